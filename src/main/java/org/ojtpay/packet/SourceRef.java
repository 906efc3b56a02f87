package org.ojtpay.packet;

/**
 * Where a value stands: the file as its sender named it, and the place in it. Pages, rows and
 * columns count from one.
 */
public sealed interface SourceRef {

  String file();

  /** The place in words that a clerk can follow. */
  String describe();

  /** A box on a page of a PDF. */
  record OnPage(String file, int page, Box box) implements SourceRef {
    @Override
    public String describe() {
      return file + ", page " + page;
    }
  }

  /**
   * A cell of a workbook, such as {@code B7} of {@code Sheet1}. In a text document the cell of a
   * table ({@code table 2}, {@code B7}), or a paragraph of its text ({@code text}, {@code paragraph
   * 5}); paragraphs without text are not counted.
   */
  record InCell(String file, String sheet, String cell) implements SourceRef {
    @Override
    public String describe() {
      if (cell.startsWith("paragraph ")) {
        return file + ", " + cell;
      }
      return file + (sheet.startsWith("table ") ? ", " : ", sheet ") + sheet + ", cell " + cell;
    }
  }

  /** A field of a delimited text file; of a printed one its line and its first letter. */
  record InLine(String file, int row, int column) implements SourceRef {
    @Override
    public String describe() {
      return file + ", row " + row + ", column " + column;
    }
  }

  /** The file as a whole. */
  record InFile(String file) implements SourceRef {
    @Override
    public String describe() {
      return file;
    }
  }
}
