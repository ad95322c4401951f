package io.stagesign.emulator.apex.platform.data;

import io.stagesign.emulator.apex.run.ApexList;

/**
 * A Database.QueryLocator: the records that a batch job works through.
 *
 * @param query its text; empty for an inline query
 */
public record QueryLocator(String query, ApexList rows) {}
