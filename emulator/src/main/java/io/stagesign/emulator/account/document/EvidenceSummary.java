package io.stagesign.emulator.account.document;

import io.stagesign.emulator.account.model.AuditEntry;
import io.stagesign.emulator.account.model.Document;
import io.stagesign.emulator.account.model.Json;
import io.stagesign.emulator.account.model.Role;
import io.stagesign.emulator.account.model.StoredFile;
import io.stagesign.emulator.account.model.Transaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes the evidence summary: a PDF of what is known about a transaction, with the sections of the real one. It can be
 * asked for at any time; as long as nothing new happened, it has the same bytes.
 */
public final class EvidenceSummary {
    private final Map<Transaction, Issue> issued = new WeakHashMap<>();
    private final FileStore files;
    private final SignedDocuments signed;
    private final Clock clock;

    public EvidenceSummary(FileStore files, SignedDocuments signed, Clock clock) {
        this.files = files;
        this.signed = signed;
        this.clock = clock;
    }

    public synchronized byte[] pdf(Transaction transaction) {
        String state = transaction.status() + " " + transaction.updated() + " "
                + transaction.audit().size();
        Issue last = issued.get(transaction);
        if (last == null || !last.state().equals(state)) {
            last = new Issue(state, files.keep(write(transaction), "evidence.pdf", "application/pdf"));
            issued.put(transaction, last);
        }
        return last.pdf().bytes();
    }

    private byte[] write(Transaction transaction) {
        try (TextPages pages = new TextPages()) {
            pages.heading("Evidence Summary");
            pages.paragraph("Made by an emulated OneSpan Sign account; it proves nothing outside a test or a demo.");
            writeTransaction(pages, transaction);
            for (Document document : transaction.documents()) {
                writeDocument(pages, transaction, document);
            }
            for (Role role : transaction.roles()) {
                writeRecipient(pages, role);
            }
            pages.section("Audit trail");
            for (AuditEntry entry : transaction.audit()) {
                pages.entry(Json.date(entry.at()), line(entry));
            }
            return pages.pdf();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void writeTransaction(TextPages pages, Transaction transaction) throws IOException {
        pages.section("Transaction");
        pages.entry("Name", transaction.name());
        pages.entry("Description", transaction.description());
        pages.entry("Id", transaction.id());
        pages.entry("Status", transaction.status().name());
        pages.entry("Created", Json.date(transaction.created()));
        pages.entry("Sent", date(transaction.sent()));
        pages.entry("Completed", date(transaction.completed()));
        pages.entry("Summary made", Json.date(clock.instant()));
        pages.section("Sender");
        pages.entry("Name", transaction.sender().fullName());
        pages.entry("Company", transaction.sender().company());
        pages.entry("E-mail", transaction.sender().email());
    }

    private void writeDocument(TextPages pages, Transaction transaction, Document document) throws IOException {
        pages.section("Document: " + document.name());
        pages.entry("Id", document.id());
        pages.entry("Original, SHA-256", sha256(document.original().bytes()));
        pages.entry("Now, SHA-256", sha256(signed.pdf(transaction, document)));
    }

    private static void writeRecipient(TextPages pages, Role role) throws IOException {
        pages.section("Recipient: " + role.fullName());
        pages.entry("E-mail", role.email());
        pages.entry("Signing order", Integer.toString(role.index()));
        pages.entry("Invited", date(role.invited()));
        pages.entry("First opened", date(role.viewed()));
        pages.entry("Finished", date(role.finished()));
    }

    private static String line(AuditEntry entry) {
        String data = entry.data().isEmpty() ? "" : " (" + entry.data() + ")";
        return entry.type() + ": " + entry.target() + data + ", by " + entry.user() + " <" + entry.email() + "> from "
                + entry.ip();
    }

    private static String date(@Nullable Instant moment) {
        return moment == null ? "" : Json.date(moment);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is part of every Java", impossible);
        }
    }

    private record Issue(String state, StoredFile pdf) {}
}
