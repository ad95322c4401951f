package io.stagesign.request;

/**
 * A file that a rule asks signers for.
 *
 * @param signer number or contact role of those who are asked, {@code Owner}, or {@code *} for everyone who signs
 * @param name of what they are asked for, as they read it
 * @param required whether nobody is through without it
 */
public record SignerAttachment(String signer, String name, boolean required) {}
