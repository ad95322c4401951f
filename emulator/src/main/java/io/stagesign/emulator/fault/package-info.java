/** What can be made to go wrong in a cloud, switched on and off while it runs. */
@NullMarked
package io.stagesign.emulator.fault;

import org.jspecify.annotations.NullMarked;
