package io.stagesign.request;

import io.stagesign.onespan.ReadyTransaction;
import io.stagesign.salesforce.SourceFile;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an opportunity and a rule amount to: everything that was found, whether anybody can be invited or not.
 *
 * @param reasons why nobody can be invited yet; empty when they can
 * @param warnings what is not plain, and no reason against sending
 * @param documents that can be signed
 * @param language absent: the account's
 */
record Readiness(
        List<Finding> reasons,
        List<Finding> warnings,
        List<Placed> documents,
        List<LeftOut> leftOut,
        SignerSelection.Result signers,
        @Nullable Locale language) {
    Readiness {
        reasons = List.copyOf(reasons);
        warnings = List.copyOf(warnings);
        documents = List.copyOf(documents);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * A file with its signatures.
     *
     * @param placement how it is signed, in a few words
     * @param anchors of the rule that the file has
     * @param byAuthor true when its author says where it is signed, so that anchors do not matter
     */
    record Placed(
            SourceFile file,
            ReadyTransaction.Document document,
            String placement,
            List<Anchor> anchors,
            boolean byAuthor) {
        String sentence() {
            return "“%s”: %s.".formatted(file.fileName(), placement);
        }
    }

    /** Returns what was decided for the rep: what is left out, who signs, how. */
    List<String> decisions() {
        return Stream.of(
                        leftOut.stream().map(LeftOut::sentence),
                        warnings.stream().map(Finding::message),
                        signers.copies().stream()
                                .map(copy -> "%s %s gets a copy when everyone has signed."
                                        .formatted(copy.firstName(), copy.lastName())),
                        documents.stream().map(Placed::sentence))
                .flatMap(each -> each)
                .toList();
    }
}
