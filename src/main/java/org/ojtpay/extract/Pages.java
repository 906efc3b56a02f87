package org.ojtpay.extract;

import java.io.IOException;

/** The pages of one file, counted from one. */
interface Pages {

  int pages();

  boolean hasFormFields();

  PageModel page(int number) throws IOException;

  /**
   * The page drawn, to be recognised.
   *
   * @throws Tesseract.Failure where it cannot be drawn, with what to do
   */
  Scan scan(PageModel page) throws IOException, Tesseract.Failure;
}
