package org.ojtpay.extract;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The periods and pay dates of a line, wherever their labels and dates stand in it. */
final class LabelledDates {

  /** A pay period is a month at the most; a longer range is the range of a report. */
  private static final int LONGEST_PERIOD = 31;

  private static final int LONGEST_LABEL = 5;

  /** What may be announced before a date, known dates that are not read among it. */
  private static final Set<Role> DATED =
      EnumSet.of(
          Role.PERIOD,
          Role.PERIOD_FROM,
          Role.PERIOD_TO,
          Role.PAY_DATE,
          Role.OTHER,
          Role.DATE,
          Role.DAY);

  private static final Pattern RANGE_SIGN =
      Pattern.compile("(?i)[\\s\t]*(?:-|\u2013|\u2014|to|thru|through|until|and|ending)?[\\s\t:]*");

  /** "Week: 5/31/26 through 6/6/26"; the week of one date may end with it. */
  private static final Pattern WEEK = Pattern.compile("(?i)\\bweek[\\s\t:]*$");

  private final Vocabulary words;

  LabelledDates(Vocabulary words) {
    this.words = words;
  }

  /** Adds what is announced to {@code found}; a period of one date alone as such. */
  void read(SortedMap<Integer, Cell> row, Map<Role, Cell> found, boolean bareRanges) {
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
        if (label == Role.OTHER && WEEK.matcher(between).find() && isRange(text, dates, i)) {
          label = Role.PERIOD;
        }
        if (label != null || bareRanges) {
          keepFirst(label, holder, found);
        }
      }
      end = date.end();
    }
    if (found.containsKey(Role.PERIOD_FROM)) {
      found.remove(Role.PERIOD);
    }
  }

  /** Whether the next date is the other end of a range that this one begins. */
  private static boolean isRange(String text, List<DatesInText.Found> dates, int first) {
    return first + 1 < dates.size()
        && RANGE_SIGN
            .matcher(text.substring(dates.get(first).end(), dates.get(first + 1).start()))
            .matches();
  }

  private static Cell with(Cell cell, DatesInText.Found date) {
    return new Cell(
        date.date().toString(), null, date.date(), false, cell.source(), cell.confidence());
  }

  private static void keepFirst(@Nullable Role label, Cell date, Map<Role, Cell> found) {
    if (label == null) {
      found.put(Role.PERIOD, date);
      return;
    }
    switch (label) {
      // A date before the label, such as that of the print, is not the period's.
      case PERIOD -> found.put(label, date);
      case PERIOD_FROM, PERIOD_TO, PAY_DATE -> found.putIfAbsent(label, date);
      default -> {}
    }
  }

  /** The end of a range: of a pay period if its start is announced so, or not at all. */
  private static void keepSecond(
      @Nullable Role label, DatesInText.Found first, Cell date, Map<Role, Cell> found) {
    boolean period = label == null || label == Role.PERIOD || label == Role.PERIOD_FROM;
    Cell from = found.get(label == Role.PERIOD_FROM ? Role.PERIOD_FROM : Role.PERIOD);
    if (!period || from == null || date.date() == null || !first.date().equals(from.date())) {
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
    List<String> before = List.of(Vocabulary.normal(between).split(" ", -1));
    Role label = dateLabel(before);
    if (label != null || before.size() == 1) {
      return label;
    }
    // "Check 71205 dated": the number of what is dated stands in its label.
    return dateLabel(before.stream().filter(word -> !isNumber(word)).toList());
  }

  private static boolean isNumber(String word) {
    return !word.isEmpty() && word.chars().allMatch(Character::isDigit);
  }

  private @Nullable Role dateLabel(List<String> before) {
    for (int end = before.size(); end > 0; end--) {
      for (int from = Math.max(0, end - LONGEST_LABEL); from < end; from++) {
        Optional<Role> role = words.dateLabel(String.join(" ", before.subList(from, end)));
        if (role.filter(DATED::contains).isPresent()) {
          return role.get();
        }
      }
    }
    return null;
  }
}
