/** The emulator: a Salesforce org and a OneSpan Sign account on one machine, for demo, tests and benchmarks. */
@NullMarked
package io.stagesign.emulator;

import org.jspecify.annotations.NullMarked;
