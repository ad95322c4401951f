package io.stagesign.emulator.org.bell;

import io.stagesign.emulator.org.Org;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists what users got under the bell, for assertions. */
@RestController
class BellController {
    private final Org org;

    BellController(Org org) {
        this.org = org;
    }

    /** @param user a user name; empty for all notifications, oldest first */
    @GetMapping("/emulator/notifications")
    List<BellNotification> notifications(@RequestParam(defaultValue = "") String user) {
        return user.isEmpty()
                ? org.bell().sent()
                : org.users()
                        .byUsername(user)
                        .map(found -> org.bell().of(found.requireId()))
                        .orElse(List.of());
    }
}
