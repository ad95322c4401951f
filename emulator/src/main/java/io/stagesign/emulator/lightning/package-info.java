/** What Lightning gives to the components on a page: Apex, records, platform events, the user and their language. */
@NullMarked
package io.stagesign.emulator.lightning;

import org.jspecify.annotations.NullMarked;
