package org.ojtpay.notice;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The two fonts of all papers, read once. They hold the Latin of every European language and of
 * Vietnamese, Greek and Cyrillic.
 */
final class PdfFonts {

  /** As the style sheet calls them. */
  private static final String FAMILY = "Paper";

  private final TrueTypeFont regular = read("LiberationSans-Regular.ttf");
  private final TrueTypeFont bold = read("LiberationSans-Bold.ttf");

  private static TrueTypeFont read(String name) {
    try (InputStream in = PdfFonts.class.getResourceAsStream("/liberation/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its font " + name);
      }
      TrueTypeFont font = new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(in));
      // Ligatures cost half of the time of a paper, and nobody misses them.
      font.setEnableGsub(false);
      return font;
    } catch (IOException e) {
      throw new IllegalStateException("the program's font " + name + " cannot be read", e);
    }
  }

  /** Lets a document use them; what it used is embedded when it is saved. */
  void addTo(PdfRendererBuilder builder, PDDocument document) throws IOException {
    add(builder, PDType0Font.load(document, regular, true), 400);
    add(builder, PDType0Font.load(document, bold, true), 700);
  }

  private static void add(PdfRendererBuilder builder, PDType0Font font, int weight) {
    builder.useFont(new PDFontSupplier(font), FAMILY, weight, FontStyle.NORMAL, true);
  }
}
