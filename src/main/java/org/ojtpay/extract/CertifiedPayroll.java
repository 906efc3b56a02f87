package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ojtpay.packet.Problem;

/**
 * Certified payrolls of public works, such as federal form WH-347: the days of one week across, and
 * under them for each person a line of straight time and one of overtime, marked "S" and "O".
 * Turned into rows of one day and kind each, every cell keeping its place in the file. What cannot
 * be turned for certain is left as it is, and said to be.
 */
final class CertifiedPayroll {

  private static final List<String> HEADINGS =
      List.of(
          "Employee",
          "Period Begin",
          "Period End",
          "Date Worked",
          "Code",
          "Hours",
          "Rate",
          "Pay Date");

  /** Headings stand near the top; further ones follow the end of a table. */
  private static final int TOP = 80;

  /** Beyond the places of the headings. */
  private static final int ASIDE = 100;

  private final Vocabulary words;
  private final LabelledLine labels;
  private final Consumer<Problem> problems;

  CertifiedPayroll(Vocabulary words, Consumer<Problem> problems) {
    this.words = words;
    this.labels = new LabelledLine(words);
    this.problems = problems;
  }

  /** Whether days of a week stand across. */
  boolean isOn(Grid page) {
    return next(page.rows(), 0) >= 0;
  }

  /** Further lines without headings of their own: those above are known no longer. */
  void follows(Grid page) {
    page.rows().stream().filter(this::isLineLeft).findFirst().ifPresent(this::unclear);
  }

  /** The same page, or one with the days down the side. */
  Grid turned(Grid page) {
    List<SortedMap<Integer, Cell>> turned = new ArrayList<>();
    List<SortedMap<Integer, Cell>> rest = page.rows();
    boolean any = false;
    for (int at = next(rest, 0); at >= 0; ) {
      Optional<CertifiedHeading.Found> found = CertifiedHeading.around(rest, at, words);
      if (found.isEmpty() || found.get().isOfCodes()) {
        at = next(rest, at + 1);
        continue;
      }
      int end = page.leftOut().isEmpty() ? table(found.get(), rest, turned) : 0;
      if (end == 0) {
        unclear(rest.get(at));
        return page;
      }
      any = true;
      rest = aside(rest.subList(end, rest.size()));
      at = next(rest, 0);
    }
    if (any) {
      turned.addAll(rest);
      follows(new Grid(page.file(), page.page(), rest));
    }
    return any ? new Grid(page.file(), page.page(), turned) : page;
  }

  private static int next(List<SortedMap<Integer, Cell>> rows, int from) {
    for (int i = from; i < Math.min(rows.size(), TOP); i++) {
      if (CertifiedHeading.isOfDays(rows.get(i))) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Adds what stands over a table, and its lines.
   *
   * @return the row after the table; 0 where it is not clear
   */
  private int table(
      CertifiedHeading.Found found,
      List<SortedMap<Integer, Cell>> rows,
      List<SortedMap<Integer, Cell>> turned) {
    List<SortedMap<Integer, Cell>> above = rows.subList(0, found.first());
    Optional<CertifiedHeading> heading = found.heading();
    Optional<CertifiedWeek> week =
        heading.flatMap(known -> CertifiedWeek.of(known.days(), above, labels));
    Optional<CertifiedPeople> people = heading.map(known -> CertifiedPeople.in(rows, known, words));
    if (week.isEmpty() || !people.get().isClear()) {
      return 0;
    }
    CertifiedHead head = new CertifiedHead(above, labels, words);
    turned.addAll(head.said());
    turned.add(headings(Grid.first(rows.get(found.at()))));
    for (CertifiedPerson person : people.get().people()) {
      check(person, heading.get());
      turned.addAll(person.turned(week.get(), heading.get(), head.paid()));
    }
    return people.get().end();
  }

  /** What follows a table stands under none of its headings. */
  private static List<SortedMap<Integer, Cell>> aside(List<SortedMap<Integer, Cell>> rows) {
    List<SortedMap<Integer, Cell>> moved = new ArrayList<>();
    for (SortedMap<Integer, Cell> row : rows) {
      SortedMap<Integer, Cell> cells = new TreeMap<>();
      row.forEach((place, cell) -> cells.put(place + ASIDE, cell));
      moved.add(cells);
    }
    return moved;
  }

  private void unclear(SortedMap<Integer, Cell> row) {
    report(
        "a certified payroll of which it is not clear what stands where, or for whom: "
            + RowShape.printed(row),
        Grid.first(row));
  }

  /** Lines of straight time and overtime that belong to no headings. */
  private boolean isLineLeft(SortedMap<Integer, Cell> row) {
    return row.values().stream().anyMatch(cell -> CertifiedHeading.line(cell, words).isPresent())
        && row.values().stream().anyMatch(cell -> CellValues.number(cell).isPresent());
  }

  /** Said at the first hours of the person, so that it goes where they go. */
  private void check(CertifiedPerson person, CertifiedHeading heading) {
    Cell first =
        person.lines().stream()
            .flatMap(line -> line.hours().values().stream())
            .filter(cell -> CellValues.number(cell).isPresent())
            .findFirst()
            .or(() -> person.name())
            .orElseThrow();
    for (CertifiedPerson.Line line : person.lines()) {
      if (line.sum().isEmpty()) {
        report("hours of a day that are no number", first);
      } else if (!line.isTotal(heading.total())) {
        report("the hours of the days do not come to the total of their line", first);
      }
    }
    if (person.isPriced() && !person.isProven(heading.rate())) {
      report("the gross is not what the hours come to at their rates", first);
    }
  }

  private void report(String detail, Cell at) {
    problems.accept(new Problem("DOC-UNREADABLE", detail, at.source()));
  }

  private static SortedMap<Integer, Cell> headings(Cell any) {
    SortedMap<Integer, Cell> headings = new TreeMap<>();
    HEADINGS.forEach(heading -> headings.put(headings.size() + 1, any.saying(heading)));
    return headings;
  }

  /** The cells of one line, in the order of the headings. */
  static SortedMap<Integer, Cell> row(@Nullable Cell... cells) {
    SortedMap<Integer, Cell> row = new TreeMap<>();
    for (int i = 0; i < cells.length; i++) {
      Cell cell = cells[i];
      if (cell != null) {
        row.put(i + 1, cell);
      }
    }
    return row;
  }
}
