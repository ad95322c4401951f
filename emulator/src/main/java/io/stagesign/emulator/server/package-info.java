/** How each part of the emulator is served: a web context of its own, on a loopback port of its own. */
@NullMarked
package io.stagesign.emulator.server;

import org.jspecify.annotations.NullMarked;
