package io.stagesign.request;

import io.stagesign.http.JsonFields;

/** Refuses the settings of a rule that this release reads but does not carry out: none is silently ignored. */
final class UnsupportedSettings {
    private static final String NOT_YET = "is not carried out by this version of the signing service: leave it blank";

    private UnsupportedSettings() {}

    static void refuse(Rule rule, JsonFields fields) {
        refuse(rule.filing().mergeEvidence(), "mergeEvidence", fields);
    }

    private static void refuse(boolean asked, String field, JsonFields fields) {
        if (asked) {
            fields.refuse(field, NOT_YET);
        }
    }
}
