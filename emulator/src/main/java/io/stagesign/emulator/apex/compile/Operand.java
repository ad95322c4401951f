package io.stagesign.emulator.apex.compile;

import io.stagesign.emulator.apex.run.ApexType;

/** What a name means: a value, a type, or the beginning of a longer name. */
sealed interface Operand {

    /** A value. */
    record Value(Typed typed) implements Operand {}

    /** A type, whose static members can follow. */
    record TypeName(ApexType type, String text) implements Operand {}

    /** A namespace, or a name that nothing bears. */
    record Prefix(String text) implements Operand {}
}
