package io.stagesign.request;

import io.stagesign.salesforce.SourceFile;

/**
 * A file that the rule could have meant and that is not sent.
 *
 * @param because continues a sentence that begins with “it”
 */
record LeftOut(SourceFile file, String because) {
    String sentence() {
        return "“%s” is left out: it %s.".formatted(file.fileName(), because);
    }
}
