package org.ojtpay.packet;

/** How the values of a document were obtained. */
public enum ReadingMethod {
  /** From the fields of a fillable PDF. */
  FORM_FIELDS,
  /** From the text and rulings of a PDF. */
  PDF_TEXT,
  /** From a picture, by character recognition. */
  OCR,
  WORKBOOK,
  DELIMITED_TEXT,
  WORD,
  HTML,
  /** Nothing was read from it. */
  NONE
}
