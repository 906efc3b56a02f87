package org.ojtpay.reimburse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ojtpay.units.DateRange;
import org.ojtpay.units.Hours;
import org.ojtpay.units.Money;
import org.ojtpay.units.WageRate;

/**
 * R9: one wage line for the hours of one pay period at one rate, rounded to the cent; verified days
 * are a group of their own.
 */
final class Wages {

  /** What one wage line holds together; two pay periods of equal dates stay two. */
  private record Group(int place, @Nullable DateRange payPeriod, WageRate rate) {}

  private Wages() {}

  static List<WageLine> lines(List<Portion> portions) {
    Map<Group, Hours> groups = new LinkedHashMap<>();
    for (Portion portion : portions) {
      if (portion.isEligible()) {
        WageRate rate = Objects.requireNonNull(portion.rate(), "an eligible portion has a rate");
        Entry entry = portion.entry();
        groups.merge(
            new Group(entry.place(), entry.payPeriod(), rate), portion.hours(), Hours::plus);
      }
    }
    List<WageLine> lines = new ArrayList<>();
    groups.forEach(
        (group, hours) ->
            lines.add(
                new WageLine(group.payPeriod(), group.rate(), hours, group.rate().times(hours))));
    return lines;
  }

  static Money sum(List<WageLine> lines) {
    return lines.stream().map(WageLine::wages).reduce(Money.ZERO, Money::plus);
  }
}
