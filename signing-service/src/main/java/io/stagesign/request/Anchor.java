package io.stagesign.request;

/**
 * A text of the documents beside which somebody signs, as a rule names it.
 *
 * @param signer number or contact role of the signer: {@code Signer1}, {@code Legal}, {@code Owner}
 * @param text as it stands in the document, in any case
 */
public record Anchor(String signer, String text) {}
