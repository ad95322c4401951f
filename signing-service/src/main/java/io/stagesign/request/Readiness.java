package io.stagesign.request;

import io.stagesign.onespan.ReadyTransaction;
import io.stagesign.onespan.ReadyTransaction.AttachmentRequest;
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
 * @param attachments files that signers are asked for
 * @param language absent: the account's
 */
record Readiness(
        List<Finding> reasons,
        List<Finding> warnings,
        List<Placed> documents,
        List<LeftOut> leftOut,
        SignerSelection.Result signers,
        List<AttachmentRequest> attachments,
        @Nullable Locale language) {
    Readiness {
        reasons = List.copyOf(reasons);
        warnings = List.copyOf(warnings);
        documents = List.copyOf(documents);
        leftOut = List.copyOf(leftOut);
        attachments = List.copyOf(attachments);
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

    private String sentence(AttachmentRequest attachment) {
        String signer = signers.signers().stream()
                .filter(each -> each.id().equals(attachment.signerId()))
                .map(each -> each.firstName() + " " + each.lastName())
                .findFirst()
                .orElseThrow();
        return (attachment.required() ? "%s is asked for “%s”." : "%s may add “%s”.")
                .formatted(signer, attachment.name());
    }

    /** Returns what was decided for the rep: what is left out, who signs, how; the panel translates the last two. */
    List<String> decisions(Locale language) {
        return Stream.of(
                        leftOut.stream().map(left -> left.sentence().in(language)),
                        warnings.stream().map(warning -> warning.message(language)),
                        signers.copies().stream()
                                .map(copy -> "%s %s gets a copy when everyone has signed."
                                        .formatted(copy.firstName(), copy.lastName())),
                        attachments.stream().map(this::sentence),
                        documents.stream().map(Placed::sentence))
                .flatMap(each -> each)
                .toList();
    }
}
