package org.ojtpay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojtpay.ledger.Journal.Posting;
import org.ojtpay.onfile.AgreementKey;
import org.ojtpay.units.Money;

/** What is booked when money moves on, or does not go straight. */
class SettlementsTest {

  private static final AgreementKey KEY =
      AgreementKey.of("MA-0412-003", "Dana Reyes", LocalDate.parse("2026-06-01"));

  /** An invoice over 30 June, of which the first year got the rounded part. */
  private static final List<Posting> PAYABLE =
      List.of(payable(2026, "-146.38"), payable(2027, "-585.50"));

  private static Posting payable(int year, String amount) {
    return new Posting(Account.PAYABLE, KEY, "A", year, Money.of(amount));
  }

  private static List<String> lines(Journal journal) {
    return journal.postings().stream()
        .map(each -> each.account() + " " + each.fiscalYear() + " " + each.amount())
        .toList();
  }

  /** What is left on each account of each year after all of them; zeros are left out. */
  private static Map<String, String> after(Journal... journals) {
    Map<String, Money> sums = new HashMap<>();
    PAYABLE.forEach(line -> add(sums, line));
    for (Journal journal : journals) {
      journal.postings().forEach(line -> add(sums, line));
    }
    Map<String, String> left = new HashMap<>();
    sums.forEach(
        (place, sum) -> {
          if (!sum.isZero()) {
            left.put(place, sum.toString());
          }
        });
    return left;
  }

  private static void add(Map<String, Money> sums, Posting line) {
    sums.merge(line.account() + " " + line.fiscalYear(), line.amount(), Money::plus);
  }

  private static final Journal IN_TRANSIT = Bookings.inTransit("P1", "a.ach", PAYABLE);
  private static final Journal PAID = Settlements.paid("P1", PAYABLE);
  private static final Journal REVERSED = Settlements.reversed("P1", PAYABLE);

  @Test
  void paysYearByYearOutOfCash() {
    assertThat(lines(PAID))
        .containsExactly(
            "IN_TRANSIT 2026 146.38",
            "CASH 2026 -146.38",
            "IN_TRANSIT 2027 585.50",
            "CASH 2027 -585.50");
    assertThat(after(IN_TRANSIT, PAID))
        .isEqualTo(Map.of("CASH 2026", "-146.38", "CASH 2027", "-585.50"));
  }

  @ParameterizedTest(name = "settled before: {0}")
  @CsvSource({"true", "false"})
  void owesAgainWhatWasReturned(boolean settled) {
    Journal returned = Settlements.returned("P1", settled, PAYABLE);

    assertThat(settled ? after(IN_TRANSIT, PAID, returned) : after(IN_TRANSIT, returned))
        .isEqualTo(Map.of("PAYABLE 2026", "-146.38", "PAYABLE 2027", "-585.50"));
    assertThat(lines(returned))
        .startsWith(
            settled ? "CASH 2026 146.38" : "IN_TRANSIT 2026 146.38", "PAYABLE 2026 -146.38");
  }

  @Test
  void owesAgainWhatWasWithdrawn() {
    assertThat(after(IN_TRANSIT, Settlements.withdrawn("P1", PAYABLE)))
        .isEqualTo(Map.of("PAYABLE 2026", "-146.38", "PAYABLE 2027", "-585.50"));
  }

  @Test
  void asksBackWhatWasPaidAndOwesItAgain() {
    assertThat(after(IN_TRANSIT, PAID, REVERSED))
        .isEqualTo(
            Map.of(
                "CASH 2026", "-146.38",
                "CASH 2027", "-585.50",
                "RECEIVABLE 2026", "146.38",
                "RECEIVABLE 2027", "585.50",
                "PAYABLE 2026", "-146.38",
                "PAYABLE 2027", "-585.50"));
  }

  @Test
  void oweNothingButThePayableOnceAReversalHasCome() {
    assertThat(after(IN_TRANSIT, PAID, REVERSED, Settlements.recovered("P1", PAYABLE)))
        .isEqualTo(Map.of("PAYABLE 2026", "-146.38", "PAYABLE 2027", "-585.50"));
  }

  @Test
  void bookEachMoveOfAPaymentOnce() {
    assertThat(
            List.of(
                Settlements.withdrawn("P1", PAYABLE).key(),
                PAID.key(),
                Settlements.returned("P1", true, PAYABLE).key(),
                Settlements.returned("P1", false, PAYABLE).key(),
                REVERSED.key(),
                Settlements.recovered("P1", PAYABLE).key()))
        .containsExactly(
            "void P1", "paid P1", "returned P1", "returned P1", "reversed P1", "recovered P1");
    assertThat(Settlements.paid("P2", PAYABLE).key()).isEqualTo("paid P2");
  }
}
