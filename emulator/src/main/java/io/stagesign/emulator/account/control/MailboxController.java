package io.stagesign.emulator.account.control;

import io.stagesign.emulator.account.mail.Mail;
import io.stagesign.emulator.account.mail.Mailbox;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists the mails that the account has sent, oldest first. */
@RestController
class MailboxController {
    private final Mailbox mailbox;

    MailboxController(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    /** @param to an address; empty for all mails */
    @GetMapping("/emulator/mailbox")
    List<Mail> mails(@RequestParam(defaultValue = "") String to) {
        return to.isEmpty() ? mailbox.all() : mailbox.to(to);
    }
}
