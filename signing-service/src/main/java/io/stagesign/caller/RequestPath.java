package io.stagesign.caller;

import io.stagesign.http.Problem;
import io.stagesign.http.Refused;
import io.stagesign.org.OrgId;
import io.stagesign.org.RecordId;
import io.stagesign.org.RequestKey;

/** The part of an address that names a signing request of the org that calls, or one of its signers. */
public final class RequestPath {
    private RequestPath() {}

    /**
     * Returns the request's key.
     *
     * @throws Refused when the id has not the form of one
     */
    public static RequestKey key(OrgId org, String id) {
        if (!RecordId.isValid(id)) {
            throw new Refused(Problem.UNKNOWN_REQUEST);
        }
        return new RequestKey(org, new RecordId(id));
    }

    /**
     * Returns the contact behind a signer.
     *
     * @throws Refused when the id has not the form of one
     */
    public static RecordId signer(String contactId) {
        if (!RecordId.isValid(contactId)) {
            throw new Refused(Problem.UNKNOWN_SIGNER);
        }
        return new RecordId(contactId);
    }
}
