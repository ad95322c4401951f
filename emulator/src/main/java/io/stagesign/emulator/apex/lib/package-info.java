/** The platform's types as Apex sees them, and how a type and its methods are registered. */
@NullMarked
package io.stagesign.emulator.apex.lib;

import org.jspecify.annotations.NullMarked;
