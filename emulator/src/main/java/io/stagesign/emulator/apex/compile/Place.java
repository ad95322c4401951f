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
 * @param writeable whether it can be assigned
 * @param reader reads it
 * @param locator finds the place to write to, so that it is found once even where it is read and written
 */
record Place(ApexType type, Typed.Trait trait, boolean writeable, Code reader, Locator locator) {

    /** Finds a place while the program runs. */
    @FunctionalInterface
    interface Locator {
        Reference at(Frame frame);
    }

    /** A place that was found. */
    interface Reference {

        @Nullable Object get();

        void set(@Nullable Object value);
    }

    Typed read() {
        return new Typed(type, reader, trait);
    }

    static Place local(Scope.Local local) {
        int slot = local.slot();
        return new Place(
                local.type(),
                Typed.Trait.PLAIN,
                true,
                frame -> frame.local(slot),
                frame -> new LocalReference(frame, slot));
    }

    /** A static field, or a field of this object. */
    static Place field(Field field, ApexType type) {
        if (field.isStatic()) {
            return new Place(
                    type,
                    Typed.Trait.PLAIN,
                    field.isWriteable(),
                    frame -> field.get(frame.execution(), null),
                    frame -> new FieldReference(frame, field, null));
        }
        return new Place(
                type,
                Typed.Trait.PLAIN,
                field.isWriteable(),
                frame -> field.get(frame.execution(), frame.self()),
                frame -> new FieldReference(frame, field, frame.self()));
    }

    /** A field of another object. */
    static Place member(Field field, ApexType type, Typed object, boolean safe) {
        Typed.Trait trait = safe || object.trait() == Typed.Trait.CHAIN ? Typed.Trait.CHAIN : Typed.Trait.PLAIN;
        return new Place(
                type,
                trait,
                field.isWriteable(),
                frame -> {
                    Object self = object.code().run(frame);
                    boolean skips = self == Typed.SKIPPED || (self == null && safe);
                    return skips ? Typed.SKIPPED : field.get(frame.execution(), Values.required(self));
                },
                frame -> new FieldReference(
                        frame, field, Values.required(object.code().run(frame))));
    }

    /** An element of a list. */
    static Place element(ApexType type, Typed list, Code index) {
        Typed.Trait trait = list.trait() == Typed.Trait.CHAIN ? list.trait() : Typed.Trait.PLAIN;
        return new Place(
                type,
                trait,
                true,
                frame -> {
                    Object target = list.code().run(frame);
                    return target == Typed.SKIPPED
                            ? target
                            : element(target, index, frame).get();
                },
                frame -> element(list.code().run(frame), index, frame));
    }

    private static Reference element(@Nullable Object list, Code index, Frame frame) {
        ApexList elements = Values.required(list, ApexList.class);
        return new ElementReference(elements, Values.required(index.run(frame), Integer.class));
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
