package io.stagesign.request;

import io.stagesign.onespan.ReadyTransaction.Place;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * The form fields of a PDF that its author named after a signer, as OneSpan's form field extraction has it:
 * {@code Signer1.Capture1}, {@code [Legal.Fullname1]}. Read straight from the pages: PDFBox's objects for them would read
 * far more of the document.
 */
final class NamedFormFields {
    private static final Pattern NAME = Pattern.compile("\\[?([^.\\[\\]]+)\\.([A-Za-z]+?)\\d*]?");
    private static final Pattern NUMBERED_SIGNER = Pattern.compile("(?i)signer\\d{1,3}");
    private static final int MOST_FIELDS = 5000;
    private static final int DEEPEST = 8;
    private static final int REQUIRED = 2;

    private NamedFormFields() {}

    /**
     * A field.
     *
     * @param name in full, as the author gave it
     * @param signer number or contact role, as it is written
     * @param required whether it must be filled in
     */
    record Found(String name, String signer, TextTag.Kind kind, boolean required, Place place) {
        /** Tells whether this can be meant for nobody but a signer. */
        boolean isNumbered() {
            return NUMBERED_SIGNER.matcher(signer).matches();
        }
    }

    static List<Found> in(PDDocument document) {
        List<Found> found = new ArrayList<>();
        for (int page = 0; page < document.getNumberOfPages() && found.size() < MOST_FIELDS; page++) {
            PDPage sheet = document.getPage(page);
            COSArray annotations = sheet.getCOSObject().getCOSArray(COSName.ANNOTS);
            int amount = annotations == null ? 0 : Math.min(annotations.size(), MOST_FIELDS);
            for (int i = 0; i < amount; i++) {
                if (annotations != null && annotations.getObject(i) instanceof COSDictionary widget) {
                    read(widget, sheet, page).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private static Optional<Found> read(COSDictionary widget, PDPage sheet, int page) {
        COSArray corners = widget.getCOSArray(COSName.RECT);
        String name = fullName(widget);
        Matcher parts = NAME.matcher(name);
        if (!COSName.WIDGET.equals(widget.getCOSName(COSName.SUBTYPE))
                || corners == null
                || corners.size() < 4
                || !parts.matches()) {
            return Optional.empty();
        }
        Place place = place(new PDRectangle(corners), sheet, page);
        boolean required = (flags(widget) & REQUIRED) != 0;
        return TextTag.Kind.named(parts.group(2))
                .filter(kind -> place.width() > 0 && place.height() > 0)
                .map(kind -> new Found(name, parts.group(1).strip(), kind, required, place));
    }

    private static Place place(PDRectangle box, PDPage sheet, int page) {
        Rectangle2D seen = PageArea.of(sheet)
                .seen(new Rectangle2D.Double(
                        box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), box.getHeight()));
        return new Place(page, seen.getX(), seen.getY(), seen.getWidth(), seen.getHeight());
    }

    /** A name is told in parts, from the field up to the root of its tree. */
    private static String fullName(COSDictionary widget) {
        StringBuilder name = new StringBuilder();
        COSDictionary at = widget;
        for (int depth = 0; at != null && depth < DEEPEST; depth++) {
            String part = at.getString(COSName.T);
            if (part != null) {
                name.insert(0, name.isEmpty() ? part : part + ".");
            }
            at = at.getCOSDictionary(COSName.PARENT);
        }
        return name.toString();
    }

    private static int flags(COSDictionary widget) {
        COSDictionary at = widget;
        for (int depth = 0; at != null && depth < DEEPEST; depth++) {
            if (at.containsKey(COSName.FF)) {
                return at.getInt(COSName.FF);
            }
            at = at.getCOSDictionary(COSName.PARENT);
        }
        return 0;
    }
}
