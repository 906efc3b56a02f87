package org.ojtpay.extract;

import java.io.IOException;
import org.ojtpay.packet.ReadingMethod;

/** The pages of one file, counted from one. */
interface Pages {

  int pages();

  boolean hasFormFields();

  /** How the words of a page are obtained that needs no recognition. */
  default ReadingMethod method() {
    return ReadingMethod.PDF_TEXT;
  }

  PageModel page(int number) throws IOException;

  /**
   * The page drawn, to be recognised.
   *
   * @throws Tesseract.Failure where it cannot be drawn, with what to do
   */
  Scan scan(PageModel page) throws IOException, Tesseract.Failure;
}
