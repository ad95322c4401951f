package io.stagesign.job;

import io.stagesign.org.RequestKey;

/** A job that works on one signing request. */
public interface RequestJob extends Job<RequestKey> {
    @Override
    default RequestKey key(String text) {
        return RequestKey.parse(text);
    }
}
