package org.ojtpay.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.ojtpay.reconcile.YearBooks.Booked;
import org.ojtpay.units.Money;

/**
 * Rolls the obligation of each agreement through the year, from what the ledger has encumbered: by
 * the fiscal year and the occasion of each booking. What is open is therefore what is encumbered.
 */
final class RollForward {

  private static final String ENCUMBERED = "ENCUMBERED";

  private RollForward() {}

  static List<RolledAgreement> of(List<Booked> booked, Names names) {
    Map<List<String>, List<Booked>> lines = new LinkedHashMap<>();
    for (Booked each : booked) {
      if (each.account().equals(ENCUMBERED)) {
        lines
            .computeIfAbsent(List.of(each.agreement(), each.fund()), none -> new ArrayList<>())
            .add(each);
      }
    }
    List<RolledAgreement> rolled = new ArrayList<>();
    lines.forEach(
        (key, own) -> {
          RolledAgreement one = rolled(names.of(key.get(0)), key.get(1), own);
          if (!isNothing(one)) {
            rolled.add(one);
          }
        });
    rolled.sort(
        Comparator.comparing((RolledAgreement each) -> each.agreement().number())
            .thenComparing(each -> each.agreement().key())
            .thenComparing(RolledAgreement::fund));
    return rolled;
  }

  private static RolledAgreement rolled(AgreementName name, String fund, List<Booked> lines) {
    Money opening = sum(lines, Booked::earlier);
    Money obligated = sum(lines, each -> isOf(each, "encumbered"));
    Money amended = sum(lines, each -> isOf(each, "amended"));
    Money released = sum(lines, each -> isOf(each, "released"));
    Money all = sum(lines, each -> true);
    Money liquidated = opening.plus(obligated).plus(amended).plus(released).minus(all);
    return new RolledAgreement(
        name, fund, opening, obligated, amended, liquidated, released.negated(), all);
  }

  private static boolean isOf(Booked line, String word) {
    return !line.earlier() && line.word().equals(word);
  }

  private static Money sum(List<Booked> lines, Predicate<Booked> which) {
    return lines.stream().filter(which).map(Booked::amount).reduce(Money.ZERO, Money::plus);
  }

  /** One that ended in an earlier year and had nothing in this one. */
  private static boolean isNothing(RolledAgreement one) {
    return one.opening().isZero()
        && one.obligated().isZero()
        && one.amended().isZero()
        && one.liquidated().isZero()
        && one.deobligated().isZero();
  }
}
