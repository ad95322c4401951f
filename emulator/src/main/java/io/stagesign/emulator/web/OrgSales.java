package io.stagesign.emulator.web;

import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.access.Access;
import io.stagesign.emulator.org.dml.Dml;
import io.stagesign.emulator.org.dml.DmlOptions;
import io.stagesign.emulator.org.dml.RowResult;
import io.stagesign.emulator.org.store.Blob;
import io.stagesign.emulator.org.store.Ids;
import io.stagesign.emulator.org.store.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;

/** The pages' view of the emulated org: reads in system mode, so that nothing is hidden, and writes as the user. */
final class OrgSales implements Sales {
    private final Org org;
    private final OpportunityReader opportunities;

    OrgSales(Org org) {
        this.org = org;
        this.opportunities = new OpportunityReader(org);
    }

    @Override
    public List<OpportunityRow> opportunities() {
        return org
                .query("SELECT Id, Name, Account.Name, StageName, Amount, CloseDate, NextStep FROM Opportunity"
                        + " ORDER BY CloseDate, Name")
                .stream()
                .map(OrgSales::opportunityRow)
                .toList();
    }

    @Override
    public Optional<OpportunityRecord> opportunity(String id) {
        return Ids.isId(id) ? opportunities.read(Ids.full(id)) : Optional.empty();
    }

    @Override
    public StageChange enterStage(String userId, String opportunityId, String stage) {
        Access user = org.users().userMode(userId);
        Row change = org.row("Opportunity", Map.of("Id", opportunityId, "StageName", stage));
        List<RowResult> results = org.dml().update(List.of(change), DmlOptions.allOrNone(user));
        return Dml.failure(results)
                .<StageChange>map(failure -> new StageChange.NotSaved(Objects.requireNonNull(failure.getMessage())))
                .orElseGet(StageChange.Saved::new);
    }

    @Override
    public Optional<Download> download(String id) {
        if (!Ids.isId(id)) {
            return Optional.empty();
        }
        return switch (Ids.full(id).substring(0, 3)) {
            case "068" -> content(id, "ContentVersion", "PathOnClient", "VersionData");
            case "069" -> latestVersion(id).flatMap(this::download);
            case "00P" -> content(id, "Attachment", "Name", "Body");
            default -> Optional.empty();
        };
    }

    private Optional<String> latestVersion(String fileId) {
        return org
                .query("SELECT LatestPublishedVersionId FROM ContentDocument WHERE Id = '%s'"
                        .formatted(Ids.full(fileId)))
                .stream()
                .findFirst()
                .map(row -> OpportunityReader.text(row, "LatestPublishedVersionId"));
    }

    private Optional<Download> content(String id, String object, String name, String body) {
        return org.query("SELECT %s, %s FROM %s WHERE Id = '%s'".formatted(name, body, object, id)).stream()
                .findFirst()
                .filter(row -> row.get(body) instanceof Blob)
                .map(row -> new Download(OpportunityReader.text(row, name), file((Blob) row.get(body))));
    }

    private static FileSystemResource file(@Nullable Blob content) {
        return new FileSystemResource(Objects.requireNonNull(content).file());
    }

    private static OpportunityRow opportunityRow(Row row) {
        return new OpportunityRow(
                row.requireId(),
                OpportunityReader.text(row, "Name"),
                OpportunityReader.text(row, "Account.Name"),
                OpportunityReader.text(row, "StageName"),
                (BigDecimal) row.get("Amount"),
                (LocalDate) row.get("CloseDate"),
                OpportunityReader.text(row, "NextStep"));
    }
}
