package org.ojtpay.extract;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Small print on a picture, drawn from the program's own font: a server need not have any. */
final class Lettering {

  static final Lettering SMALL = new Lettering(9);

  /** As large as print, in a picture of twice as many dots as points. */
  static final Lettering PLAIN = new Lettering(19);

  private final TrueTypeFont font;
  private final double scale;

  private Lettering(int pixels) {
    try (InputStream in =
        Lettering.class.getResourceAsStream("/liberation/LiberationSans-Regular.ttf")) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its font");
      }
      font = new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(in));
      scale = pixels / (double) font.getUnitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many pixels the text takes. */
  int width(String text) {
    try {
      double width = 0;
      for (int i = 0; i < text.length(); i++) {
        width += font.getAdvanceWidth(font.getUnicodeCmapLookup().getGlyphId(text.charAt(i)));
      }
      return (int) Math.ceil(width * scale);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text, or as much of its beginning as fits. */
  String cut(String text, int pixels) {
    String fitting = text;
    for (int end = text.length(); width(fitting) > pixels && end > 0; end--) {
      fitting = text.substring(0, end - 1).stripTrailing() + "\u2026";
    }
    return fitting;
  }

  /** The text with its base line at that place. */
  void draw(Graphics2D graphics, String text, int x, int y) {
    try {
      double at = x;
      for (int i = 0; i < text.length(); i++) {
        int glyph = font.getUnicodeCmapLookup().getGlyphId(text.charAt(i));
        AffineTransform place = AffineTransform.getTranslateInstance(at, y);
        place.scale(scale, -scale);
        graphics.fill(place.createTransformedShape(font.getGlyph().getGlyph(glyph).getPath()));
        at += font.getAdvanceWidth(glyph) * scale;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
