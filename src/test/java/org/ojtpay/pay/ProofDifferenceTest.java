package org.ojtpay.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ojtpay.pay.ProofDifference.Change;
import org.ojtpay.units.DateRange;
import org.ojtpay.units.Money;

class ProofDifferenceTest {

  private static FiledPayment payment(String id, String employer, String amount) {
    return new FiledPayment(
        id,
        1,
        employer,
        "Payee " + employer,
        "",
        "CHECKING ****0001",
        "MA-1",
        "Dana Reyes",
        "INV-" + id,
        DateRange.of("2026-03-01", "2026-03-31"),
        Money.of(amount),
        Money.of(amount),
        "entry " + id);
  }

  private static FiledPaymentFile file(FiledPayment... payments) {
    Money total =
        List.of(payments).stream().map(FiledPayment::amount).reduce(Money.ZERO, Money::plus);
    LocalDate day = LocalDate.of(2026, 5, 20);
    return new FiledPaymentFile(
        1,
        "00000000",
        FilePurpose.PAYMENTS,
        "A.ach",
        day,
        day,
        payments.length,
        total,
        "",
        PaymentFileState.PUBLISHED,
        null,
        List.of(payments));
  }

  private static List<Change> changes(FiledPaymentFile last, FiledPaymentFile now) {
    return ProofDifference.between(last, now).changes();
  }

  private static final FiledPaymentFile BEFORE =
      file(payment("P1", "0001", "100.00"), payment("P2", "0002", "50.00"));

  @Test
  void tellsAPayeeThatIsNewAndOneThatIsGone() {
    assertThat(
            changes(BEFORE, file(payment("P3", "0001", "100.00"), payment("P4", "0003", "7.00"))))
        .containsExactly(
            new Change("0002", "Payee 0002", Money.of("50.00"), Money.ZERO),
            new Change("0003", "Payee 0003", Money.ZERO, Money.of("7.00")));
  }

  @Test
  void tellsAnotherAmountToTheCentOverAllPaymentsOfAPayee() {
    FiledPaymentFile now =
        file(
            payment("P3", "0001", "60.00"),
            payment("P4", "0001", "40.01"),
            payment("P5", "0002", "50.00"));
    assertThat(changes(BEFORE, now))
        .containsExactly(new Change("0001", "Payee 0001", Money.of("100.00"), Money.of("100.01")));
  }

  @Test
  void tellsNothingWhereEveryPayeeGetsTheSame() {
    FiledPaymentFile now =
        file(
            payment("P3", "0002", "50.00"),
            payment("P4", "0001", "99.99"),
            payment("P5", "0001", "0.01"));
    assertThat(changes(BEFORE, now)).isEmpty();
  }
}
