package org.ojtpay.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The week of a certified payroll.
 *
 * @param from its first day, at the place where the file says the week
 * @param days the date of each column, at its heading
 */
record CertifiedWeek(Cell from, Cell to, SortedMap<Integer, Cell> days) {

  private static final int LAST = 6;

  /**
   * The week that the lines over the headings announce, or else the whole dates in the headings.
   * Nothing where the days in the headings are those of no such week, or of more than one.
   */
  static Optional<CertifiedWeek> of(
      SortedMap<Integer, List<DayAcross>> columns,
      List<SortedMap<Integer, Cell>> above,
      LabelledLine labels) {
    List<List<DayAcross>> said = new ArrayList<>(columns.values());
    List<Cell> ends = ends(above, labels);
    if (ends.isEmpty() && said.size() == LAST + 1) {
      said.get(LAST).stream()
          .filter(day -> day.date() != null)
          .map(day -> dated(day.cell(), Objects.requireNonNull(day.date())))
          .forEach(ends::add);
    }
    if (ends.stream().map(Cell::date).distinct().count() != 1) {
      return Optional.empty();
    }
    Cell end = ends.get(0);
    LocalDate last = Objects.requireNonNull(end.date());
    List<LocalDate> starts =
        IntStream.rangeClosed(0, LAST + 1 - said.size())
            .mapToObj(shift -> last.minusDays((long) LAST - shift))
            .filter(start -> fits(start, said))
            .toList();
    if (starts.size() != 1) {
      return Optional.empty();
    }
    SortedMap<Integer, Cell> days = new TreeMap<>();
    for (Map.Entry<Integer, List<DayAcross>> column : columns.entrySet()) {
      Cell heading = column.getValue().get(0).cell();
      days.put(column.getKey(), dated(heading, starts.get(0).plusDays(days.size())));
    }
    return Optional.of(new CertifiedWeek(dated(end, last.minusDays(LAST)), end, days));
  }

  private static boolean fits(LocalDate start, List<List<DayAcross>> said) {
    return IntStream.range(0, said.size())
        .allMatch(i -> said.get(i).stream().allMatch(day -> day.fits(start.plusDays(i))));
  }

  /** The last days of all weeks announced; a range must be one of a week. */
  private static List<Cell> ends(List<SortedMap<Integer, Cell>> above, LabelledLine labels) {
    List<Cell> ends = new ArrayList<>();
    for (SortedMap<Integer, Cell> row : above) {
      if (row.isEmpty()) {
        continue;
      }
      Map<Role, Cell> found = new EnumMap<>(labels.read(row, new TreeMap<>(), false));
      Optional<Cell> to =
          Optional.ofNullable(found.get(Role.PERIOD_TO)).filter(c -> date(c) != null);
      Optional<Cell> from =
          Optional.ofNullable(found.get(Role.PERIOD_FROM)).filter(c -> date(c) != null);
      to.ifPresent(ends::add);
      from.map(cell -> dated(cell, Objects.requireNonNull(date(cell)).plusDays(LAST)))
          .ifPresent(ends::add);
    }
    return ends;
  }

  @org.jspecify.annotations.Nullable
  private static LocalDate date(Cell cell) {
    return cell.date();
  }

  private static Cell dated(Cell place, LocalDate date) {
    return new Cell(date.toString(), null, date, false, place.source(), place.confidence());
  }
}
