package org.ojtpay.samples;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** All that is black on a page, as outlines; letters in the one font that PDFBox itself brings. */
final class PageOutlines extends PDFGraphicsStreamEngine {
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final double INK = 0.5;

  private final TrueTypeFont font;
  private final GeneralPath path = new GeneralPath();
  private final List<GeneralPath> outlines = new ArrayList<>();

  private PageOutlines(PDPage page, TrueTypeFont font) {
    super(page);
    this.font = font;
  }

  static List<GeneralPath> of(PDPage page) throws IOException {
    try (InputStream in = PDPage.class.getResourceAsStream(FONT);
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
      PageOutlines outlines = new PageOutlines(page, font);
      outlines.processPage(page);
      return outlines.outlines;
    }
  }

  @Override
  protected void showFontGlyph(Matrix place, PDFont pdf, int code, Vector advance)
      throws IOException {
    String letter = pdf.toUnicode(code);
    if (letter == null || letter.isBlank()) {
      return;
    }
    GlyphData glyph =
        font.getGlyph().getGlyph(font.getUnicodeCmapLookup().getGlyphId(letter.codePointAt(0)));
    if (glyph != null) {
      GeneralPath outline = new GeneralPath(glyph.getPath());
      double unit = 1.0 / font.getUnitsPerEm();
      outline.transform(AffineTransform.getScaleInstance(unit, unit));
      outline.transform(place.createAffineTransform());
      outlines.add(outline);
    }
  }

  @Override
  public void strokePath() throws IOException {
    double half = getGraphicsState().getLineWidth() / 2.0;
    double[] at = new double[6];
    double[] last = new double[2];
    double[] start = new double[2];
    for (PathIterator i = path.getPathIterator(null, 0.1); !i.isDone(); i.next()) {
      int kind = i.currentSegment(at);
      double[] to = kind == PathIterator.SEG_CLOSE ? start : new double[] {at[0], at[1]};
      if (kind == PathIterator.SEG_MOVETO) {
        start = to;
      } else {
        outlines.add(stroke(last, to, half));
      }
      last = to.clone();
    }
    path.reset();
  }

  private static GeneralPath stroke(double[] from, double[] to, double half) {
    double dx = to[0] - from[0];
    double dy = to[1] - from[1];
    double length = Math.max(Math.sqrt(dx * dx + dy * dy), 0.01);
    double alongX = dx / length * half;
    double alongY = dy / length * half;
    GeneralPath line = new GeneralPath();
    line.moveTo(from[0] - alongX - alongY, from[1] - alongY + alongX);
    line.lineTo(to[0] + alongX - alongY, to[1] + alongY + alongX);
    line.lineTo(to[0] + alongX + alongY, to[1] + alongY - alongX);
    line.lineTo(from[0] - alongX + alongY, from[1] - alongY - alongX);
    line.closePath();
    return line;
  }

  /** A light shade is white to the scanner. */
  @Override
  public void fillPath(int windingRule) throws IOException {
    float[] shade = getGraphicsState().getNonStrokingColor().getComponents();
    if (shade.length > 0 && shade[0] < INK) {
      outlines.add(new GeneralPath(path));
    }
    path.reset();
  }

  @Override
  public void fillAndStrokePath(int windingRule) throws IOException {
    strokePath();
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    path.moveTo(p0.getX(), p0.getY());
    path.lineTo(p1.getX(), p1.getY());
    path.lineTo(p2.getX(), p2.getY());
    path.lineTo(p3.getX(), p3.getY());
    path.closePath();
  }

  @Override
  public void moveTo(float x, float y) {
    path.moveTo(x, y);
  }

  @Override
  public void lineTo(float x, float y) {
    path.lineTo(x, y);
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    path.curveTo(x1, y1, x2, y2, x3, y3);
  }

  @Override
  public Point2D getCurrentPoint() {
    return path.getCurrentPoint();
  }

  @Override
  public void closePath() {
    path.closePath();
  }

  @Override
  public void endPath() {
    path.reset();
  }

  @Override
  public void clip(int windingRule) {}

  @Override
  public void drawImage(PDImage image) {}

  @Override
  public void shadingFill(COSName name) {}
}
