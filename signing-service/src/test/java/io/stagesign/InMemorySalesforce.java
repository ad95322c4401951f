package io.stagesign;

import io.stagesign.cloud.Download;
import io.stagesign.cloud.RemoteFailure;
import io.stagesign.cloud.RemoteFailure.Help;
import io.stagesign.org.OrgId;
import io.stagesign.org.RecordId;
import io.stagesign.salesforce.FileUpload;
import io.stagesign.salesforce.FiledFile;
import io.stagesign.salesforce.KeyedVersion;
import io.stagesign.salesforce.Opportunity;
import io.stagesign.salesforce.PeopleFields;
import io.stagesign.salesforce.RequestRow;
import io.stagesign.salesforce.RequestedRow;
import io.stagesign.salesforce.Salesforce;
import io.stagesign.salesforce.SignerRow;
import io.stagesign.salesforce.SourceFile;
import io.stagesign.salesforce.StageMove;
import io.stagesign.salesforce.StatusReport;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An org in memory: it counts what is done to it, and fails where a test wants it to. */
public final class InMemorySalesforce implements Salesforce {
    private static final RecordId INTEGRATION = new RecordId("005000000000009AAA");

    public final Faults faults = new Faults();
    public final List<FileUpload> uploads = new ArrayList<>();
    public final List<StatusReport> reports = new ArrayList<>();
    public final List<RequestedRow> requested = new ArrayList<>();
    public final List<RequestedRow> underWay = new ArrayList<>();
    public final List<String> missing = new ArrayList<>();
    public final List<RequestRow> cancelled = new ArrayList<>();

    /** The files of each opportunity, by their document ids. */
    public final Map<RecordId, Set<RecordId>> links = new HashMap<>();

    public final List<String> stageMoves = new ArrayList<>();
    public boolean phonesRead;
    public String stage = "Proposal";
    public @Nullable String stageRefusal;
    /** The filed versions that are in the org. */
    public final List<KeyedVersion> present = new ArrayList<>();

    /** Whether the org lets anybody delete a file. */
    public boolean deletable = true;

    private final Map<RecordId, Opportunity> opportunities = new HashMap<>();
    private final Map<RecordId, byte[]> contents = new HashMap<>();
    private final Map<String, FiledFile> filed = new HashMap<>();
    private final Map<String, byte[]> uploaded = new HashMap<>();

    public void put(Opportunity opportunity) {
        opportunities.put(opportunity.id(), opportunity);
    }

    public void put(RecordId file, byte[] content) {
        contents.put(file, content);
    }

    public void clear() {
        faults.clear();
        uploads.clear();
        reports.clear();
        requested.clear();
        underWay.clear();
        cancelled.clear();
        missing.clear();
        stageMoves.clear();
        links.clear();
        phonesRead = false;
        stage = "Proposal";
        stageRefusal = null;
        present.clear();
        deletable = true;
        opportunities.clear();
        contents.clear();
        filed.clear();
        uploaded.clear();
    }

    @Override
    public synchronized Opportunity opportunity(OrgId org, RecordId opportunity) {
        return faults.call("salesforce.opportunity", () -> {
            Opportunity found = opportunities.get(opportunity);
            if (found == null) {
                throw new RemoteFailure(Help.NEEDS_SOMEONE, "The opportunity was deleted.", null);
            }
            return found;
        });
    }

    @Override
    public synchronized Opportunity opportunity(OrgId org, RecordId opportunity, PeopleFields people) {
        Opportunity found = opportunity(org, opportunity);
        phonesRead |= people.phones();
        return found;
    }

    @Override
    public synchronized Download download(OrgId org, SourceFile file, Path target) {
        return faults.call(
                "salesforce.download", () -> TestFiles.write(contents.getOrDefault(file.id(), new byte[0]), target));
    }

    @Override
    public synchronized Map<String, FiledFile> findFiled(OrgId org, Collection<String> documentKeys) {
        return faults.call("salesforce.findFiled", () -> {
            Map<String, FiledFile> found = new HashMap<>(filed);
            found.keySet().retainAll(documentKeys);
            return found;
        });
    }

    @Override
    public synchronized List<FiledFile> file(OrgId org, List<FileUpload> files, Runnable beforeEach) {
        List<FiledFile> done = new ArrayList<>();
        for (FileUpload file : files) {
            beforeEach.run();
            done.add(faults.call("salesforce.file", () -> upload(file)));
        }
        return faults.call("salesforce.readBack", () -> done);
    }

    @Override
    public synchronized List<KeyedVersion> versions(OrgId org, Collection<String> documentKeys) {
        return faults.call(
                "salesforce.versions",
                () -> present.stream()
                        .filter(version -> documentKeys.contains(version.documentKey()))
                        .toList());
    }

    @Override
    public synchronized boolean deleteFile(OrgId org, RecordId contentDocument) {
        return faults.call(
                "salesforce.deleteFile",
                () -> deletable
                        && present.removeIf(
                                version -> version.file().contentDocumentId().equals(contentDocument)));
    }

    @Override
    public synchronized Map<RecordId, Set<RecordId>> filesOn(OrgId org, Collection<RecordId> ids) {
        return faults.call("salesforce.filesOn", () -> {
            Map<RecordId, Set<RecordId>> files = new HashMap<>(links);
            files.keySet().retainAll(ids);
            return files;
        });
    }

    @Override
    public synchronized void report(OrgId org, StatusReport report) {
        faults.call("salesforce.report", () -> reports.add(report));
    }

    @Override
    public synchronized List<String> missingAccess(OrgId org) {
        return faults.call("salesforce.missingAccess", () -> List.copyOf(missing));
    }

    @Override
    public synchronized List<RequestRow> cancelledBefore(OrgId org, Instant before) {
        return faults.call("salesforce.cancelledBefore", () -> List.copyOf(cancelled));
    }

    @Override
    public synchronized StageMove moveStage(OrgId org, RecordId opportunity, String from, String to) {
        return faults.call("salesforce.moveStage", () -> {
            if (stageRefusal != null) {
                return new StageMove.Refused(stageRefusal);
            }
            if (!stage.equals(from) && !stage.equals(to)) {
                return new StageMove.Elsewhere(stage);
            }
            if (!stage.equals(to)) {
                stageMoves.add(to);
            }
            stage = to;
            return new StageMove.Done();
        });
    }

    /** Whoever was reported with a name. */
    @Override
    public synchronized List<SignerRow> signers(OrgId org, RecordId request) {
        return faults.call(
                "salesforce.signers",
                () -> reports.stream()
                        .filter(report -> report.request().equals(request))
                        .flatMap(report -> report.signers().stream())
                        .filter(signer -> signer.name() != null)
                        .map(signer -> new SignerRow(
                                signer.contactId(), signer.name(), signer.email(), signer.role(), signer.order()))
                        .toList());
    }

    @Override
    public synchronized List<RequestedRow> underWay(OrgId org) {
        return faults.call("salesforce.underWay", () -> List.copyOf(underWay));
    }

    @Override
    public synchronized List<RequestedRow> requestedBefore(OrgId org, Instant before) {
        return faults.call("salesforce.requestedBefore", () -> List.copyOf(requested));
    }

    /** Returns the last report, which is what the rep sees. */
    public synchronized StatusReport lastReport() {
        return reports.get(reports.size() - 1);
    }

    /** Returns what was uploaded under this key. */
    public synchronized byte[] content(String documentKey) {
        return uploaded.getOrDefault(documentKey, new byte[0]);
    }

    /** Changes the content of a filed document behind our back. */
    public synchronized void spoil(String documentKey) {
        filed.computeIfPresent(
                documentKey,
                (key, file) -> new FiledFile(file.contentVersionId(), file.contentDocumentId(), file.size(), "0"));
    }

    private FiledFile upload(FileUpload file) {
        uploads.add(file);
        byte[] content = TestFiles.read(file.content());
        uploaded.put(file.documentKey(), content);
        int number = uploads.size();
        FiledFile created = new FiledFile(
                new RecordId("068%015d".formatted(number)),
                file.replaces() != null ? file.replaces() : new RecordId("069%015d".formatted(number)),
                content.length,
                TestFiles.hash("MD5", content));
        filed.putIfAbsent(file.documentKey(), created);
        present.add(new KeyedVersion(
                file.documentKey(), created, INTEGRATION, file.replaces() == null, Set.of(file.opportunity())));
        return created;
    }
}
