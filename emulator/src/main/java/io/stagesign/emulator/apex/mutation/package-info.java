/** Shows that the package's Apex tests can fail: changes its classes in small ways and asks whether a test notices. */
@NullMarked
package io.stagesign.emulator.apex.mutation;

import org.jspecify.annotations.NullMarked;
