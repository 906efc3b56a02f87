package org.ojtpay.extract;

/** Keeps one file from filling the memory. */
final class CellCount {

  /** A payroll of 80,000 lines; far more than any submission holds. */
  static final int MAX_CELLS = 1_000_000;

  private long cells;

  void add(int more) throws UnreadableFile {
    cells += more;
    if (cells > MAX_CELLS) {
      throw new UnreadableFile("DOC-LIMIT", "a table of over " + MAX_CELLS + " cells");
    }
  }
}
