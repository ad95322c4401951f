package io.stagesign.request;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The path that drawing instructions are building: what it would cover as a line, and what as an area. */
final class DrawnPath {
    /** A slanting line is cut into pieces of this length, or the rectangle around it would cover far too much. */
    private static final double PIECE = 12;

    private static final int MOST_PIECES = 1000;

    private final List<Rectangle2D> lines = new ArrayList<>();
    private final List<Rectangle2D> areas = new ArrayList<>();
    private @Nullable Point2D start;
    private @Nullable Point2D current;

    void moveTo(Point2D point) {
        start = point;
        current = point;
        areas.add(around(point, point));
    }

    void lineTo(Point2D point) {
        if (current == null) {
            moveTo(point);
            return;
        }
        double length = Math.min(Math.abs(point.getX() - current.getX()), Math.abs(point.getY() - current.getY()));
        int pieces = (int) Math.min(MOST_PIECES, 1 + length / PIECE);
        Point2D from = current;
        for (int i = 1; i <= pieces; i++) {
            Point2D to = between(current, point, (double) i / pieces);
            lines.add(around(from, to));
            from = to;
        }
        reach(point);
    }

    /** Covers what the control points span: a curve never leaves that. */
    void curveTo(Point2D first, Point2D second, Point2D end) {
        Rectangle2D span = around(first, second);
        span.add(end);
        span.add(current == null ? first : current);
        lines.add(span);
        reach(first);
        reach(second);
        reach(end);
    }

    void close() {
        if (start != null) {
            lineTo(start);
        }
    }

    void clear() {
        lines.clear();
        areas.clear();
        start = null;
        current = null;
    }

    @Nullable Point2D current() {
        return current;
    }

    List<Rectangle2D> lines() {
        return lines;
    }

    /** Returns the rectangle around each part of the path. */
    List<Rectangle2D> areas() {
        return areas;
    }

    Rectangle2D bounds() {
        return areas.stream().reduce(Rectangle2D::createUnion).orElseGet(Rectangle2D.Double::new);
    }

    private void reach(Point2D point) {
        if (areas.isEmpty()) {
            areas.add(around(point, point));
        }
        areas.get(areas.size() - 1).add(point);
        current = point;
    }

    private static Point2D between(Point2D from, Point2D to, double part) {
        return new Point2D.Double(
                from.getX() + (to.getX() - from.getX()) * part, from.getY() + (to.getY() - from.getY()) * part);
    }

    private static Rectangle2D around(Point2D one, Point2D other) {
        Rectangle2D rectangle = new Rectangle2D.Double(one.getX(), one.getY(), 0, 0);
        rectangle.add(other);
        return rectangle;
    }
}
