package org.ojtpay.extract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.ojtpay.packet.Problem;
import org.ojtpay.packet.SourceRef;

/** A row of sums: never data, held against the lines above it. */
record TotalRow(
    Vocabulary words, PrintedTotals totals, PayrollContext context, Consumer<Problem> problems) {

  private static final Pattern NUMBER_OR_BLANK = Pattern.compile("\\d*");

  /**
   * A line of labels begins another period, or another employee. Right under the sums of one check
   * the next check is the same person's, where its line says nothing else.
   *
   * @param said what the labels of the row announce
   */
  void labelled(SortedMap<Integer, Cell> row, SortedMap<Integer, Cell> above, Set<Role> said) {
    totals.labelled(said);
    boolean period = said.contains(Role.PERIOD_FROM) && said.contains(Role.PERIOD_TO);
    boolean person = said.contains(Role.EMPLOYEE) || said.contains(Role.EMPLOYEE_ID);
    if (period
        && !person
        && context.after() == PayrollContext.After.UNCLEAR_SUMS
        && !context.namedInTable()
        && isNextCheck(row, above)) {
      context.sums(PayrollContext.After.A_LINE);
    }
  }

  private boolean isNextCheck(SortedMap<Integer, Cell> row, SortedMap<Integer, Cell> above) {
    boolean sums =
        !above.isEmpty()
            && words.isTotal(Grid.first(above).text())
            && !words.isWideTotal(Grid.first(above).text());
    List<String> left =
        row.values().stream()
            .filter(cell -> cell.number() == null && cell.date() == null)
            .map(cell -> DatesInText.without(cell.text()))
            .flatMap(text -> WordLists.words(Vocabulary.normal(text)))
            .filter(word -> !NUMBER_OR_BLANK.matcher(word).matches())
            .toList();
    return sums
        && left.stream().anyMatch(word -> words.isListed("checks", word))
        && left.stream()
            .allMatch(word -> words.isListed("checks", word) || words.isListed("ofChecks", word));
  }

  /**
   * Checks the row and notes whose sums it holds. "Total hours worked" and the like leave out lines
   * that are printed all the same, and are not checked.
   *
   * @param label the cell that calls it a row of sums
   * @param last where the last line before it stands
   */
  void read(
      TableHeader header, SortedMap<Integer, Cell> row, Cell label, Optional<SourceRef> last) {
    boolean wide = words.isWideTotal(label.text());
    PrintedTotals.Match all = PrintedTotals.Match.UNCLEAR;
    if (!words.isPartialTotal(label.text())) {
      for (Map.Entry<Integer, Column> entry : header.columns().entrySet()) {
        Cell cell = row.get(entry.getKey());
        if (cell != null && entry.getValue().role().isSummed()) {
          PrintedTotals.Match match = match(entry.getValue(), cell, label, last);
          all = match == PrintedTotals.Match.UNCLEAR ? all : match;
        }
      }
    }
    totals.totalRead(wide);
    context.sums(after(wide, all));
  }

  private PrintedTotals.Match match(
      Column column, Cell cell, Cell label, Optional<SourceRef> last) {
    Optional<BigDecimal> printed = CellValues.number(cell);
    if (printed.isEmpty()) {
      return PrintedTotals.Match.UNCLEAR;
    }
    PrintedTotals.Match match = totals.match(column, printed.get(), words.totalOf(label.text()));
    if (match == PrintedTotals.Match.NONE) {
      String detail =
          "the printed total "
              + printed.get().toPlainString()
              + " ("
              + cell.source().describe()
              + ") is not the sum of its lines, "
              + totals.ofEmployee(column).toPlainString();
      // A wrong sum over several people may hide a wrong line of any of them.
      boolean several = words.isWideTotal(label.text()) || totals.coversSeveral();
      SourceRef place = several ? cell.source() : last.orElse(cell.source());
      problems.accept(new Problem("DOC-UNREADABLE", detail, place));
    }
    return match;
  }

  private static PayrollContext.After after(boolean wide, PrintedTotals.Match match) {
    if (wide || match == PrintedTotals.Match.WIDER) {
      return PayrollContext.After.WIDE_SUMS;
    }
    return match == PrintedTotals.Match.OWN
        ? PayrollContext.After.OWN_SUMS
        : PayrollContext.After.UNCLEAR_SUMS;
  }
}
