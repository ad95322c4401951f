/** The mails that the account sends: nothing leaves the machine, everything can be read in the mailbox. */
@NullMarked
package io.stagesign.emulator.account.mail;

import org.jspecify.annotations.NullMarked;
