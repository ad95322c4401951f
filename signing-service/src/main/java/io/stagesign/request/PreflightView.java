package io.stagesign.request;

import io.stagesign.onespan.ReadyTransaction;
import io.stagesign.salesforce.SourceFile;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What would be sent to whom, or every reason why not, as an org sees it. */
record PreflightView(
        boolean ready,
        List<Found> reasons,
        List<Found> warnings,
        List<Document> documents,
        List<Excluded> leftOut,
        List<Signer> signers,
        List<Copy> copies) {
    /** What has to be put right, or is worth knowing. */
    record Found(
            Finding.Code code, String message, @Nullable String subject) {}

    /**
     * A file that is sent.
     *
     * @param contentVersionId its id, also when it is an attachment
     * @param placement how it is signed, in a few words
     */
    record Document(String contentVersionId, String title, String placement) {}

    /** A file that is not sent. */
    record Excluded(String contentVersionId, String title, String reason) {}

    /**
     * Somebody who signs; the owner of the opportunity by the id of the user.
     *
     * @param language in which they get mails and signing pages; absent: that of the account
     * @param attachments files that they are asked for
     */
    record Signer(
            String contactId,
            String name,
            String email,
            @Nullable String role,
            int signingOrder,
            @Nullable String language,
            List<Attachment> attachments) {}

    /** A file that a signer is asked for. */
    record Attachment(String name, boolean required) {}

    /** Somebody who gets a copy when everyone has signed. */
    record Copy(
            String contactId,
            String name,
            String email,
            @Nullable String role) {}

    /** @param language of the sentences */
    static PreflightView of(Readiness readiness, Locale language) {
        return new PreflightView(
                readiness.reasons().isEmpty(),
                found(readiness.reasons(), language),
                found(readiness.warnings(), language),
                readiness.documents().stream()
                        .map(placed ->
                                new Document(id(placed.file()), placed.file().fileName(), placed.placement()))
                        .toList(),
                readiness.leftOut().stream()
                        .map(left -> new Excluded(
                                id(left.file()),
                                left.file().fileName(),
                                left.reason().in(language)))
                        .toList(),
                readiness.signers().signers().stream()
                        .map(signer -> signer(signer, readiness))
                        .toList(),
                readiness.signers().copies().stream()
                        .map(copy -> copy(copy, readiness.signers().roles()))
                        .toList());
    }

    private static List<Found> found(List<Finding> findings, Locale language) {
        return findings.stream()
                .map(each -> new Found(each.code(), each.message(language), each.subject(language)))
                .toList();
    }

    private static String id(SourceFile file) {
        return file.id().value();
    }

    private static Signer signer(ReadyTransaction.Signer signer, Readiness readiness) {
        return new Signer(
                signer.id(),
                (signer.firstName() + " " + signer.lastName()).strip(),
                signer.email(),
                readiness.signers().roles().get(signer.id()),
                signer.order(),
                signer.language() == null ? null : signer.language().toLanguageTag(),
                readiness.attachments().stream()
                        .filter(attachment -> attachment.signerId().equals(signer.id()))
                        .map(attachment -> new Attachment(attachment.name(), attachment.required()))
                        .toList());
    }

    private static Copy copy(ReadyTransaction.CopyReceiver copy, Map<String, String> roles) {
        String name = (copy.firstName() + " " + copy.lastName()).strip();
        return new Copy(copy.id(), name, copy.email(), roles.get(copy.id()));
    }
}
