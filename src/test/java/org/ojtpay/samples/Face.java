package org.ojtpay.samples;

import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** A family of type, and the size of its running text in points. */
record Face(PDType1Font plain, PDType1Font bold, PDType1Font italic, int size) {
  static Face helvetica(int size) {
    return of(FontName.HELVETICA, FontName.HELVETICA_BOLD, FontName.HELVETICA_OBLIQUE, size);
  }

  static Face times(int size) {
    return of(FontName.TIMES_ROMAN, FontName.TIMES_BOLD, FontName.TIMES_ITALIC, size);
  }

  static Face courier(int size) {
    return of(FontName.COURIER, FontName.COURIER_BOLD, FontName.COURIER_OBLIQUE, size);
  }

  private static Face of(FontName plain, FontName bold, FontName italic, int size) {
    return new Face(new PDType1Font(plain), new PDType1Font(bold), new PDType1Font(italic), size);
  }
}
