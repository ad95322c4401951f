/** JSON in both directions, as whole values and token by token. */
@NullMarked
package io.stagesign.emulator.apex.lib.json;

import org.jspecify.annotations.NullMarked;
