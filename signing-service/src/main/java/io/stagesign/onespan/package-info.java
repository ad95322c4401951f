/** The port to a customer's OneSpan Sign account, and its adapter on the OneSpan Java SDK. */
@NullMarked
package io.stagesign.onespan;

import org.jspecify.annotations.NullMarked;
