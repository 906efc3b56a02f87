package org.ojtpay.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ojtpay.reconcile.YearBooks.Booked;
import org.ojtpay.units.Money;

/** Sums what was found, by fund and in all. */
record FundSums(
    YearBooks books,
    List<RolledAgreement> agreements,
    List<Receivable> receivables,
    List<Accrual> accruals) {

  List<FundSummary> byFund() {
    Set<String> funds = new TreeSet<>();
    agreements.forEach(each -> funds.add(each.fund()));
    receivables.forEach(each -> funds.add(each.fund()));
    accruals.forEach(each -> funds.add(each.fund()));
    List<FundSummary> sums = new ArrayList<>();
    for (String fund : funds) {
      sums.add(sum(fund));
    }
    return sums;
  }

  private FundSummary sum(String fund) {
    return new FundSummary(
        fund,
        rolled(fund, RolledAgreement::opening),
        rolled(fund, RolledAgreement::obligated),
        rolled(fund, RolledAgreement::amended),
        rolled(fund, RolledAgreement::liquidated),
        rolled(fund, RolledAgreement::deobligated),
        rolled(fund, RolledAgreement::open),
        booked(fund, "PAYABLE"),
        booked(fund, "IN_TRANSIT"),
        booked(fund, "CASH"),
        total(receivables, each -> each.fund().equals(fund), Receivable::amount),
        total(accruals, each -> each.fund().equals(fund) && !isAccrued(each), Accrual::amount),
        total(accruals, each -> each.fund().equals(fund) && isAccrued(each), Accrual::amount));
  }

  private static boolean isAccrued(Accrual accrual) {
    return accrual.basis().isAccrued();
  }

  private Money rolled(String fund, Function<RolledAgreement, Money> amount) {
    return total(agreements, each -> each.fund().equals(fund), amount);
  }

  /** Of the year alone; a credit of the ledger is positive here. */
  private Money booked(String fund, String account) {
    return total(
            books.booked(),
            each -> !each.earlier() && each.fund().equals(fund) && each.account().equals(account),
            Booked::amount)
        .negated();
  }

  static YearTotals all(List<FundSummary> funds, List<Booked> booked) {
    Predicate<FundSummary> every = fund -> true;
    return new YearTotals(
        total(funds, every, FundSummary::opening),
        total(funds, every, FundSummary::obligated).plus(total(funds, every, FundSummary::amended)),
        total(funds, every, FundSummary::liquidated),
        total(funds, every, FundSummary::provisional),
        total(funds, every, FundSummary::accrued),
        total(funds, every, FundSummary::deobligated),
        total(funds, every, FundSummary::open),
        total(funds, every, FundSummary::receivable),
        total(
            booked, each -> each.earlier() && each.account().equals("RECEIVABLE"), Booked::amount));
  }

  private static <T> Money total(List<T> all, Predicate<T> which, Function<T, Money> amount) {
    return all.stream().filter(which).map(amount).reduce(Money.ZERO, Money::plus);
  }
}
