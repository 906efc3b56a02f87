package org.ojtpay.extract;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A table by earning code under the day lines of an employee, as time clocks print it: each of its
 * lines has the sum of the days and is no line of pay of its own.
 */
final class DaysSummed {

  private static final Column HOURS = Column.of(Role.HOURS);

  private final Vocabulary words;
  private final PrintedTotals totals;
  private boolean daysAbove;
  private @Nullable TableHeader summary;

  DaysSummed(Vocabulary words, PrintedTotals totals) {
    this.words = words;
    this.totals = totals;
  }

  /** Whether the rows of sums under these headings sum what was summed already. */
  boolean isUnder(TableHeader header) {
    return header.equals(summary);
  }

  /** Whether this line, which names nobody, repeats the days above it. */
  boolean repeats(TableHeader header, SortedMap<Integer, Cell> row) {
    boolean ofDays = header.has(Role.DATE_WORKED) || header.has(Role.DATE);
    if (ofDays || !daysAbove || header.namesEmployees()) {
      daysAbove |= ofDays;
      return false;
    }
    Optional<Cell> code = header.cell(row, Role.CODE).or(() -> header.cell(row, Role.DESCRIPTION));
    Optional<BigDecimal> hours = header.cell(row, HOURS).flatMap(CellValues::number);
    if (code.isEmpty() || hours.isEmpty()) {
      return false;
    }
    String kind = kind(code.get().text());
    boolean sum =
        totals.isSumOfEmployee(each -> kind(each).equals(kind), HOURS, hours.get())
            || totals.isSumOfEmployee(each -> true, new Column(Role.HOURS, kind), hours.get());
    if (sum) {
      summary = header;
    }
    return sum;
  }

  /** "Regular" and "REG" are the same kind. */
  private String kind(String code) {
    String kind = words.column(code).kind();
    return kind.isEmpty() ? Vocabulary.normal(code) : kind;
  }
}
