/** The port to a customer's Salesforce org, and its adapter on WSC (records) and REST (bytes). */
@ApplicationModule(allowedDependencies = {"org", "cloud"})
@NullMarked
package io.stagesign.salesforce;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
