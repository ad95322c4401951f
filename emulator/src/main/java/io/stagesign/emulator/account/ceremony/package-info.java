/** The pages on which a person signs: consent, documents, confirmation, and every reason why there is nothing to sign. */
@NullMarked
package io.stagesign.emulator.account.ceremony;

import org.jspecify.annotations.NullMarked;
