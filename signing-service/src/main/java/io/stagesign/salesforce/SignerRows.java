package io.stagesign.salesforce;

import io.stagesign.org.Org;
import io.stagesign.org.RecordId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The signers of a request, as rows of the org. */
final class SignerRows {
    private final SoapCalls soap;

    SignerRows(SoapCalls soap) {
        this.soap = soap;
    }

    List<SignerRow> of(Org org, RecordId request) {
        Names names = new Names(org.namespace());
        String type = names.of("SigningRequestSigner__c");
        String soql = "SELECT %s, %s, %s, %s, %s FROM %s WHERE %s = '%s'"
                .formatted(
                        names.of("SignerKey__c"),
                        names.of("Name__c"),
                        names.of("Email__c"),
                        names.of("Role__c"),
                        names.of("SigningOrder__c"),
                        type,
                        names.of("SigningRequest__c"),
                        request);
        return soap.call(org, type, connection -> Rows.query(connection, soql)).stream()
                .map(row -> new SignerRow(
                        contact(row.text(names.of("SignerKey__c"))),
                        row.find(names.of("Name__c")),
                        row.find(names.of("Email__c")),
                        row.find(names.of("Role__c")),
                        order(row.find(names.of("SigningOrder__c")))))
                .toList();
    }

    private static @Nullable Integer order(@Nullable String number) {
        return number == null ? null : (int) Double.parseDouble(number);
    }

    /** A contact may be deleted, and the owner is none: the key names either for good. */
    private static RecordId contact(String key) {
        String id = key.substring(key.indexOf(':') + 1);
        if (!RecordId.isValid(id)) {
            throw SalesforceFailures.unclear();
        }
        return new RecordId(id);
    }
}
