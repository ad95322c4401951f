package io.stagesign.emulator.account.ceremony;

import io.stagesign.emulator.account.model.Authentication;
import io.stagesign.emulator.account.model.Role;
import io.stagesign.emulator.account.signing.PhoneCodes;
import io.stagesign.emulator.account.signing.Recipients;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks a recipient to show who it is: the code sent to its phone, or the answers to its questions. */
@Controller
@RequestMapping("/ceremony/{key}/identity")
class IdentityController {
    private final Visits visits;
    private final Browsers browsers;
    private final PhoneCodes codes;
    private final Recipients recipients;

    IdentityController(Visits visits, Browsers browsers, PhoneCodes codes, Recipients recipients) {
        this.visits = visits;
        this.browsers = browsers;
        this.codes = codes;
        this.recipients = recipients;
    }

    @GetMapping
    ModelAndView ask(@PathVariable String key, @RequestParam(defaultValue = "false") boolean wrong) {
        return visits.with(key, (transaction, role) -> {
            Room room = visits.room(key, transaction, role);
            Authentication asked = role.authentication();
            if (role.isLocked() || !asked.isNeeded()) {
                return new ModelAndView("redirect:/ceremony/{key}").addObject("key", key);
            }
            return CeremonyController.page("account/identity", room)
                    .addObject("sms", asked.isSms())
                    .addObject("sent", codes.isSent(role))
                    .addObject("phone", asked.isSms() ? hidden(asked) : "")
                    .addObject("questions", asked.challenges())
                    .addObject("wrong", wrong);
        });
    }

    /** Sends the code. */
    @PostMapping("/code")
    String send(@PathVariable String key) {
        return visits.with(key, (transaction, role) -> {
            codes.send(transaction, role);
            return "redirect:/ceremony/" + key + "/identity";
        });
    }

    @PostMapping
    String show(@PathVariable String key, @RequestParam List<String> answer, HttpServletResponse response) {
        return visits.with(key, (transaction, role) -> {
            if (!role.isLocked() && isRight(role, answer)) {
                response.addHeader(HttpHeaders.SET_COOKIE, browsers.admit(role).toString());
                return "redirect:/ceremony/" + key;
            }
            recipients.failToIdentify(transaction, role);
            return role.isLocked() ? "redirect:/ceremony/" + key : "redirect:/ceremony/" + key + "/identity?wrong=true";
        });
    }

    private boolean isRight(Role role, List<String> answers) {
        Authentication asked = role.authentication();
        if (asked.isSms()) {
            return codes.accept(role, answers.get(0));
        }
        List<String> wanted = asked.challenges().stream()
                .map(challenge -> challenge.answer().strip())
                .toList();
        List<String> given = answers.stream().map(String::strip).toList();
        return wanted.size() == given.size()
                && IntStream.range(0, wanted.size())
                        .allMatch(each -> wanted.get(each).equalsIgnoreCase(given.get(each)));
    }

    /** Shows the last digits alone. */
    private static String hidden(Authentication asked) {
        String phone = asked.challenges().get(0).question();
        return "•••• " + phone.substring(Math.max(0, phone.length() - 3));
    }
}
