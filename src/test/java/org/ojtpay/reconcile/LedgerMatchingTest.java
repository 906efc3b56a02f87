package org.ojtpay.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ojtpay.reconcile.LedgerMatch.By;
import org.ojtpay.reconcile.RegisteredPayment.State;
import org.ojtpay.units.Money;

class LedgerMatchingTest {

  private static final LocalDate DAY = LocalDate.parse("2026-06-12");

  private static RegisteredPayment payment(String id, String amount, State state) {
    return part(id, 2026, amount, amount, state);
  }

  private static RegisteredPayment part(
      String id, int year, String whole, String amount, State state) {
    return new RegisteredPayment(
        id,
        new AgreementName("K", "K", "Baker", "0407519", "Ana Ruiz"),
        "Baker",
        "0407519",
        "1",
        "A",
        year,
        "f.ach",
        DAY,
        "00000" + id.substring(id.length() - 2),
        Money.of(whole),
        Money.of(amount),
        state,
        null);
  }

  private static LedgerLine line(long row, String payment, String vendor, String amount) {
    return on(DAY, row, payment, vendor, amount);
  }

  private static LedgerLine on(
      LocalDate day, long row, String payment, String vendor, String amount) {
    return new LedgerLine(row, payment, "", "", vendor, "", "", "", day, Money.of(amount));
  }

  private static LedgerMatch match(List<RegisteredPayment> payments, LedgerLine... lines) {
    return LedgerMatching.of(2026, payments, List.of(lines));
  }

  @Test
  void findsByNumberWhateverTheAmountAndSaysTheDifference() {
    LedgerMatch match =
        match(
            List.of(payment("P01", "100.00", State.SETTLED)),
            line(2, "p01 ", "", "60.00"),
            line(3, "P01", "", "42.00"));
    assertThat(match.pairs())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.by()).isEqualTo(By.PAYMENT_ID);
              assertThat(each.lines()).hasSize(2);
              assertThat(each.difference()).hasToString("2.00");
            });
  }

  @Test
  void findsByVendorAndAmountTenDaysOffAndNotEleven() {
    List<RegisteredPayment> one = List.of(payment("P01", "100.00", State.SETTLED));
    assertThat(match(one, on(DAY.plusDays(10), 2, "", "0407519", "100.00")).pairs()).hasSize(1);
    assertThat(match(one, on(DAY.plusDays(11), 2, "", "0407519", "100.00")).pairs()).isEmpty();
  }

  @Test
  void takesNothingThatCouldBeTwo() {
    LedgerMatch match =
        match(
            List.of(
                payment("P01", "100.00", State.SETTLED), payment("P02", "100.00", State.SETTLED)),
            line(2, "", "0407519", "100.00"));
    assertThat(match.pairs()).isEmpty();
    assertThat(match.ours()).hasSize(2);
    assertThat(match.theirs()).hasSize(1);
  }

  @Test
  void everyLineAndEveryPaymentStandsSomewhereAndTheSumsAreTheirs() {
    LedgerMatch match =
        match(
            List.of(
                payment("P01", "100.00", State.SETTLED), payment("P02", "30.00", State.IN_TRANSIT)),
            line(2, "P01", "", "100.00"),
            line(3, "", "9", "77.00"));
    assertThat(match.pairs()).hasSize(1);
    assertThat(match.ours()).hasSize(1);
    assertThat(match.theirs()).hasSize(1);
    assertThat(match.oursTotal()).hasToString("130.00");
    assertThat(match.theirsTotal()).hasToString("177.00");
    assertThat(match.difference()).hasToString("47.00");
  }

  @Test
  void aPaymentThatCameBackIsNothingOnBothSides() {
    List<RegisteredPayment> back = List.of(payment("P01", "100.00", State.RETURNED));
    assertThat(match(back, line(2, "P01", "", "100.00"), line(3, "P01", "", "-100.00")).pairs())
        .singleElement()
        .matches(LedgerMatch.Pair::agrees);
    assertThat(match(back).ours()).isEmpty();
    assertThat(match(back, line(2, "P01", "", "100.00")).pairs())
        .singleElement()
        .matches(each -> !each.agrees());
  }

  @Test
  void aPaymentOfTwoYearsAgreesByItsPartOrByTheWhole() {
    List<RegisteredPayment> two =
        List.of(
            part("P01", 2026, "100.00", "60.00", State.SETTLED),
            part("P01", 2027, "100.00", "40.00", State.SETTLED));
    for (String amount : List.of("60.00", "100.00")) {
      assertThat(match(two, line(2, "P01", "", amount)).pairs())
          .singleElement()
          .matches(LedgerMatch.Pair::agrees);
    }
    assertThat(match(two).ours())
        .singleElement()
        .matches(e -> e.amount().equals(Money.of("60.00")));
  }

  @Test
  void aWithdrawnPaymentIsNotLookedFor() {
    assertThat(match(List.of(payment("P01", "100.00", State.VOIDED))).ours()).isEmpty();
  }

  /** Whatever becomes of it: the next year's closing tells it. */
  @ParameterizedTest
  @EnumSource(State.class)
  void aPaymentOfTheNextYearIsInNobodysWayAndInNoTotal(State state) {
    LedgerMatch match =
        match(
            List.of(
                payment("P01", "100.00", State.SETTLED),
                part("P02", 2027, "40.00", "40.00", state)),
            line(2, "P01", "", "100.00"),
            line(3, "P02", "", "40.00"));

    assertThat(LedgerBlockers.of(match)).isEmpty();
    assertThat(match.oursTotal()).hasToString("100.00");
    assertThat(match.theirsTotal()).hasToString("100.00");
  }
}
