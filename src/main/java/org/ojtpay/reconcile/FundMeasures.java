package org.ojtpay.reconcile;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.ojtpay.reconcile.RegisteredPayment.State;
import org.ojtpay.units.Money;

/** The figures of a fund: how the other sheets come to each, and what the report has. */
final class FundMeasures {

  static final String OPENING = "Opening";
  static final String BOTH = "Obligated with amendments";

  /**
   * One of them.
   *
   * @param formula from what the fund is compared with
   * @param now what the formula comes to for a fund
   * @param reported what the report has of a fund
   * @param all what the report has of the year; absent where it has nothing
   */
  record Measure(
      String title,
      UnaryOperator<String> formula,
      Function<String, Money> now,
      Function<FundSummary, Money> reported,
      @Nullable Money all) {}

  private final YearEndReport report;
  private final Listings listings;

  FundMeasures(YearEndReport report, Listings listings) {
    this.report = report;
    this.listings = listings;
  }

  List<Measure> all() {
    YearTotals totals = report.totals();
    return List.of(
        rolled(OPENING, RolledAgreement::opening, FundSummary::opening, totals.opening()),
        rolled(MoneyListings.OBLIGATED, RolledAgreement::obligated, FundSummary::obligated, null),
        rolled(MoneyListings.AMENDED, RolledAgreement::amended, FundSummary::amended, null),
        both(totals.obligated()),
        rolled(
            MoneyListings.LIQUIDATED,
            RolledAgreement::liquidated,
            FundSummary::liquidated,
            totals.liquidated()),
        rolled(
            MoneyListings.DEOBLIGATED,
            RolledAgreement::deobligated,
            FundSummary::deobligated,
            totals.deobligated()),
        rolled(MoneyListings.OPEN, FundMeasures::left, FundSummary::open, totals.open()),
        payable(),
        paid("In transit", FundSummary::inTransit, State.IN_TRANSIT),
        paid("Paid", FundSummary::paid, State.SETTLED, State.REVERSED, State.OWED),
        receivable(totals.receivable()),
        accrued(MoneyListings.PROVISIONAL, false, FundSummary::provisional, totals.provisional()),
        accrued(MoneyListings.ACCRUED, true, FundSummary::accrued, totals.accrued()));
  }

  private static Money left(RolledAgreement each) {
    return MoneyListings.left(each);
  }

  private static Money sum(java.util.stream.Stream<Money> amounts) {
    return amounts.reduce(Money.ZERO, Money::plus);
  }

  private static String sumIfs(Listing<?> list, String amounts, String fund) {
    return "SUMIFS(%s,%s,%s)".formatted(list.range(amounts), list.range(MoneyListings.FUND), fund);
  }

  private Measure rolled(
      String title,
      Function<RolledAgreement, Money> amount,
      Function<FundSummary, Money> reported,
      @Nullable Money all) {
    return new Measure(
        title,
        fund -> sumIfs(listings.rollForward(), title, fund),
        fund ->
            sum(report.agreements().stream().filter(each -> each.fund().equals(fund)).map(amount)),
        reported,
        all);
  }

  private Measure both(Money all) {
    Listing<RolledAgreement> list = listings.rollForward();
    return new Measure(
        BOTH,
        fund ->
            sumIfs(list, MoneyListings.OBLIGATED, fund)
                + "+"
                + sumIfs(list, MoneyListings.AMENDED, fund),
        fund ->
            sum(
                report.agreements().stream()
                    .filter(each -> each.fund().equals(fund))
                    .map(each -> each.obligated().plus(each.amended()))),
        each -> each.obligated().plus(each.amended()),
        all);
  }

  private Measure payable() {
    String basis = Accrual.Basis.APPROVED_UNPAID.words();
    Listing<Accrual> list = listings.accruals();
    return new Measure(
        "Payable",
        fund ->
            "SUMIFS(%s,%s,%s,%s,\"%s\")"
                .formatted(
                    list.range(MoneyListings.ACCRUED),
                    list.range(MoneyListings.FUND),
                    fund,
                    list.range(MoneyListings.BASIS),
                    basis),
        fund -> accruals(fund, each -> each.basis() == Accrual.Basis.APPROVED_UNPAID),
        FundSummary::payable,
        null);
  }

  private Money accruals(String fund, Predicate<Accrual> which) {
    return sum(
        report.accruals().stream()
            .filter(each -> each.fund().equals(fund))
            .filter(which)
            .map(Accrual::amount));
  }

  private Measure accrued(
      String title, boolean unpaid, Function<FundSummary, Money> reported, Money all) {
    return new Measure(
        title,
        fund -> sumIfs(listings.accruals(), title, fund),
        fund -> accruals(fund, each -> each.basis().isAccrued() == unpaid),
        reported,
        all);
  }

  /** Only of this fiscal year. */
  private Measure paid(String title, Function<FundSummary, Money> reported, State... states) {
    int year = report.readMe().fiscalYear();
    Listing<RegisteredPayment> list = listings.register();
    String funds = "," + list.range(MoneyListings.FUND) + ",";
    return new Measure(
        title,
        fund -> listings.payments(funds + fund + listings.ofYear(year), states),
        fund ->
            sum(
                report.payments().stream()
                    .filter(each -> each.fund().equals(fund) && each.fiscalYear() == year)
                    .filter(each -> List.of(states).contains(each.state()))
                    .map(RegisteredPayment::amount)),
        reported,
        null);
  }

  private Measure receivable(Money all) {
    return new Measure(
        RecordListings.RECEIVABLE,
        fund -> sumIfs(listings.adjustments(), RecordListings.RECEIVABLE, fund),
        fund ->
            sum(
                report.receivables().stream()
                    .filter(each -> each.fund().equals(fund))
                    .map(Receivable::amount)),
        FundSummary::receivable,
        all);
  }
}
