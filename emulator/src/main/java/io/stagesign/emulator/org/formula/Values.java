package io.stagesign.emulator.org.formula;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The values of the arguments of a function. */
record Values(List<@Nullable Object> all, Instant now) {

    static Values of(List<Node> nodes, Context context) {
        List<@Nullable Object> all = new ArrayList<>();
        for (Node node : nodes) {
            Object value = node.in(context);
            all.add(value == null && node.kind() == Kind.TEXT ? "" : value);
        }
        return new Values(all, context.now());
    }

    boolean hasNull() {
        return all.contains(null);
    }

    boolean has(int index) {
        return index < all.size();
    }

    <T> T get(int index, Class<T> type) {
        return type.cast(Objects.requireNonNull(all.get(index)));
    }

    String text(int index) {
        return Objects.toString(all.get(index), "");
    }

    BigDecimal number(int index) {
        return get(index, BigDecimal.class);
    }

    /** Returns a number without its fraction. */
    int whole(int index) {
        return number(index).intValue();
    }

    /** The same, or another number where the argument was left out. */
    int whole(int index, int otherwise) {
        return has(index) ? whole(index) : otherwise;
    }
}
