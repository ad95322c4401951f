package io.stagesign.salesforce;

import com.sforce.soap.partner.Error;
import com.sforce.soap.partner.PartnerConnection;
import com.sforce.soap.partner.sobject.SObject;
import com.sforce.ws.ConnectionException;
import io.stagesign.cloud.RemoteFailure;
import io.stagesign.cloud.RemoteFailure.Help;
import io.stagesign.org.Org;
import io.stagesign.org.RecordId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Moves opportunities between stages, each by its level: whoever asks twice moves once. */
final class OpportunityStages {
    private static final String OBJECT = "Opportunity";
    private static final String STAGE = "StageName";
    private static final int LONGEST_MESSAGE = 1000;

    private final SoapCalls soap;

    OpportunityStages(SoapCalls soap) {
        this.soap = soap;
    }

    StageMove move(Org org, RecordId opportunity, String from, String to) {
        return soap.call(org, OBJECT, connection -> {
            String soql = "SELECT StageName FROM Opportunity WHERE Id = '%s'".formatted(opportunity);
            List<Row> found = Rows.query(connection, soql);
            if (found.isEmpty()) {
                return new StageMove.Refused(Refusal.GONE.sentence(OBJECT));
            }
            String now = found.get(0).text(STAGE);
            if (now.equals(to)) {
                return new StageMove.Done();
            }
            return now.equals(from) ? update(connection, opportunity, to) : new StageMove.Elsewhere(now);
        });
    }

    private static StageMove update(PartnerConnection connection, RecordId opportunity, String to)
            throws ConnectionException {
        SObject row = new SObject(OBJECT);
        row.setId(opportunity.value());
        row.setField(STAGE, to);
        Error[] errors = connection.update(new SObject[] {row})[0].getErrors();
        return errors.length == 0 ? new StageMove.Done() : refused(errors[0]);
    }

    private static StageMove refused(Error error) {
        String code = String.valueOf(error.getStatusCode());
        RuntimeException failure = SalesforceFailures.of(code, error.getMessage(), OBJECT);
        if (failure instanceof RemoteFailure refusal && refusal.help() == Help.NEEDS_SOMEONE) {
            boolean isRuleOfTheOrg =
                    Refusal.find(code).filter(Refusal.RULE_OF_THE_ORG::equals).isPresent();
            return new StageMove.Refused(isRuleOfTheOrg ? inOwnWords(error.getMessage()) : refusal.sentence());
        }
        throw failure;
    }

    /** Whoever wrote the rule wrote this for the people who read the record. */
    private static String inOwnWords(@Nullable String message) {
        String words = message == null
                ? ""
                : message.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        String shown = words.length() > LONGEST_MESSAGE ? words.substring(0, LONGEST_MESSAGE) + "…" : words;
        return "a validation rule, trigger or flow of this org says “%s”.".formatted(shown);
    }
}
