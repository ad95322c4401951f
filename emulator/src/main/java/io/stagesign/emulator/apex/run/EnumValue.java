package io.stagesign.emulator.apex.run;

/**
 * A constant of an enum.
 *
 * @param declaration the enum
 * @param name the constant's name
 * @param ordinal its place, from 0
 */
public record EnumValue(Declaration declaration, String name, int ordinal) {

    @Override
    public String toString() {
        return name;
    }
}
