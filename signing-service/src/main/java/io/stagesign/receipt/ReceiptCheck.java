package io.stagesign.receipt;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Checks files against a receipt, without a network: a command for auditors. */
public final class ReceiptCheck {
    static final int AGREES = 0;
    static final int DIFFERS = 1;
    static final int UNUSABLE = 2;

    private static final JsonMapper JSON = JsonMapper.shared();

    private ReceiptCheck() {}

    /** Ends with 0 when every file is one of the receipt, with 1 when one is not, with 2 when nothing can be compared. */
    public static void main(String[] arguments) {
        // PDFBox tells of every oddity in a file
        System.setProperty("org.apache.commons.logging.Log", "org.apache.commons.logging.impl.NoOpLog");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(Arrays.stream(arguments).map(Path::of).toList(), out));
    }

    /** Compares the files after the first, which is the receipt, and prints a sentence for each thing found. */
    static int run(List<Path> files, PrintStream out) {
        if (files.size() < 2) {
            print(out, "usage: scripts/receipt-check <receipt.json> <file>...");
            return UNUSABLE;
        }
        try {
            return compare(read(files.get(0)), files.subList(1, files.size()), out);
        } catch (IOException unreadable) {
            print(out, "A file cannot be read: " + unreadable.getMessage());
            return UNUSABLE;
        }
    }

    private static JsonNode read(Path file) throws IOException {
        try {
            JsonNode receipt = JSON.readTree(Files.readAllBytes(file));
            if (receipt.path("format").asString("").equals(Receipt.FORMAT)) {
                return receipt;
            }
        } catch (JacksonException noJson) {
            // said below, as of a file that is JSON and still no receipt
        }
        throw new IOException(file + " is no receipt of the form " + Receipt.FORMAT);
    }

    private static int compare(JsonNode json, List<Path> files, PrintStream out) throws IOException {
        Receipt receipt = JSON.treeToValue(json, Receipt.class);
        print(
                out,
                "Receipt of signing request %s, OneSpan Sign transaction %s, filed %s."
                        .formatted(
                                receipt.signingRequestId(),
                                receipt.transactionId(),
                                SealSentence.moment(receipt.filedAt())));
        List<ReceiptAudit.Statement> found = new ArrayList<>();
        found.add(wholeness(json));
        found.addAll(ReceiptAudit.of(receipt, files));
        found.forEach(statement -> print(out, (statement.agrees() ? "ok    " : "WRONG ") + statement.sentence()));
        boolean agrees = found.stream().allMatch(ReceiptAudit.Statement::agrees);
        print(
                out,
                agrees ? "What was given agrees with the receipt." : "What was given does NOT agree with the receipt.");
        return agrees ? AGREES : DIFFERS;
    }

    /** Also a receipt of a later version has its digest over everything else. */
    private static ReceiptAudit.Statement wholeness(JsonNode receipt) {
        ObjectNode rest = (ObjectNode) receipt.deepCopy();
        JsonNode digest = rest.remove("digest");
        boolean whole = digest != null && digest.asString("").equals(Receipts.sha256(JSON.writeValueAsString(rest)));
        return new ReceiptAudit.Statement(
                whole, whole ? "The receipt is whole." : "The receipt was changed: its digest does not fit.");
    }

    /** Names come from files: what a terminal would obey is left out. */
    private static void print(PrintStream out, String line) {
        out.println(line.replaceAll("\\p{Cntrl}", "?"));
    }
}
