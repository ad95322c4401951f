package io.stagesign.emulator.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows a component of the package on a page of its own, as an app page does. */
@Controller
class ComponentController {
    private static final String SETUP = "stageSignSetup";

    @GetMapping("/app/{component}")
    String app(@PathVariable String component, Model model) {
        return page("StageSign", component, model);
    }

    @GetMapping("/setup")
    String setup(Model model) {
        return page("StageSign Setup", SETUP, model);
    }

    /** Links of the package lead there. */
    @GetMapping("/lightning/setup/{place}/home")
    String salesforceSetup(Model model) {
        model.addAttribute("title", "Setup");
        model.addAttribute(
                "message", "Here Salesforce opens its own Setup. The demo org has none: all of it is set up.");
        return "web/missing";
    }

    private static String page(String title, String component, Model model) {
        model.addAttribute("title", title);
        model.addAttribute("component", component);
        return "web/app";
    }
}
