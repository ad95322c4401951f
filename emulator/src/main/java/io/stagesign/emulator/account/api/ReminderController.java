package io.stagesign.emulator.account.api;

import io.stagesign.emulator.account.model.Json;
import io.stagesign.emulator.account.model.Refused;
import io.stagesign.emulator.account.model.ReminderSchedule;
import io.stagesign.emulator.account.model.Status;
import io.stagesign.emulator.account.model.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The schedule of a package's later reminders. */
@RestController
@RequestMapping("/api/packages/{id}/reminders")
class ReminderController {
    private final Transactions transactions;

    ReminderController(Transactions transactions) {
        this.transactions = transactions;
    }

    @GetMapping
    ResponseEntity<ObjectNode> reminders(@PathVariable String id) {
        return transactions.with(id, transaction -> {
            ReminderSchedule schedule = transaction.reminders();
            return schedule == null ? ResponseEntity.noContent().build() : ResponseEntity.ok(json(id, schedule));
        });
    }

    @RequestMapping(method = {RequestMethod.POST, RequestMethod.PUT})
    ObjectNode schedule(@PathVariable String id, @RequestBody JsonNode sent) {
        ReminderSchedule schedule = new ReminderSchedule(
                sent.path("startInDaysDelay").asInt(1),
                sent.path("intervalInDays").asInt(0),
                sent.path("repetitionsCount").asInt(0));
        return transactions.with(id, transaction -> {
            if (transaction.status() != Status.DRAFT) {
                throw Refused.forbidden("packageStatus", "Reminders are scheduled before the package is sent");
            }
            transaction.remind(schedule);
            return json(id, schedule);
        });
    }

    @DeleteMapping
    ResponseEntity<@Nullable Void> clearReminders(@PathVariable String id) {
        transactions.run(id, transaction -> transaction.remind(null));
        return ResponseEntity.noContent().build();
    }

    private static ObjectNode json(String id, ReminderSchedule schedule) {
        ObjectNode json = Json.object().put("packageId", id);
        json.put("startInDaysDelay", schedule.startInDaysDelay());
        json.put("intervalInDays", schedule.intervalInDays());
        json.put("repetitionsCount", schedule.repetitionsCount());
        json.putArray("reminders");
        return json;
    }
}
