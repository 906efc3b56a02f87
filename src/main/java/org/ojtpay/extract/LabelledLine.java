package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a line of text outside the table says: periods and pay dates, wherever their labels and
 * dates stand in it, and names after "Employee:" and the like.
 */
final class LabelledLine {

  /** A pay period is a month at the most; a longer range is the range of a report. */
  private static final int LONGEST_PERIOD = 31;

  private static final Pattern RANGE_SIGN =
      Pattern.compile("(?i)[\\s\t]*(?:-|\u2013|\u2014|to|thru|through|until|and|ending)?[\\s\t:]*");

  private final Vocabulary words;
  private final Pattern names;
  private final List<String> dateLabels;

  LabelledLine(Vocabulary words) {
    this.words = words;
    this.dateLabels =
        words.labels(
            Role.PERIOD, Role.PERIOD_FROM, Role.PERIOD_TO, Role.PAY_DATE, Role.OTHER, Role.DATE);
    String labels =
        words
            .labels(
                Role.EMPLOYEE,
                Role.EMPLOYEE_ID,
                Role.EMPLOYER,
                Role.OTHER,
                Role.PAY_DATE,
                Role.PERIOD,
                Role.RATE,
                Role.PERIOD_FROM,
                Role.PERIOD_TO)
            .stream()
            .map(label -> Pattern.quote(label).replace(" ", "\\E[\\s./]+\\Q"))
            .collect(Collectors.joining("|"));
    this.names =
        Pattern.compile(
            "(?<![\\p{L}\\p{N}])(" + labels + ")\\s*[:#]\\s*", Pattern.CASE_INSENSITIVE);
  }

  /**
   * The cells that hold what the labels of this row announce; empty where there are none.
   *
   * @param bareRanges whether a range of dates without a label is a pay period
   */
  Map<Role, Cell> read(SortedMap<Integer, Cell> row, boolean bareRanges) {
    Map<Role, Cell> found = new EnumMap<>(Role.class);
    readNames(row, found);
    readDates(row, found, bareRanges);
    return found;
  }

  private void readNames(SortedMap<Integer, Cell> row, Map<Role, Cell> found) {
    for (Map.Entry<Integer, Cell> entry : row.entrySet()) {
      Cell cell = entry.getValue();
      Matcher label = names.matcher(cell.text());
      List<int[]> places = new ArrayList<>();
      while (label.find()) {
        places.add(new int[] {label.start(), label.end(1), label.end()});
      }
      for (int i = 0; i < places.size(); i++) {
        int[] place = places.get(i);
        int end = i + 1 < places.size() ? places.get(i + 1)[0] : cell.text().length();
        String value = cell.text().substring(place[2], end).strip();
        String name = cell.text().substring(place[0], place[1]);
        Cell holder =
            value.isEmpty() ? next(row, entry.getKey(), i + 1 == places.size()) : with(cell, value);
        keepName(name, holder, found);
      }
    }
  }

  private void keepName(String label, @Nullable Cell holder, Map<Role, Cell> found) {
    Optional<Role> role = words.label(label);
    if (holder == null || role.isEmpty()) {
      return;
    }
    switch (role.get()) {
      case EMPLOYEE, EMPLOYEE_ID, EMPLOYER -> found.putIfAbsent(role.get(), holder);
      default -> {}
    }
  }

  private static @Nullable Cell next(SortedMap<Integer, Cell> row, int column, boolean last) {
    SortedMap<Integer, Cell> right = row.tailMap(column + 1);
    return last && !right.isEmpty() ? right.get(right.firstKey()) : null;
  }

  private static Cell with(Cell cell, String text) {
    return new Cell(text, null, null, false, cell.source(), cell.confidence());
  }

  private static Cell with(Cell cell, DatesInText.Found date) {
    return new Cell(
        date.date().toString(), null, date.date(), false, cell.source(), cell.confidence());
  }

  private void readDates(SortedMap<Integer, Cell> row, Map<Role, Cell> found, boolean bareRanges) {
    StringBuilder line = new StringBuilder();
    TreeMap<Integer, Cell> cells = new TreeMap<>();
    for (Cell cell : row.values()) {
      cells.put(line.length(), cell);
      line.append(DatesInText.spelledOut(cell.text())).append('\t');
    }
    // An unquoted "May 4 through May 17, 2026" stands in two fields of a line.
    String text = DatesInText.spelledOut(line.toString());
    if (!text.contentEquals(line)) {
      cells.replaceAll((at, cell) -> Grid.first(row));
    }
    @Nullable Role label = null;
    int end = 0;
    List<DatesInText.Found> dates = DatesInText.find(text);
    for (int i = 0; i < dates.size(); i++) {
      DatesInText.Found date = dates.get(i);
      String between = text.substring(/* beginIndex= */ end, /* endIndex= */ date.start());
      boolean second = i > 0 && RANGE_SIGN.matcher(between).matches();
      Cell holder = with(cells.floorEntry(date.start()).getValue(), date);
      if (second) {
        keepSecond(label, dates.get(i - 1), holder, found);
        label = null;
      } else {
        label = dateLabel(between);
        if (label != null || bareRanges) {
          keepFirst(label, holder, found);
        }
      }
      end = date.end();
    }
    found.remove(Role.PERIOD);
  }

  private static void keepFirst(@Nullable Role label, Cell date, Map<Role, Cell> found) {
    if (label == null) {
      found.put(Role.PERIOD, date);
      return;
    }
    switch (label) {
      case PERIOD, PERIOD_FROM, PERIOD_TO, PAY_DATE -> found.putIfAbsent(label, date);
      default -> {}
    }
  }

  /** The end of a range: of a pay period if its start is announced so, or not at all. */
  private static void keepSecond(
      @Nullable Role label, DatesInText.Found first, Cell date, Map<Role, Cell> found) {
    boolean period = label == null || label == Role.PERIOD || label == Role.PERIOD_FROM;
    Cell from = found.get(label == Role.PERIOD_FROM ? Role.PERIOD_FROM : Role.PERIOD);
    if (!period || from == null || date.date() == null) {
      return;
    }
    long days = java.time.temporal.ChronoUnit.DAYS.between(first.date(), date.date()) + 1;
    if (days < 1 || days > LONGEST_PERIOD) {
      found.remove(Role.PERIOD_FROM);
      return;
    }
    found.putIfAbsent(Role.PERIOD_FROM, from);
    found.putIfAbsent(Role.PERIOD_TO, date);
  }

  /** The label nearest before a date; absent where the words before it announce nothing known. */
  private @Nullable Role dateLabel(String between) {
    String before = " " + Vocabulary.normal(between) + " ";
    @Nullable String nearest = null;
    int place = -1;
    for (String label : dateLabels) {
      int at = before.lastIndexOf(" " + label + " ");
      int end = at < 0 ? -1 : at + label.length();
      if (end > place) {
        place = end;
        nearest = label;
      }
    }
    return nearest == null ? null : words.label(nearest).orElse(null);
  }
}
