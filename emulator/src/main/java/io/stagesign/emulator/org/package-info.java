/** The Salesforce org: one facade over its schema, records, queries and changes, for every door into it. */
@NullMarked
package io.stagesign.emulator.org;

import org.jspecify.annotations.NullMarked;
