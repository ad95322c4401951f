/** The REST API: queries, records, files and composite calls in JSON. */
@NullMarked
package io.stagesign.emulator.org.rest;

import org.jspecify.annotations.NullMarked;
