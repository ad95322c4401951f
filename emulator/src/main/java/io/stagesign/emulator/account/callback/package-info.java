/** Event notifications: the one URL an account posts its events to, once each. */
@NullMarked
package io.stagesign.emulator.account.callback;

import org.jspecify.annotations.NullMarked;
