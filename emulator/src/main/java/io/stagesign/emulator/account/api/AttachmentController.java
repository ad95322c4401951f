package io.stagesign.emulator.account.api;

import io.stagesign.emulator.account.access.AccessFilter;
import io.stagesign.emulator.account.access.SignerSessions;
import io.stagesign.emulator.account.access.SignerSessions.Grant;
import io.stagesign.emulator.account.document.AttachedFiles;
import io.stagesign.emulator.account.document.Upload;
import io.stagesign.emulator.account.model.Attachments.AttachedFile;
import io.stagesign.emulator.account.model.Json;
import io.stagesign.emulator.account.model.Refused;
import io.stagesign.emulator.account.model.Role;
import io.stagesign.emulator.account.model.StoredFile;
import io.stagesign.emulator.account.model.Transaction;
import io.stagesign.emulator.account.model.Transactions;
import io.stagesign.emulator.account.signing.Signing;
import io.stagesign.emulator.journal.Journal;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** The files that signers uploaded because the sender asked for them. */
@RestController
@RequestMapping("/api/packages/{id}/attachment")
class AttachmentController {
    private final Transactions transactions;
    private final Signing signing;
    private final SignerSessions sessions;
    private final AttachedFiles files;
    private final Journal journal;

    AttachmentController(
            Transactions transactions, Signing signing, SignerSessions sessions, AttachedFiles files, Journal journal) {
        this.transactions = transactions;
        this.signing = signing;
        this.sessions = sessions;
        this.files = files;
        this.journal = journal;
    }

    /** Answers the file that was uploaded last for a requirement. */
    @GetMapping("/{attachmentId}")
    ResponseEntity<byte[]> last(@PathVariable String id, @PathVariable String attachmentId) {
        return answer(id, attachmentId, files(id, attachmentId).reduce((first, last) -> last));
    }

    @GetMapping("/{attachmentId}/file/{fileId}")
    ResponseEntity<byte[]> file(@PathVariable String id, @PathVariable String attachmentId, @PathVariable int fileId) {
        return answer(
                id,
                attachmentId,
                files(id, attachmentId).filter(each -> each.id() == fileId).findFirst());
    }

    @GetMapping("/{attachmentId}/exists")
    ObjectNode exists(@PathVariable String id, @PathVariable String attachmentId) {
        return Json.object().put("exists", files(id, attachmentId).findAny().isPresent());
    }

    @GetMapping("/{attachmentId}/file/{fileId}/exists")
    ObjectNode exists(@PathVariable String id, @PathVariable String attachmentId, @PathVariable int fileId) {
        return Json.object().put("exists", files(id, attachmentId).anyMatch(each -> each.id() == fileId));
    }

    @GetMapping("/zip")
    ResponseEntity<byte[]> zip(@PathVariable String id) {
        return transactions.with(id, transaction -> zip(transaction.name(), transaction.roles()));
    }

    @GetMapping("/zip/{roleId}")
    ResponseEntity<byte[]> zip(@PathVariable String id, @PathVariable String roleId) {
        return transactions.with(id, transaction -> {
            Role role = RoleController.role(transaction, roleId);
            return zip(role.fullName(), List.of(role));
        });
    }

    /** Takes what the signer of the session uploads. */
    @PostMapping("/{attachmentId}")
    ObjectNode upload(@PathVariable String id, @PathVariable String attachmentId, HttpServletRequest request)
            throws IOException, ServletException {
        journal.note("packageId", id);
        Upload upload = Parts.uploads(request).stream()
                .findFirst()
                .orElseThrow(() -> Refused.invalid("file", "The part file is missing"));
        return transactions.with(id, transaction -> {
            signing.attach(transaction, signer(transaction, request), attachmentId, files.keep(upload));
            return Json.object();
        });
    }

    @DeleteMapping("/{attachmentId}/file/{fileId}")
    ObjectNode delete(
            @PathVariable String id,
            @PathVariable String attachmentId,
            @PathVariable int fileId,
            HttpServletRequest request) {
        journal.note("packageId", id);
        return transactions.with(id, transaction -> {
            signing.detach(transaction, signer(transaction, request), attachmentId, fileId);
            return Json.object();
        });
    }

    private Stream<AttachedFile> files(String id, String attachmentId) {
        List<AttachedFile> found = transactions.with(
                id,
                transaction -> transaction.roles().stream()
                        .flatMap(role -> role.attachments().requirement(attachmentId).stream())
                        .flatMap(requirement -> requirement.files().stream())
                        .toList());
        return found.stream();
    }

    private ResponseEntity<byte[]> answer(String id, String attachmentId, Optional<AttachedFile> found) {
        journal.note("packageId", id);
        StoredFile file = found.map(AttachedFile::file)
                .orElseThrow(() -> Refused.notFound("attachmentNotFound", "Nothing was uploaded as " + attachmentId));
        return Downloads.file(file.bytes(), file.fileName(), file.contentType());
    }

    private ResponseEntity<byte[]> zip(String name, List<Role> roles) {
        return Downloads.file(files.zip(roles), name + ".zip", "application/zip");
    }

    private Role signer(Transaction transaction, HttpServletRequest request) {
        return AccessFilter.signer(request, sessions)
                .filter(grant -> grant.packageId().equals(transaction.id()))
                .map(Grant::signerId)
                .flatMap(transaction::signer)
                .orElseThrow(() -> Refused.forbidden("notASigner", "Only a signer uploads or removes a file"));
    }
}
