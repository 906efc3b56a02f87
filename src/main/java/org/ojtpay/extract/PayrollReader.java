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
  private final PrintedTotals totals;
  private final UnreadWords unread = new UnreadWords();
  private final List<Fields> rows = new ArrayList<>();
  private final EarningLines lines;
  private final TotalRow totalRow;
  private final NamelessLines nameless;
  private final DaysSummed summed;
  private final StackedRows stacked;
  private final FirmLine firms;
  private final SectionLines sections;
  private final StatedRates rates;
  private @Nullable TableHeader table;
  private boolean tableSeen;
  private boolean atHead;

  PayrollReader(Vocabulary words, RegisterChecks checks, Consumer<Problem> problems) {
    this.words = words;
    this.labels = new LabelledLine(words);
    this.problems = problems;
    this.totals = new PrintedTotals(checks.totals());
    this.lines = new EarningLines(words, checks.ofLines());
    this.firms = new FirmLine(words);
    this.sections = new SectionLines(words);
    this.rates = new StatedRates(words);
    this.stacked = new StackedRows(problems);
    this.nameless = new NamelessLines(context, problems);
    this.summed = new DaysSummed(words, totals);
    this.totalRow = new TotalRow(words, totals, context, problems);
  }

  /** One register, on all of these pages or sheets. */
  Document read(List<Grid> grids, String file, String sha256, ReadingMethod method) {
    for (Grid grid : grids) {
      if (method == ReadingMethod.WORKBOOK) {
        context.newSheet();
        totals.newBlock();
        table = null;
        RowShape.sheetName(grid).map(labels::period).ifPresent(context::take);
      }
      read(grid);
    }
    lines.settleNumbers(rows);
    List<Fields> named = UnreadWords.withoutSummaries(rows);
    List<Fields> kept = rates.priced(BareDates.settle(named, lines.bareDates()), grids);
    if (kept.isEmpty()) {
      String lacking =
          tableSeen
              ? "no line of pay was found under the headings"
              : "no headings of a payroll table were found";
      report(lacking, new SourceRef.InFile(file));
    }
    kept.forEach(context::countPeriod);
    unread.check(kept, problems);
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
    sections.begin();
    atHead = true;
    int index = 0;
    for (SortedMap<Integer, Cell> row : grid.rows()) {
      totals.others(grid.leftOut().get(index++), table, problems);
      TableHeader over = table;
      for (SortedMap<Integer, Cell> part : over == null ? List.of(row) : stacked.of(over, row)) {
        if (!part.isEmpty()) {
          read(part, above);
        }
        above = part;
      }
    }
  }

  private void read(SortedMap<Integer, Cell> row, SortedMap<Integer, Cell> above) {
    Optional<TableHeader> header = TableHeader.find(row, above, words);
    if (header.isPresent()) {
      begin(header.get());
      return;
    }
    if (takesLabels(row, above) || RowShape.isRunning(row, words)) {
      return;
    }
    context.otherLine(Grid.first(row));
    if (table == null) {
      headLine(row);
    } else if (TableHeader.isOfOtherTable(row, words)) {
      table = null;
    } else if (!sections.take(row)) {
      tableRow(table, row);
    }
  }

  private void begin(TableHeader header) {
    tableSeen = true;
    sections.begin();
    atHead = false;
    table = header;
    if (header.ambiguous()) {
      report(
          "two headings of this table say the same: " + RowShape.printed(header.headings()),
          Grid.first(header.headings()).source());
      table = null;
    }
  }

  /** Whether the row only says who or when; in a table a line with hours says more. */
  private boolean takesLabels(SortedMap<Integer, Cell> row, SortedMap<Integer, Cell> above) {
    boolean pays = table != null && lines.hasNumbers(table, row) && !labels.isOfPerson(row);
    if (pays || (table != null && !atHead && labels.isSigned(row))) {
      return false;
    }
    Map<Role, Cell> found =
        labels.read(row, above, table == null || atHead || RowShape.isRange(row));
    unread.periodOfOneDate(found.remove(Role.PERIOD));
    if (!found.isEmpty()) {
      totalRow.labelled(row, above, found.keySet());
      takeLabels(row, found);
    }
    rates.read(row, context.person(), rows);
    return !found.isEmpty();
  }

  private void takeLabels(SortedMap<Integer, Cell> row, Map<Role, Cell> found) {
    if (!tableSeen && !context.hasEmployer()) {
      firms.beside(row, found).ifPresent(context::employer);
    }
    context.take(found);
  }

  /** Over the first table: the employer's name is the first line that is no heading. */
  private void headLine(SortedMap<Integer, Cell> row) {
    Cell first = Grid.first(row);
    Optional<Cell> firm = tableSeen || context.hasEmployer() ? Optional.empty() : firms.of(row);
    unread.line(row);
    if (!tableSeen && unread.isFiguresOfNoHeadings(row, words)) {
      report(
          "figures before any headings that are known: " + RowShape.printed(row), first.source());
    }
    if (firm.isPresent()) {
      context.employer(firm.get());
    } else if (PayrollContext.isNameAlone(row, words)) {
      nameAlone(first);
    }
  }

  private void nameAlone(Cell name) {
    unread.named(name);
    context.employee(Optional.of(name), Optional.empty());
    totals.newEmployee();
  }

  private void tableRow(TableHeader header, SortedMap<Integer, Cell> row) {
    Optional<Cell> total = lines.totalCell(header, row);
    if (total.isPresent() && summed.isUnder(header)) {
      context.sums(PayrollContext.After.WIDE_SUMS);
    } else if (total.isPresent()) {
      totalRow.read(header, row, total.get(), EarningLines.last(rows));
    } else if (!header.hasNames() && PayrollContext.isNameAlone(row, words)) {
      nameAlone(Grid.first(row));
    } else if (lines.namesSomebody(header, row) || !sections.isOfOther()) {
      line(header, row);
    }
  }

  private void line(TableHeader header, SortedMap<Integer, Cell> row) {
    boolean named = lines.namesSomebody(header, row);
    if (named) {
      lines.employee(header, row, context, totals);
      context.namesInTable();
      sections.begin();
    }
    if (!lines.hasNumbers(header, row)) {
      if (header.isOver(row)) {
        wordsAlone(header, row, named);
      } else if (unread.endsTable(row, problems)) {
        table = null;
      }
      return;
    }
    atHead = false;
    boolean noPay = context.after() != PayrollContext.After.A_LINE && lines.isNoPay(header, row);
    boolean nobody = !named && (noPay || summed.repeats(header, row));
    if (named || (!nobody && nameless.mayGoOn(header, row))) {
      rows.addAll(lines.read(header, row, context, !named, totals));
    }
  }

  /**
   * A line of words between the lines of a table that names nobody: a name like those before it, or
   * what may be one. Lines after it are the employee's above no longer.
   */
  private void wordsAlone(TableHeader header, SortedMap<Integer, Cell> row, boolean named) {
    unread.line(row);
    if (row.size() == 1 && RowShape.holdsRange(row)) {
      report(
          "what may begin another pay period: " + RowShape.printed(row), Grid.first(row).source());
    }
    if (named || header.namesEmployees() || !PersonLine.isName(Grid.first(row).text(), words)) {
      return;
    }
    if (row.size() == 1 && (!context.hasEmployee() || unread.hasNamedAlone())) {
      nameAlone(Grid.first(row));
    } else if (row.size() == 1) {
      context.sums(PayrollContext.After.UNCLEAR_SUMS);
    }
  }

  private void report(String detail, SourceRef source) {
    problems.accept(new Problem("DOC-UNREADABLE", detail, source));
  }
}
