package org.ojtpay.reimburse;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ojtpay.policy.Category;
import org.ojtpay.units.Hours;
import org.ojtpay.units.WageRate;

/**
 * Hours of an entry that share one fate.
 *
 * @param countedAs a straight category where they are eligible, else why they are not
 * @param rate what they are paid at; absent where they are not paid, or not rated yet
 * @param rule the rule that decided
 */
record Portion(Entry entry, Hours hours, Category countedAs, @Nullable WageRate rate, String rule) {

  boolean isEligible() {
    return countedAs.isStraight();
  }

  Portion at(WageRate payable) {
    return new Portion(entry, hours, countedAs, payable, rule);
  }

  Portion of(Hours part) {
    return new Portion(entry, part, countedAs, rate, rule);
  }

  Portion excluded(Hours part, Category why, String decidedBy) {
    return new Portion(entry, part, why, null, decidedBy);
  }

  static Hours eligibleHours(List<Portion> portions) {
    return portions.stream()
        .filter(Portion::isEligible)
        .map(Portion::hours)
        .reduce(Hours.ZERO, Hours::plus);
  }

  static SortedMap<Category, Hours> excludedHours(List<Portion> portions) {
    SortedMap<Category, Hours> excluded = new TreeMap<>();
    portions.stream()
        .filter(portion -> !portion.isEligible())
        .forEach(portion -> excluded.merge(portion.countedAs(), portion.hours(), Hours::plus));
    return excluded;
  }

  HourLine line() {
    Row row = entry.row();
    return new HourLine(
        row.dated() ? row.day() : null,
        entry.payPeriod(),
        row.code(),
        row.category(),
        hours,
        countedAs,
        rate,
        rule,
        row.source());
  }
}
