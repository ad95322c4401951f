package io.stagesign.request;

import io.stagesign.onespan.ReadyTransaction.Document;
import io.stagesign.onespan.ReadyTransaction.Signature;
import io.stagesign.salesforce.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Turns one downloaded file into a document with the signatures of all signers, or tells why it cannot be signed. */
final class DocumentAssembly {
    private final SourceFile file;
    private final Path content;

    DocumentAssembly(SourceFile file, Path content) {
        this.file = file;
        this.content = content;
    }

    /** What became of a file. */
    sealed interface Result {
        /**
         * It can be signed.
         *
         * @param placement how it is signed, in a few words
         * @param anchors of the rule that it has
         * @param byAuthor true when its author says where it is signed, so that anchors do not matter
         */
        record Ready(Document document, String placement, List<Anchor> anchors, boolean byAuthor) implements Result {
            public Ready {
                anchors = List.copyOf(anchors);
            }
        }

        /** It cannot, for reasons that a rep understands. */
        record Refused(List<Finding> reasons) implements Result {
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }

    /**
     * Looks into the file and places the signatures.
     *
     * @param name of the document at OneSpan Sign
     * @param signatories may be nobody, when only the file itself is to be looked into
     */
    Result assemble(String name, Signatories signatories, List<Anchor> anchors) throws IOException {
        DocumentFormat format = DocumentFormat.ofExtension(file.extension()).orElseThrow();
        if (!format.begins(content)) {
            return refused(Said.of(Saying.UNFIT_FORMAT, format.name()));
        }
        if (format == DocumentFormat.DOCX) {
            Optional<Result> tagged = taggedWord(name, signatories);
            if (tagged.isPresent()) {
                return tagged.get();
            }
        }
        if (format != DocumentFormat.PDF) {
            List<Signature> acceptances = signatories.ids().stream()
                    .<Signature>map(Signature.Acceptance::new)
                    .toList();
            return ready(
                    name,
                    content,
                    acceptances,
                    "each signer accepts it as a whole, since it is no PDF",
                    List.of(),
                    true);
        }
        PdfInspection.Result inspected = PdfInspection.open(content);
        return inspected instanceof PdfInspection.Result.Opened opened
                ? placed(name, opened.document(), signatories, anchors)
                : refused(((PdfInspection.Result.Refused) inspected).problem());
    }

    /** Returns nothing for a Word file without text tags. */
    private Optional<Result> taggedWord(String name, Signatories signatories) {
        try {
            return TaggedWordFile.of(file.fileName(), content, signatories).map(tagged -> tagged(name, tagged));
        } catch (IOException unreadable) {
            return Optional.of(refused(Said.of(Saying.UNFIT_WORD)));
        }
    }

    private Result placed(String name, PDDocument opened, Signatories signatories, List<Anchor> anchors)
            throws IOException {
        try (PDDocument document = opened) {
            Optional<TaggedDocument.Result> tagged =
                    TaggedDocument.of(file.fileName(), document, signatories, new ReadingBudget(ReadingBudget.USUAL));
            if (tagged.isPresent()) {
                return tagged(name, tagged.get());
            }
            Optional<AnchoredDocument.Result> anchored =
                    AnchoredDocument.of(document, anchors, signatories, new ReadingBudget(ReadingBudget.USUAL));
            if (anchored.isPresent()) {
                AnchoredDocument.Result found = anchored.get();
                return ready(name, content, found.signatures(), found.decision(), found.found(), false);
            }
            List<String> signerIds = signatories.ids();
            if (signerIds.isEmpty()) {
                return ready(name, content, List.of(), "nobody signs");
            }
            SignaturePlacement.Result placement =
                    SignaturePlacement.place(document, content, signerIds, new ReadingBudget(ReadingBudget.USUAL));
            String decision = placement.decision() + (hasFields(document) ? "; its form fields stay as they are" : "");
            return ready(name, placement.content(), placement.signatures(), decision);
        }
    }

    private Result tagged(String name, TaggedDocument.Result tagged) {
        return tagged.reasons().isEmpty()
                ? ready(name, content, tagged.signatures(), tagged.decision(), List.of(), true)
                : new Result.Refused(tagged.reasons());
    }

    private static boolean hasFields(PDDocument document) {
        COSDictionary form = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.ACRO_FORM);
        COSArray fields = form == null ? null : form.getCOSArray(COSName.FIELDS);
        return fields != null && fields.size() > 0;
    }

    private Result ready(String name, Path path, List<Signature> signatures, String placement) {
        return ready(name, path, signatures, placement, List.of(), false);
    }

    private Result ready(
            String name,
            Path path,
            List<Signature> signatures,
            String placement,
            List<Anchor> anchors,
            boolean byAuthor) {
        return new Result.Ready(new Document(file.id().value(), name, path, signatures), placement, anchors, byAuthor);
    }

    private Result refused(Said problem) {
        Said said = Said.of(Saying.DOCUMENT_UNFIT, file.fileName(), problem);
        return new Result.Refused(List.of(new Finding(Finding.Code.DOCUMENT_UNFIT, said, file.fileName())));
    }
}
