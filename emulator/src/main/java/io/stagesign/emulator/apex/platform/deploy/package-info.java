/** Metadata that a program changes: the namespace Metadata, for records of custom metadata types. */
@NullMarked
package io.stagesign.emulator.apex.platform.deploy;

import org.jspecify.annotations.NullMarked;
