/** SOQL: parsed with the Apex grammar, evaluated on the org's rows; the Apex engine uses the same evaluator. */
@NullMarked
package io.stagesign.emulator.org.soql;

import org.jspecify.annotations.NullMarked;
