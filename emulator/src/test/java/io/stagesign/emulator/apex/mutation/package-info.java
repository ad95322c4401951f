/** Tests of the mutation run. */
@NullMarked
package io.stagesign.emulator.apex.mutation;

import org.jspecify.annotations.NullMarked;
