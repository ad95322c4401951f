package io.stagesign.request;

import io.stagesign.onespan.ReadyTransaction.Signature;
import io.stagesign.onespan.ReadyTransaction.Signer;
import io.stagesign.request.Finding.Code;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks the text tags of a Word file, which OneSpan reads once it has made a PDF of it: it refuses the whole transaction
 * for one tag that it does not understand, and tells nobody of half a tag.
 */
final class TaggedWordFile {
    private final String fileName;
    private final Signatories signatories;
    private final Set<Signature.Tagged> tags = new LinkedHashSet<>();
    private final List<Finding> reasons = new ArrayList<>();
    private int fields;
    private int signatures;

    private TaggedWordFile(String fileName, Signatories signatories) {
        this.fileName = fileName;
        this.signatories = signatories;
    }

    /**
     * Returns nothing for a file without tags.
     *
     * @throws IOException when the file cannot be read
     */
    static Optional<TaggedDocument.Result> of(String fileName, Path file, Signatories signatories) throws IOException {
        List<TextTagSearch.Written> written = WordFile.lines(file).stream()
                .flatMap(line -> TextTagSearch.in(line).stream())
                .toList();
        if (written.isEmpty()) {
            return Optional.empty();
        }
        TaggedWordFile tagged = new TaggedWordFile(fileName, signatories);
        written.forEach(tagged::add);
        return Optional.of(tagged.result());
    }

    private TaggedDocument.Result result() {
        signatories.signers().forEach(this::requireSignature);
        String where = TaggedDocument.amount(signatures, fields) + " where its text tags stand";
        return new TaggedDocument.Result(List.copyOf(tags), where, reasons);
    }

    private void add(TextTagSearch.Written written) {
        if (!written.whole()) {
            refuse(Code.BROKEN_TAG, written, Said.of(Saying.TAG_UNFINISHED));
            return;
        }
        Optional<TextTag> tag = TextTag.read(written.text());
        if (tag.isEmpty()) {
            refuse(Code.UNKNOWN_TAG, written, Said.of(Saying.TAG_UNKNOWN, TextTag.KINDS));
            return;
        }
        Optional<Signer> signer = signatories.named(tag.get().signer());
        if (signer.isPresent()) {
            add(tag.get(), signer.get());
        } else if (signatories.complete()) {
            refuse(
                    Code.TAG_FOR_NOBODY,
                    written,
                    Said.of(Saying.TAG_FOR_NOBODY, tag.get().signer()));
        }
    }

    private void add(TextTag tag, Signer signer) {
        boolean signs = tag.kind().style != null;
        signatures += signs ? 1 : 0;
        fields += signs ? 0 : 1;
        tags.add(new Signature.Tagged(signer.id(), tag.signer(), signs));
    }

    /** Who has fields only cannot fill them in. */
    private void requireSignature(Signer signer) {
        List<Signature.Tagged> own = tags.stream()
                .filter(tagged -> tagged.signerId().equals(signer.id()))
                .toList();
        if (!own.isEmpty() && own.stream().noneMatch(Signature.Tagged::signs)) {
            reasons.add(TaggedDocument.fieldWithoutSignature(fileName, signer));
        }
    }

    private void refuse(Code code, TextTagSearch.Written written, Said problem) {
        reasons.add(new Finding(code, Said.of(Saying.TEXT_TAG_IN_WORD, fileName, written.text(), problem), fileName));
    }
}
