package io.stagesign.emulator.apex.compile;

import io.github.apexdevtools.apexparser.ApexParser.EnhancedForControlContext;
import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.apex.run.ApexList;
import io.stagesign.emulator.apex.run.ApexType;
import io.stagesign.emulator.apex.run.Completion;
import io.stagesign.emulator.apex.run.Conversions;
import io.stagesign.emulator.apex.run.Declaration;
import io.stagesign.emulator.apex.run.Execution;
import io.stagesign.emulator.apex.run.Frame;
import io.stagesign.emulator.apex.run.Step;
import io.stagesign.emulator.apex.run.Values;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Compiles loops over the elements of lists, sets, iterables of the program, and the rows of queries. */
final class ForEach {

    /** How many rows an inline query hands to a loop over lists of rows. */
    private static final int BATCH = 200;

    private final Scope scope;
    private final Expressions expressions;

    ForEach(Scope scope, Expressions expressions) {
        this.scope = scope;
        this.expressions = expressions;
    }

    /** Compiles a loop; its body is compiled when the loop variable is declared. */
    Step compile(EnhancedForControlContext control, Supplier<Step> compiledBody) {
        Typed source = expressions.compile(control.expression());
        ApexType wanted = scope.owner().type(control.typeRef());
        boolean inBatches = source.trait() == Typed.Trait.ROWS && wanted.is("List");
        checkElement(control, source.type(), inBatches ? wanted.argument(0) : wanted);
        Scope.Local variable = scope.declare(control, control.id().getText(), wanted);
        Step body = compiledBody.get();
        Conversions.Converter converter = Conversions.converter(wanted);
        return frame -> {
            Object elements = Values.required(source.code().run(frame));
            Iterator<?> iterator = inBatches ? batches((ApexList) elements) : iterator(frame.execution(), elements);
            return iterate(frame, iterator, element -> frame.setLocal(variable.slot(), converter.apply(element)), body);
        };
    }

    private void checkElement(EnhancedForControlContext control, ApexType source, ApexType wanted) {
        Declaration iterable = scope.owner().type("Iterable").declaration();
        ApexType elements = source.as(iterable);
        if (elements == null) {
            throw scope.owner().refuse(control, "loop over " + source);
        }
        boolean narrowsRecord = elements.argument(0).is("SObject")
                && wanted.as(elements.argument(0).declaration()) != null;
        if (!narrowsRecord && !Conversions.assignable(elements.argument(0), wanted)) {
            throw scope.owner().refuse(control, "loop variable " + wanted + " over " + source);
        }
    }

    private static Completion iterate(Frame frame, Iterator<?> iterator, Consumer<Object> binder, Step body) {
        try {
            while (iterator.hasNext()) {
                binder.accept(iterator.next());
                Completion completion = body.run(frame);
                if (Loops.leaves(completion)) {
                    return Loops.afterLoop(completion);
                }
            }
            return Completion.NORMAL;
        } catch (ConcurrentModificationException e) {
            throw new ApexFault("FinalException", "Cannot modify a collection while it is being iterated.");
        }
    }

    private static Iterator<ApexList> batches(ApexList rows) {
        List<ApexList> batches = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += BATCH) {
            batches.add(new ApexList(rows.elementType(), rows.subList(from, Math.min(from + BATCH, rows.size()))));
        }
        return batches.iterator();
    }

    private static Iterator<?> iterator(Execution execution, Object elements) {
        if (elements instanceof Iterable<?> iterable) {
            return iterable.iterator();
        }
        Object iterator = Values.required(execution.call(elements, "iterator"));
        return iterator instanceof Iterator<?> java ? java : new ApexIterator(execution, iterator);
    }

    /** An Iterator of the program, for Java's loops. */
    private record ApexIterator(Execution execution, Object iterator) implements Iterator<Object> {

        @Override
        public boolean hasNext() {
            return Values.truth(execution.call(iterator, "hasNext"));
        }

        @Override
        @SuppressWarnings("NullAway") // an element may be null
        public Object next() {
            return execution.call(iterator, "next");
        }
    }
}
