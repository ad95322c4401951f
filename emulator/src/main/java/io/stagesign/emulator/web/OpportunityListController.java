package io.stagesign.emulator.web;

import io.stagesign.emulator.lightning.PageUsers;
import io.stagesign.emulator.web.ListButton.Outcome;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows the list view of opportunities, from which several are sent for signature at once. */
@Controller
class OpportunityListController {
    private final Sales sales;
    private final ListButton button;
    private final PageUsers users;

    OpportunityListController(Sales sales, ListButton button, PageUsers users) {
        this.sales = sales;
        this.button = button;
        this.users = users;
    }

    @GetMapping("/opportunities")
    String list(Model model) {
        model.addAttribute("opportunities", sales.opportunities());
        return "web/opportunities";
    }

    @PostMapping("/opportunities/send")
    String send(@RequestParam(defaultValue = "") List<String> ids, RedirectAttributes next) {
        Outcome outcome = button.press(users.current().id(), ids);
        next.addFlashAttribute("toast", outcome.toast());
        next.addFlashAttribute("lines", outcome.lines());
        return "redirect:/opportunities";
    }
}
