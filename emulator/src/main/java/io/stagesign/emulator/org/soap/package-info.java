/** The SOAP Partner API: the envelope, its operations, and answers in the exact order that clients read them in. */
@NullMarked
package io.stagesign.emulator.org.soap;

import org.jspecify.annotations.NullMarked;
