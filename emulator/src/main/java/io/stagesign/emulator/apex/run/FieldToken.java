package io.stagesign.emulator.apex.run;

/** The value of {@code Account.Name}: names a field without reading it. */
public record FieldToken(SObjectDeclaration declaration, String field) {

    @Override
    public String toString() {
        return field;
    }
}
