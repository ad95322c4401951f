package io.stagesign.receipt;

import io.stagesign.paper.PaperCheck;
import io.stagesign.paper.PaperFindings;
import io.stagesign.paper.VerificationSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Compares files with a receipt: whether they are those it names, and whether the digital signatures in them hold. */
final class ReceiptAudit {
    private static final PaperCheck CHECK = new PaperCheck(new VerificationSettings(true, true));

    private final Receipt receipt;
    private final List<Statement> statements = new ArrayList<>();
    private final Set<Receipt.Document> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private ReceiptAudit(Receipt receipt) {
        this.receipt = receipt;
    }

    /**
     * One thing that was found.
     *
     * @param agrees false when it contradicts the receipt
     */
    record Statement(boolean agrees, String sentence) {}

    /** Returns everything that is found in these files. */
    static List<Statement> of(Receipt receipt, List<Path> files) throws IOException {
        ReceiptAudit audit = new ReceiptAudit(receipt);
        for (Path file : files) {
            audit.compare(file);
        }
        audit.missing();
        return List.copyOf(audit.statements);
    }

    private void compare(Path file) throws IOException {
        String sha256 = sha256(file);
        Optional<Receipt.Document> filed = first(document -> sha256.equals(document.sha256()));
        Optional<Receipt.Document> received = first(document -> sha256.equals(document.receivedSha256()));
        if (filed.isPresent()) {
            is(
                    file,
                    filed.get(),
                    "is “%s” (%s)".formatted(filed.get().title(), filed.get().kind()),
                    sha256);
        } else if (received.isPresent()) {
            String title = received.get().title();
            is(file, received.get(), "is “%s” as OneSpan Sign gave it, before it was filed".formatted(title), sha256);
        } else {
            say(
                    false,
                    "%s is no file of the receipt, or was changed since: its SHA-256 is %s."
                            .formatted(name(file), sha256));
        }
    }

    private void is(Path file, Receipt.Document document, String what, String sha256) throws IOException {
        say(true, "%s %s: its SHA-256 is %s.".formatted(name(file), what, sha256));
        seen.add(document);
        if (document.isSigned()) {
            signatures(name(file), CHECK.signed(file, null), document.seals());
        }
    }

    /** Where the service was told not to require signatures, a receipt may name none. */
    private void signatures(String file, PaperFindings found, @Nullable List<Receipt.Seal> named) {
        List<Receipt.Seal> seals = found.seals().stream()
                .map(seal -> new Receipt.Seal(seal.subject(), seal.issuers(), seal.signedAt(), seal.intact()))
                .toList();
        seals.forEach(
                seal -> say(named == null ? seal.intact() : named.contains(seal), file + ": " + SealSentence.of(seal)));
        if (named != null && !seals.containsAll(named)) {
            say(false, file + " does not bear the digital signatures that the receipt names.");
        }
        if (seals.stream().allMatch(Receipt.Seal::intact)) {
            boolean isUnsigned = seals.isEmpty() && found.pages() > 0;
            found.problems().forEach(problem -> say(isUnsigned && named == null, file + " " + problem + "."));
        }
    }

    private void missing() {
        receipt.documents().stream()
                .filter(document -> !seen.contains(document))
                .forEach(
                        document -> say(true, "“%s” (%s) was not given.".formatted(document.title(), document.kind())));
    }

    private Optional<Receipt.Document> first(Predicate<Receipt.Document> condition) {
        return receipt.documents().stream().filter(condition).findFirst();
    }

    private void say(boolean agrees, String sentence) {
        statements.add(new Statement(agrees, sentence));
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException every) {
            throw new IllegalStateException(every);
        }
    }
}
