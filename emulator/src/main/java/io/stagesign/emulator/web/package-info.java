/** The pages a person uses: opportunities as a sales rep sees them, the signers' mailbox, and the faults. */
@NullMarked
package io.stagesign.emulator.web;

import org.jspecify.annotations.NullMarked;
