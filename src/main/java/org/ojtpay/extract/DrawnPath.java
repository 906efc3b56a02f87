package org.ojtpay.extract;

import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;
import org.ojtpay.packet.Box;

/** A path of a page, part by part; a part is drawn without lifting the pen. */
final class DrawnPath {

  /** A stretch of a part. */
  record Edge(Frame.Spot from, Frame.Spot to, boolean curved) {

    /** A line may lean by so much over its length and still run along the page. */
    private static final int LEAN = 600;

    Box box() {
      return Frame.Spot.box(from, to);
    }

    boolean isAlongPage() {
      return !curved && Math.min(box().width(), box().height()) <= LEAN;
    }
  }

  /** The stretches of one part, closed or not. */
  record Part(List<Edge> edges) {

    Box box() {
      return edges.stream().map(Edge::box).reduce(Box::around).orElse(new Box(0, 0, 0, 0));
    }

    /** A rectangle along the page: a line or a shade, not a drawing. */
    boolean isRectangle() {
      return edges.size() >= 3 && edges.stream().allMatch(Edge::isAlongPage);
    }
  }

  private final List<Part> parts = new ArrayList<>();
  private final Frame frame;
  private List<Edge> current = new ArrayList<>();
  private Frame.Spot start = new Frame.Spot(0, 0);
  private Frame.Spot last = start;

  private DrawnPath(Frame frame) {
    this.frame = frame;
  }

  static DrawnPath of(GeneralPath path, Frame frame) {
    DrawnPath drawn = new DrawnPath(frame);
    double[] to = new double[6];
    for (PathIterator steps = path.getPathIterator(null); !steps.isDone(); steps.next()) {
      drawn.step(steps.currentSegment(to), to);
    }
    drawn.endPart();
    return drawn;
  }

  List<Part> parts() {
    return parts;
  }

  List<Edge> edges() {
    return parts.stream().flatMap(part -> part.edges().stream()).toList();
  }

  Box box() {
    return parts.stream().map(Part::box).reduce(Box::around).orElse(new Box(0, 0, 0, 0));
  }

  boolean isCurved() {
    return edges().stream().anyMatch(Edge::curved);
  }

  boolean isRectangles() {
    return parts.stream().allMatch(Part::isRectangle);
  }

  private void step(int kind, double[] to) {
    switch (kind) {
      case PathIterator.SEG_MOVETO -> {
        endPart();
        start = frame.read(to[0], to[1]);
        last = start;
      }
      case PathIterator.SEG_LINETO -> edge(frame.read(to[0], to[1]), false);
      case PathIterator.SEG_QUADTO -> edge(frame.read(to[2], to[3]), true);
      case PathIterator.SEG_CUBICTO -> edge(frame.read(to[4], to[5]), true);
      default -> edge(start, false);
    }
  }

  private void edge(Frame.Spot next, boolean curved) {
    if (!next.equals(last)) {
      current.add(new Edge(last, next, curved));
    }
    last = next;
  }

  private void endPart() {
    if (!current.isEmpty()) {
      parts.add(new Part(List.copyOf(current)));
    }
    current = new ArrayList<>();
  }
}
