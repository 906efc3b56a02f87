package org.ojtpay.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ojtpay.extract.TableColumns.Answer;
import org.ojtpay.extract.TableColumns.Column;
import org.ojtpay.packet.FieldKind;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.packet.Value;

/** The pieces of a row under the columns of its table. */
final class TableRow {

  private static final int ALIGNED = 4_000;

  private TableRow() {}

  static Optional<Fields> fields(Line line, List<Column> columns) {
    return fields(line.page(), line.pieces(), columns);
  }

  static Optional<Fields> fields(PageModel page, List<Piece> pieces, List<Column> columns) {
    Map<Column, List<PageWord>> byColumn = new HashMap<>();
    for (Piece piece : parted(pieces, columns)) {
      byColumn
          .computeIfAbsent(columnOf(piece, columns), c -> new ArrayList<>())
          .addAll(piece.words());
    }
    Map<FieldName, Value> values = new EnumMap<>(FieldName.class);
    for (Map.Entry<Column, List<PageWord>> each : byColumn.entrySet()) {
      FieldName name = each.getKey().name();
      Printed printed =
          new Printed(page, each.getValue(), Piece.around(each.getValue()), Printed.CLEAR);
      if (name != null && !printed.isBlank() && !isEmptyBox(name, printed)) {
        values.put(name, value(name, printed));
      }
    }
    answer(page, pieces, columns).ifPresent(value -> values.put(FieldName.ANSWER, value));
    return Optional.of(new Fields(values));
  }

  /** A piece that reaches from one column into the next is two where a word begins under that. */
  static List<Piece> parted(List<Piece> pieces, List<Column> columns) {
    List<Piece> all = new ArrayList<>();
    for (Piece piece : pieces) {
      int from = 0;
      for (int i = 1; i < piece.words().size() && !piece.ruled(); i++) {
        if (beginsColumn(piece.words().get(i - 1), piece.words().get(i), columns)) {
          all.add(Piece.free(piece.words().subList(from, i)));
          from = i;
        }
      }
      all.add(from == 0 ? piece : Piece.free(piece.words().subList(from, piece.words().size())));
    }
    return all;
  }

  private static boolean beginsColumn(PageWord before, PageWord word, List<Column> columns) {
    int gap = word.box().x() - before.box().right();
    return gap > word.size() * 25 / 100
        && columns.stream()
            .anyMatch(
                column ->
                    Math.abs(column.left() - word.box().x()) <= ALIGNED / 2
                        && before.box().right() <= column.left());
  }

  private static boolean isEmptyBox(FieldName name, Printed printed) {
    return name.kind() == FieldKind.YES_NO && printed.text().equals(PageWord.UNTICKED);
  }

  private static Value value(FieldName name, Printed printed) {
    SourceRef source = printed.page().source(printed.box());
    String text = name.kind() == FieldKind.YES_NO ? printed.withBoxes() : printed.text();
    return Canonical.value(name.kind(), text, source, printed.sure());
  }

  /** The one marked column of a pair; both marked is not understood, none is no answer. */
  private static Optional<Value> answer(PageModel page, List<Piece> pieces, List<Column> columns) {
    Map<Answer, Printed> marked = new EnumMap<>(Answer.class);
    for (Piece piece : pieces) {
      Answer answer = columnOf(piece, columns).answer();
      if (answer != null && isMarked(page, piece)) {
        Printed printed =
            new Printed(page, piece.words(), piece.box(), markSureness(answer, piece));
        marked.put(answer, printed);
      }
    }
    if (marked.isEmpty()) {
      return Optional.empty();
    }
    Printed first = marked.values().iterator().next();
    SourceRef source = page.source(first.box());
    if (marked.size() > 1) {
      return Optional.of(Value.notUnderstood("both", source));
    }
    if (marked.containsKey(Answer.NEITHER)) {
      return Optional.of(Value.notUnderstood("not applicable", source));
    }
    String text = marked.containsKey(Answer.YES) ? "yes" : "no";
    return Optional.of(new Value(text, source, first.sure(), first.text()));
  }

  /** A drawing is nearly sure; initials and other words in the place of a mark are not. */
  private static BigDecimal markSureness(Answer answer, Piece piece) {
    if (piece.isBlank()) {
      return Printed.PROBABLE;
    }
    String own = answer == Answer.YES ? "(?i)y(es)?" : "(?i)n(o)?";
    String text = piece.text().replaceAll("[\\s_()\\[\\]]", "");
    return text.matches("[xX\u2713\u2611\u2612\u25a0\u25cf*\u2022/\u221a]{1,3}")
            || text.matches(own)
        ? Printed.CLEAR
        : Printed.DOUBTFUL;
  }

  private static boolean isMarked(PageModel page, Piece piece) {
    if (piece.isBlank()) {
      return piece.ruled() && page.hasInkIn(piece.box());
    }
    return !piece.text().matches("[\u2610\u25a1\u25cb]|\\[ ?]|\\( ?\\)|\\[|]");
  }

  /** A cell belongs to the column above it; free words to the one that they are nearest to. */
  static Column columnOf(Piece piece, List<Column> columns) {
    int middle = piece.box().x() + piece.box().width() / 2;
    Column best = columns.get(0);
    int least = Integer.MAX_VALUE;
    for (Column column : columns) {
      int distance = distance(piece, middle, column);
      if (distance < least) {
        least = distance;
        best = column;
      }
    }
    return best;
  }

  private static int distance(Piece piece, int middle, Column column) {
    if (piece.ruled()) {
      return Math.abs(middle - (column.left() + column.right()) / 2);
    }
    int overlap =
        Math.min(piece.box().right(), column.right()) - Math.max(piece.box().x(), column.left());
    if (overlap > 0) {
      return -overlap;
    }
    return Math.min(
        Math.abs(piece.box().x() - column.right()), Math.abs(column.left() - piece.box().right()));
  }
}
