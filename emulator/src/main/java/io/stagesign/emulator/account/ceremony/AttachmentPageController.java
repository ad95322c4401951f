package io.stagesign.emulator.account.ceremony;

import io.stagesign.emulator.account.document.AttachedFiles;
import io.stagesign.emulator.account.document.Upload;
import io.stagesign.emulator.account.signing.Signing;
import java.io.IOException;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Takes the files that a signer is asked for, and takes them away again. */
@Controller
@RequestMapping("/ceremony/{key}/documents/{id}/attachments/{attachment}")
class AttachmentPageController {
    private final Visits visits;
    private final Signing signing;
    private final AttachedFiles files;

    AttachmentPageController(Visits visits, Signing signing, AttachedFiles files) {
        this.visits = visits;
        this.signing = signing;
        this.files = files;
    }

    @PostMapping
    String upload(
            @PathVariable String key,
            @PathVariable String id,
            @PathVariable String attachment,
            @RequestParam MultipartFile file)
            throws IOException {
        Upload upload = new Upload(
                Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                Objects.requireNonNullElse(file.getContentType(), ""),
                file.getBytes());
        return visits.with(key, (transaction, role) -> {
            signing.attach(transaction, role, attachment, files.keep(upload));
            return back(key, id);
        });
    }

    @PostMapping(params = "remove")
    String remove(
            @PathVariable String key,
            @PathVariable String id,
            @PathVariable String attachment,
            @RequestParam int remove) {
        return visits.with(key, (transaction, role) -> {
            signing.detach(transaction, role, attachment, remove);
            return back(key, id);
        });
    }

    /** To the document from which the signer came, where the files are asked for. */
    private static String back(String key, String id) {
        return "redirect:/ceremony/" + key + "/documents/" + id + "#attachments";
    }
}
