package io.stagesign.emulator.account.ceremony;

import io.stagesign.emulator.account.model.Refused;
import io.stagesign.emulator.account.signing.Signing;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The two ways to leave without signing, each with a reason. */
@Controller
@RequestMapping("/ceremony/{key}")
class LeaveController {
    private final Visits visits;
    private final Signing signing;

    LeaveController(Visits visits, Signing signing) {
        this.visits = visits;
        this.signing = signing;
    }

    @GetMapping({"/decline", "/optout"})
    ModelAndView ask(@PathVariable String key, HttpServletRequest request) {
        return visits.with(key, (transaction, role) -> {
            Room room = visits.room(key, transaction, role);
            Step step = Step.of(transaction, role);
            return step.isOpen()
                    ? CeremonyController.page("account/leave", room)
                            .addObject("optOut", request.getRequestURI().endsWith("/optout"))
                    : CeremonyController.closed(step, room);
        });
    }

    @PostMapping("/decline")
    String decline(@PathVariable String key, @RequestParam String reason) {
        return visits.with(key, (transaction, role) -> {
            require(visits.room(key, transaction, role).mayDecline());
            signing.decline(transaction, role, reason);
            return "redirect:/ceremony/" + key;
        });
    }

    @PostMapping("/optout")
    String optOut(@PathVariable String key, @RequestParam String reason) {
        return visits.with(key, (transaction, role) -> {
            require(visits.room(key, transaction, role).mayOptOut());
            signing.optOut(transaction, role, reason);
            return "redirect:/ceremony/" + key;
        });
    }

    private static void require(boolean offered) {
        if (!offered) {
            throw Refused.forbidden("notOffered", "This way out is not open.");
        }
    }
}
