/** The language, rule by rule: small programs, each with the page of the Apex Developer Guide that states the rule. */
@NullMarked
package io.stagesign.emulator.apex;

import org.jspecify.annotations.NullMarked;
