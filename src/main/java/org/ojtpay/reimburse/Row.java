package org.ojtpay.reimburse;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.policy.Category;
import org.ojtpay.policy.EarningCodes;
import org.ojtpay.units.DateRange;
import org.ojtpay.units.Hours;
import org.ojtpay.units.WageRate;

/**
 * R3: a row with what its code stands for. Union dues are no earnings and never become a row.
 *
 * @param day the day worked; for a total line the first day of its pay period
 * @param dated whether {@code day} is a day worked, and not a total line's place in time
 * @param rate as printed on the row itself
 */
record Row(
    LocalDate day,
    boolean dated,
    String code,
    Category category,
    Hours hours,
    @Nullable WageRate rate,
    SourceRef source) {

  static List<Row> days(List<DayRow> rows, EarningCodes codes) {
    return rows.stream()
        .map(
            row ->
                new Row(
                    row.date(),
                    true,
                    row.code(),
                    codes.category(row.code()),
                    row.hours(),
                    row.rate(),
                    row.source()))
        .filter(Row::isEarning)
        .toList();
  }

  static List<Row> totals(DateRange payPeriod, List<EarningLine> lines, EarningCodes codes) {
    return lines.stream()
        .map(
            line ->
                new Row(
                    payPeriod.from(),
                    false,
                    line.code(),
                    codes.category(line.code()),
                    line.hours(),
                    line.rate(),
                    line.source()))
        .filter(Row::isEarning)
        .toList();
  }

  private boolean isEarning() {
    return category != Category.UNION_DUES;
  }

  boolean isStraight() {
    return category.isStraight();
  }

  boolean isWorked() {
    return category.isWorked();
  }

  static Hours sum(List<Row> rows, Predicate<Row> which) {
    return rows.stream().filter(which).map(Row::hours).reduce(Hours.ZERO, Hours::plus);
  }

  static SortedMap<Category, Hours> byCategory(List<Row> rows) {
    SortedMap<Category, Hours> sums = new TreeMap<>();
    rows.forEach(row -> sums.merge(row.category(), row.hours(), Hours::plus));
    return sums;
  }
}
