package io.stagesign.onespan;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An account's list of what changed, read from the oldest change on. A transaction that changes while the list is read moves
 * to its end, so each page begins where the last one ended in time, not in number: nothing is skipped.
 */
final class ChangeList {
    private static final int PAGE = 50;

    /** More changes than an account has in a few minutes; what is beyond is read the next time. */
    private static final int MOST_PAGES = 100;

    private final Account account;
    private final Instant to;
    private final Map<TransactionId, Instant> changes = new LinkedHashMap<>();

    ChangeList(Account account, Instant to) {
        this.account = account;
        this.to = to.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Returns what changed since, the transactions in the trash among them, oldest change first. */
    List<ChangedTransaction> since(Instant from) {
        read("", from.truncatedTo(ChronoUnit.SECONDS));
        read("&query=trashed", from.truncatedTo(ChronoUnit.SECONDS));
        return changes.entrySet().stream()
                .map(change -> new ChangedTransaction(change.getKey(), change.getValue()))
                .sorted(Comparator.comparing(ChangedTransaction::at))
                .toList();
    }

    private void read(String folder, Instant from) {
        Instant start = from;
        int first = 1;
        for (int page = 0; page < MOST_PAGES; page++) {
            List<ChangedTransaction> read = page(folder, start, first);
            read.forEach(change -> changes.put(change.id(), change.at()));
            if (read.size() < PAGE) {
                return;
            }
            Instant last = read.get(read.size() - 1).at().truncatedTo(ChronoUnit.SECONDS);
            first = last.isAfter(start) ? 1 : first + PAGE;
            start = last.isAfter(start) ? last : start;
        }
    }

    private List<ChangedTransaction> page(String folder, Instant start, int first) {
        String path = "/packages?lastUpdatedStartDate=" + encoded(start) + "&lastUpdatedEndDate=" + encoded(to)
                + "&sort=updated&dir=asc&from=" + first + "&to=" + (first + PAGE - 1) + folder;
        JsonNode answer = account.run(each -> PlainJson.read(each.rest().get(each.url(path))));
        List<ChangedTransaction> page = new ArrayList<>();
        answer.path("results").forEach(result -> page.add(change(result)));
        return page;
    }

    private static ChangedTransaction change(JsonNode result) {
        String id = result.path("id").asString("");
        Instant at = instant(result.path("updated").asString(""));
        if (!TransactionId.isValid(id) || at == null) {
            throw OneSpanFailures.unreadable();
        }
        return new ChangedTransaction(new TransactionId(id), at);
    }

    private static @Nullable Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                    .toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static String encoded(Instant moment) {
        return URLEncoder.encode(moment.toString(), StandardCharsets.UTF_8);
    }
}
