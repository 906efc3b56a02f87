package org.ojtpay.notice;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What a PDF says, on one line. */
final class PaperText {

  private PaperText() {}

  static String of(byte[] pdf) {
    return text(pdf, 1, Integer.MAX_VALUE);
  }

  static String ofPage(byte[] pdf, int page) {
    return text(pdf, page, page);
  }

  private static String text(byte[] pdf, int from, int to) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setStartPage(from);
      stripper.setEndPage(to);
      return stripper.getText(document).replaceAll("\\s+", " ");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
