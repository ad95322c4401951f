package io.stagesign.emulator.apex.platform.describe;

import io.stagesign.emulator.org.schema.SObjectType;

/** A Schema.DescribeSObjectResult. */
record ObjectDescribe(SObjectType type) {

    @Override
    public String toString() {
        return "Schema.DescribeSObjectResult[getName=" + type.name() + "]";
    }
}
