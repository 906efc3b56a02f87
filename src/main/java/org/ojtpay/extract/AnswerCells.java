package org.ojtpay.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
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
 * Checklists on sheets: a statement and, in a cell before or behind it, "X", "Y", "No". What a
 * cross says the heading over it does, "Yes", "No" or "N/A"; without headings it is sure only where
 * all crosses stand in one column.
 */
final class AnswerCells {

  private static final Pattern CROSS =
      Pattern.compile("[xX\u2713\u2714\u2611\u2612]|\\[[xX]]|\\([xX]\\)");
  private static final Pattern WORD = Pattern.compile("(?i)y|n|yes|no|true|false");
  private static final Pattern NEITHER = Pattern.compile("(?i)n/?a|not applicable");
  private static final Pattern STATEMENT = Pattern.compile("(?:\\S+\\s+){3,}\\S+");

  /** What the heading over the mark says; blank without headings. */
  private record Marked(Cell statement, Cell mark, int column, String heading) {

    boolean isCross() {
      return CROSS.matcher(mark.text().strip()).matches();
    }
  }

  private AnswerCells() {}

  static List<Fields> read(Exhibit exhibit, List<SortedMap<Integer, Cell>> rows) {
    if (!PlainAnswers.areAsked(exhibit)) {
      return List.of();
    }
    List<Marked> found = new ArrayList<>();
    Map<Integer, String> headings = new HashMap<>();
    for (SortedMap<Integer, Cell> row : rows) {
      List<Integer> statements = places(row, STATEMENT);
      List<Integer> words = places(row, WORD);
      boolean over = words.stream().map(place -> letter(at(row, place))).distinct().count() > 1;
      if (over) {
        words.forEach(place -> headings.put(place, letter(at(row, place))));
        places(row, NEITHER).forEach(place -> headings.put(place, "n/a"));
        continue;
      }
      List<Integer> marks = new ArrayList<>(places(row, CROSS));
      marks.addAll(words);
      marks.addAll(places(row, NEITHER));
      if (statements.size() == 1 && !marks.isEmpty()) {
        int column = marks.get(0);
        String heading = marks.size() > 1 ? "n/a" : headings.getOrDefault(column, "");
        found.add(new Marked(at(row, statements.get(0)), at(row, column), column, heading));
      }
    }
    long columns =
        found.stream()
            .filter(each -> each.isCross() && each.heading().isEmpty())
            .map(Marked::column)
            .distinct()
            .count();
    return found.stream().map(each -> row(each, found.size() > 1, columns < 2)).toList();
  }

  private static String letter(Cell cell) {
    return cell.text().strip().matches("(?i)[yt].*") ? "y" : "n";
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
    boolean headed = !marked.heading().isEmpty();
    boolean sure = headed || (several && (!marked.isCross() || oneColumn));
    boolean other = headed && !marked.isCross() && !marked.heading().equals(letter(marked.mark()));
    boolean neither = NEITHER.matcher(said).matches() || marked.heading().equals("n/a") || other;
    BigDecimal confidence =
        (sure ? Printed.PROBABLE : Printed.DOUBTFUL).min(marked.mark().confidence());
    String answer = marked.isCross() ? headed ? marked.heading() : "x" : said;
    Map<FieldName, Value> row = new EnumMap<>(FieldName.class);
    row.put(FieldName.ITEM, CellValues.of(FieldName.ITEM, marked.statement()));
    row.put(
        FieldName.ANSWER,
        neither
            ? Value.notUnderstood(said, marked.mark().source())
            : Canonical.value(FieldKind.YES_NO, answer, marked.mark().source(), confidence));
    return new Fields(row);
  }
}
