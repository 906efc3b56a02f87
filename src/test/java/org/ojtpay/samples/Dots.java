package org.ojtpay.samples;

import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A sheet of black and white dots, filled row by row in plain arithmetic. */
final class Dots {
  private record Edge(double fromX, double fromY, double toX, double toY) {}

  private record Crossing(double x, int direction) {}

  private final int width;
  private final int height;
  private final boolean[] black;

  Dots(int width, int height) {
    this.width = width;
    this.height = height;
    this.black = new boolean[width * height];
  }

  void flip(int x, int y) {
    black[y * width + x] = !black[y * width + x];
  }

  /** What the path encloses, by its windings. */
  void fill(GeneralPath path) {
    List<Edge> edges = edges(path);
    double top = edges.stream().mapToDouble(e -> Math.min(e.fromY, e.toY)).min().orElse(0);
    double bottom = edges.stream().mapToDouble(e -> Math.max(e.fromY, e.toY)).max().orElse(0);
    for (int y = Math.max((int) top, 0); y <= Math.min((int) bottom, height - 1); y++) {
      fill(y, crossings(edges, y + 0.5));
    }
  }

  private static List<Edge> edges(GeneralPath path) {
    List<Edge> edges = new ArrayList<>();
    double[] at = new double[6];
    double[] start = new double[2];
    double[] last = new double[2];
    for (PathIterator i = path.getPathIterator(null, 0.1); !i.isDone(); i.next()) {
      int kind = i.currentSegment(at);
      if (kind == PathIterator.SEG_MOVETO) {
        edges.add(new Edge(last[0], last[1], start[0], start[1]));
        start = new double[] {at[0], at[1]};
        last = start.clone();
      } else {
        double[] to = kind == PathIterator.SEG_CLOSE ? start.clone() : new double[] {at[0], at[1]};
        edges.add(new Edge(last[0], last[1], to[0], to[1]));
        last = to;
      }
    }
    edges.add(new Edge(last[0], last[1], start[0], start[1]));
    edges.removeIf(edge -> edge.fromY == edge.toY);
    return edges;
  }

  private static List<Crossing> crossings(List<Edge> edges, double y) {
    List<Crossing> crossings = new ArrayList<>();
    for (Edge edge : edges) {
      boolean down = edge.fromY <= y && y < edge.toY;
      boolean up = edge.toY <= y && y < edge.fromY;
      if (down || up) {
        double share = (y - edge.fromY) / (edge.toY - edge.fromY);
        crossings.add(new Crossing(edge.fromX + share * (edge.toX - edge.fromX), down ? 1 : -1));
      }
    }
    crossings.sort(Comparator.comparingDouble(Crossing::x));
    return crossings;
  }

  private void fill(int y, List<Crossing> crossings) {
    int winding = 0;
    for (int i = 0; i + 1 < crossings.size(); i++) {
      winding += crossings.get(i).direction;
      if (winding != 0) {
        int from = Math.max((int) Math.floor(crossings.get(i).x + 0.5), 0);
        int to = Math.min((int) Math.floor(crossings.get(i + 1).x + 0.5), width);
        for (int x = from; x < to; x++) {
          black[y * width + x] = true;
        }
      }
    }
  }

  BufferedImage image() {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.getRaster().setSample(x, y, 0, black[y * width + x] ? 0 : 1);
      }
    }
    return image;
  }
}
