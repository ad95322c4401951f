package io.stagesign.emulator.account.ceremony;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.stagesign.emulator.account.document.PageImages;
import io.stagesign.emulator.account.document.SignedDocuments;
import io.stagesign.emulator.account.model.Approval;
import io.stagesign.emulator.account.model.Document;
import io.stagesign.emulator.account.model.Refused;
import io.stagesign.emulator.account.model.Role;
import io.stagesign.emulator.account.model.Transaction;
import io.stagesign.emulator.account.signing.Signing;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows a document page by page, and takes the clicks and entries of the signer. */
@Controller
@RequestMapping("/ceremony/{key}/documents/{id}")
class DocumentPageController {
    private final Visits visits;
    private final Signing signing;
    private final SignedDocuments signed;

    DocumentPageController(Visits visits, Signing signing, SignedDocuments signed) {
        this.visits = visits;
        this.signing = signing;
        this.signed = signed;
    }

    @GetMapping
    ModelAndView show(@PathVariable String key, @PathVariable String id) {
        return visits.with(key, (transaction, role) -> {
            Room room = visits.room(key, transaction, role);
            Step step = Step.of(transaction, role);
            if (step != Step.DOCUMENTS) {
                return step == Step.CONSENT
                        ? CeremonyController.page("account/consent", room)
                        : CeremonyController.closed(step, room);
            }
            Document document = document(transaction, id);
            signing.view(transaction, role, document);
            return CeremonyController.page("account/document", room)
                    .addObject("page", DocumentPage.of(transaction, document, role));
        });
    }

    @GetMapping(path = "/pages/{number}", produces = MediaType.IMAGE_PNG_VALUE)
    ResponseEntity<byte[]> image(@PathVariable String key, @PathVariable String id, @PathVariable int number) {
        byte[] pdf = pdf(key, id);
        return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(PageImages.png(pdf, number));
    }

    @GetMapping(path = "/pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> download(@PathVariable String key, @PathVariable String id) {
        String name = visits.with(
                key, (transaction, role) -> document(transaction, id).name() + ".pdf");
        var disposition = ContentDisposition.attachment().filename(name, UTF_8).build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(pdf(key, id));
    }

    /** Keeps what was filled in and signs one box; the page is then shown again at that box. */
    @PostMapping(params = "sign")
    String click(
            @PathVariable String key,
            @PathVariable String id,
            @RequestParam String sign,
            @RequestParam Map<String, String> entries) {
        return visits.with(key, (transaction, role) -> {
            Document document = document(transaction, id);
            requireOpen(transaction, role);
            fillIn(document, role, entries);
            document.approvalsOf(role).stream()
                    .filter(approval -> approval.id().equals(sign))
                    .forEach(approval -> signing.click(transaction, role, document, approval));
            return "redirect:/ceremony/" + key + "/documents/" + id + "#approval-" + sign;
        });
    }

    /** Confirms the document, or accepts it, and goes on to the next. */
    @PostMapping(params = "confirm")
    String confirm(@PathVariable String key, @PathVariable String id, @RequestParam Map<String, String> entries) {
        return visits.with(key, (transaction, role) -> {
            Document document = document(transaction, id);
            requireOpen(transaction, role);
            fillIn(document, role, entries);
            if (DocumentPage.of(transaction, document, role).boxesLeft() > 0) {
                throw Refused.invalid("notAllSigned", "Click every signature box of the document first.");
            }
            signing.confirm(transaction, role, document);
            return "redirect:/ceremony/" + key;
        });
    }

    private byte[] pdf(String key, String id) {
        return visits.with(key, (transaction, role) -> {
            Step step = Step.of(transaction, role);
            if (!step.isOpen() && step != Step.SIGNED && step != Step.COMPLETED) {
                throw Refused.forbidden("closed", "The documents cannot be read any more, or not yet.");
            }
            return signed.pdf(transaction, document(transaction, id));
        });
    }

    private static void fillIn(Document document, Role role, Map<String, String> entries) {
        for (Approval approval : document.approvalsOf(role)) {
            approval.fields().stream()
                    .filter(field -> field.isFilledIn())
                    .forEach(field -> field.fillIn(entries.getOrDefault("field-" + field.id(), "")));
        }
    }

    private static Document document(Transaction transaction, String id) {
        return transaction
                .document(id)
                .orElseThrow(() -> Refused.notFound("documentNotFound", "There is no such document."));
    }

    private static void requireOpen(Transaction transaction, Role role) {
        if (Step.of(transaction, role) != Step.DOCUMENTS) {
            throw Refused.forbidden("closed", "There is nothing to sign for you now.");
        }
    }
}
