/** Platform events: published by a program, delivered to triggers after the commit. */
@NullMarked
package io.stagesign.emulator.apex.platform.event;

import org.jspecify.annotations.NullMarked;
