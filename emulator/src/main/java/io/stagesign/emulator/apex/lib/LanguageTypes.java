package io.stagesign.emulator.apex.lib;

import io.stagesign.emulator.apex.run.EnumValue;
import io.stagesign.emulator.apex.run.FieldToken;
import io.stagesign.emulator.apex.run.ObjectToken;
import io.stagesign.emulator.apex.run.SObject;
import io.stagesign.emulator.apex.run.Text;

/** The types that the language itself knows by name: Object, and the roots of enums and records. */
final class LanguageTypes implements Library {

    @Override
    public void register(Platform platform) {
        platform.type("void");
        platform.type("null");
        platform.type("Self");
        platform.type("Object")
                .method("String toString()", call -> Text.of(call.self(Object.class)))
                .method(
                        "Boolean equals(Object other)",
                        call -> call.self(Object.class).equals(call.argument(0)))
                .method("Integer hashCode()", call -> call.self(Object.class).hashCode());
        platform.type("Enum", EnumValue.class)
                .asAbstract()
                .method("String name()", call -> call.self(EnumValue.class).name())
                .method("Integer ordinal()", call -> call.self(EnumValue.class).ordinal());
        platform.type("SObject", SObject.class).asAbstract();
        platform.type("Schema.SObjectType", ObjectToken.class).asAbstract();
        platform.type("Schema.SObjectField", FieldToken.class).asAbstract();
        platform.type("Id").asAbstract().extending("String");
    }
}
