package org.ojtpay.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ojtpay.units.DateRange;
import org.ojtpay.units.Money;

/** A second approval is needed above a limit of the board, and not at it. */
class LimitsTest {

  private static final Money FIFTEEN_THOUSAND = Money.of("15000.00");

  private static List<FiledPayment> payments(String... amounts) {
    return IntStream.range(0, amounts.length)
        .mapToObj(i -> payment("P%08d".formatted(i + 1), Money.of(amounts[i])))
        .toList();
  }

  private static FiledPayment payment(String id, Money amount) {
    DateRange week = DateRange.of("2026-05-04", "2026-05-10");
    return new FiledPayment(
        id,
        1,
        "0190-006",
        "Lomas Verdes",
        "",
        "CHECKING ****1234",
        "A",
        "Ana",
        "1",
        week,
        amount,
        amount,
        "a");
  }

  @Test
  void asksForNothingWhereTheBoardSetsNone() {
    Limits none = new Limits(null, null, null);

    assertThat(none.areSet()).isFalse();
    assertThat(none.passed(payments("99999999.99"), Money.of("99999999.99"))).isEmpty();
  }

  @Test
  void asksForASecondApprovalOfAPaymentAboveTheLimit() {
    Limits limits = new Limits(FIFTEEN_THOUSAND, null, null);

    assertThat(limits.passed(payments("14999.99", "9000.00"), Money.ZERO)).isEmpty();
    assertThat(limits.passed(payments("15000.00", "9000.00"), Money.ZERO)).isEmpty();
    assertThat(limits.passed(payments("9000.00", "15000.01"), Money.ZERO))
        .contains("payment P00000002 is $15000.01, above the limit of $15000.00");
  }

  @Test
  void asksForASecondApprovalOfAFileAboveTheLimit() {
    Limits limits = new Limits(null, FIFTEEN_THOUSAND, null);

    assertThat(limits.passed(payments("9000.00", "5999.99"), Money.of("9000.00"))).isEmpty();
    assertThat(limits.passed(payments("9000.00", "6000.00"), Money.of("9000.00"))).isEmpty();
    assertThat(limits.passed(payments("9000.00", "6000.01"), Money.ZERO))
        .contains("the file is $15000.01, above the limit of $15000.00");
  }

  @Test
  void countsTheOtherFilesOfTheDay() {
    Limits limits = new Limits(null, null, FIFTEEN_THOUSAND);

    assertThat(limits.passed(payments("6000.00"), Money.of("8999.99"))).isEmpty();
    assertThat(limits.passed(payments("6000.00"), Money.of("9000.00"))).isEmpty();
    assertThat(limits.passed(payments("6000.00"), Money.of("9000.01")))
        .contains("what is paid on the day is $15000.01, above the limit of $15000.00");
  }

  @Test
  void namesEveryLimitThatIsPassed() {
    Limits limits = new Limits(Money.of("1.00"), Money.of("3.00"), Money.of("4.00"));

    assertThat(limits.passed(payments("2.00", "2.00"), Money.of("1.00")).orElseThrow().split("; "))
        .hasSize(4);
  }
}
