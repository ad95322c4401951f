/** Binary data: Blob, its encodings, digests and encryption. */
@NullMarked
package io.stagesign.emulator.apex.lib.binary;

import org.jspecify.annotations.NullMarked;
