/** The orgs that use this service: who calls, and with which credentials we call on their behalf. */
@NullMarked
package io.stagesign.org;

import org.jspecify.annotations.NullMarked;
