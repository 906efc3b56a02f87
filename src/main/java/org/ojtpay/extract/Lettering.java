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
