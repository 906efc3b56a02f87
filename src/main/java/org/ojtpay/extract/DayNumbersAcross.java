package org.ojtpay.extract;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ojtpay.units.DateRange;

/**
 * Sheets with the days of the period across, as bare numbers ("1 2 3 ... 15"), and a row for each
 * kind of hours of each employee. Turned into a line a day. Only where the numbers are all days of
 * the one period that stands over them, the weekdays agree and each row comes to its printed total;
 * what does not fit is left as it is, and nobody reads it.
 */
final class DayNumbersAcross {

  private static final int EMPLOYEE = 1;
  private static final int CODE = 2;
  private static final int DATE = 3;
  private static final int HOURS = 4;
  private static final int RATE = 5;

  /** Where the places of other lines begin. */
  private static final int BESIDE = 100;

  private static final int FEWEST_DAYS = 7;
  private static final int DEEPEST_HEADING = 40;
  private static final BigDecimal DAY = BigDecimal.valueOf(24);
  private static final Pattern DAY_NUMBER = Pattern.compile("\\d{1,2}");

  /** The headings: where each day stands, and what else does. */
  private record Head(
      int names, SortedMap<Integer, LocalDate> days, int total, int rate, Cell heading) {}

  private final Vocabulary words;

  DayNumbersAcross(Vocabulary words) {
    this.words = words;
  }

  /** The same grid, or one with a line a day. */
  Grid turned(Grid grid) {
    List<SortedMap<Integer, Cell>> rows = grid.rows();
    for (int i = 1; i < Math.min(rows.size(), DEEPEST_HEADING); i++) {
      if (rows.get(i).size() <= FEWEST_DAYS || !grid.leftOut().isEmpty()) {
        continue;
      }
      Head head = head(rows.get(i), rows.subList(0, i));
      if (head != null) {
        List<SortedMap<Integer, Cell>> turned = turned(rows, i, head);
        return turned.isEmpty() ? grid : new Grid(grid.file(), grid.page(), turned);
      }
    }
    return grid;
  }

  private @Nullable Head head(SortedMap<Integer, Cell> row, List<SortedMap<Integer, Cell>> above) {
    List<Integer> places = new ArrayList<>();
    row.forEach(
        (place, cell) -> {
          if (cell.text().length() <= 2 && DAY_NUMBER.matcher(cell.text()).matches()) {
            places.add(place);
          }
        });
    int names = row.firstKey();
    boolean may =
        places.size() >= FEWEST_DAYS
            && words.column(Grid.first(row).text()).role() == Role.EMPLOYEE;
    DateRange period = may ? period(above) : null;
    if (period == null || period.from().plusDays(places.size() - 1L).compareTo(period.to()) != 0) {
      return null;
    }
    SortedMap<Integer, LocalDate> days = new TreeMap<>();
    for (int place : places) {
      LocalDate day = period.from().plusDays(days.size());
      if (!Objects.requireNonNull(row.get(place))
          .text()
          .replaceFirst("^0", "")
          .equals("" + day.getDayOfMonth())) {
        return null;
      }
      days.put(place, day);
    }
    SortedMap<Integer, Cell> right = row.tailMap(days.lastKey() + 1);
    return new Head(
        names, days, place(right, Role.TOTAL_HOURS), place(right, Role.RATE), Grid.first(row));
  }

  /** The one range of dates over the headings. */
  private static @Nullable DateRange period(List<SortedMap<Integer, Cell>> above) {
    List<DateRange> ranges =
        above.stream()
            .flatMap(row -> row.values().stream())
            .flatMap(cell -> range(DatesInText.spelledOut(cell.text())).stream())
            .distinct()
            .toList();
    return ranges.size() == 1 ? ranges.get(0) : null;
  }

  private static Optional<DateRange> range(String text) {
    List<DatesInText.Found> dates = DatesInText.find(text);
    return dates.size() == 2
        ? PrintedRange.parse(text.substring(dates.get(0).start(), dates.get(1).end()))
        : Optional.empty();
  }

  /** Where that column stands; less than zero where none does. */
  private int place(SortedMap<Integer, Cell> headings, Role wanted) {
    for (Map.Entry<Integer, Cell> entry : headings.entrySet()) {
      String text = entry.getValue().text();
      Role role = words.column(text).role();
      boolean total = role == Role.TOTAL_HOURS || role == Role.HOURS || words.isTotal(text);
      if (wanted == Role.TOTAL_HOURS ? total : role == wanted) {
        return entry.getKey();
      }
    }
    return -1;
  }

  private List<SortedMap<Integer, Cell>> turned(
      List<SortedMap<Integer, Cell>> rows, int heading, Head head) {
    KindLegend legend = KindLegend.over(rows.subList(0, heading), words);
    List<SortedMap<Integer, Cell>> turned = new ArrayList<>(rows.subList(0, heading));
    turned.add(headings(head.heading()));
    int firstDay = head.days().firstKey();
    Cell name = null;
    for (SortedMap<Integer, Cell> row : rows.subList(heading + 1, rows.size())) {
      if (isOfWeekdays(row, head)) {
        if (!fits(row, head)) {
          return List.of();
        }
        continue;
      }
      List<Cell> left = List.copyOf(row.headMap(firstDay).values());
      boolean ofDays = row.keySet().stream().anyMatch(place -> head.days().containsKey(place));
      if (!ofDays || left.stream().anyMatch(this::isTotal)) {
        turned.add(beside(row));
        continue;
      }
      boolean named = row.containsKey(head.names());
      name = named ? row.get(head.names()) : name;
      // Days without a name and without a kind may be the sums of all.
      Optional<List<SortedMap<Integer, Cell>>> lines =
          name == null || left.isEmpty() ? Optional.empty() : lines(row, head, name, legend);
      if (lines.isEmpty()) {
        return List.of();
      }
      turned.addAll(lines.get());
    }
    return turned;
  }

  private boolean isTotal(Cell label) {
    return words.isTotal(label.text()) || words.isWideTotal(label.text());
  }

  /** The days of a row; nothing where it does not come to what it prints. */
  private static Optional<List<SortedMap<Integer, Cell>>> lines(
      SortedMap<Integer, Cell> row, Head head, Cell name, KindLegend legend) {
    List<SortedMap<Integer, Cell>> lines = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    SortedMap<Integer, Cell> kinds = row.subMap(head.names() + 1, head.days().firstKey());
    for (Map.Entry<Integer, LocalDate> day : head.days().entrySet()) {
      Cell cell = row.get(day.getKey());
      if (cell == null || Canonical.isBlank(cell.text())) {
        continue;
      }
      Optional<BigDecimal> hours = CellValues.number(cell);
      if (hours.isEmpty() || hours.get().abs().compareTo(DAY) > 0 || kinds.size() > 1) {
        return Optional.empty();
      }
      sum = sum.add(hours.get());
      SortedMap<Integer, Cell> line = new TreeMap<>();
      line.put(EMPLOYEE, name);
      kinds.values().forEach(kind -> line.put(CODE, legend.meant(kind)));
      line.put(DATE, cell.saying(day.getValue().toString()));
      line.put(HOURS, cell);
      Optional.ofNullable(row.get(head.rate())).ifPresent(rate -> line.put(RATE, rate));
      lines.add(line);
    }
    Optional<BigDecimal> total =
        Optional.ofNullable(row.get(head.total())).flatMap(CellValues::number);
    BigDecimal days = sum;
    boolean right =
        head.total() < 0 || total.filter(printed -> printed.compareTo(days) == 0).isPresent();
    return right ? Optional.of(lines) : Optional.empty();
  }

  private static boolean isOfWeekdays(SortedMap<Integer, Cell> row, Head head) {
    return row.size() >= FEWEST_DAYS
        && row.entrySet().stream()
            .allMatch(
                entry ->
                    head.days().containsKey(entry.getKey())
                        && entry.getValue().text().matches("\\p{L}{1,9}\\.?"));
  }

  /** "Fr" over a Friday, "R" over a Thursday. */
  private static boolean fits(SortedMap<Integer, Cell> weekdays, Head head) {
    return weekdays.entrySet().stream()
        .allMatch(
            entry -> {
              DayOfWeek day =
                  Objects.requireNonNull(head.days().get(entry.getKey())).getDayOfWeek();
              String said = entry.getValue().text().toUpperCase(Locale.ROOT).replace(".", "");
              return day.name().startsWith(said)
                  || (day == DayOfWeek.THURSDAY && (said.equals("R") || said.equals("H")))
                  || (day == DayOfWeek.SUNDAY && said.equals("U"));
            });
  }

  private static SortedMap<Integer, Cell> headings(Cell any) {
    SortedMap<Integer, Cell> headings = new TreeMap<>();
    headings.put(EMPLOYEE, any.saying("Employee"));
    headings.put(CODE, any.saying("Code"));
    headings.put(DATE, any.saying("Date Worked"));
    headings.put(HOURS, any.saying("Hours"));
    headings.put(RATE, any.saying("Rate"));
    return headings;
  }

  private static SortedMap<Integer, Cell> beside(SortedMap<Integer, Cell> row) {
    SortedMap<Integer, Cell> beside = new TreeMap<>();
    row.forEach((place, cell) -> beside.put(BESIDE + place, cell));
    return beside;
  }
}
