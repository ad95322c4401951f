package io.stagesign.emulator.org.schema;

/**
 * A record type of the package.
 *
 * @param object name of its object
 */
public record RecordTypeName(String object, String developerName, String label) {}
