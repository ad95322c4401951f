package io.stagesign.emulator.apex.compile;

import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.apex.run.ApexList;
import io.stagesign.emulator.apex.run.ApexType;
import io.stagesign.emulator.apex.run.Code;
import io.stagesign.emulator.apex.run.Values;
import org.jspecify.annotations.Nullable;

/**
 * A compiled expression with its static type.
 *
 * @param trait what else the code around it has to know
 */
record Typed(ApexType type, Code code, Trait trait) {

    /** The value of a chain that a {@code ?.} on null has cut short. */
    static final Object SKIPPED = new Object();

    /** What is special about an expression. */
    enum Trait {
        PLAIN,
        /** Contains a {@code ?.}, so its value may be {@link #SKIPPED}. */
        CHAIN,
        /** The rows of an inline query, which may stand for its only row. */
        ROWS
    }

    Typed(ApexType type, Code code) {
        this(type, code, Trait.PLAIN);
    }

    /** Returns the expression as a whole: a chain cut short is null. */
    Typed ended() {
        if (trait != Trait.CHAIN) {
            return this;
        }
        return new Typed(type, frame -> {
            Object value = code.run(frame);
            return value == SKIPPED ? null : value;
        });
    }

    /** Returns the only row of an inline query. */
    Typed onlyRow() {
        return onlyRow(type.argument(0));
    }

    /** Returns the only row of a query, as a record of that type: a query given as text does not know its object. */
    Typed onlyRow(ApexType record) {
        return new Typed(record, frame -> only(code.run(frame)));
    }

    /**
     * Returns the expression as one side of a choice: rows are one record where the other side is a record.
     *
     * @param orNone whether no row is null rather than an exception
     */
    Typed beside(Typed other, boolean orNone) {
        if (trait != Trait.ROWS || !other.type.isRecord()) {
            return this;
        }
        return new Typed(type.argument(0), frame -> {
            Object rows = code.run(frame);
            boolean none = orNone && Values.required(rows, ApexList.class).isEmpty();
            return none ? null : only(rows);
        });
    }

    private static @Nullable Object only(@Nullable Object rows) {
        ApexList list = Values.required(rows, ApexList.class);
        if (list.size() != 1) {
            throw new ApexFault(
                    "QueryException",
                    "List has " + (list.isEmpty() ? "no rows" : "more than 1 row") + " for assignment to SObject");
        }
        return list.get(0);
    }
}
