package io.stagesign.emulator.web;

import io.stagesign.emulator.lightning.PageUsers;
import io.stagesign.emulator.web.Sales.StageChange;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows opportunities and moves them along their stages. */
@Controller
class OpportunityController {
    private final Sales sales;
    private final Pages.Clouds clouds;
    private final PageUsers users;

    OpportunityController(Sales sales, Pages.Clouds clouds, PageUsers users) {
        this.sales = sales;
        this.clouds = clouds;
        this.users = users;
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("opportunities", sales.opportunities());
        model.addAttribute("clouds", clouds);
        return "web/home";
    }

    @GetMapping("/opportunities/{id}")
    String page(@PathVariable String id, @RequestParam @Nullable String step, Model model) {
        OpportunityRecord opportunity = sales.opportunity(id).orElseThrow(() -> new NotThere("This opportunity"));
        model.addAttribute("opportunity", opportunity);
        model.addAttribute("step", step);
        model.addAttribute("path", StagePath.of(opportunity.stage(), step));
        return "web/opportunity";
    }

    @PostMapping("/opportunities/{id}/stage")
    String enterStage(@PathVariable String id, @RequestParam String stage, RedirectAttributes next) {
        StageChange change = sales.enterStage(users.current().id(), id, stage);
        next.addFlashAttribute(
                "toast",
                change instanceof StageChange.NotSaved refused
                        ? Toast.error(refused.message())
                        : Toast.success("Stage changed to " + stage + "."));
        next.addAttribute("id", id);
        return "redirect:/opportunities/{id}";
    }
}
