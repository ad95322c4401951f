/** The doors by which pages and flows call the program: methods for components and for flows, and their JSON. */
@NullMarked
package io.stagesign.emulator.apex.platform.call;

import org.jspecify.annotations.NullMarked;
