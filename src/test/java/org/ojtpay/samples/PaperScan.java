package org.ojtpay.samples;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;

/**
 * A printed page after it went through an office scanner: black and white, 200 dots an inch, a
 * little askew, with grains. No font of the machine and no rasterizer of its Java take part, so
 * that the bytes are the same everywhere.
 */
final class PaperScan {
  private static final int DPI = 200;
  private static final int GRAINS = 900;

  /** Sine and cosine of 0.8 degrees. */
  private static final double SINE = 0.0139621803;

  private static final double COSINE = 0.9999025240;

  /** The first page of a printed document, as a PDF that holds nothing but its picture. */
  static byte[] of(byte[] printed, String date) throws IOException {
    try (PDDocument source = Loader.loadPDF(printed);
        PDDocument scan = new PDDocument()) {
      PDRectangle sheet = source.getPage(0).getMediaBox();
      BufferedImage picture = picture(source.getPage(0), sheet);
      PDPage page = new PDPage(sheet);
      scan.addPage(page);
      try (PDPageContentStream out =
          new PDPageContentStream(scan, page, AppendMode.OVERWRITE, false, false)) {
        out.drawImage(
            CCITTFactory.createFromImage(scan, picture), 0, 0, sheet.getWidth(), sheet.getHeight());
      }
      describe(scan, date);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      scan.save(bytes, CompressParameters.NO_COMPRESSION);
      return bytes.toByteArray();
    }
  }

  private static BufferedImage picture(PDPage page, PDRectangle sheet) throws IOException {
    int width = Math.round(sheet.getWidth() * DPI / 72);
    int height = Math.round(sheet.getHeight() * DPI / 72);
    Dots dots = new Dots(width, height);
    PageOutlines.of(page).forEach(path -> dots.fill(askew(path, width, height)));
    grains(dots, width, height);
    return dots.image();
  }

  /** From points above the lower left corner to dots below the upper left one, a little turned. */
  private static GeneralPath askew(GeneralPath path, int width, int height) {
    double scale = DPI / 72.0;
    AffineTransform turn =
        new AffineTransform(
            COSINE,
            SINE,
            -SINE,
            COSINE,
            width * (1 - COSINE) / 2 + height * SINE / 2,
            height * (1 - COSINE) / 2 - width * SINE / 2);
    turn.concatenate(new AffineTransform(scale, 0, 0, -scale, 0, height));
    GeneralPath turned = new GeneralPath(path);
    turned.transform(turn);
    return turned;
  }

  private static void grains(Dots dots, int width, int height) {
    long state = 20260519;
    for (int i = 0; i < GRAINS; i++) {
      state = state * 6364136223846793005L + 1442695040888963407L;
      int x = (int) Math.floorMod(state >>> 33, (long) width);
      state = state * 6364136223846793005L + 1442695040888963407L;
      int y = (int) Math.floorMod(state >>> 33, (long) height);
      dots.flip(x, y);
    }
  }

  private static void describe(PDDocument scan, String date) {
    scan.setDocumentId((long) date.hashCode());
    Calendar day = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
    day.clear();
    day.setTimeInMillis(Instant.parse(date + "T17:40:00Z").toEpochMilli());
    scan.getDocumentInformation().setProducer("RICOH IM C3000");
    scan.getDocumentInformation().setCreationDate(day);
  }

  private PaperScan() {}
}
