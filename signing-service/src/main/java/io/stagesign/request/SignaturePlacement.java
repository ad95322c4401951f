package io.stagesign.request;

import io.stagesign.onespan.ReadyTransaction.Signature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Finds where the signers of a PDF sign: on its last page that has room for all of them, or on a page added for it. */
final class SignaturePlacement {
    private SignaturePlacement() {}

    /**
     * Where the signers sign.
     *
     * @param content the document to send: the original, or a copy with more pages
     * @param decision where the signatures are, to follow the document's name in a sentence
     */
    record Result(List<Signature> signatures, Path content, String decision) {}

    static Result place(PDDocument document, Path original, List<String> signerIds, ReadingBudget budget)
            throws IOException {
        int pages = document.getNumberOfPages();
        Optional<List<Signature>> blocks = onLastPageWithRoom(document, signerIds, budget);
        if (blocks.isPresent()) {
            int page = ((Signature.Block) blocks.get().get(0)).page() + 1;
            return new Result(blocks.get(), original, "%s on page %d of %d".formatted(blocks(signerIds), page, pages));
        }
        List<Signature> appended =
                AppendedPages.like(document.getPage(pages - 1)).append(document, signerIds);
        return new Result(
                appended,
                AppendedPages.save(document, original),
                "%s on page %d, which is added because no page has room for signatures"
                        .formatted(blocks(signerIds), pages + 1));
    }

    private static Optional<List<Signature>> onLastPageWithRoom(
            PDDocument document, List<String> signerIds, ReadingBudget budget) {
        try {
            for (int page = document.getNumberOfPages() - 1; page >= 0; page--) {
                Optional<FreeSpace> space = PageMeasurement.of(document.getPage(page), budget);
                Optional<List<Signature>> blocks =
                        space.isPresent() ? within(space.get(), page, signerIds) : Optional.empty();
                if (blocks.isPresent()) {
                    return blocks;
                }
            }
        } catch (ReadingBudget.Spent spent) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<List<Signature>> within(FreeSpace space, int page, List<String> signerIds) {
        return BlockLayout.of(signerIds.size()).stream()
                .flatMap(layout -> space.place(layout.totalWidth(), layout.totalHeight()).stream()
                        .map(corner -> layout.blocks(signerIds, page, corner)))
                .findFirst();
    }

    private static String blocks(List<String> signerIds) {
        return signerIds.size() == 1 ? "default block" : signerIds.size() + " default blocks";
    }
}
