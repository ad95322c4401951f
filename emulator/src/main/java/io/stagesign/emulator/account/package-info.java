/** The emulated OneSpan Sign account: its API, signing ceremony, mails and callbacks, and the in-process way to drive them. */
@NullMarked
package io.stagesign.emulator.account;

import org.jspecify.annotations.NullMarked;
