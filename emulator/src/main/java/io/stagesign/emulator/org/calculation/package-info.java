/** What formulas are for: fields that are worked out when they are read, and rules that refuse records. */
@NullMarked
package io.stagesign.emulator.org.calculation;

import org.jspecify.annotations.NullMarked;
