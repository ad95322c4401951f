package io.stagesign.emulator.account.control;

import io.stagesign.emulator.account.Account;
import io.stagesign.emulator.account.document.Upload;
import io.stagesign.emulator.account.model.Person;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Plays a signer. */
@RestController
@RequestMapping("/emulator/transactions/{id}/signers/{signerId}")
@ResponseStatus(HttpStatus.NO_CONTENT)
class SignerController {
    private final Account account;

    SignerController(Account account) {
        this.account = account;
    }

    @PostMapping("/sign")
    void sign(@PathVariable String id, @PathVariable String signerId) {
        account.sign(id, signerId);
    }

    /** Uploads the body as a file that the signer is asked for. */
    @PostMapping("/attach")
    void attach(
            @PathVariable String id,
            @PathVariable String signerId,
            @RequestParam String asked,
            @RequestParam String fileName,
            @RequestBody byte[] content) {
        account.attach(id, signerId, asked, new Upload(fileName, "", content));
    }

    @PostMapping("/decline")
    void decline(
            @PathVariable String id,
            @PathVariable String signerId,
            @RequestParam(defaultValue = "I do not agree") String reason) {
        account.decline(id, signerId, reason);
    }

    @PostMapping("/optout")
    void optOut(
            @PathVariable String id,
            @PathVariable String signerId,
            @RequestParam(defaultValue = "I sign on paper") String reason) {
        account.optOut(id, signerId, reason);
    }

    @PostMapping("/reassign")
    void reassign(
            @PathVariable String id,
            @PathVariable String signerId,
            @RequestParam String firstName,
            @RequestParam String lastName,
            @RequestParam String email) {
        account.reassign(id, signerId, new Person(firstName, lastName, email));
    }

    @PostMapping("/lock")
    void lock(@PathVariable String id, @PathVariable String signerId) {
        account.lock(id, signerId);
    }

    @PostMapping("/bounce")
    void bounce(@PathVariable String id, @PathVariable String signerId) {
        account.bounce(id, signerId);
    }
}
