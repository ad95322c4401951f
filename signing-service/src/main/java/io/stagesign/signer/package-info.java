/** What a rep does for one signer of a request that is out: another address, a link, a door that opens again. */
@ApplicationModule(allowedDependencies = {"signing", "onespan", "org", "job", "cloud", "http", "caller"})
@NullMarked
package io.stagesign.signer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
