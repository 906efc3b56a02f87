package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ojtpay.packet.Document;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.Problem;
import org.ojtpay.packet.ReadingMethod;
import org.ojtpay.packet.SourceRef;

/**
 * Payroll registers of any layout: one earning a line, one employee a line, blocks for each
 * employee or period, or a line for each day. A register whose headings are not found is reported,
 * never guessed.
 */
final class PayrollReader {

  private final Vocabulary words;
  private final LabelledLine labels;
  private final Consumer<Problem> problems;
  private final PayrollContext context = new PayrollContext();
  private final PrintedTotals totals = new PrintedTotals();
  private final List<Fields> rows = new ArrayList<>();
  private final EarningLines lines;
  private final TotalRow totalRow;
  private @Nullable TableHeader table;
  private boolean tableSeen;
  private boolean ofOtherSection;

  PayrollReader(Vocabulary words, Consumer<Problem> problems) {
    this.words = words;
    this.labels = new LabelledLine(words);
    this.problems = problems;
    this.lines = new EarningLines(words, problems);
    this.totalRow = new TotalRow(words, totals, context, problems);
  }

  /** One register, on all of these pages or sheets. */
  Document read(List<Grid> grids, String file, String sha256, ReadingMethod method) {
    for (Grid grid : grids) {
      if (method == ReadingMethod.WORKBOOK) {
        context.newSheet();
        totals.newBlock();
        table = null;
      }
      read(grid);
    }
    if (!tableSeen) {
      report("no headings of a payroll table were found", new SourceRef.InFile(file));
    }
    List<Fields> kept = BareDates.settle(withoutSummaries(rows), lines.bareDates());
    kept.forEach(context::countPeriod);
    return new Document(
        DocumentType.PAYROLL,
        file,
        sha256,
        method,
        grids.stream().map(Grid::page).toList(),
        context.ofFile(kept),
        kept);
  }

  private void read(Grid grid) {
    SortedMap<Integer, Cell> above = new TreeMap<>();
    ofOtherSection = false;
    for (SortedMap<Integer, Cell> row : grid.rows()) {
      if (!row.isEmpty()) {
        read(row, above);
      }
      above = row;
    }
  }

  private void read(SortedMap<Integer, Cell> row, SortedMap<Integer, Cell> above) {
    Optional<TableHeader> header = TableHeader.find(row, above, words);
    if (header.isPresent()) {
      begin(header.get());
      return;
    }
    if (takesLabels(row)) {
      return;
    }
    if (table == null) {
      headLine(row);
    } else if (TableHeader.isOfOtherTable(row, words)) {
      table = null;
    } else if (!isSectionLine(row)) {
      tableRow(table, row);
    }
  }

  private void begin(TableHeader header) {
    tableSeen = true;
    ofOtherSection = false;
    table = header;
    if (header.ambiguous()) {
      Cell first = Grid.first(header.headings());
      report(
          "two headings of this table say the same: " + printed(header.headings()), first.source());
      table = null;
    }
  }

  /** Whether the row only says who or when; in a table a line with hours says more. */
  private boolean takesLabels(SortedMap<Integer, Cell> row) {
    if (table != null && lines.hasNumbers(table, row)) {
      return false;
    }
    Map<Role, Cell> found = labels.read(row, table == null);
    if (found.isEmpty()) {
      return false;
    }
    if (found.containsKey(Role.PERIOD_FROM) || found.containsKey(Role.PERIOD_TO)) {
      totals.newBlock();
    } else if (found.containsKey(Role.EMPLOYEE)) {
      totals.newEmployee();
    }
    context.take(found);
    return true;
  }

  /** Over the first table: the employer's name is the first line that is no heading. */
  private void headLine(SortedMap<Integer, Cell> row) {
    Cell first = Grid.first(row);
    boolean isName =
        !tableSeen
            && !context.hasEmployer()
            && row.size() <= 3
            && first.number() == null
            && first.text().matches(".*\\p{L}{2}.*")
            && !first.text().matches(".*(\\d{3,}|:).*")
            && !words.isHeading(first.text());
    if (isName) {
      context.employer(first);
    } else if (PayrollContext.isNameAlone(row, words)) {
      nameAlone(first);
    }
  }

  private void nameAlone(Cell name) {
    context.employee(Optional.of(name), Optional.empty());
    totals.newEmployee();
  }

  /** "Deductions" or "Accruals" alone on a line: what follows is no pay, until "Earnings". */
  private boolean isSectionLine(SortedMap<Integer, Cell> row) {
    if (row.size() > 1) {
      return false;
    }
    Role role = words.column(Grid.first(row).text()).role();
    if (role == Role.OTHER_SECTION || role == Role.EARNINGS) {
      ofOtherSection = role == Role.OTHER_SECTION;
      return true;
    }
    return false;
  }

  private void tableRow(TableHeader header, SortedMap<Integer, Cell> row) {
    Optional<Cell> total = lines.totalCell(header, row);
    if (total.isPresent()) {
      totalRow.read(header, row, total.get(), last());
    } else if (!header.has(Role.EMPLOYEE)
        && !header.has(Role.LAST_NAME)
        && PayrollContext.isNameAlone(row, words)) {
      nameAlone(Grid.first(row));
    } else if (lines.namesSomebody(header, row) || !ofOtherSection) {
      line(header, row);
    }
  }

  private void line(TableHeader header, SortedMap<Integer, Cell> row) {
    boolean named = lines.namesSomebody(header, row);
    if (named) {
      lines.employee(header, row, context, totals);
      ofOtherSection = false;
    }
    if (!lines.hasNumbers(header, row)) {
      return;
    }
    if (!named && !mayGoOn(header, row)) {
      return;
    }
    rows.addAll(lines.read(header, row, context, !named, totals));
  }

  /** Whether a line without a name is the employee's above. */
  private boolean mayGoOn(TableHeader header, SortedMap<Integer, Cell> row) {
    if (!context.hasEmployee()) {
      if (context.after() == PayrollContext.After.WIDE_SUMS) {
        return false;
      }
      if (!header.namesEmployees()) {
        return true;
      }
      report("a line of pay without a name: " + printed(row), Grid.first(row).source());
      return false;
    }
    boolean dated =
        header.cell(row, Role.DATE_WORKED).or(() -> header.cell(row, Role.DATE)).isPresent();
    return switch (context.after()) {
      case A_LINE, OWN_SUMS -> true;
      case WIDE_SUMS -> false;
      case UNCLEAR_SUMS -> {
        if (!dated) {
          report(
              "a line of pay without a name after a row of sums: " + printed(row),
              Grid.first(row).source());
        }
        yield dated;
      }
    };
  }

  /** Tables without a name beside tables with names are summaries of them. */
  private static List<Fields> withoutSummaries(List<Fields> rows) {
    boolean named = rows.stream().anyMatch(PayrollReader::isOfSomebody);
    return rows.stream().filter(row -> !named || isOfSomebody(row)).toList();
  }

  private static boolean isOfSomebody(Fields row) {
    return row.has(FieldName.PARTICIPANT) || row.has(FieldName.PARTICIPANT_ID);
  }

  /** Where the last line stands: what is wrong with its sum goes where the line goes. */
  private Optional<SourceRef> last() {
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(EarningLines.source(rows.get(rows.size() - 1)));
  }

  private void report(String detail, SourceRef source) {
    problems.accept(new Problem("DOC-UNREADABLE", detail, source));
  }

  static String printed(SortedMap<Integer, Cell> row) {
    return String.join(" | ", row.values().stream().map(Cell::text).toList());
  }
}
