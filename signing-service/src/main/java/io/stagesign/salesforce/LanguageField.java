package io.stagesign.salesforce;

import com.sforce.soap.partner.fault.InvalidFieldFault;
import com.sforce.ws.ConnectionException;
import io.stagesign.cloud.RemoteFailure;
import io.stagesign.cloud.RemoteFailure.Help;
import java.util.List;
import java.util.Locale;

/** The field of Contact that a signing rule names: the customer's own, so that no permission set of the package has it. */
final class LanguageField {
    private LanguageField() {}

    /** A query that may read the field. */
    @FunctionalInterface
    interface Query {
        List<Row> rows() throws ConnectionException;
    }

    /**
     * Makes the query.
     *
     * @throws RemoteFailure with who has to do what, if the org refuses this very field
     */
    static List<Row> asked(PeopleFields people, Query query) throws ConnectionException {
        try {
            return query.rows();
        } catch (InvalidFieldFault refused) {
            if (people.language() != null && names(refused, people.language())) {
                throw new RemoteFailure(Help.NEEDS_SOMEONE, sentence(people.language()), refused);
            }
            throw refused;
        }
    }

    private static boolean names(InvalidFieldFault refused, String field) {
        return String.valueOf(refused.getExceptionMessage())
                .toLowerCase(Locale.ROOT)
                .contains("no such column '" + field.toLowerCase(Locale.ROOT) + "' on entity 'contact'");
    }

    private static String sentence(String field) {
        return ("The signing rule takes languages from the field Contact.%s, which this org does not have or the"
                        + " integration user may not read: ask the Salesforce administrator to give the integration user"
                        + " read access to it, or to correct the Language Field of the rule.")
                .formatted(field);
    }
}
