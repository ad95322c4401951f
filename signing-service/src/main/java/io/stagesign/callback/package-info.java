/** What OneSpan tells us, taken as a hint: stored at once, then the transaction's true state is read and followed. */
@ApplicationModule(
        allowedDependencies = {"cancellation", "signer", "signing", "onespan", "org", "job", "cloud", "http", "caller"})
@NullMarked
package io.stagesign.callback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
