package io.stagesign.onespan;

import io.stagesign.cloud.RemoteFailure;
import io.stagesign.cloud.RemoteFailure.Help;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a sender does to a transaction on its way. The SDK prints what goes wrong here, so its transport is used directly. */
final class SentPackages {
    private SentPackages() {}

    /** A transaction that is gone needs no trash. */
    static void trash(Account account, TransactionId transaction, boolean into) {
        String body = JsonMapper.shared().writeValueAsString(Map.of("trashed", into));
        account.find(each -> each.rest().post(each.url("/packages/" + transaction), body));
    }

    static void expireAt(Account account, TransactionId transaction, @Nullable Instant at) {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        body.put("due", at == null ? null : at.truncatedTo(ChronoUnit.SECONDS).toString());
        account.run(each -> each.rest().put(each.url("/packages/" + transaction), body.toString()));
    }

    /** A draft that has a schedule takes no other as new: an earlier attempt may have set it. */
    static void scheduleReminders(Account account, TransactionId transaction, ReminderSchedule schedule) {
        String url = account.url("/packages/" + transaction + "/reminders");
        String body = JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "packageId", transaction.value(),
                        "startInDaysDelay", schedule.firstAfterDays(),
                        "intervalInDays", schedule.thenEveryDays(),
                        "repetitionsCount", schedule.repetitions()));
        try {
            account.run(each -> each.rest().post(url, body));
        } catch (RemoteFailure refused) {
            if (refused.help() != Help.NEEDS_SOMEONE) {
                throw refused;
            }
            account.run(each -> each.rest().put(url, body));
        }
    }
}
