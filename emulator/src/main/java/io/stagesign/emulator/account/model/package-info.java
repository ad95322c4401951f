/** The transactions of the account: what a client sent, what it reads back, and how far the signers have come. */
@NullMarked
package io.stagesign.emulator.account.model;

import org.jspecify.annotations.NullMarked;
