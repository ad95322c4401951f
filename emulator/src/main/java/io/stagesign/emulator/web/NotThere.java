package io.stagesign.emulator.web;

/** Thrown when an address names something that does not exist. */
final class NotThere extends RuntimeException {

    /** @param what subject of the sentence the visitor reads */
    NotThere(String what) {
        super(what + " does not exist.");
    }
}
