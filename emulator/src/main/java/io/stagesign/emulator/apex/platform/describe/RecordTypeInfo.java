package io.stagesign.emulator.apex.platform.describe;

/**
 * A Schema.RecordTypeInfo.
 *
 * @param id of the record type
 * @param master whether it stands for having no record type
 */
record RecordTypeInfo(String id, String developerName, String name, boolean active, boolean master) {

    static final RecordTypeInfo MASTER = new RecordTypeInfo("012000000000000AAA", "Master", "Master", true, true);
}
