package org.ojtpay.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Lines of other employees that stood at one place of a table and were not kept: what they add to
 * the printed totals, by earning code.
 */
final class LeftOut {

  private final TableHeader table;
  private final Vocabulary words;
  private final Map<String, Map<Column, @Nullable BigDecimal>> sums = new HashMap<>();
  private final Map<String, Integer> rowsOf = new HashMap<>();
  private int rows;

  LeftOut(TableHeader table, Vocabulary words) {
    this.table = table;
    this.words = words;
  }

  /** The table to which the lines belong. */
  TableHeader table() {
    return table;
  }

  int rows() {
    return rows;
  }

  /**
   * Takes a row over as {@link EarningLines} would read it.
   *
   * @param code of its first line; null where it holds no line of pay
   */
  void add(SortedMap<Integer, Cell> row, @Nullable String code) {
    rows++;
    if (code == null) {
      return;
    }
    rowsOf.merge(code, 1, Integer::sum);
    Map<Column, @Nullable BigDecimal> ofCode = sums.computeIfAbsent(code, none -> new HashMap<>());
    EarningLines.numbers(table, row)
        .forEach((column, number) -> ofCode.put(column, sum(ofCode, column, number)));
  }

  /** A number that the file does not hold makes the sum unknown. */
  private static @Nullable BigDecimal sum(
      Map<Column, @Nullable BigDecimal> sums, Column column, @Nullable BigDecimal number) {
    if (!sums.containsKey(column) || number == null) {
      return number;
    }
    BigDecimal before = sums.get(column);
    return before == null ? null : before.add(number);
  }

  /** One line for all lines of a code. */
  List<PrintedTotals.Line> lines() {
    List<PrintedTotals.Line> lines = new ArrayList<>();
    sums.forEach(
        (code, numbers) ->
            lines.add(
                new PrintedTotals.Line(
                    numbers, code, rowsOf.getOrDefault(code, 0), words.saysOneOf("onTop", code))));
    return lines;
  }
}
