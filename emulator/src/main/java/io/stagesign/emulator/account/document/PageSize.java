package io.stagesign.emulator.account.document;

/** How large a page is to a reader, in points. */
record PageSize(double width, double height) {}
