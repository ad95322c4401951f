package io.stagesign.job;

import io.stagesign.org.OrgId;

/** A job that works on one org. */
public interface OrgJob extends Job<OrgId> {
    @Override
    default OrgId key(String text) {
        return new OrgId(text);
    }

    @Override
    default Next failed(OrgId key, Failure failure) {
        return Next.after(failure.pause());
    }
}
