/** Who may call: API key, bearer tokens of client apps, and the tokens and sessions of signers. */
@NullMarked
package io.stagesign.emulator.account.access;

import org.jspecify.annotations.NullMarked;
