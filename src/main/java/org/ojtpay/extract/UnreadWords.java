package org.ojtpay.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.Problem;

/**
 * What stands around the lines of a register and was not made use of. A line that lacks a name or a
 * period is only known to lack it where nothing was left over that may say it.
 */
final class UnreadWords {

  private static final Set<Role> OF_SUMMARIES =
      EnumSet.of(
          Role.EMPLOYEE,
          Role.LAST_NAME,
          Role.FIRST_NAME,
          Role.EMPLOYEE_ID,
          Role.TOTAL_AMOUNT,
          Role.OTHER,
          Role.OTHER_SECTION);

  private final List<Cell> dates = new ArrayList<>();
  private boolean summary;
  private boolean namedAlone;

  /**
   * Whether a line of figures stands under no headings that are known. Those of a summary, of
   * nobody's hours, are: "Employee, Gross, Taxes, Net".
   */
  boolean isFiguresOfNoHeadings(SortedMap<Integer, Cell> row, Vocabulary words) {
    if (row.values().stream().noneMatch(cell -> CellValues.number(cell).isPresent())) {
      summary =
          row.size() > 2
              && row.values().stream()
                  .allMatch(cell -> OF_SUMMARIES.contains(words.column(cell.text()).role()));
    }
    return !summary && RowShape.isOfFigures(row);
  }

  /** A name stood alone on its line. */
  void named(Cell name) {
    namedAlone = true;
  }

  boolean hasNamedAlone() {
    return namedAlone;
  }

  /** A line whose words announce nothing that is known. */
  void line(SortedMap<Integer, Cell> row) {
    String text = row.values().stream().map(Cell::text).collect(Collectors.joining(" "));
    if (!DatesInText.find(DatesInText.spelledOut(text)).isEmpty()) {
      dates.add(Grid.first(row));
    }
  }

  /**
   * Whether a row that stands under none of the headings is of another table; else it is a part of
   * this one.
   */
  boolean endsTable(SortedMap<Integer, Cell> row, Consumer<Problem> problems) {
    line(row);
    boolean numbers = row.values().stream().anyMatch(cell -> CellValues.number(cell).isPresent());
    if (!numbers && row.size() > 1) {
      return true;
    }
    if (RowShape.isOfFigures(row)) {
      problems.accept(
          new Problem(
              "DOC-UNREADABLE",
              "a line that stands under no heading: " + RowShape.printed(row),
              Grid.first(row).source()));
    }
    return false;
  }

  /** A date that is announced as the period, and may be its first day or its last. */
  void periodOfOneDate(@Nullable Cell date) {
    if (date != null) {
      dates.add(date);
    }
  }

  void check(Collection<Fields> lines, Consumer<Problem> problems) {
    lines.stream()
        .filter(line -> !line.has(FieldName.PARTICIPANT) && !line.has(FieldName.PARTICIPANT_ID))
        .findFirst()
        .ifPresent(line -> report(line, "no name was found over lines of pay", problems));
    for (Fields line : lines) {
      boolean dated = line.has(FieldName.PERIOD_FROM) && line.has(FieldName.PERIOD_TO);
      Optional<Cell> may =
          dates.stream().filter(date -> !dated && mayBegin(date, line)).findFirst();
      if (may.isPresent()) {
        String detail = "the pay period may be what this says: " + may.get().text();
        report(line, detail, problems);
        return;
      }
    }
  }

  /** The day on which a letter was written is not the first of a period that had ended. */
  private static boolean mayBegin(Cell said, Fields line) {
    List<DatesInText.Found> found = DatesInText.find(DatesInText.spelledOut(said.text()));
    Optional<LocalDate> to = line.date(FieldName.PERIOD_TO);
    return to.isEmpty() || found.size() != 1 || !found.get(0).date().isAfter(to.get());
  }

  private static void report(Fields line, String detail, Consumer<Problem> problems) {
    problems.accept(new Problem("DOC-UNREADABLE", detail, EarningLines.source(line)));
  }

  /** Tables without a name beside tables with names are summaries of them. */
  static List<Fields> withoutSummaries(List<Fields> rows) {
    boolean named = rows.stream().anyMatch(UnreadWords::isOfSomebody);
    return rows.stream().filter(row -> !named || isOfSomebody(row)).toList();
  }

  private static boolean isOfSomebody(Fields row) {
    return row.has(FieldName.PARTICIPANT) || row.has(FieldName.PARTICIPANT_ID);
  }
}
