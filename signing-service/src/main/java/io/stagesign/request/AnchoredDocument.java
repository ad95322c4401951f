package io.stagesign.request;

import io.stagesign.onespan.ReadyTransaction.Place;
import io.stagesign.onespan.ReadyTransaction.Signature;
import io.stagesign.onespan.ReadyTransaction.Signer;
import io.stagesign.onespan.ReadyTransaction.Style;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** Puts the signatures of a document beside the texts that a rule names; where a text stands several times, the last counts. */
final class AnchoredDocument {
    private static final double WIDTH = 200;
    private static final double HEIGHT = 50;
    private static final double GAP = 6;

    private final PDDocument document;
    private final List<Anchor> anchors;
    private final Map<Anchor, Spot> spots = new LinkedHashMap<>();

    private AnchoredDocument(PDDocument document, List<Anchor> anchors) {
        this.document = document;
        this.anchors = anchors;
    }

    /**
     * What became of the anchors.
     *
     * @param found those that this document has
     */
    record Result(List<Signature> signatures, List<Anchor> found) {
        String decision() {
            return signatures.size() + (signatures.size() == 1 ? " signature" : " signatures")
                    + " beside the anchors of the signing rule";
        }
    }

    /** Where a text stands, as the reader of the page sees it. */
    private record Spot(int page, Rectangle2D area) {}

    /** Returns nothing for a document that has none of them for somebody who signs. */
    static Optional<Result> of(
            PDDocument document, List<Anchor> anchors, Signatories signatories, ReadingBudget budget) {
        if (anchors.isEmpty()) {
            return Optional.empty();
        }
        AnchoredDocument anchored = new AnchoredDocument(document, anchors);
        TextLines.read(document, budget, anchored::line);
        List<Signature> signatures = anchored.signatures(signatories, budget);
        return signatures.isEmpty()
                ? Optional.empty()
                : Optional.of(new Result(signatures, List.copyOf(anchored.spots.keySet())));
    }

    private void line(String line, List<@Nullable TextPosition> positions, int page) {
        for (Anchor anchor : anchors) {
            int length = anchor.text().length();
            for (int at = 0; at + length <= line.length(); at++) {
                if (line.regionMatches(true, at, anchor.text(), 0, length)) {
                    area(positions.subList(at, at + length)).ifPresent(area -> spots.put(anchor, new Spot(page, area)));
                }
            }
        }
    }

    private static Optional<Rectangle2D> area(List<@Nullable TextPosition> letters) {
        @Nullable Rectangle2D area = null;
        for (TextPosition letter : letters) {
            if (letter != null) {
                Rectangle2D one = new Rectangle2D.Double(
                        letter.getX(), letter.getY() - letter.getHeight(), letter.getWidth(), letter.getHeight());
                area = area == null ? one : area.createUnion(one);
            }
        }
        return Optional.ofNullable(area);
    }

    private List<Signature> signatures(Signatories signatories, ReadingBudget budget) {
        List<Signature> signatures = new ArrayList<>();
        Map<Integer, Optional<FreeSpace>> pages = new LinkedHashMap<>();
        spots.forEach((anchor, spot) -> {
            Optional<Signer> signer = signatories.named(anchor.signer());
            if (signer.isPresent()) {
                Optional<FreeSpace> space = pages.computeIfAbsent(spot.page(), page -> measured(page, budget));
                Place place = place(spot, space);
                space.ifPresent(page ->
                        page.take(new Rectangle2D.Double(place.left(), place.top(), place.width(), place.height())));
                signatures.add(new Signature.Block(signer.get().id(), Style.FULL_NAME, place, List.of()));
            }
        });
        return signatures;
    }

    private Optional<FreeSpace> measured(int page, ReadingBudget budget) {
        try {
            return PageMeasurement.of(document.getPage(page), budget);
        } catch (ReadingBudget.Spent spent) {
            return Optional.empty();
        }
    }

    /** On the line after the text, under it or above it, whichever is free; after it, inside the page, where none is. */
    private Place place(Spot spot, Optional<FreeSpace> space) {
        Rectangle2D text = spot.area();
        List<Place> candidates = List.of(
                inside(spot.page(), text.getMaxX() + GAP, text.getMaxY() - HEIGHT + GAP),
                inside(spot.page(), text.getMinX(), text.getMaxY() + GAP),
                inside(spot.page(), text.getMaxX() + GAP, text.getMinY()),
                inside(spot.page(), text.getMinX(), text.getMinY() - GAP - HEIGHT));
        return candidates.stream()
                .filter(place -> space.filter(free -> isFree(free, place)).isPresent())
                .findFirst()
                .orElse(candidates.get(0));
    }

    private static boolean isFree(FreeSpace space, Place place) {
        return space.isFree(place.left(), place.top(), place.width(), place.height());
    }

    private Place inside(int page, double left, double top) {
        PDPage sheet = document.getPage(page);
        PageArea area = PageArea.of(sheet);
        double width = Math.min(WIDTH, area.width());
        double height = Math.min(HEIGHT, area.height());
        return new Place(
                page,
                Math.max(0, Math.min(left, area.width() - width)),
                Math.max(0, Math.min(top, area.height() - height)),
                width,
                height);
    }
}
