package io.stagesign.emulator.apex.lib;

import io.stagesign.emulator.apex.run.ApexType;
import io.stagesign.emulator.apex.run.Blob;
import io.stagesign.emulator.apex.run.EnumValue;
import io.stagesign.emulator.apex.run.FieldToken;
import io.stagesign.emulator.apex.run.ObjectToken;
import io.stagesign.emulator.apex.run.SObject;
import io.stagesign.emulator.apex.run.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** The types that the language itself knows by name: Object, the roots of enums and records, and the scalars. */
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
        platform.type("Type", ApexType.class)
                .asAbstract()
                .method("String getName()", call -> call.self(ApexType.class).name())
                .method("Object newInstance()", call -> call.execution().create(call.self(ApexType.class)));
        platform.type("SObject", SObject.class).asAbstract();
        platform.type("Schema.SObjectType", ObjectToken.class).asAbstract();
        platform.type("Schema.SObjectField", FieldToken.class).asAbstract();
        platform.type("Boolean", Boolean.class).asAbstract();
        platform.type("Id").asAbstract().extending("String");
        platform.type("Date", LocalDate.class)
                .asAbstract()
                .staticMethod(
                        "Date newInstance(Integer year, Integer month, Integer day)",
                        call -> LocalDate.of(call.integer(0), 1, 1)
                                .plusMonths(call.integer(1) - 1L)
                                .plusDays(call.integer(2) - 1L));
        platform.type("Datetime", Instant.class).asAbstract();
        platform.type("Time", LocalTime.class).asAbstract();
        platform.type("Blob", Blob.class).asAbstract();
    }
}
