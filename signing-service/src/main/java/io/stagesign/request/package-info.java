/** From a signing request of an org to invitations at the signers: the HTTP interface, the assembly, the send job. */
@ApplicationModule(
        allowedDependencies = {
            "signing",
            "salesforce",
            "onespan",
            "org",
            "job",
            "cloud",
            "http",
            "caller",
            "cancellation",
            "paper"
        })
@NullMarked
package io.stagesign.request;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
