package org.ojtpay.reimburse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.policy.Category;
import org.ojtpay.policy.EarningCodes;
import org.ojtpay.units.DateRange;
import org.ojtpay.units.WageRate;

/**
 * R3: one pay period of the payroll that touches the claim window, with its codes understood.
 *
 * @param place among the touching periods as given; two periods of equal dates stay two
 * @param lines totals
 * @param days the register's own days; empty where it prints none
 */
record Register(int place, DateRange period, List<Row> lines, List<Row> days) {

  /** R2: periods that do not touch the claim window are no part of the claim. */
  static List<Register> touching(Window window, List<PayPeriod> payroll, EarningCodes codes) {
    List<Register> touching = new ArrayList<>();
    for (PayPeriod each : payroll) {
      if (window.touches(each.period())) {
        touching.add(
            new Register(
                touching.size(),
                each.period(),
                Row.totals(each.period(), each.lines(), codes),
                Row.days(each.days(), codes)));
      }
    }
    return touching;
  }

  /** Hours that stand in two periods may have been printed twice: a person looks. */
  static void noteOverlaps(List<Register> registers, Findings findings) {
    for (Register one : registers) {
      for (Register other : registers.subList(one.place() + 1, registers.size())) {
        one.period()
            .intersect(other.period())
            .ifPresent(
                shared ->
                    findings.raise(
                        "PAY-PERIODS-OVERLAP",
                        other.source(),
                        Map.of(
                            "first", one.period().toString(),
                            "second", other.period().toString(),
                            "shared", Texts.range(shared))));
      }
    }
  }

  /** The rates at which the register pays regular hours. */
  Set<WageRate> regularRates() {
    Set<WageRate> rates = new TreeSet<>();
    for (Row line : lines) {
      if (line.category() == Category.REGULAR && line.hours().isPositive() && line.rate() != null) {
        rates.add(line.rate());
      }
    }
    return rates;
  }

  /** Where the period stands on the register; absent where nothing of it has a place. */
  @Nullable SourceRef source() {
    if (!lines.isEmpty()) {
      return lines.get(0).source();
    }
    return days.isEmpty() ? null : days.get(0).source();
  }
}
