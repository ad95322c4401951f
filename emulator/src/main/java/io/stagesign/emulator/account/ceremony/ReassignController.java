package io.stagesign.emulator.account.ceremony;

import io.stagesign.emulator.account.model.Person;
import io.stagesign.emulator.account.model.Refused;
import io.stagesign.emulator.account.signing.Recipients;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lets a signer pass the documents on to somebody else, where the sender allows it. */
@Controller
@RequestMapping("/ceremony/{key}/reassign")
class ReassignController {
    private final Visits visits;
    private final Recipients recipients;

    ReassignController(Visits visits, Recipients recipients) {
        this.visits = visits;
        this.recipients = recipients;
    }

    @GetMapping
    ModelAndView ask(@PathVariable String key) {
        return visits.with(key, (transaction, role) -> {
            Room room = visits.room(key, transaction, role);
            if (!room.mayReassign()) {
                throw Refused.forbidden("notOffered", "This way out is not open.");
            }
            return CeremonyController.page("account/reassign", room);
        });
    }

    @PostMapping
    ModelAndView reassign(
            @PathVariable String key,
            @RequestParam String firstName,
            @RequestParam String lastName,
            @RequestParam String email) {
        Person successor = new Person(firstName, lastName, email);
        return visits.with(key, (transaction, role) -> {
            Room room = visits.room(key, transaction, role);
            recipients.reassign(transaction, role, successor);
            return CeremonyController.page("account/closed", room)
                    .addObject("message", Message.passedOn(room, successor));
        });
    }
}
