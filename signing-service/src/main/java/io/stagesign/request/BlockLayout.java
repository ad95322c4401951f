package io.stagesign.request;

import io.stagesign.onespan.ReadyTransaction.Signature;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Signature blocks under and beside one another, all of one size, in points.
 *
 * @param width of one block
 * @param height of one block
 */
record BlockLayout(double width, double height, int columns, int rows) {
    static final double WIDTH = 200;
    static final double HEIGHT = 50;
    static final double GAP = 12;
    private static final double[] SCALES = {1, 0.85, 0.7};
    private static final int MOST_COLUMNS = 3;

    /** Returns the layouts for so many blocks, the one that looks best first: large before small, stacked before spread. */
    static List<BlockLayout> of(int blocks) {
        return IntStream.range(0, SCALES.length * MOST_COLUMNS)
                .mapToObj(i -> of(blocks, SCALES[i / MOST_COLUMNS], 1 + i % MOST_COLUMNS))
                .filter(layout -> layout.columns() <= blocks)
                .toList();
    }

    private static BlockLayout of(int blocks, double scale, int columns) {
        return new BlockLayout(WIDTH * scale, HEIGHT * scale, columns, (blocks + columns - 1) / columns);
    }

    /** Returns as many blocks of the usual size as fit into an area. */
    static BlockLayout filling(double areaWidth, double areaHeight) {
        return new BlockLayout(WIDTH, HEIGHT, (int) Math.floor((areaWidth + GAP) / (WIDTH + GAP)), (int)
                Math.floor((areaHeight + GAP) / (HEIGHT + GAP)));
    }

    double totalWidth() {
        return columns * width + (columns - 1) * GAP;
    }

    double totalHeight() {
        return rows * height + (rows - 1) * GAP;
    }

    /** Returns one block per signer, row by row from this corner on. */
    List<Signature> blocks(List<String> signerIds, int page, Point2D corner) {
        return IntStream.range(0, signerIds.size())
                .<Signature>mapToObj(i -> new Signature.Block(
                        signerIds.get(i),
                        page,
                        corner.getX() + (i % columns) * (width + GAP),
                        corner.getY() + Math.floorDiv(i, columns) * (height + GAP),
                        width,
                        height))
                .toList();
    }
}
