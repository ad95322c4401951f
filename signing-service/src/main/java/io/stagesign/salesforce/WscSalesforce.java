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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The port on WSC (records) and REST (bytes). */
final class WscSalesforce implements Salesforce {
    private final Orgs orgs;
    private final SoapCalls soap;
    private final FileContents contents;
    private final FiledFiles filed;
    private final KeyedVersions versions;
    private final StatusReports reports;
    private final WaitingRequests requests;
    private final NewerFields newerFields;
    private final OpportunityStages stages;
    private final SignerRows signers;

    WscSalesforce(Orgs orgs, CloudHttp http, Clock clock) {
        AccessTokens tokens = new AccessTokens(new OAuthLogin(http, clock)::login);
        this.orgs = orgs;
        soap = new SoapCalls(http, tokens);
        contents = new FileContents(new RestCalls(http, tokens));
        filed = new FiledFiles(soap, contents);
        versions = new KeyedVersions(soap);
        reports = new StatusReports(soap);
        newerFields = new NewerFields(clock);
        requests = new WaitingRequests(soap, newerFields);
        stages = new OpportunityStages(soap);
        signers = new SignerRows(soap);
    }

    @Override
    public Opportunity opportunity(OrgId org, RecordId opportunity) {
        return opportunity(org, opportunity, PeopleFields.NONE);
    }

    @Override
    public Opportunity opportunity(OrgId id, RecordId opportunity, PeopleFields people) {
        Org org = orgs.get(id);
        Names names = new Names(org.namespace());
        return soap.call(
                org,
                "Opportunity",
                connection -> newerFields.call(
                        org, newer -> new OpportunityQuery(connection, names, newer, people).read(opportunity)));
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
    public List<FiledFile> file(OrgId org, List<FileUpload> uploads, Runnable beforeEach) {
        return filed.file(orgs.get(org), uploads, beforeEach);
    }

    @Override
    public List<KeyedVersion> versions(OrgId org, Collection<String> documentKeys) {
        return versions.find(orgs.get(org), documentKeys);
    }

    @Override
    public boolean deleteFile(OrgId org, RecordId contentDocument) {
        return versions.delete(orgs.get(org), contentDocument);
    }

    @Override
    public Map<RecordId, Set<RecordId>> filesOn(OrgId org, Collection<RecordId> opportunities) {
        return filed.on(orgs.get(org), opportunities);
    }

    @Override
    public void report(OrgId org, StatusReport report) {
        reports.write(orgs.get(org), report);
    }

    @Override
    public List<String> missingAccess(OrgId org) {
        return new AccessCheck(soap).missing(orgs.get(org));
    }

    @Override
    public List<RequestRow> cancelledBefore(OrgId org, Instant before) {
        return requests.cancelledBefore(orgs.get(org), before);
    }

    @Override
    public List<RequestedRow> underWay(OrgId org) {
        return requests.underWay(orgs.get(org));
    }

    @Override
    public List<RequestedRow> requestedBefore(OrgId org, Instant before) {
        return requests.requestedBefore(orgs.get(org), before);
    }

    @Override
    public List<SignerRow> signers(OrgId org, RecordId request) {
        return signers.of(orgs.get(org), request);
    }

    @Override
    public StageMove moveStage(OrgId org, RecordId opportunity, String from, String to) {
        return stages.move(orgs.get(org), opportunity, from, to);
    }
}
