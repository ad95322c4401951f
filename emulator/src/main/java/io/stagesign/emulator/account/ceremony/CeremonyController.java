package io.stagesign.emulator.account.ceremony;

import io.stagesign.emulator.account.model.Document;
import io.stagesign.emulator.account.model.Role;
import io.stagesign.emulator.account.model.Transaction;
import io.stagesign.emulator.account.signing.Signing;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The door of the ceremony: shows a signer the next thing to do, or says why there is nothing. */
@Controller
@RequestMapping("/ceremony/{key}")
class CeremonyController {
    private final Visits visits;
    private final Signing signing;

    CeremonyController(Visits visits, Signing signing) {
        this.visits = visits;
        this.signing = signing;
    }

    @GetMapping
    ModelAndView enter(@PathVariable String key) {
        return visits.with(key, (transaction, role) -> {
            Step step = Step.of(transaction, role);
            if (step.isOpen()) {
                signing.open(transaction, role);
            }
            return switch (step) {
                case CONSENT -> page("account/consent", visits.room(key, transaction, role));
                case DOCUMENTS -> firstDocument(key, transaction, role);
                default -> closed(step, visits.room(key, transaction, role));
            };
        });
    }

    @PostMapping("/consent")
    String consent(@PathVariable String key) {
        return visits.with(key, (transaction, role) -> {
            transaction.document(Document.CONSENT).ifPresent(consent -> signing.confirm(transaction, role, consent));
            return "redirect:/ceremony/" + key;
        });
    }

    static ModelAndView page(String view, Room room) {
        return new ModelAndView(view).addObject("room", room);
    }

    static ModelAndView closed(Step step, Room room) {
        return page("account/closed", room).addObject("message", Message.of(step, room));
    }

    private static ModelAndView firstDocument(String key, Transaction transaction, Role role) {
        String next = transaction.documents().stream()
                .filter(document -> !document.isDoneBy(role))
                .map(Document::id)
                .findFirst()
                .orElseThrow();
        return new ModelAndView("redirect:/ceremony/{key}/documents/{next}")
                .addObject("key", key)
                .addObject("next", next);
    }
}
