/** The record that all flows share: a signing request with its status, signers, documents and timeline. */
@ApplicationModule(allowedDependencies = "org")
@NullMarked
package io.stagesign.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
