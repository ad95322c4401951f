package io.stagesign.emulator.apex.platform.describe;

/** A Schema.PicklistEntry; labels are the values here. */
record PicklistEntry(String value, boolean isDefault) {}
