/** What sender and signers do to a transaction, in OneSpan's order: who is invited when, which events and mails follow. */
@NullMarked
package io.stagesign.emulator.account.signing;

import org.jspecify.annotations.NullMarked;
