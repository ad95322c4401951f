/** Callouts: HTTP through named credentials, and their mocks in tests. */
@NullMarked
package io.stagesign.emulator.apex.platform.callout;

import org.jspecify.annotations.NullMarked;
