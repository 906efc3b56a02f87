package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The headings of a certified payroll: who, which line of hours, the days of one week, their total,
 * the rate and the gross.
 *
 * @param body the first row under the headings
 * @param mark where each line says straight time or overtime
 * @param days what is said over each column of a day
 * @param gross one column, or one for this project and one for all
 */
record CertifiedHeading(
    int body,
    int name,
    int mark,
    SortedMap<Integer, List<DayAcross>> days,
    int total,
    int rate,
    List<Integer> gross) {

  private static final int LEAST_DAYS = 5;
  private static final int DAYS_OF_WEEK = 7;

  /** So many headings over days tell a row of them from a date among labels. */
  private static final int SEVERAL = 3;

  /** Rows of headings above and under those of the days. */
  private static final int MOST_ROWS = 3;

  private static final Set<String> HOURS = Set.of("hours", "hrs", "hour", "hr");
  private static final Set<String> OTHERS = Set.of("rate", "gross", "name", "wages", "net");
  private static final Map<String, String> LETTERS = Map.of("s", "REG", "o", "OT", "d", "DT");
  private static final Set<String> LINES = Set.of("REG", "OT", "DT");

  /** The kind of hours of a line: "S", "OT", "Double time"; nothing for any other text. */
  static Optional<String> line(Cell cell, Vocabulary words) {
    String said = Vocabulary.normal(cell.text());
    return Optional.ofNullable(LETTERS.get(said))
        .or(() -> Optional.of(words.column(said).kind()).filter(LINES::contains));
  }

  /** Whether days of the week stand in this row. */
  static boolean isOfDays(SortedMap<Integer, Cell> row) {
    int others = row.size() - LEAST_DAYS;
    for (Cell cell : row.values()) {
      if (others >= 0 && (cell.number() != null || !DayAcross.isPlain(cell))) {
        others--;
      }
    }
    return others >= 0;
  }

  /**
   * The headings around a row of days, where lines of straight time and overtime stand under it.
   *
   * @param at the row of days
   */
  static Optional<Found> around(List<SortedMap<Integer, Cell>> rows, int at, Vocabulary words) {
    SortedMap<Integer, Cell> row = rows.get(at);
    for (int i = at + 1; i < rows.size() && i <= at + 2 * MOST_ROWS; i++) {
      for (Map.Entry<Integer, Cell> cell : rows.get(i).headMap(row.lastKey()).entrySet()) {
        boolean line = line(cell.getValue(), words).isPresent();
        if (line && !isOfDays(rows.get(i)) && isMarked(rows, i, cell.getKey(), words)) {
          return Optional.of(new Found(rows, at, i, cell.getKey(), words));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether this column tells straight time from overtime further down too. */
  private static boolean isMarked(
      List<SortedMap<Integer, Cell>> rows, int from, int place, Vocabulary words) {
    return rows.subList(from, rows.size()).stream()
            .limit(2L * MOST_ROWS)
            .flatMap(row -> Optional.ofNullable(row.get(place)).stream())
            .flatMap(cell -> line(cell, words).stream())
            .distinct()
            .count()
        > 1;
  }

  /**
   * A row of days over lines of hours.
   *
   * @param line the first of these
   */
  record Found(List<SortedMap<Integer, Cell>> rows, int at, int line, int mark, Vocabulary words) {

    /** A column called code or earning is read as any register's. */
    boolean isOfCodes() {
      return texts(mark).stream()
          .map(text -> words.column(text).role())
          .anyMatch(role -> role == Role.CODE || role == Role.DESCRIPTION);
    }

    /** Nothing where it is not clear which column holds what. */
    Optional<CertifiedHeading> heading() {
      SortedMap<Integer, List<DayAcross>> days = days();
      if (days.size() < LEAST_DAYS || days.size() > DAYS_OF_WEEK || days.firstKey() < mark) {
        return Optional.empty();
      }
      List<Integer> names = new ArrayList<>();
      List<Integer> totals = new ArrayList<>();
      List<Integer> rates = new ArrayList<>();
      List<Integer> gross = new ArrayList<>();
      for (int place : places()) {
        if (place < days.firstKey()) {
          addTo(names, place, text -> isOfNames(text));
        } else if (place > days.lastKey()) {
          addTo(totals, place, text -> isOfTotals(text));
          addTo(rates, place, text -> saysOf(text, Set.of("rate")) && !isOfFringe(text));
          addTo(gross, place, text -> saysOf(text, Set.of("gross")));
        }
      }
      boolean clear = names.size() == 1 && totals.size() == 1 && rates.size() == 1;
      return clear
          ? Optional.of(
              new CertifiedHeading(
                  body(names.get(0)), names.get(0), mark, days, totals.get(0), rates.get(0), gross))
          : Optional.empty();
    }

    private void addTo(List<Integer> places, int place, java.util.function.Predicate<String> is) {
      if (texts(place).stream().anyMatch(is)) {
        places.add(place);
      }
    }

    private boolean isOfNames(String text) {
      return saysOf(text, Set.of("name", "names"))
          || words.column(text).role() == Role.EMPLOYEE
          || words.column(text).role() == Role.LAST_NAME;
    }

    private static boolean isOfTotals(String text) {
      return text.equals("total") || saysOf(text, HOURS);
    }

    private static boolean isOfFringe(String text) {
      return saysOf(text, Set.of("fringe", "fringes", "benefit", "benefits", "cash"));
    }

    private static boolean saysOf(String text, Set<String> any) {
      return WordLists.words(text).anyMatch(any::contains);
    }

    /** Where a name stands in a row of its own over the first line, it begins the body. */
    private int body(int name) {
      int first = line;
      while (first > at + 1
          && rows.get(first - 1).size() <= SEVERAL
          && CertifiedName.of(rows.get(first - 1).get(name), words).isPresent()) {
        first--;
      }
      return first;
    }

    private List<Integer> places() {
      return headings().stream().flatMap(row -> row.keySet().stream()).distinct().sorted().toList();
    }

    private SortedMap<Integer, List<DayAcross>> days() {
      SortedMap<Integer, List<DayAcross>> days = new TreeMap<>();
      for (SortedMap<Integer, Cell> row : headings()) {
        boolean ofDays =
            row.values().stream().filter(cell -> DayAcross.of(cell).isPresent()).count() >= SEVERAL;
        for (Map.Entry<Integer, Cell> cell : row.entrySet()) {
          Optional<DayAcross> day = DayAcross.of(cell.getValue());
          if (ofDays && day.isPresent()) {
            days.computeIfAbsent(cell.getKey(), place -> new ArrayList<>()).add(day.get());
          }
        }
      }
      days.values().removeIf(said -> said.stream().noneMatch(DayAcross::isPlain));
      return days;
    }

    private List<SortedMap<Integer, Cell>> headings() {
      return rows.subList(first(), line);
    }

    /** The first row of headings: above those of the days at least two of the others stand. */
    int first() {
      for (int i = Math.max(0, at - MOST_ROWS); i < at; i++) {
        long known =
            rows.get(i).values().stream()
                .map(cell -> plain(cell.text()))
                .filter(text -> isOfTotals(text) || saysOf(text, OTHERS))
                .count();
        if (known > 1) {
          return i;
        }
      }
      return at;
    }

    /** Without the number of the column. */
    private static String plain(String heading) {
      return Vocabulary.normal(heading.replaceFirst("^\\(?\\d{1,2}[).]\\s*", ""));
    }

    /** What stands over a column: each heading of it, and those under each other together. */
    private List<String> texts(int place) {
      List<String> texts = new ArrayList<>();
      StringBuilder all = new StringBuilder();
      for (SortedMap<Integer, Cell> row : headings()) {
        if (row.containsKey(place)) {
          String plain = plain(Objects.requireNonNull(row.get(place)).text());
          all.append(' ').append(plain);
          texts.add(plain);
        }
      }
      texts.add(all.toString().strip());
      return texts;
    }
  }
}
