package io.stagesign.emulator.apex.run;

/** The value of {@code Account.SObjectType}. */
public record ObjectToken(SObjectDeclaration declaration) {

    @Override
    public String toString() {
        return declaration.name();
    }
}
