package io.stagesign.org;

/** The 18-character id of a Salesforce org. */
public record OrgId(String value) {
    public OrgId {
        if (!value.matches("00D[A-Za-z0-9]{15}")) {
            throw new IllegalArgumentException("an org id has 18 characters and begins with 00D");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
