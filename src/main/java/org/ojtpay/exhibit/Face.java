package org.ojtpay.exhibit;

/** How text looks: one family of letters, in a few sizes. */
enum Face {
  LABEL(7, false),
  BODY(9, false),
  STRONG(8, true),
  HEADING(11, true),
  TITLE(16, true);

  private final int size;
  private final boolean bold;

  Face(int size, boolean bold) {
    this.size = size;
    this.bold = bold;
  }

  /** In points. */
  int size() {
    return size;
  }

  /** The distance from line to line. */
  int leading() {
    return size + 2 + size / 5;
  }

  boolean bold() {
    return bold;
  }
}
