package org.ojtpay.extract;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The letters that can be seen on one page, each at its place, in the order of the file. */
final class PageGlyphs extends PDFTextStripper {

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

  private record Face(String name, boolean bold) {}

  private final IdentityHashMap<PDFont, Face> faces = new IdentityHashMap<>();
  private final Frame frame;
  private final List<Glyph> glyphs = new ArrayList<>();
  private boolean invisible;

  private PageGlyphs(Frame frame) throws IOException {
    this.frame = frame;
    setSuppressDuplicateOverlappingText(false);
  }

  /** The letters of a page, counted from one. */
  static PageGlyphs read(PDDocument document, int page, Frame frame) throws IOException {
    PageGlyphs glyphs = new PageGlyphs(frame);
    glyphs.setStartPage(page);
    glyphs.setEndPage(page);
    glyphs.writeText(document, Writer.nullWriter());
    return glyphs;
  }

  List<Glyph> glyphs() {
    return glyphs;
  }

  /** Text that nobody sees lies on the page, as under a scan. */
  boolean hasInvisible() {
    return invisible;
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    if (glyphs.size() >= MOST) {
      throw new IllegalStateException("more than " + MOST + " letters on a page");
    }
    if (getGraphicsState().getTextState().getRenderingMode() == RenderingMode.NEITHER) {
      invisible = true;
      return;
    }
    int size = Frame.thousandths(text.getYScale());
    String unicode = Dingbats.readable(text.getUnicode(), face(text.getFont()).name());
    Frame.Spot start =
        frame.shown(
            text.getTextMatrix().getTranslateX() + crop(true),
            text.getTextMatrix().getTranslateY() + crop(false));
    Frame.Spot end = frame.shown(text.getEndX() + crop(true), text.getEndY() + crop(false));
    if (size >= SMALLEST && isOnPage(start) && !unicode.isEmpty()) {
      glyphs.add(new Glyph(unicode, start, end, size, face(text.getFont()).bold()));
    }
  }

  /** The text engine has taken the corner of the crop box off already; the frame does so too. */
  private float crop(boolean across) {
    return (across ? frame.left() : frame.bottom()) / 1000f;
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
