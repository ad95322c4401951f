package io.stagesign.request;

import io.stagesign.onespan.ReadyTransaction.Signature;
import java.awt.geom.Point2D;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Adds empty pages for signatures to a copy of a document, whose own bytes stay as they are. */
final class AppendedPages {
    private static final double MARGIN = 54;
    private static final double SMALLEST = 400;
    private static final double LARGEST = 1200;

    private final PDRectangle size;
    private final BlockLayout layout;

    private AppendedPages(PDRectangle size) {
        this.size = size;
        layout = BlockLayout.filling(size.getWidth() - 2 * MARGIN, size.getHeight() - 2 * MARGIN);
    }

    /** Pages as large as the document's last; A4 where that is no size for reading. */
    static AppendedPages like(PDPage last) {
        PageArea area = PageArea.of(last);
        boolean usual =
                Math.min(area.width(), area.height()) >= SMALLEST && Math.max(area.width(), area.height()) <= LARGEST;
        return new AppendedPages(usual ? new PDRectangle((float) area.width(), (float) area.height()) : PDRectangle.A4);
    }

    /** Adds as many pages as the signers need, and returns their blocks. */
    List<Signature> append(PDDocument document, List<String> signerIds) {
        int perPage = layout.columns() * layout.rows();
        List<Signature> blocks = new ArrayList<>();
        for (int from = 0; from < signerIds.size(); from += perPage) {
            List<String> here = signerIds.subList(from, Math.min(signerIds.size(), from + perPage));
            blocks.addAll(layout.blocks(here, document.getNumberOfPages(), new Point2D.Double(MARGIN, MARGIN)));
            document.addPage(new PDPage(size));
        }
        return blocks;
    }

    /** Writes the document with its new pages beside the original, and returns where. */
    static Path save(PDDocument document, Path original) throws IOException {
        Path copy = original.resolveSibling(original.getFileName() + ".extended.pdf");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(copy))) {
            document.saveIncremental(out);
        }
        return copy;
    }
}
