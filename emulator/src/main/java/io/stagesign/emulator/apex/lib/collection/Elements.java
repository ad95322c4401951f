package io.stagesign.emulator.apex.lib.collection;

import io.stagesign.emulator.apex.run.Call;
import io.stagesign.emulator.apex.run.Execution;
import io.stagesign.emulator.apex.run.Values;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;

/** The elements of anything that can be iterated over: a collection, or an Iterable of the program. */
public final class Elements {

    private Elements() {}

    /** Returns the elements of an argument, which must not be null; an element may be. */
    @SuppressWarnings("unchecked")
    public static Collection<Object> of(Call call, int index) {
        Object source = call.argument(index, Object.class);
        return source instanceof Collection<?> collection
                ? (Collection<Object>) collection
                : iterated(call.execution(), source);
    }

    @SuppressWarnings("NullAway") // an element may be null
    private static List<Object> iterated(Execution execution, Object source) {
        List<Object> elements = new ArrayList<>();
        Object iterator = Values.required(execution.call(source, "iterator"));
        if (iterator instanceof Iterator<?> java) {
            java.forEachRemaining(elements::add);
            return elements;
        }
        while (Values.truth(execution.call(iterator, "hasNext"))) {
            elements.add(execution.call(iterator, "next"));
        }
        return elements;
    }
}
