package org.ojtpay.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.ojtpay.packet.Exhibit;
import org.ojtpay.packet.FieldName;

/** What the headings of a form's table in a sheet stand for. */
final class FormTableHeadings {

  private static final Pattern HOURS =
      Pattern.compile("(?i)hour|hrs?\\b|time|total|amount|wage|rate|pay");

  private static final Pattern NUMBERING = Pattern.compile("(?i)#|no\\.?|nr\\.?|num\\.?");

  private final Exhibit exhibit;

  FormTableHeadings(Exhibit exhibit) {
    this.exhibit = exhibit;
  }

  /** Whether a row of the table is a day. */
  boolean isOfDays() {
    return exhibit.tables().stream()
        .flatMap(table -> table.columns().stream())
        .anyMatch(column -> column.name() == FieldName.DATE_WORKED);
  }

  /** Columns of figures that say themselves what they hold, and hold no hours: levels, scores. */
  Set<Integer> named(SortedMap<Integer, Cell> header) {
    Set<Integer> known = new HashSet<>();
    header.forEach(
        (number, cell) -> {
          boolean hours = HOURS.matcher(cell.text()).find();
          boolean said =
              cell.text().matches(".*\\p{L}{3}.*") || NUMBERING.matcher(cell.text()).matches();
          if (!isOfDays() && !hours && said) {
            known.add(number);
          }
        });
    return known;
  }

  /** A table has hours and at least one column more; several of them may stand side by side. */
  SortedMap<Integer, FieldName> columns(SortedMap<Integer, Cell> row) {
    SortedMap<Integer, FieldName> found = new TreeMap<>();
    for (Exhibit.Table table : exhibit.tables()) {
      row.forEach(
          (number, cell) ->
              table.columns().stream()
                  .filter(c -> c.labels().anyMatch(l -> isSame(l, cell)))
                  .findFirst()
                  .ifPresent(column -> found.putIfAbsent(number, column.name())));
      table.columns().forEach(column -> withoutNamesake(column, row, found));
    }
    boolean isHeader =
        found.size() >= 2
            && found.containsValue(FieldName.HOURS)
            && found.values().stream().distinct().count() >= 2
            && (found.size() * 2 > row.size() || hasAllRequired(found));
    return isHeader ? found : new TreeMap<>();
  }

  /** Beside these a table may have as many columns of its own as it likes. */
  private boolean hasAllRequired(SortedMap<Integer, FieldName> found) {
    List<FieldName> required =
        exhibit.tables().stream()
            .flatMap(table -> table.columns().stream())
            .filter(Exhibit.Field::required)
            .map(Exhibit.Field::name)
            .toList();
    return !required.isEmpty() && found.values().containsAll(required);
  }

  /** Right after "Date" a column "Day" holds the weekday, not a second date. */
  private static void withoutNamesake(
      Exhibit.Field column, SortedMap<Integer, Cell> row, SortedMap<Integer, FieldName> found) {
    row.forEach(
        (number, cell) -> {
          boolean next = found.get(number + 1) == column.name();
          if (next && found.get(number) == column.name() && isSame(column.label(), cell)) {
            found.remove(number + 1);
          }
        });
  }

  private static boolean isSame(String label, Cell cell) {
    return LabelKey.of(label)
        .equals(LabelKey.of(cell.text().replaceFirst("\\s*\\([^)]*\\)\\s*$", "")));
  }
}
