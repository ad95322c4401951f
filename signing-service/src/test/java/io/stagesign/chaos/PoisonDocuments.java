package io.stagesign.chaos;

import io.stagesign.emulator.org.store.Row;
import io.stagesign.request.Corpus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.util.FileSystemUtils;

/**
 * Among the others are opportunities whose file nobody can sign: encrypted, XFA, broken off, empty, huge, or not what its
 * name says. Each has to say so on its record, and nobody is to be invited to it.
 */
final class PoisonDocuments implements Trouble {
    private static final int HUGE = 60_000_000;

    private final List<Poison> left;
    private final List<Poisoned> put = new ArrayList<>();
    private Instant due = Instant.EPOCH;

    PoisonDocuments() {
        left = new ArrayList<>(List.of(
                poison(Corpus.ENCRYPTED, "is protected with a password"),
                poison(Corpus.READ_ONLY, "is protected against changes"),
                poison(Corpus.XFA, "is an XFA form"),
                poison(Corpus.TRUNCATED, "is incomplete or damaged"),
                poison(Corpus.RENAMED, "is no PDF document"),
                poison(Corpus.ENCRYPTED_DOCX, "is no DOCX document"),
                new Poison("Empty.pdf", new ByteArrayResource(new byte[0]), "is empty (0 bytes)"),
                new Poison(
                        "Huge.pdf",
                        new ByteArrayResource(new byte[HUGE]),
                        "a transaction of OneSpan Sign takes at most")));
    }

    /** @param words of the reason that has to stand on the record */
    private record Poison(String fileName, ByteArrayResource content, String words) {}

    private record Poisoned(Deal deal, Poison poison) {}

    @Override
    public void next(World world, Random random) {
        if (left.isEmpty() || Instant.now().isBefore(due)) {
            return;
        }
        Poison poison = left.remove(random.nextInt(left.size()));
        for (Customer customer : world.customers()) {
            Deal deal = Deals.withFile(
                    customer,
                    "Poison " + put.size() + " of " + customer.name(),
                    poison.fileName(),
                    poison.content().getByteArray());
            put.add(new Poisoned(deal, poison));
            Deals.moveToProposal(List.of(deal));
        }
        due = Instant.now().plusMillis(random.nextInt(1_500));
    }

    @Override
    public boolean isDone() {
        return left.isEmpty() && put.stream().allMatch(PoisonDocuments::isTold);
    }

    @Override
    public List<String> omissions(World world) {
        return put.stream()
                .filter(each -> !isTold(each))
                .map(each -> "stuck: %s, %s: its record says %s"
                        .formatted(
                                each.deal().name(),
                                each.poison().fileName(),
                                Rows.of(each.deal().customer(), each.deal()).stream()
                                        .map(row ->
                                                text(each, row, "Status__c") + " " + text(each, row, "StatusReason__c"))
                                        .toList()))
                .toList();
    }

    @Override
    public String counts() {
        return "poisoned=%d told=%d"
                .formatted(
                        put.size(), put.stream().filter(PoisonDocuments::isTold).count());
    }

    private static boolean isTold(Poisoned each) {
        List<Row> rows = Rows.of(each.deal().customer(), each.deal());
        return rows.size() == 1
                && text(each, rows.get(0), "Status__c")
                        .equals(each.deal().ending().status())
                && text(each, rows.get(0), "StatusReason__c")
                        .contains(each.poison().words());
    }

    private static String text(Poisoned each, Row row, String field) {
        return String.valueOf(row.text(each.deal().customer().org().packaged(field)));
    }

    private static Poison poison(Corpus kind, String words) {
        try {
            Path folder = Files.createTempDirectory("stagesign-corpus-");
            byte[] content = Files.readAllBytes(kind.in(folder));
            FileSystemUtils.deleteRecursively(folder);
            return new Poison(kind.fileName(), new ByteArrayResource(content), words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
