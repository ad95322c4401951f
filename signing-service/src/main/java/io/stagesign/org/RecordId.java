package io.stagesign.org;

/** The 18-character id of a record in a Salesforce org; unique only within its org (a sandbox copy has the same ids). */
public record RecordId(String value) {
    public RecordId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("a record id has 18 letters and digits");
        }
    }

    /** Tells whether this is the 18-character form of an id. */
    public static boolean isValid(String value) {
        return value.matches("[A-Za-z0-9]{18}");
    }

    /** Tells whether it is a contact's: its first three characters name the kind of record. */
    public boolean isContact() {
        return value.startsWith("003");
    }

    @Override
    public String toString() {
        return value;
    }
}
