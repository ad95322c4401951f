package io.stagesign.emulator.account.document;

/** A rectangle on a page, in points from the top left corner as a reader sees the page; pages count from 0. */
record Place(int page, double left, double top, double width, double height) {}
