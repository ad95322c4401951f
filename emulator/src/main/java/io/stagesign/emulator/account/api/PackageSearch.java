package io.stagesign.emulator.account.api;

import io.stagesign.emulator.account.model.Dates;
import io.stagesign.emulator.account.model.Role;
import io.stagesign.emulator.account.model.Status;
import io.stagesign.emulator.account.model.Transaction;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The filter, order and page of a list of transactions.
 *
 * <p>Without {@code searchtype} the text may stand anywhere in name, description, or a recipient's name or address;
 * {@code exact} wants the whole name or description, {@code exactname} the whole name. Case never matters.
 */
final class PackageSearch {
    private static final int PAGE = 50;

    private final Map<String, String> parameters;

    PackageSearch(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    boolean accepts(Transaction transaction) {
        return isInFolder(transaction) && isFound(transaction) && isInRange(transaction.updated());
    }

    /** Returns the text that a transaction is sorted by, as it is now. */
    String key(Transaction transaction) {
        return switch (text("sort")) {
            case "name" -> transaction.name();
            case "status" -> transaction.shownStatus().name();
            case "created" -> key(transaction.created());
            case "completed" -> key(transaction.completed());
            case "due" -> key(transaction.due());
            default -> key(transaction.updated());
        };
    }

    /** Returns the order of the keys. */
    Comparator<String> order() {
        return text("dir").equals("asc") ? Comparator.naturalOrder() : Comparator.reverseOrder();
    }

    /** Returns how many results come before the page; pages count from 1. */
    int skipped() {
        return Math.max(0, number("from", 1) - 1);
    }

    int pageSize() {
        return Math.max(0, number("to", skipped() + PAGE) - skipped());
    }

    private boolean isInFolder(Transaction transaction) {
        String query = text("query");
        return switch (query) {
            case "" -> !transaction.isTrashed();
            case "trashed" -> transaction.isTrashed();
            case "drafts" -> is(transaction, Status.DRAFT) || is(transaction, Status.EXPIRED);
            case "inbox" -> !transaction.isTrashed() && transaction.shownStatus() != Status.DRAFT;
            default ->
                !transaction.isTrashed() && transaction.shownStatus().name().equalsIgnoreCase(query);
        };
    }

    private static boolean is(Transaction transaction, Status status) {
        return !transaction.isTrashed() && transaction.shownStatus() == status;
    }

    private boolean isFound(Transaction transaction) {
        String wanted = text("search").toLowerCase(Locale.ROOT);
        return switch (text("searchtype")) {
            case "exact" -> same(transaction.name(), wanted) || same(transaction.description(), wanted);
            case "exactname" -> same(transaction.name(), wanted);
            default ->
                texts(transaction)
                        .anyMatch(each -> each.toLowerCase(Locale.ROOT).contains(wanted));
        };
    }

    private boolean isInRange(Instant updated) {
        Instant whole = updated.truncatedTo(ChronoUnit.SECONDS);
        String from = text("lastUpdatedStartDate");
        String to = text("lastUpdatedEndDate");
        return (from.isEmpty() || !whole.isBefore(Dates.parse(from)))
                && (to.isEmpty() || !whole.isAfter(Dates.parse(to)));
    }

    private static Stream<String> texts(Transaction transaction) {
        return Stream.concat(
                Stream.of(transaction.name(), transaction.description()),
                transaction.roles().stream().flatMap((Role role) -> Stream.of(role.fullName(), role.email())));
    }

    private static boolean same(String text, String wanted) {
        return text.toLowerCase(Locale.ROOT).equals(wanted);
    }

    private static String key(@Nullable Instant moment) {
        return moment == null ? "" : String.format(Locale.ROOT, "%020d", moment.toEpochMilli());
    }

    private String text(String name) {
        return parameters.getOrDefault(name, "");
    }

    private int number(String name, int absent) {
        return text(name).isEmpty() ? absent : Integer.parseInt(text(name));
    }
}
