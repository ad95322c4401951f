package io.stagesign.emulator.web;

import io.stagesign.emulator.account.Account;
import io.stagesign.emulator.account.mail.Mail;
import io.stagesign.emulator.account.mail.Mailbox;
import io.stagesign.emulator.account.model.Refused;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows the mails that the OneSpan account has sent, person by person. */
@Controller
class MailController {
    private final Account account;
    private final Mailbox mailbox;

    MailController(Account account) {
        this.account = account;
        this.mailbox = account.mailbox();
    }

    /** @param person an address; empty: everybody */
    @GetMapping("/mailbox")
    String page(@RequestParam(defaultValue = "") String person, Model model) {
        model.addAttribute("mails", newestFirst(person.isEmpty() ? mailbox.all() : mailbox.to(person)));
        model.addAttribute("person", person);
        model.addAttribute("people", people());
        return "web/mailbox";
    }

    @GetMapping("/mailbox/{id}")
    String mail(@PathVariable String id, Model model) {
        Mail mail = known(id);
        model.addAttribute("mail", mail);
        model.addAttribute("paragraphs", mail.text().split("\n\n", -1));
        return "web/mail";
    }

    /** Turns the clock forward for the transaction that the mail is about. */
    @PostMapping("/mailbox/{id}/expire")
    String expire(@PathVariable String id, RedirectAttributes next) {
        try {
            account.expire(known(id).packageId());
            next.addFlashAttribute("toast", Toast.success("The time to sign is over."));
        } catch (Refused refused) {
            next.addFlashAttribute("toast", Toast.error(refused.text()));
        }
        return "redirect:/mailbox/{id}";
    }

    private Mail known(String id) {
        return mailbox.find(id).orElseThrow(() -> new NotThere("This mail"));
    }

    /** Returns everybody who got a mail: names by address. */
    private Map<String, String> people() {
        Map<String, String> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        mailbox.all().forEach(mail -> names.put(mail.to(), mail.toName()));
        return names;
    }

    private static List<Mail> newestFirst(List<Mail> mails) {
        return mails.stream()
                .sorted(Comparator.comparing(Mail::sentAt).reversed())
                .toList();
    }
}
