package org.ojtpay.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
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

  private static LedgerMatch oneOfEachYear(State ofTheNext, LedgerLine line) {
    return match(
        List.of(
            payment("P01", "100.00", State.SETTLED),
            part("P02", 2027, "40.00", "40.00", ofTheNext)),
        line(2, "P01", "", "100.00"),
        line);
  }

  /** Whatever becomes of it: the next year's closing tells it. */
  @ParameterizedTest
  @EnumSource(State.class)
  void aPaymentOfTheNextYearIsInNobodysWayAndInNoTotal(State state) {
    LedgerMatch match = oneOfEachYear(state, line(3, "P02", "", "40.00"));

    assertThat(LedgerBlockers.of(match, 2026)).isEmpty();
    assertThat(match.oursTotal()).hasToString("100.00");
    assertThat(match.theirsTotal()).hasToString("100.00");
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void itsLineIsListedWithItsYear(State state) {
    assertThat(oneOfEachYear(state, line(3, "P02", "", "40.00")).others())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.years()).containsExactly(2027);
              assertThat(each.lines()).extracting(LedgerLine::row).containsExactly(3L);
              assertThat(each.theirs()).hasToString("40.00");
              assertThat(each.ours()).hasToString(state.isPaid() ? "40.00" : "0.00");
            });
  }

  /** Where they note no number, the line is found by vendor, amount and date. */
  @ParameterizedTest
  @EnumSource(names = {"IN_TRANSIT", "SETTLED", "REVERSED", "RETURNED", "RECOVERED"})
  void itIsFoundByItsLikenessAlsoOnceItCameBack(State state) {
    LedgerMatch match = oneOfEachYear(state, line(3, "", "0407519", "40.00"));

    assertThat(match.others()).extracting(each -> each.by()).containsExactly(By.VENDOR_AMOUNT_DATE);
    assertThat(LedgerBlockers.of(match, 2026)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"IN_FILE", "VOIDED"})
  void whatNeverWentOutIsFoundByItsNumberAlone(State state) {
    assertThat(oneOfEachYear(state, line(3, "", "0407519", "40.00")).theirs()).hasSize(1);
  }

  /** Finance may not have booked that the first came back, and not yet the second. */
  @ParameterizedTest(name = "the next year''s is {0}")
  @EnumSource(names = {"RETURNED", "SETTLED", "IN_TRANSIT"})
  void aLineThatCouldBeOfEitherYearIsOfNone(State ofTheNext) {
    LedgerMatch match =
        match(
            List.of(
                payment("P01", "40.00", State.RETURNED),
                part("P02", 2027, "40.00", "40.00", ofTheNext)),
            line(2, "", "0407519", "40.00"));

    assertThat(match.others()).isEmpty();
    assertThat(match.theirs()).hasSize(1);
  }

  @Test
  void aPaymentOfTheNextYearThatTheExportHasNotIsNotMissed() {
    LedgerMatch match =
        match(
            List.of(part("P02", 2027, "40.00", "40.00", State.SETTLED)), line(2, "P9", "", "1.00"));

    assertThat(match.ours()).isEmpty();
    assertThat(match.oursTotal()).isEqualTo(Money.ZERO);
  }

  private static LedgerMatch ofTwoYears(State state, String theirs) {
    return match(
        List.of(
            part("P01", 2026, "100.00", "60.00", state),
            part("P01", 2027, "100.00", "40.00", state)),
        line(2, "P01", "", theirs));
  }

  /** $100.00 in one line: $60.00 of it counts, and $40.00 is listed with its year. */
  @Test
  void aPaymentOfTwoYearsCountsWithItsPart() {
    LedgerMatch match = ofTwoYears(State.SETTLED, "100.00");

    assertThat(match.oursTotal()).hasToString("60.00");
    assertThat(match.theirsTotal()).hasToString("60.00");
    assertThat(match.others())
        .singleElement()
        .satisfies(each -> assertThat(each.theirs()).hasToString("40.00"));
    assertThat(ofTwoYears(State.SETTLED, "60.00").others()).isEmpty();
    assertThat(ofTwoYears(State.SETTLED, "99.99").difference()).hasToString("39.99");
  }

  @Test
  void aPaymentOfTwoYearsThatCameBackDiffersByItsPart() {
    LedgerMatch match = ofTwoYears(State.RETURNED, "100.00");

    assertThat(match.difference()).hasToString("60.00");
    assertThat(LedgerBlockers.of(match, 2026))
        .singleElement()
        .satisfies(
            each ->
                assertThat(each.what())
                    .startsWith(
                        "Payment P01 comes to $0.00, and Finance's ledger has $60.00 for this"
                            + " year, $100.00 in all."));
  }

  private static LedgerMatch ofTheYearBefore(State state, String... theirs) {
    return match(
        List.of(part("P01", 2025, "40.00", "40.00", state)),
        Stream.of(theirs).map(each -> line(2, "P01", "", each)).toArray(LedgerLine[]::new));
  }

  /** No later year end looks at it: a difference is told now, and changes no total. */
  @Test
  void aPaymentOfAnEarlierYearIsToldWhereItDiffers() {
    LedgerMatch match = ofTheYearBefore(State.RETURNED, "40.00");

    assertThat(match.difference()).isEqualTo(Money.ZERO);
    assertThat(LedgerBlockers.of(match, 2026))
        .singleElement()
        .satisfies(
            each ->
                assertThat(each.what())
                    .startsWith(
                        "Payment P01 of fiscal year 2025 comes to $0.00, and Finance's ledger has"
                            + " $40.00."));
    assertThat(LedgerBlockers.of(ofTheYearBefore(State.SETTLED, "40.00"), 2026)).isEmpty();
  }

  /** Paid in June and back in July: this year's export has only that it came back, or both. */
  @Test
  void aPaymentOfAnEarlierYearThatCameBackAgreesWithWhatIsLeftOfIt() {
    assertThat(LedgerBlockers.of(ofTheYearBefore(State.RETURNED, "-40.00"), 2026)).isEmpty();
    assertThat(LedgerBlockers.of(ofTheYearBefore(State.RETURNED, "40.00", "-40.00"), 2026))
        .isEmpty();
    assertThat(LedgerBlockers.of(ofTheYearBefore(State.RETURNED, "-39.99"), 2026)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void everyLineStandsSomewhereWhateverItsYear(State state) {
    LedgerMatch match =
        match(
            List.of(
                part("P01", 2025, "10.00", "10.00", state),
                part("P02", 2026, "100.00", "60.00", state),
                part("P02", 2027, "100.00", "40.00", state),
                part("P03", 2027, "30.00", "30.00", state)),
            line(2, "P01", "", "10.00"),
            line(3, "P02", "", "100.00"),
            line(4, "P03", "", "30.00"),
            line(5, "P04", "", "7.00"));

    assertThat(match.theirsTotal().plus(match.othersTotal())).hasToString("147.00");
    assertThat(
            Stream.of(
                    match.pairs().stream().flatMap(each -> each.lines().stream()),
                    match.others().stream().flatMap(each -> each.lines().stream()),
                    match.theirs().stream())
                .flatMap(each -> each)
                .map(LedgerLine::row)
                .distinct())
        .containsExactlyInAnyOrder(2L, 3L, 4L, 5L);
  }
}
