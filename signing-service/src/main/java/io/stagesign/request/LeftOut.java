package io.stagesign.request;

import io.stagesign.salesforce.SourceFile;

/**
 * A file that the rule could have meant and that is not sent.
 *
 * @param because continues a sentence that begins with “it”
 */
record LeftOut(SourceFile file, Said because) {
    Said sentence() {
        return Said.of(Saying.LEFT_OUT, file.fileName(), because);
    }

    /** Returns the reason alone, for where the file's name stands beside it. */
    Said reason() {
        return Said.of(Saying.LEFT_OUT_BECAUSE, because);
    }
}
