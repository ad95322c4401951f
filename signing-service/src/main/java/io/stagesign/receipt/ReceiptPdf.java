package io.stagesign.receipt;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** A receipt for people: on one page as a rule, with the JSON as an attachment. */
final class ReceiptPdf {
    static final String ATTACHMENT = "receipt.json";

    private ReceiptPdf() {}

    /**
     * Returns the PDF.
     *
     * @param json of the same receipt
     */
    static byte[] of(Receipt receipt, String json) {
        try (PDDocument document = new PDDocument()) {
            try (ReceiptPages pages = new ReceiptPages(document)) {
                new ReceiptPdf().write(receipt, pages);
            }
            attach(document, json.getBytes(StandardCharsets.UTF_8));
            document.getDocumentInformation().setTitle("Receipt of a signing");
            // the same receipt is the same file, whenever it is written
            document.setDocumentId((long) json.hashCode());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void write(Receipt receipt, ReceiptPages pages) throws IOException {
        pages.heading("Receipt of a signing");
        pages.entry("Opportunity", receipt.opportunityName() + " (" + receipt.opportunityId() + ")");
        pages.entry("Signing request", receipt.signingRequestId() + " of org " + receipt.orgId());
        pages.entry("Transaction", String.valueOf(receipt.transactionId()));
        pages.entry("Sent", String.valueOf(receipt.sentAt()));
        pages.entry("Signed by everyone", String.valueOf(receipt.completedAt()));
        pages.entry("Filed", String.valueOf(receipt.filedAt()));
        pages.section("Signers");
        for (Receipt.Signer signer : receipt.signers()) {
            String when = signer.signedAt() == null ? "" : " " + SealSentence.moment(signer.signedAt());
            pages.entry(signer.status() + when, person(signer));
        }
        pages.section("Documents");
        for (Receipt.Document each : receipt.documents()) {
            write(each, pages);
        }
        pages.section("This receipt");
        pages.entry("Digest", String.valueOf(receipt.digest()));
        pages.entry(
                "Attached",
                ATTACHMENT + ", in which every name reads as it is: compare it with the files by means of"
                        + " scripts/receipt-check");
    }

    private static String person(Receipt.Signer signer) {
        return Stream.of(signer.name(), signer.email(), signer.role(), signer.contactId())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static void write(Receipt.Document document, ReceiptPages pages) throws IOException {
        pages.entry(document.kind(), document.title());
        pages.entry("   SHA-256", String.valueOf(document.sha256()));
        if (document.receivedSha256() != null) {
            pages.entry("   as it came", document.receivedSha256());
        }
        if (document.seals() != null) {
            for (Receipt.Seal seal : document.seals()) {
                String intact = seal.intact() ? "" : ", which does not match";
                pages.entry("   signed with", seal.subject() + " at " + seal.signedAt() + intact);
            }
        }
    }

    private static void attach(PDDocument document, byte[] json) throws IOException {
        PDEmbeddedFile embedded = new PDEmbeddedFile(document, new ByteArrayInputStream(json));
        embedded.setSubtype("application/json");
        embedded.setSize(json.length);
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setFile(ATTACHMENT);
        file.setFileUnicode(ATTACHMENT);
        file.setEmbeddedFile(embedded);
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of(ATTACHMENT, file));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
    }
}
