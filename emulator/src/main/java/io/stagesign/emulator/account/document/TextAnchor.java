package io.stagesign.emulator.account.document;

import io.stagesign.emulator.account.model.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import tools.jackson.databind.JsonNode;

/** Finds the place that an anchor describes: beside the n-th occurrence of a text. */
final class TextAnchor extends PDFTextStripper {
    private final String wanted;
    private final List<Hit> hits = new ArrayList<>();

    private TextAnchor(String wanted) {
        this.wanted = wanted;
        setSortByPosition(true);
    }

    static Optional<Place> find(PDDocument pdf, JsonNode anchor) throws IOException {
        TextAnchor search = new TextAnchor(Json.text(anchor, "text"));
        search.getText(pdf);
        int occurrence = anchor.path("index").asInt(0);
        if (search.wanted.isEmpty() || occurrence < 0 || occurrence >= search.hits.size()) {
            return Optional.empty();
        }
        return Optional.of(search.hits.get(occurrence).place(anchor));
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        if (text.length() != positions.size()) {
            return;
        }
        for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
            hits.add(new Hit(getCurrentPageNo() - 1, positions.subList(at, at + wanted.length())));
        }
    }

    private record Hit(int page, List<TextPosition> characters) {
        Place place(JsonNode anchor) {
            int index = Math.max(0, Math.min(anchor.path("characterIndex").asInt(0), characters.size() - 1));
            TextPosition character = characters.get(index);
            String corner = Json.text(anchor, "anchorPoint");
            double x = character.getXDirAdj() + (corner.endsWith("RIGHT") ? character.getWidthDirAdj() : 0);
            double y = character.getYDirAdj() - (corner.startsWith("BOTTOM") ? 0 : character.getHeightDir());
            return new Place(
                    page,
                    x + anchor.path("leftOffset").asDouble(0),
                    y + anchor.path("topOffset").asDouble(0),
                    anchor.path("width").asDouble(0),
                    anchor.path("height").asDouble(0));
        }
    }
}
