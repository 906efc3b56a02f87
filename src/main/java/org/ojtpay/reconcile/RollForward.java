package org.ojtpay.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.ojtpay.reconcile.YearBooks.Booked;
import org.ojtpay.units.Money;

/**
 * Rolls the obligation of each agreement through the year, by the fiscal year and the occasion of
 * each booking. What is liquidated is the year's expense, what is open is what is encumbered, and
 * both are booked by themselves: a row that does not foot shows bookings of another kind.
 */
final class RollForward {

  private static final String ENCUMBERED = "ENCUMBERED";
  private static final Set<String> EXPENSE = Set.of("EXPENSE", "ACCRUED");

  /** What takes an expense back; where the agreement is closed, nothing is promised again. */
  private static final Set<String> TAKES_BACK = Set.of("replaced", "true-up");

  private RollForward() {}

  static List<RolledAgreement> of(List<Booked> booked, Names names) {
    Map<List<String>, List<Booked>> lines = new LinkedHashMap<>();
    for (Booked each : booked) {
      if (isPromised(each) || EXPENSE.contains(each.account())) {
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
    List<Booked> ofTheYear = lines.stream().filter(each -> !each.earlier()).toList();
    Money released = promised(ofTheYear, Set.of("released"));
    Money takenBack = sum(ofTheYear, each -> TAKES_BACK.contains(each.word()));
    return new RolledAgreement(
        name,
        fund,
        sum(lines, each -> each.earlier() && isPromised(each)),
        // What was paid elsewhere was never to be paid here.
        promised(ofTheYear, Set.of("encumbered", "opening")),
        promised(ofTheYear, Set.of("amended")),
        sum(ofTheYear, each -> !isPromised(each)),
        released.plus(takenBack).negated(),
        sum(lines, RollForward::isPromised));
  }

  private static boolean isPromised(Booked line) {
    return line.account().equals(ENCUMBERED);
  }

  private static Money promised(List<Booked> lines, Set<String> words) {
    return sum(lines, each -> isPromised(each) && words.contains(each.word()));
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
