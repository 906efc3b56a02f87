package org.ojtpay.extract;

import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.ojtpay.packet.Box;

/** The letters, lines, drawings and pictures of a page. */
final class PageStrokes extends PDFGraphicsStreamEngine {

  private static final int MOST = 100_000;

  /** A filled rectangle thinner than this is a line. */
  private static final int THIN = 2_500;

  private static final int WHITE = 0xf8;

  private final Frame frame;
  private final PageGlyphs glyphs;
  private final GeneralPath path = new GeneralPath();
  private final List<Ruling> rulings = new ArrayList<>();
  private final List<Box> inks = new ArrayList<>();
  private final List<Box> images = new ArrayList<>();
  private final List<Shape> shapes = new ArrayList<>();

  private long pixels;

  private PageStrokes(PDPage page, Frame frame) {
    super(page);
    this.frame = frame;
    this.glyphs = new PageGlyphs(frame);
  }

  static PageStrokes read(PDPage page, Frame frame) throws IOException {
    PageStrokes strokes = new PageStrokes(page, frame);
    strokes.processPage(new UnpackedPage(page));
    return strokes;
  }

  PageGlyphs glyphs() {
    return glyphs;
  }

  List<Ruling> rulings() {
    return Ruling.joined(rulings);
  }

  List<Box> inks() {
    return inks;
  }

  /** Small rounded outlines and what lies in them, such as the tick boxes of web pages. */
  List<Shape> shapes() {
    return shapes;
  }

  List<Box> images() {
    return images;
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    path.moveTo(p0.getX(), p0.getY());
    path.lineTo(p1.getX(), p1.getY());
    path.lineTo(p2.getX(), p2.getY());
    path.lineTo(p3.getX(), p3.getY());
    path.closePath();
  }

  /** Of all pictures together: what has to be unpacked to draw the page. */
  long pixels() {
    return pixels;
  }

  @Override
  public void drawImage(PDImage image) {
    pixels += (long) image.getWidth() * image.getHeight();
    Matrix place = getGraphicsState().getCurrentTransformationMatrix();
    Box box = spotBox(place.transformPoint(0, 0), place.transformPoint(1, 1));
    if (image.isStencil() && Math.min(box.width(), box.height()) < THIN) {
      rulings.add(Ruling.of(box));
    } else {
      images.add(box);
    }
  }

  /** Letters that a font draws as little pictures are letters where their text is known. */
  @Override
  protected void showGlyph(Matrix place, PDFont font, int code, Vector step) throws IOException {
    glyphs.show(place, font, code, step, getGraphicsState().getTextState().getRenderingMode());
    if (font instanceof PDType3Font && font.toUnicode(code) == null) {
      super.showGlyph(place, font, code, step);
    }
  }

  @Override
  public void clip(int windingRule) {}

  @Override
  public void moveTo(float x, float y) {
    path.moveTo(x, y);
  }

  @Override
  public void lineTo(float x, float y) {
    if (path.getCurrentPoint() == null) {
      path.moveTo(x, y);
    } else {
      path.lineTo(x, y);
    }
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    if (path.getCurrentPoint() == null) {
      path.moveTo(x3, y3);
    } else {
      path.curveTo(x1, y1, x2, y2, x3, y3);
    }
  }

  @Override
  public Point2D getCurrentPoint() {
    Point2D point = path.getCurrentPoint();
    return point == null ? new Point2D.Float() : point;
  }

  @Override
  public void closePath() {
    if (path.getCurrentPoint() != null) {
      path.closePath();
    }
  }

  @Override
  public void endPath() {
    path.reset();
  }

  @Override
  public void strokePath() throws IOException {
    DrawnPath drawn = DrawnPath.of(path, frame);
    boolean visible = isVisible(getGraphicsState().getStrokingColor());
    if (visible && drawn.isCurved() && isSmall(drawn)) {
      shapes.add(new Shape(drawn.box(), Shape.Paint.OUTLINE));
    } else if (visible) {
      drawn.edges().forEach(this::stroke);
    } else if (isSmall(drawn) && !drawn.isRectangles()) {
      shapes.add(new Shape(drawn.box(), Shape.Paint.LIGHT));
    }
    path.reset();
  }

  @Override
  public void fillPath(int windingRule) throws IOException {
    boolean visible = isVisible(getGraphicsState().getNonStrokingColor());
    DrawnPath drawn = DrawnPath.of(path, frame);
    if (!drawn.isRectangles() && isSmall(drawn)) {
      shapes.add(new Shape(drawn.box(), visible ? Shape.Paint.FILLED : Shape.Paint.LIGHT));
    } else if (visible) {
      drawn.parts().forEach(this::fill);
    }
    path.reset();
  }

  @Override
  public void fillAndStrokePath(int windingRule) throws IOException {
    strokePath();
  }

  @Override
  public void shadingFill(COSName name) {}

  /** Every straight edge along the page is a line; all else is ink. */
  private void stroke(DrawnPath.Edge edge) {
    if (edge.isAlongPage()) {
      rule(edge.box());
    } else {
      ink(edge.box());
    }
  }

  /** A thin rectangle is a line, a wide one a shade; all else is ink. */
  private void fill(DrawnPath.Part part) {
    Box box = part.box();
    if (!part.isRectangle()) {
      ink(box);
    } else if (Math.min(box.width(), box.height()) < THIN) {
      rule(box);
    }
  }

  private static boolean isSmall(DrawnPath drawn) {
    Box box = drawn.box();
    return Math.min(box.width(), box.height()) >= Shape.SMALLEST
        && Math.max(box.width(), box.height()) <= Shape.LARGEST;
  }

  private void rule(Box box) {
    checkRoom(rulings.size());
    rulings.add(Ruling.of(box));
  }

  private void ink(Box box) {
    checkRoom(inks.size());
    inks.add(box);
  }

  private static void checkRoom(int taken) {
    if (taken >= MOST) {
      throw new IllegalStateException("more than " + MOST + " lines on a page");
    }
  }

  private Box spotBox(Point2D one, Point2D other) {
    return Frame.Spot.box(frame.read(one), frame.read(other));
  }

  /** White on white is not seen. A colour that cannot be told counts as seen. */
  private static boolean isVisible(PDColor color) throws IOException {
    if (color == null || color.isPattern() || color.getColorSpace() == null) {
      return true;
    }
    int rgb = color.toRGB();
    return (rgb >> 16 & 0xff) < WHITE || (rgb >> 8 & 0xff) < WHITE || (rgb & 0xff) < WHITE;
  }
}
