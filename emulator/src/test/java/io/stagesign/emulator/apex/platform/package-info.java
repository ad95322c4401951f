/** Tests of Apex in the org, each with a small program of its own. */
@NullMarked
package io.stagesign.emulator.apex.platform;

import org.jspecify.annotations.NullMarked;
