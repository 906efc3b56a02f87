package org.ojtpay.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ojtpay.reconcile.RegisteredPayment.State;

class ChangesTest {

  private static final YearEndReport REPORT = YearEndBuilder.sample().build();

  /** The first payment of the sample in another state, as one of that fiscal year. */
  private static YearEndReport with(int fiscalYear, State state) {
    RegisteredPayment first = REPORT.payments().get(0);
    return YearEndChange.payments(
        REPORT,
        List.of(
            new RegisteredPayment(
                first.payment(),
                first.agreement(),
                first.payee(),
                first.vendorNumber(),
                first.invoice(),
                first.fund(),
                fiscalYear,
                first.file(),
                first.date(),
                first.trace(),
                first.whole(),
                first.amount(),
                state,
                first.settledOn())));
  }

  private static List<Change> settled(int fiscalYear) {
    return Changes.between(with(fiscalYear, State.IN_TRANSIT), with(fiscalYear, State.SETTLED));
  }

  @Test
  void tellsWhatBecameOfAPaymentOfTheYear() {
    int year = REPORT.readMe().fiscalYear();

    assertThat(settled(year)).extracting(Change::part).containsExactly("Payments");
  }

  /** Of those whom an employer trains under one number, the person and the day tell which. */
  @Test
  void namesAnAgreementByItsNumberPersonAndFirstDay() {
    RolledAgreement first = REPORT.agreements().get(0);
    YearEndReport none = YearEndChange.agreements(REPORT, List.of(), REPORT.funds());
    YearEndReport one = YearEndChange.agreements(REPORT, List.of(first), REPORT.funds());

    assertThat(Changes.between(none, one))
        .extracting(Change::subject)
        .containsExactly("MA-0407519 of Armando Dela Cruz, from Mar 2, 2026, fund A");
  }

  /** It is listed where Finance's export has it; that it settles meanwhile keeps no year open. */
  @Test
  void tellsNothingOfAPaymentOfTheNextYear() {
    assertThat(settled(REPORT.readMe().fiscalYear() + 1)).isEmpty();
  }
}
