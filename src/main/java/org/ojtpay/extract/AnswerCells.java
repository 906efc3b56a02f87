package org.ojtpay.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.ojtpay.packet.Exhibit;
import org.ojtpay.packet.FieldKind;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.Value;

/**
 * Checklists on sheets without headings: a statement and, in the cell before or behind it, "X",
 * "Y", "No". A cross is sure only where all crosses stand in one column.
 */
final class AnswerCells {

  private static final Pattern CROSS =
      Pattern.compile("[xX\u2713\u2714\u2611\u2612]|\\[[xX]]|\\([xX]\\)");
  private static final Pattern WORD = Pattern.compile("(?i)y|n|yes|no|true|false");
  private static final Pattern NEITHER = Pattern.compile("(?i)n/?a|not applicable");
  private static final Pattern STATEMENT = Pattern.compile("(?:\\S+\\s+){3,}\\S+");

  private record Marked(Cell statement, Cell mark, int column) {}

  private AnswerCells() {}

  static List<Fields> read(Exhibit exhibit, List<SortedMap<Integer, Cell>> rows) {
    if (!PlainAnswers.areAsked(exhibit)) {
      return List.of();
    }
    List<Marked> found = new ArrayList<>();
    for (SortedMap<Integer, Cell> row : rows) {
      List<Integer> statements = places(row, STATEMENT);
      List<Integer> marks = new ArrayList<>(places(row, CROSS));
      marks.addAll(places(row, WORD));
      marks.addAll(places(row, NEITHER));
      if (statements.size() == 1 && marks.size() == 1) {
        int column = marks.get(0);
        found.add(new Marked(at(row, statements.get(0)), at(row, column), column));
      }
    }
    long columns =
        found.stream()
            .filter(each -> CROSS.matcher(each.mark().text().strip()).matches())
            .map(Marked::column)
            .distinct()
            .count();
    return found.stream().map(each -> row(each, found.size() > 1, columns < 2)).toList();
  }

  private static List<Integer> places(SortedMap<Integer, Cell> row, Pattern pattern) {
    return row.keySet().stream()
        .filter(place -> pattern.matcher(at(row, place).text().strip()).matches())
        .toList();
  }

  private static Cell at(SortedMap<Integer, Cell> row, int place) {
    return Objects.requireNonNull(row.get(place));
  }

  private static Fields row(Marked marked, boolean several, boolean oneColumn) {
    String said = marked.mark().text().strip();
    boolean cross = CROSS.matcher(said).matches();
    boolean sure = several && (!cross || oneColumn);
    BigDecimal confidence =
        (sure ? Printed.PROBABLE : Printed.DOUBTFUL).min(marked.mark().confidence());
    Map<FieldName, Value> row = new EnumMap<>(FieldName.class);
    row.put(FieldName.ITEM, CellValues.of(FieldName.ITEM, marked.statement()));
    row.put(
        FieldName.ANSWER,
        NEITHER.matcher(said).matches()
            ? Value.notUnderstood(said, marked.mark().source())
            : Canonical.value(
                FieldKind.YES_NO, cross ? "x" : said, marked.mark().source(), confidence));
    return new Fields(row);
  }
}
