package io.stagesign.emulator.fault;

/**
 * A call that a fault keeps from being answered.
 *
 * @param fault the fault that holds it
 * @param method HTTP method
 * @param path request path; of a SOAP call also what it asks for, behind a {@code #}
 * @param port the caller's port, by which a relay or the operating system knows who it is
 */
public record HeldCall(Fault fault, String method, String path, int port) {}
