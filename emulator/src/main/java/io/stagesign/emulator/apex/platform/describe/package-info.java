/** What a program can ask about the schema: objects, fields, record types, and the rights of the running user. */
@NullMarked
package io.stagesign.emulator.apex.platform.describe;

import org.jspecify.annotations.NullMarked;
