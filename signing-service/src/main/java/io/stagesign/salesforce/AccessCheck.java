package io.stagesign.salesforce;

import com.sforce.soap.partner.DescribeSObjectResult;
import com.sforce.soap.partner.Field;
import io.stagesign.cloud.RemoteFailure;
import io.stagesign.org.Org;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Tries what the service does in an org, without changing anything: one sentence for each right that is missing. */
final class AccessCheck {
    private static final String OPPORTUNITY = """
            SELECT Id, Name, OwnerId, Owner.FirstName, Owner.LastName, Owner.Email,
              (SELECT ContactId, Role, IsPrimary, Contact.FirstName, Contact.LastName, Contact.Email,
                Contact.IsEmailBounced FROM OpportunityContactRoles),
              (SELECT Id, Name, BodyLength, LastModifiedDate FROM Attachments)
            FROM Opportunity LIMIT 1""";

    private final SoapCalls soap;

    AccessCheck(SoapCalls soap) {
        this.soap = soap;
    }

    /** @throws RemoteFailure when the org cannot be asked at all */
    List<String> missing(Org org) {
        Names names = new Names(org.namespace());
        // two queries of one object may lack the same right
        Set<String> missing = new LinkedHashSet<>();
        read(missing, org, "Opportunity", OPPORTUNITY);
        Need.ALL.forEach(need -> read(missing, org, names.known(need.object()), need.soql(names)));
        return missing.isEmpty() ? unwritable(org, names) : List.copyOf(missing);
    }

    private void read(Set<String> missing, Org org, String object, String soql) {
        try {
            soap.call(org, object, connection -> Rows.query(connection, soql));
        } catch (RemoteFailure failure) {
            if (failure.help().isTime()) {
                throw failure;
            }
            missing.add(failure.sentence());
        }
    }

    private List<String> unwritable(Org org, Names names) {
        String[] types =
                Need.ALL.stream().map(need -> names.known(need.object())).toArray(String[]::new);
        DescribeSObjectResult[] described = soap.call(org, "sObject", connection -> connection.describeSObjects(types));
        return Need.ALL.stream()
                .flatMap(need -> Arrays.stream(described)
                        .filter(each -> each.getName().equals(names.known(need.object())))
                        .flatMap(each -> unwritable(names, need, each)))
                .map(what -> "The integration user cannot write the " + what + RefusalSentences.FIX)
                .toList();
    }

    private static Stream<String> unwritable(Names names, Need need, DescribeSObjectResult described) {
        boolean writable = need.creates() ? described.isCreateable() : described.isUpdateable();
        if (!writable) {
            return Stream.of("object " + described.getName());
        }
        List<String> fields = need.writes().stream().map(names::known).toList();
        return Arrays.stream(described.getFields())
                .filter(field -> fields.contains(field.getName()))
                .filter(field -> !isWritable(field))
                .map(field -> "field " + described.getName() + "." + field.getName());
    }

    /** A lookup to a parent may be written with the row and never again. */
    private static boolean isWritable(Field field) {
        return field.isUpdateable() || field.isCreateable();
    }
}
