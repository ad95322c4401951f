package io.stagesign.emulator.apex.compile;

import io.stagesign.emulator.apex.run.ApexList;
import io.stagesign.emulator.apex.run.ApexType;
import io.stagesign.emulator.apex.run.Code;
import io.stagesign.emulator.apex.run.Field;
import io.stagesign.emulator.apex.run.Frame;
import io.stagesign.emulator.apex.run.Values;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be read and assigned: a variable, a field, an element of a list.
 *
 * @param trait of the expression that reads it
 * @param locator finds the place, so that it is found once even where it is read and written
 */
record Place(ApexType type, Typed.Trait trait, Locator locator) {

    /** Finds a place while the program runs; null where a {@code ?.} cut the way short. */
    @FunctionalInterface
    interface Locator {
        @Nullable Reference at(Frame frame);
    }

    /** A place that was found. */
    interface Reference {

        @Nullable Object get();

        void set(@Nullable Object value);
    }

    Typed read() {
        return new Typed(
                type,
                frame -> {
                    Reference reference = locator.at(frame);
                    return reference == null ? Typed.SKIPPED : reference.get();
                },
                trait);
    }

    static Place local(Scope.Local local) {
        return new Place(local.type(), Typed.Trait.PLAIN, frame -> new LocalReference(frame, local.slot()));
    }

    /** A static field, or a field of this object. */
    static Place field(Field field, ApexType type, Code self) {
        return new Place(
                type,
                Typed.Trait.PLAIN,
                frame -> new FieldReference(frame, field, field.isStatic() ? null : self.run(frame)));
    }

    /** A field of another object. */
    static Place member(Field field, ApexType type, Typed object, boolean safe) {
        Typed.Trait trait = safe || object.trait() == Typed.Trait.CHAIN ? Typed.Trait.CHAIN : Typed.Trait.PLAIN;
        return new Place(type, trait, frame -> {
            Object self = object.code().run(frame);
            if (self == Typed.SKIPPED || (self == null && safe)) {
                return null;
            }
            return new FieldReference(frame, field, Values.required(self));
        });
    }

    /** An element of a list. */
    static Place element(ApexType type, Typed list, Code index) {
        return new Place(type, list.trait() == Typed.Trait.CHAIN ? list.trait() : Typed.Trait.PLAIN, frame -> {
            Object target = list.code().run(frame);
            if (target == Typed.SKIPPED) {
                return null;
            }
            ApexList elements = Values.required(target, ApexList.class);
            int at = Values.required(index.run(frame), Integer.class);
            return new ElementReference(elements, at);
        });
    }

    private record LocalReference(Frame frame, int slot) implements Reference {

        @Override
        public @Nullable Object get() {
            return frame.local(slot);
        }

        @Override
        public void set(@Nullable Object value) {
            frame.setLocal(slot, value);
        }
    }

    private record FieldReference(
            Frame frame, Field field, @Nullable Object self) implements Reference {

        @Override
        public @Nullable Object get() {
            return field.get(frame.execution(), self);
        }

        @Override
        public void set(@Nullable Object value) {
            field.set(frame.execution(), self, value);
        }
    }

    private record ElementReference(ApexList list, int index) implements Reference {

        @Override
        public @Nullable Object get() {
            return list.element(index);
        }

        @Override
        @SuppressWarnings("NullAway") // an element may be null
        public void set(@Nullable Object value) {
            list.checkIndex(index);
            list.set(index, value);
        }
    }
}
