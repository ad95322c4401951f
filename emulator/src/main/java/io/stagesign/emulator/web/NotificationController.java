package io.stagesign.emulator.web;

import io.stagesign.emulator.lightning.PageUsers;
import io.stagesign.emulator.org.Org;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows what the user of the page has under the bell. */
@Controller
class NotificationController {
    private final Org org;
    private final PageUsers users;

    NotificationController(Org org, PageUsers users) {
        this.org = org;
        this.users = users;
    }

    @GetMapping("/notifications")
    String page(Model model) {
        model.addAttribute("notifications", org.bell().of(users.current().id()));
        return "web/notifications";
    }
}
