/** Mails that a rep has sent once more to signers who are being waited for. */
@ApplicationModule(allowedDependencies = {"signing", "onespan", "org", "job", "cloud", "http", "caller"})
@NullMarked
package io.stagesign.reminder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
