package org.ojtpay.extract;

import java.util.SortedMap;
import java.util.function.Consumer;
import org.ojtpay.packet.Problem;

/** Lines of a table that leave the name blank. */
record NamelessLines(PayrollContext context, Consumer<Problem> problems) {

  /** Whether a line without a name is the employee's above. */
  boolean mayGoOn(TableHeader header, SortedMap<Integer, Cell> row) {
    if (!context.hasEmployee()) {
      if (context.after() == PayrollContext.After.WIDE_SUMS) {
        return false;
      }
      if (!header.namesEmployees()) {
        return true;
      }
      report("a line of pay without a name: " + RowShape.printed(row), Grid.first(row).source());
      return false;
    }
    if (goesOnBeside(header, row)) {
      report(
          "figures whose names stand in another table: " + RowShape.printed(row),
          Grid.first(row).source());
      return false;
    }
    boolean dated =
        header.cell(row, Role.DATE_WORKED).or(() -> header.cell(row, Role.DATE)).isPresent()
            || (!header.namesEmployees() && header.cell(row, Role.PERIOD_TO).isPresent());
    return switch (context.after()) {
      case A_LINE, OWN_SUMS -> true;
      case WIDE_SUMS -> false;
      case UNCLEAR_SUMS -> {
        if (!dated) {
          report(
              "a line of pay without a name after a row of sums: " + RowShape.printed(row),
              Grid.first(row).source());
        }
        yield dated;
      }
    };
  }

  /** A wide sheet printed on several pages has the names on the first of them alone. */
  private boolean goesOnBeside(TableHeader header, SortedMap<Integer, Cell> row) {
    return context.after() != PayrollContext.After.WIDE_SUMS
        && context.namedInTable()
        && !header.namesEmployees()
        && header.hasKinds()
        && row.size() > 1
        && row.values().stream().allMatch(cell -> CellValues.number(cell).isPresent());
  }

  private void report(String detail, org.ojtpay.packet.SourceRef source) {
    problems.accept(new Problem("DOC-UNREADABLE", detail, source));
  }
}
