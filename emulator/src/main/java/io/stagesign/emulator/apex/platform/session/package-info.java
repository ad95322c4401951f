/** What the platform keeps for one Apex transaction: who runs, how much of each limit is used, which triggers are running. */
@NullMarked
package io.stagesign.emulator.apex.platform.session;

import org.jspecify.annotations.NullMarked;
