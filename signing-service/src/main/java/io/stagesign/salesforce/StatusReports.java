package io.stagesign.salesforce;

import com.sforce.soap.partner.IError;
import com.sforce.soap.partner.SaveResult;
import com.sforce.soap.partner.UpsertResult;
import com.sforce.soap.partner.sobject.SObject;
import io.stagesign.org.Org;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Writes status reports to an org: children first, so that a status is never ahead of the rows it speaks of. */
final class StatusReports {
    private static final int ROWS_PER_CALL = 200;

    private final SoapCalls soap;

    StatusReports(SoapCalls soap) {
        this.soap = soap;
    }

    void write(Org org, StatusReport report) {
        Names names = new Names(org.namespace());
        ReportRows rows = new ReportRows(names, report);
        upsert(org, names.of("SignerKey__c"), rows.signers());
        upsert(org, names.of("DocumentKey__c"), rows.documents());
        SObject request = rows.request();
        SaveResult[] results =
                soap.call(org, request.getType(), connection -> connection.update(new SObject[] {request}));
        refuseErrors(request.getType(), Arrays.stream(results).flatMap(each -> Stream.of(each.getErrors())));
    }

    private void upsert(Org org, String key, List<SObject> rows) {
        for (int from = 0; from < rows.size(); from += ROWS_PER_CALL) {
            SObject[] chunk = rows.subList(from, Math.min(rows.size(), from + ROWS_PER_CALL))
                    .toArray(SObject[]::new);
            String type = chunk[0].getType();
            UpsertResult[] results = soap.call(org, type, connection -> connection.upsert(key, chunk));
            refuseErrors(type, Arrays.stream(results).flatMap(each -> Stream.of(each.getErrors())));
        }
    }

    private static void refuseErrors(String type, Stream<? extends IError> errors) {
        errors.findFirst().ifPresent(error -> {
            throw SalesforceFailures.of(String.valueOf(error.getStatusCode()), error.getMessage(), type);
        });
    }
}
