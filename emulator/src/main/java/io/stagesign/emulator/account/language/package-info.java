/** What signers read, in their own language. */
@NullMarked
package io.stagesign.emulator.account.language;

import org.jspecify.annotations.NullMarked;
