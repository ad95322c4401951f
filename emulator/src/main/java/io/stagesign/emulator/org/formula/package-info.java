/**
 * The formula language of Salesforce: parsed, checked against the fields there are, evaluated on a record. What it does
 * not know it refuses when a formula is checked.
 */
@NullMarked
package io.stagesign.emulator.org.formula;

import org.jspecify.annotations.NullMarked;
