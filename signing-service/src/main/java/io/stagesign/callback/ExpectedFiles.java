package io.stagesign.callback;

import io.stagesign.onespan.TransactionState;
import io.stagesign.signing.Document;
import io.stagesign.signing.Document.Kind;
import io.stagesign.signing.FileNames;
import io.stagesign.signing.FilingSettings;
import io.stagesign.signing.SigningRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** What is to be filed of a completed transaction, each under the name that the rule wants. */
final class ExpectedFiles {
    private ExpectedFiles() {}

    /** @param known documents of the request: what went out has the true names, OneSpan's may differ */
    static List<Document> of(
            SigningRequest request, TransactionState state, Instant completedAt, List<Document> known) {
        String key = request.key().request().value();
        LocalDate day = LocalDate.ofInstant(completedAt, ZoneOffset.UTC);
        FileNames names = new FileNames(FilingSettings.of(request), request.opportunityName(), day);
        List<Document> expected = new ArrayList<>();
        for (TransactionState.Document document : state.documents()) {
            String title = names.signed(originalName(document, known));
            expected.add(Document.expected(key + ":" + document.id(), Kind.SIGNED, title, document.id()));
        }
        for (TransactionState.Attachment attachment : state.attachments()) {
            String title = names.attachment(attachment.name(), signer(attachment, state), attachment.fileName());
            expected.add(
                    Document.expected(key + ":attachment:" + attachment.id(), Kind.ATTACHMENT, title, attachment.id()));
        }
        expected.add(Document.expected(key + ":evidence", Kind.EVIDENCE, names.evidence(), null));
        return expected;
    }

    private static String signer(TransactionState.Attachment attachment, TransactionState state) {
        return state.signers().stream()
                .filter(signer -> signer.id().equals(attachment.signerId()))
                .map(TransactionState.Signer::name)
                .findFirst()
                .orElse("");
    }

    private static String originalName(TransactionState.Document document, List<Document> known) {
        return known.stream()
                .filter(each -> each.isOriginalOf(document.id()))
                .map(Document::title)
                .findFirst()
                .orElse(document.name());
    }
}
