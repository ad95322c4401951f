package io.stagesign.emulator.account.api;

import static io.stagesign.emulator.account.api.DocumentController.document;

import io.stagesign.emulator.account.document.EvidenceSummary;
import io.stagesign.emulator.account.document.SignedDocuments;
import io.stagesign.emulator.account.model.Document;
import io.stagesign.emulator.account.model.Transactions;
import io.stagesign.emulator.fault.Fault.Kind;
import io.stagesign.emulator.fault.Faults;
import io.stagesign.emulator.journal.Journal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The bytes of a package: its documents as they are now, as they were uploaded, and the evidence summary. */
@RestController
@RequestMapping("/api/packages/{id}")
class DownloadController {
    private final Transactions transactions;
    private final SignedDocuments signed;
    private final EvidenceSummary evidence;
    private final Journal journal;
    private final Faults faults;

    DownloadController(
            Transactions transactions,
            SignedDocuments signed,
            EvidenceSummary evidence,
            Journal journal,
            Faults faults) {
        this.faults = faults;
        this.transactions = transactions;
        this.signed = signed;
        this.evidence = evidence;
        this.journal = journal;
    }

    @GetMapping("/documents/{documentId}/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String id, @PathVariable String documentId) {
        journal.note("packageId", id);
        return transactions.with(id, transaction -> {
            Document document = document(transaction, documentId);
            return Downloads.file(signed.pdf(transaction, document), document.name() + ".pdf", "application/pdf");
        });
    }

    @GetMapping("/documents/{documentId}/original")
    ResponseEntity<byte[]> original(@PathVariable String id, @PathVariable String documentId) {
        return transactions.with(id, transaction -> {
            var original = document(transaction, documentId).original();
            return Downloads.file(original.bytes(), original.fileName(), original.contentType());
        });
    }

    /** Answers all documents, those that are only read included, and the consent too. */
    @GetMapping("/documents/zip")
    ResponseEntity<byte[]> zip(@PathVariable String id) {
        return transactions.with(
                id,
                transaction -> Downloads.file(signed.zip(transaction), transaction.name() + ".zip", "application/zip"));
    }

    @GetMapping("/evidence/summary")
    ResponseEntity<byte[]> evidence(@PathVariable String id, HttpServletRequest request) {
        journal.note("packageId", id);
        byte[] pdf = transactions.with(id, evidence::pdf);
        boolean partial = faults.take(Kind.partialEvidence, request.getMethod(), request.getRequestURI())
                .isPresent();
        return Downloads.file(
                partial ? Arrays.copyOf(pdf, pdf.length / 2) : pdf, "Evidence Summary.pdf", "application/pdf");
    }
}
