/** The port to a customer's Salesforce org, and its adapter on WSC (records) and REST (bytes). */
@NullMarked
package io.stagesign.salesforce;

import org.jspecify.annotations.NullMarked;
