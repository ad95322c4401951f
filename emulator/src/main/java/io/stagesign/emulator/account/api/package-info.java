/** The REST API under {@code /api}, as the OneSpan Java SDK and any other client of OneSpan Sign call it. */
@NullMarked
package io.stagesign.emulator.account.api;

import org.jspecify.annotations.NullMarked;
