/** How a test or a demo plays the signers and reads the mails, over HTTP. */
@NullMarked
package io.stagesign.emulator.account.control;

import org.jspecify.annotations.NullMarked;
