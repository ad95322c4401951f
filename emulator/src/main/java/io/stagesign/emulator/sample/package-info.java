/** The companies, people, opportunities and documents that the emulator starts with. */
@NullMarked
package io.stagesign.emulator.sample;

import org.jspecify.annotations.NullMarked;
