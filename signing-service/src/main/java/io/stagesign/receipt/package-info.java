/** What an auditor needs years later: what went out and came back of a signing, who signed it when, with every SHA-256. */
@ApplicationModule(allowedDependencies = {"signing", "salesforce", "org", "http", "caller", "paper", "job", "cloud"})
@NullMarked
package io.stagesign.receipt;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
