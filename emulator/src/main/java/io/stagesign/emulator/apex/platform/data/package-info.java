/** How a program reads and changes the org: queries, DML statements, the class Database, savepoints. */
@NullMarked
package io.stagesign.emulator.apex.platform.data;

import org.jspecify.annotations.NullMarked;
