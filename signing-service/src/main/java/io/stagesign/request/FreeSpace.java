package io.stagesign.request;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.Optional;

/**
 * Where on a page nothing is: a grid of small cells, each taken or free. Whatever touches a cell takes all of it, so that
 * free is free.
 */
final class FreeSpace {
    /** Between what is free and what is not, in points. */
    static final double CLEARANCE = 6;
    /** Around the page; printers cannot print there. */
    static final double MARGIN = 18;
    /** From text to a signature under it, where there is room for it. */
    private static final double DISTANCE = 18;

    private static final double USUAL_INDENT = 54;
    /** The top of a page belongs to its heading: a signature beside a title signs nothing. */
    private static final double HEADING = 54;

    private static final double SMALLEST_CELL = 2;
    private static final int MOST_CELLS = 600;

    private final double width;
    private final double height;
    private final double cell;
    private final boolean[][] taken;
    /** How many cells above and to the left are taken; made when the first question is asked. */
    private int[][] sums = new int[0][];

    FreeSpace(double width, double height) {
        this.width = width;
        this.height = height;
        cell = Math.max(SMALLEST_CELL, Math.max(width, height) / MOST_CELLS);
        taken = new boolean[cells(height)][cells(width)];
    }

    private int cells(double length) {
        return (int) Math.max(0, Math.ceil(length / cell));
    }

    /** Takes what a rectangle covers, outside the page nothing, and returns how many cells that is. */
    int take(Rectangle2D area) {
        int bottom = Math.min(taken.length - 1, at(area.getMaxY()));
        int right = taken.length == 0 ? -1 : Math.min(taken[0].length - 1, at(area.getMaxX()));
        int top = Math.max(0, at(area.getMinY()));
        int left = Math.max(0, at(area.getMinX()));
        for (int row = top; row <= bottom && left <= right; row++) {
            Arrays.fill(taken[row], left, right + 1, true);
        }
        sums = new int[0][];
        return Math.max(0, bottom - top + 1) * Math.max(0, right - left + 1);
    }

    private int at(double position) {
        return (int) Math.floor(position / cell);
    }

    boolean isFree(double left, double top, double areaWidth, double areaHeight) {
        if (left < 0 || top < 0 || left + areaWidth > width || top + areaHeight > height) {
            return false;
        }
        if (sums.length == 0) {
            sums = counted();
        }
        int firstRow = at(top);
        int firstColumn = at(left);
        int rows = Math.min(taken.length, at(top + areaHeight) + 1);
        int columns = Math.min(taken[0].length, at(left + areaWidth) + 1);
        return sums[rows][columns] - sums[firstRow][columns] - sums[rows][firstColumn] + sums[firstRow][firstColumn]
                == 0;
    }

    private int[][] counted() {
        int[][] counted = new int[taken.length + 1][(taken.length == 0 ? 0 : taken[0].length) + 1];
        for (int row = 0; row < taken.length; row++) {
            for (int column = 0; column < taken[0].length; column++) {
                counted[row + 1][column + 1] = (taken[row][column] ? 1 : 0)
                        + counted[row][column + 1]
                        + counted[row + 1][column]
                        - counted[row][column];
            }
        }
        return counted;
    }

    /**
     * Finds the upper left corner of a free place of this size with clearance around it: as near to the bottom as
     * possible, then moved up to just under what stands above it; in line with the text where that is possible.
     */
    Optional<Point2D> place(double areaWidth, double areaHeight) {
        Optional<Point2D> aligned = inColumn(indent(), areaWidth, areaHeight);
        if (aligned.isPresent()) {
            return aligned;
        }
        for (double left = MARGIN; left + areaWidth <= width - MARGIN; left += cell) {
            Optional<Point2D> found = inColumn(left, areaWidth, areaHeight);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Point2D> inColumn(double left, double areaWidth, double areaHeight) {
        double top = height - MARGIN - areaHeight;
        while (top >= HEADING && !fits(left, top, areaWidth, areaHeight)) {
            top -= cell;
        }
        if (top < HEADING) {
            return Optional.empty();
        }
        double lowest = top;
        while (top - cell >= HEADING && fits(left, top - cell, areaWidth, areaHeight)) {
            top -= cell;
        }
        return Optional.of(new Point2D.Double(left, Math.min(lowest, top + DISTANCE - CLEARANCE)));
    }

    private boolean fits(double left, double top, double areaWidth, double areaHeight) {
        return left >= MARGIN
                && left + areaWidth <= width - MARGIN
                && isFree(left - CLEARANCE, top - CLEARANCE, areaWidth + 2 * CLEARANCE, areaHeight + 2 * CLEARANCE);
    }

    /** Where the text begins on the left, if it begins in the first third of the page. */
    private double indent() {
        for (double left = MARGIN; left < width / 3; left += cell) {
            if (!isFree(left, 0, cell / 2, height)) {
                return left;
            }
        }
        return USUAL_INDENT;
    }
}
