package org.ojtpay.extract;

import java.util.List;
import org.ojtpay.packet.SourceRef;

/** What stands one under the other in a text document. */
sealed interface WordBlock {

  /**
   * A paragraph.
   *
   * @param tabs the places of its own tab stops, in thousandths of a point
   */
  record Paragraph(SourceRef place, List<WordToken> tokens, List<Integer> tabs)
      implements WordBlock {
    public Paragraph {
      tokens = List.copyOf(tokens);
      tabs = List.copyOf(tabs);
    }
  }

  /** A table. */
  record Table(List<List<TableCell>> rows) implements WordBlock {
    public Table {
      rows = List.copyOf(rows);
    }

    int columns() {
      return rows.stream()
          .mapToInt(row -> row.stream().mapToInt(TableCell::end).max().orElse(0))
          .max()
          .orElse(0);
    }
  }

  /**
   * A cell.
   *
   * @param column counted from zero
   * @param span the columns that it takes up
   * @param goesOn whether it is the lower part of a cell that runs over several rows
   */
  record TableCell(
      SourceRef place,
      int column,
      int span,
      boolean goesOn,
      WordBorders borders,
      List<WordBlock> blocks) {
    public TableCell {
      blocks = List.copyOf(blocks);
    }

    int end() {
      return column + span;
    }

    /** The text of its paragraphs, without that of tables within it. */
    String text() {
      StringBuilder text = new StringBuilder();
      for (WordBlock block : blocks) {
        if (block instanceof Paragraph paragraph) {
          paragraph.tokens().forEach(token -> text.append(token.text()));
        }
        text.append(' ');
      }
      return text.toString().strip();
    }
  }
}
