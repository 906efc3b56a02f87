package org.ojtpay.exhibit;

import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A place on a page, in points from its top left. */
record Area(int x, int top, int width, int height) {

  /** The same place as PDF counts it, from the bottom left. */
  PDRectangle onPage() {
    return new PDRectangle(x, PDRectangle.LETTER.getHeight() - top - height, width, height);
  }

  int bottom() {
    return top + height;
  }

  Area within(int margin) {
    return new Area(x + margin, top + margin, width - 2 * margin, height - 2 * margin);
  }
}
