/** Text: String, regular expressions and the classes of addresses and identifiers that are written as text. */
@NullMarked
package io.stagesign.emulator.apex.lib.text;

import org.jspecify.annotations.NullMarked;
