package org.ojtpay.extract;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** The letters that can be seen on one page, each at its place, in the order of the file. */
final class PageGlyphs {

  /**
   * A letter.
   *
   * @param start and {@code end}: the ends of its base line, on the page as shown
   */
  record Glyph(String text, Frame.Spot start, Frame.Spot end, int size, boolean bold) {

    /** 0 right, 1 down, 2 left, 3 up. */
    int direction() {
      int across = end.x() - start.x();
      int down = end.y() - start.y();
      if (Math.abs(across) >= Math.abs(down)) {
        return across >= 0 ? 0 : 2;
      }
      return down > 0 ? 1 : 3;
    }
  }

  /** More letters than this on a page are no form; a hostile file draws millions. */
  private static final int MOST = 200_000;

  private static final int SMALLEST = 1_000;

  /** Letters of more than two bytes are rare, and a hostile file has any number of them. */
  private static final int MOST_CODES = 0x1_0000;

  /** What a single byte can say. */
  private static final int FEW = 0x100;

  /** The text of a letter, and whether its font says it; nothing to be seen has an empty one. */
  private record Letter(String text, boolean named) {}

  /** A font with those of its letters that stand on the page, by their numbers. */
  private static final class Face {

    private final String name;
    private final boolean bold;
    private final @Nullable Letter[] few = new Letter[FEW];
    private final Map<Integer, Letter> many = new HashMap<>();

    Face(String name, boolean bold) {
      this.name = name;
      this.bold = bold;
    }

    @Nullable Letter known(int code) {
      return 0 <= code && code < FEW ? few[code] : many.get(code);
    }

    void keep(int code, Letter letter) {
      if (0 <= code && code < FEW) {
        few[code] = letter;
      } else if (code < MOST_CODES) {
        many.put(code, letter);
      }
    }
  }

  /** Of letters that a font knows by a name that is not in the list of Adobe. */
  private static final GlyphList NAMES = names();

  private final IdentityHashMap<PDFont, Face> faces = new IdentityHashMap<>();
  private final Frame frame;
  private final List<Glyph> glyphs = new ArrayList<>();
  private final int[] ofDirection = new int[4];
  private boolean named = true;

  PageGlyphs(Frame frame) {
    this.frame = frame;
  }

  private static GlyphList names() {
    String path = "/org/apache/pdfbox/resources/glyphlist/additional.txt";
    try (InputStream more = GlyphList.class.getResourceAsStream(path)) {
      return new GlyphList(GlyphList.getAdobeGlyphList(), Objects.requireNonNull(more));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  List<Glyph> glyphs() {
    return glyphs;
  }

  /** How many of the letters run in that direction. */
  int count(int direction) {
    return ofDirection[direction];
  }

  /** How most of the letters run on the page as shown. */
  int direction() {
    int most = 0;
    for (int i = 1; i < 4; i++) {
      most = ofDirection[i] > ofDirection[most] ? i : most;
    }
    return most;
  }

  /** Whether the fonts say of every letter which one it is. */
  boolean areNamed() {
    return named;
  }

  /**
   * A letter as it is drawn.
   *
   * @param place from the letter to the page
   * @param step to where the next letter begins
   * @param mode how it is painted; not at all under the picture of a scan
   */
  void show(Matrix place, PDFont font, int code, Vector step, RenderingMode mode)
      throws IOException {
    if (glyphs.size() >= MOST) {
      throw new IllegalStateException("more than " + MOST + " letters on a page");
    }
    Face face = face(font);
    Letter letter = letter(face, font, code);
    named &= letter.named();
    if (letter.text().isEmpty() || mode == RenderingMode.NEITHER) {
      return;
    }
    int size = Frame.thousandths(place.getScalingFactorY());
    Frame.Spot start = frame.shown(place.getTranslateX(), place.getTranslateY());
    if (size >= SMALLEST && isOnPage(start)) {
      Point2D end = place.transformPoint(width(font, code, step), step.getY());
      Frame.Spot to = frame.shown(end.getX(), end.getY());
      Glyph glyph = new Glyph(letter.text(), start, to, size, face.bold);
      glyphs.add(glyph);
      ofDirection[glyph.direction()]++;
    }
  }

  /** A page shows the same letters again and again, and to look one up takes long. */
  private static Letter letter(Face face, PDFont font, int code) throws IOException {
    Letter known = face.known(code);
    if (known == null) {
      String unicode = font.toUnicode(code, NAMES);
      String shown = unicode == null ? bare(font, code) : unicode;
      known = new Letter(Dingbats.readable(shown, face.name), unicode != null);
      face.keep(code, known);
    }
    return known;
  }

  /** A font of single bytes that does not say what its letters are takes them by their numbers. */
  private static String bare(PDFont font, int code) {
    return font instanceof PDSimpleFont ? String.valueOf((char) code) : "";
  }

  /** A letter of a line that runs down is as wide as the font says; the step says nothing of it. */
  private static float width(PDFont font, int code, Vector step) throws IOException {
    return font.isVertical() ? font.getWidth(code) / 1000 : step.getX();
  }

  private boolean isOnPage(Frame.Spot spot) {
    return spot.x() >= 0
        && spot.y() >= 0
        && spot.x() <= frame.shownWidth()
        && spot.y() <= frame.shownHeight() + 2_000;
  }

  /** Every letter asks, and a page has few fonts. */
  private Face face(PDFont font) {
    return faces.computeIfAbsent(font, each -> new Face(fontName(each), isBold(each)));
  }

  private static String fontName(PDFont font) {
    String name = font.getName();
    return name == null ? "" : name.toLowerCase(Locale.ROOT);
  }

  private static boolean isBold(PDFont font) {
    String name = fontName(font);
    if (name.contains("bold") || name.contains("black") || name.contains("heavy")) {
      return true;
    }
    PDFontDescriptor descriptor = font.getFontDescriptor();
    return descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600);
  }
}
