/** Turns parse trees into a program: declares its classes, resolves names and types, and compiles code to closures. */
@NullMarked
package io.stagesign.emulator.apex.compile;

import org.jspecify.annotations.NullMarked;
