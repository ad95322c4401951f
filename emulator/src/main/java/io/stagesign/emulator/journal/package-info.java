/** What a cloud received and did, kept for assertions: the judge that never trusts the service's own tables. */
@NullMarked
package io.stagesign.emulator.journal;

import org.jspecify.annotations.NullMarked;
