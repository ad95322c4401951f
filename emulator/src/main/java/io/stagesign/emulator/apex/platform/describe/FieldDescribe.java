package io.stagesign.emulator.apex.platform.describe;

import io.stagesign.emulator.org.schema.Field;
import io.stagesign.emulator.org.schema.SObjectType;

/** A Schema.DescribeFieldResult. */
record FieldDescribe(SObjectType type, Field field) {

    @Override
    public String toString() {
        return "Schema.DescribeFieldResult[getName=" + field.name() + "]";
    }
}
