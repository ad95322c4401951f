package io.stagesign.salesforce;

import io.stagesign.cloud.CloudHttp;
import io.stagesign.cloud.Download;
import io.stagesign.org.Org;
import io.stagesign.org.OrgId;
import io.stagesign.org.Orgs;
import io.stagesign.org.RecordId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The port on WSC (records) and REST (bytes). */
final class WscSalesforce implements Salesforce {
    private static final int ROWS_TO_PICK_UP = 200;

    private final Orgs orgs;
    private final SoapCalls soap;
    private final FileContents contents;
    private final FiledFiles filed;
    private final StatusReports reports;

    WscSalesforce(Orgs orgs, CloudHttp http, Clock clock) {
        AccessTokens tokens = new AccessTokens(new OAuthLogin(http, clock)::login);
        this.orgs = orgs;
        soap = new SoapCalls(http, tokens);
        contents = new FileContents(new RestCalls(http, tokens));
        filed = new FiledFiles(soap, contents);
        reports = new StatusReports(soap);
    }

    @Override
    public Opportunity opportunity(OrgId id, RecordId opportunity) {
        Org org = orgs.get(id);
        Names names = new Names(org.namespace());
        return soap.call(org, "Opportunity", connection -> new OpportunityQuery(connection, names).read(opportunity));
    }

    @Override
    public Download download(OrgId org, SourceFile file, Path target) {
        return contents.download(orgs.get(org), file, target);
    }

    @Override
    public Map<String, FiledFile> findFiled(OrgId org, Collection<String> documentKeys) {
        return filed.find(orgs.get(org), documentKeys);
    }

    @Override
    public List<FiledFile> file(OrgId org, List<FileUpload> uploads) {
        return filed.file(orgs.get(org), uploads);
    }

    @Override
    public void report(OrgId org, StatusReport report) {
        reports.write(orgs.get(org), report);
    }

    @Override
    public List<RequestedRow> requestedBefore(OrgId id, Instant before) {
        Org org = orgs.get(id);
        Names names = new Names(org.namespace());
        String type = names.of("SigningRequest__c");
        String opportunity = names.of("Opportunity__c");
        String rule = names.of("RuleSettings__c");
        String soql =
                "SELECT Id, %s, %s FROM %s WHERE %s = 'Requested' AND CreatedDate < %s ORDER BY CreatedDate LIMIT %d"
                        .formatted(
                                opportunity,
                                rule,
                                type,
                                names.of("Status__c"),
                                before.truncatedTo(ChronoUnit.SECONDS),
                                ROWS_TO_PICK_UP);
        return soap.call(org, type, connection -> Rows.query(connection, soql)).stream()
                .map(row -> new RequestedRow(row.id("Id"), row.id(opportunity), row.text(rule)))
                .toList();
    }
}
