package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.List;
import org.ojtpay.extract.TableColumns.Column;
import org.ojtpay.packet.FieldKind;
import org.ojtpay.packet.FieldName;

/** Which lines after its headings belong to a table. */
final class TableExtent {

  /** Rows further apart than this, in heights of a line, are not one table. */
  private static final int FAR = 4;

  private static final int ALIGNED = 4_000;

  /** So many lines of foot and head may stand between the parts of a table. */
  private static final int MOST_BETWEEN = 7;

  private final List<Line> lines;
  private final LabelIndex index;

  TableExtent(List<Line> lines, LabelIndex index) {
    this.lines = lines;
    this.index = index;
  }

  /** Whether the line goes on with the table that was headed before it. */
  boolean holds(int i, List<Column> columns) {
    Line line = lines.get(i);
    boolean ruled = columns.stream().anyMatch(Column::ruled);
    if (line.ruled() != ruled) {
      return false;
    }
    if (ruled) {
      return line.pieces().size() > 1
          && line.pieces().stream().allMatch(piece -> isUnder(piece, columns));
    }
    Line before = lines.get(i - 1);
    boolean near =
        before.page().number() != line.page().number()
            || line.box().y() - before.box().bottom() < line.box().height() * FAR;
    return near
        && (isTotal(line) || !isFormLine(line, columns))
        && !isStray(line, columns)
        && !(isTotal(before) && isAfterSums(line, columns));
  }

  /**
   * Where a table goes on past the foot of its page and the head of the next, which need not repeat
   * the headings, nor be ruled as the first page is; negative where it has ended.
   */
  int onNextPage(int from, int start, List<Column> columns) {
    boolean ruled = columns.stream().anyMatch(Column::ruled);
    int page = lines.get(Math.max(from - 1, start - 1)).page().number();
    for (int i = from; i < Math.min(lines.size(), from + MOST_BETWEEN); i++) {
      Line line = lines.get(i);
      boolean next = line.page().number() == page + 1 && line.pieces().size() > 1;
      boolean under = line.pieces().stream().allMatch(piece -> isUnder(piece, columns));
      boolean alike = ruled && line.pieces().size() == lines.get(from - 1).pieces().size();
      boolean same = (ruled && line.ruled()) ? alike : isDated(line, columns);
      if (next && under && same) {
        return i;
      }
      if ((ruled && line.ruled()) || isDated(line, columns)) {
        return -1;
      }
    }
    return -1;
  }

  /** A row of days shows by its date where it belongs. */
  private static boolean isDated(Line line, List<Column> columns) {
    return line.pieces().stream()
        .anyMatch(
            piece -> {
              FieldName name = TableRow.columnOf(piece, columns).name();
              boolean date = name == null || name.kind() == FieldKind.DATE;
              return date && Canonical.date(piece.text()).isPresent();
            });
  }

  /** Headings that stand free over boxes: each column is as wide as the box below its heading. */
  static List<Column> over(Line row, List<Column> columns) {
    if (!row.ruled() || columns.stream().anyMatch(Column::ruled)) {
      return columns;
    }
    List<Column> boxed = new ArrayList<>();
    for (Column column : columns) {
      int middle = (column.left() + column.right()) / 2;
      row.pieces().stream()
          .map(Piece::box)
          .filter(box -> box.x() <= middle && middle <= box.right())
          .findFirst()
          .ifPresent(
              box ->
                  boxed.add(
                      new Column(box.x(), box.right(), column.name(), column.answer(), true)));
    }
    boolean each = boxed.stream().map(Column::left).distinct().count() == columns.size();
    return each ? boxed : columns;
  }

  /** The columns as they go on in this line. */
  static List<Column> ruledAs(Line line, List<Column> columns) {
    return columns.stream()
        .map(c -> new Column(c.left(), c.right(), c.name(), c.answer(), line.ruled()))
        .toList();
  }

  /** A label with its value, and not a row whose first words happen to be a label too. */
  private boolean isFormLine(Line line, List<Column> columns) {
    if (index.isSigningHeading(LabelKey.of(line.text()))) {
      return true;
    }
    Piece first = line.pieces().get(0);
    for (Label label : new LabelFinder(this::isLabel).labels(line, 0)) {
      PageWord last = line.pieces().get(label.piece()).words().get(label.to() - 1);
      boolean colon = LabelFinder.endsInColon(last);
      boolean row =
          line.pieces().size() > 1
              && line.pieces().stream()
                  .skip(1)
                  .anyMatch(
                      piece ->
                          !TableRow.columnOf(piece, columns)
                              .equals(TableRow.columnOf(first, columns)));
      boolean signs = label.piece() == 0 && label.from() == 0 && index.isPlaceToSign(label.key());
      if (!label.weak() && (colon || !row || signs)) {
        return true;
      }
    }
    return false;
  }

  private boolean isLabel(String key) {
    return index.isLabel(key) || index.isPlaceToSign(key);
  }

  /** Words alone under a column of dates, that are no date: the table has ended. */
  private static boolean isStray(Line line, List<Column> columns) {
    Piece first = line.pieces().get(0);
    FieldName name = TableRow.columnOf(first, columns).name();
    return line.pieces().size() == 1
        && name != null
        && name.kind() == FieldKind.DATE
        && Canonical.date(first.text()).isEmpty();
  }

  /** "Reimbursement at 50%" and "Total due" under the row of sums are no rows of the table. */
  private boolean isAfterSums(Line line, List<Column> columns) {
    Piece first = line.pieces().get(0);
    FieldName name = TableRow.columnOf(first, columns).name();
    boolean dateless =
        name != null
            && name.kind() == FieldKind.DATE
            && line.pieces().stream().noneMatch(piece -> Canonical.date(piece.text()).isPresent());
    boolean words = first.text().matches(".*\\p{L}{3}.*");
    return dateless && words && (!isTotal(line) || index.isLabel(LabelKey.of(first.text())));
  }

  private static boolean isUnder(Piece piece, List<Column> columns) {
    return columns.stream()
        .anyMatch(
            column ->
                Math.abs(column.left() - piece.box().x()) <= ALIGNED
                    || Math.abs(column.right() - piece.box().right()) <= ALIGNED);
  }

  /** A row of sums, not of data. */
  static boolean isTotal(Line line) {
    String first =
        line.pieces().stream()
            .map(Piece::text)
            .filter(text -> !text.isBlank())
            .findFirst()
            .orElse("");
    return first.matches("(?i)(?:grand |sub-?\\s?)?totals?\\b.*");
  }
}
