/** Lists, sets, maps, their iterators and their order. */
@NullMarked
package io.stagesign.emulator.apex.lib.collection;

import org.jspecify.annotations.NullMarked;
