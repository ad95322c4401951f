package io.stagesign.emulator.org.soap;

/** The result of an operation, computed already, that is to be written into the answer. */
@FunctionalInterface
interface Answer {
    void writeTo(SoapWriter xml);
}
