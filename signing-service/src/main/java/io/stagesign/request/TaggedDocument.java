package io.stagesign.request;

import io.stagesign.onespan.ReadyTransaction.Field;
import io.stagesign.onespan.ReadyTransaction.Place;
import io.stagesign.onespan.ReadyTransaction.Signature;
import io.stagesign.onespan.ReadyTransaction.Signer;
import io.stagesign.request.Finding.Code;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Turns what the author of a document has put into it, text tags or form fields named after signers, into signatures and
 * fields, or into every reason why that cannot be done.
 */
final class TaggedDocument {
    private final String fileName;
    private final PDDocument document;
    private final Signatories signatories;
    private final List<Signature.Block> blocks = new ArrayList<>();
    private final Map<String, List<Field>> fields = new LinkedHashMap<>();
    private final List<Finding> reasons = new ArrayList<>();
    private int fieldCount;

    private TaggedDocument(String fileName, PDDocument document, Signatories signatories) {
        this.fileName = fileName;
        this.document = document;
        this.signatories = signatories;
    }

    /**
     * What became of the tags.
     *
     * @param decision where signatures and fields are, to follow the document's name in a sentence
     */
    record Result(List<Signature> signatures, String decision, List<Finding> reasons) {
        Result {
            signatures = List.copyOf(signatures);
        }
    }

    /** Returns nothing for a document without tags and without form fields for a signer; tags come first. */
    static Optional<Result> of(String fileName, PDDocument document, Signatories signatories, ReadingBudget budget) {
        TaggedDocument tagged = new TaggedDocument(fileName, document, signatories);
        List<TextTagSearch.Found> tags = TextTagSearch.in(document, budget);
        if (!tags.isEmpty()) {
            tags.forEach(tagged::add);
            return Optional.of(tagged.result("where its text tags stand"));
        }
        NamedFormFields.in(document).forEach(tagged::add);
        boolean nothing = tagged.blocks.isEmpty() && tagged.fields.isEmpty() && tagged.reasons.isEmpty();
        return nothing ? Optional.empty() : Optional.of(tagged.result("in its form fields"));
    }

    private Result result(String where) {
        fields.keySet().forEach(this::requireSignature);
        List<Signature> signatures = new ArrayList<>();
        for (Signature.Block block : blocks) {
            List<Field> beside = fields.remove(block.signerId());
            signatures.add(new Signature.Block(
                    block.signerId(), block.style(), block.place(), beside == null ? List.of() : beside));
        }
        return new Result(signatures, decision(where), reasons);
    }

    private String decision(String where) {
        return amount(blocks.size(), fieldCount) + " " + where;
    }

    static String amount(int signatures, int fields) {
        String signed = signatures + (signatures == 1 ? " signature" : " signatures");
        String filled = fields == 0 ? "" : " and " + fields + (fields == 1 ? " field" : " fields");
        return signed + filled;
    }

    static Finding fieldWithoutSignature(String fileName, Signer signer) {
        return new Finding(
                Code.FIELD_WITHOUT_SIGNATURE,
                Said.of(Saying.FIELD_WITHOUT_SIGNATURE, fileName, signer.firstName() + " " + signer.lastName()),
                fileName);
    }

    private void add(TextTagSearch.Found found) {
        if (!found.whole()) {
            refuse(Code.BROKEN_TAG, found, Said.of(Saying.TAG_UNFINISHED));
            return;
        }
        Optional<TextTag> tag = TextTag.read(found.text());
        if (tag.isEmpty()) {
            refuse(Code.UNKNOWN_TAG, found, Said.of(Saying.TAG_UNKNOWN, TextTag.KINDS));
            return;
        }
        Optional<Signer> signer = signatories.named(tag.get().signer());
        if (signer.isPresent()) {
            add(tag.get(), place(found, tag.get()), signer.get().id());
        } else if (signatories.complete()) {
            refuse(
                    Code.TAG_FOR_NOBODY,
                    found,
                    Said.of(Saying.TAG_FOR_NOBODY, tag.get().signer()));
        }
    }

    /** A field that is named after nobody is the author's own, unless its name says Signer. */
    private void add(NamedFormFields.Found found) {
        Optional<Signer> signer = signatories.named(found.signer());
        if (signer.isPresent()) {
            TextTag tag = new TextTag(
                    found.signer(),
                    found.kind(),
                    found.name(),
                    found.required(),
                    found.place().width(),
                    found.place().height(),
                    0,
                    0,
                    null);
            add(tag, found.place(), signer.get().id());
        } else if (found.isNumbered() && signatories.complete()) {
            reasons.add(new Finding(
                    Code.TAG_FOR_NOBODY,
                    Said.of(Saying.FIELD_FOR_NOBODY, fileName, found.place().page() + 1, found.name(), found.signer()),
                    fileName));
        }
    }

    private void add(TextTag tag, Place place, String signerId) {
        if (tag.kind().style != null) {
            blocks.add(new Signature.Block(signerId, tag.kind().style, place, List.of()));
        } else if (tag.kind().field != null) {
            fieldCount++;
            fields.computeIfAbsent(signerId, id -> new ArrayList<>())
                    .add(new Field(tag.kind().field, place, tag.name(), tag.value(), tag.required()));
        }
    }

    /** Moved as far as it takes to lie on the page: OneSpan refuses what does not. */
    private Place place(TextTagSearch.Found found, TextTag tag) {
        PageArea area = PageArea.of(document.getPage(found.page()));
        double width = Math.min(tag.width(), area.width());
        double height = Math.min(tag.height(), area.height());
        double left = Math.max(0, Math.min(found.left() + tag.right(), area.width() - width));
        double top = Math.max(0, Math.min(found.top() + tag.down(), area.height() - height));
        return new Place(found.page(), left, top, width, height);
    }

    private void requireSignature(String signerId) {
        boolean signs = blocks.stream().anyMatch(block -> block.signerId().equals(signerId));
        if (!signs) {
            signatories.signers().stream()
                    .filter(signer -> signer.id().equals(signerId))
                    .findFirst()
                    .ifPresent(signer -> reasons.add(fieldWithoutSignature(fileName, signer)));
        }
    }

    private void refuse(Code code, TextTagSearch.Found found, Said problem) {
        reasons.add(new Finding(
                code, Said.of(Saying.TEXT_TAG, fileName, found.page() + 1, found.text(), problem), fileName));
    }
}
