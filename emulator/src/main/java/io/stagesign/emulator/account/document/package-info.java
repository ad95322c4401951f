/** The bytes: what may be uploaded, how it becomes PDF, the signed PDF with its digital signature, the evidence summary. */
@NullMarked
package io.stagesign.emulator.account.document;

import org.jspecify.annotations.NullMarked;
