package io.stagesign.emulator.web;

import io.stagesign.emulator.web.OpportunityRecord.ContactRole;
import io.stagesign.emulator.web.RecordFile.Origin;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ByteArrayResource;

/** An org in memory with one opportunity per state that the pages show differently. */
final class SampleSales implements Sales {
    static final String FILED = "006000000000001AAA";
    static final String NEW = "006000000000002AAA";
    static final String REFUSED = "006000000000003AAA";
    static final String FILE = "068000000000001AAA";

    private static final Instant NOW = Instant.parse("2026-11-24T09:30:00Z");

    private String stageOfNew = "Qualification";

    @Override
    public List<OpportunityRow> opportunities() {
        return List.of(row(FILED), row(NEW), row(REFUSED));
    }

    @Override
    public Optional<OpportunityRecord> opportunity(String id) {
        return switch (id) {
            case FILED -> Optional.of(record(id, "Fleet tracking", "Proposal", files()));
            case NEW -> Optional.of(record(id, "Bakery ovens", stageOfNew, files().subList(0, 1)));
            case REFUSED -> Optional.of(record(id, "Dome control", "Proposal", List.of()));
            default -> Optional.empty();
        };
    }

    @Override
    public StageChange enterStage(String userId, String opportunityId, String stage) {
        if (!opportunityId.equals(NEW)) {
            return new StageChange.NotSaved("A closed period cannot be changed.");
        }
        stageOfNew = stage;
        return new StageChange.Saved();
    }

    @Override
    public Optional<Download> download(String id) {
        byte[] content = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
        return id.equals(FILE)
                ? Optional.of(new Download("Vertrag für Łukasz.pdf", new ByteArrayResource(content)))
                : Optional.empty();
    }

    private OpportunityRow row(String id) {
        OpportunityRecord record = opportunity(id).orElseThrow();
        return new OpportunityRow(
                id,
                record.name(),
                record.account(),
                record.stage(),
                record.amount(),
                record.closeDate(),
                "Two people sign.");
    }

    private static OpportunityRecord record(String id, String name, String stage, List<RecordFile> files) {
        List<ContactRole> roles = List.of(
                new ContactRole("Zoë Brännström", "Director of Operations", "Decision Maker", "zoe@example.com", true),
                new ContactRole(
                        "Łukasz Wójcik",
                        null,
                        "Economic Buyer",
                        id.equals(REFUSED) ? null : "lukasz@example.com",
                        false));
        return new OpportunityRecord(
                id,
                name,
                "Brightwater Ferries",
                "Rae Rep",
                stage,
                new BigDecimal("84000"),
                LocalDate.of(2026, 12, 18),
                "Position units on twelve vessels, a live map and arrival displays.",
                roles,
                files);
    }

    private static List<RecordFile> files() {
        return List.of(
                file("Services Agreement", "pdf", 37_889, Origin.Uploaded),
                file("Statement of Work", "docx", 2_372, Origin.Uploaded),
                file("Price list 2027", "pdf", 17_536, Origin.Attached),
                file("Services Agreement - signed", "pdf", 81_345, Origin.Signed),
                file("Evidence summary", "pdf", 1_234_567, Origin.Evidence));
    }

    private static RecordFile file(String title, String extension, long bytes, Origin origin) {
        return new RecordFile(FILE, title, extension, bytes, NOW, origin);
    }
}
