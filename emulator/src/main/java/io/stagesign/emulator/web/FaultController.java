package io.stagesign.emulator.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows what goes wrong in each cloud, and switches it. */
@Controller
class FaultController {
    private final List<FaultPanel> panels;

    FaultController(List<FaultPanel> panels) {
        this.panels = panels;
    }

    @GetMapping("/faults")
    String faults(Model model) {
        model.addAttribute("panels", panels);
        return "web/faults";
    }

    @PostMapping("/faults/{cloud}/{key}")
    String turn(@PathVariable String cloud, @PathVariable String key, @RequestParam boolean on) {
        FaultPanel panel = panels.stream()
                .filter(each -> each.key().equals(cloud))
                .findFirst()
                .orElseThrow(() -> new NotThere("This cloud"));
        panel.turn(switchOf(panel, key), on);
        return "redirect:/faults";
    }

    @PostMapping("/faults/clear")
    String clear() {
        panels.forEach(panel -> panel.faults().clear());
        return "redirect:/faults";
    }

    private static FaultSwitch switchOf(FaultPanel panel, String key) {
        return panel.switches().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotThere("This fault"));
    }
}
