package org.ojtpay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.ojtpay.ledger.Journal.Posting;
import org.ojtpay.onfile.AgreementKey;
import org.ojtpay.units.Money;

/** What the end of an approval books, and what of its money counts for its correction. */
class ReplacementsTest {

  private static final AgreementKey KEY =
      AgreementKey.of("MA-0412-003", "Dana Reyes", LocalDate.parse("2026-02-02"));

  private static Posting line(Account account, int year, String amount) {
    return new Posting(account, KEY, "A", year, Money.of(amount));
  }

  private static List<Posting> payable(int year, String amount) {
    Money owed = Money.of(amount);
    return List.of(
        new Posting(Account.EXPENSE, KEY, "A", year, owed),
        new Posting(Account.PAYABLE, KEY, "A", year, owed.negated()),
        new Posting(Account.OBLIGATION, KEY, "A", year, owed),
        new Posting(Account.ENCUMBERED, KEY, "A", year, owed.negated()));
  }

  private static List<Posting> payable(String first, String second) {
    List<Posting> both = new ArrayList<>(payable(2026, first));
    both.addAll(payable(2027, second));
    return both;
  }

  /** The lines as "account year amount". */
  private static List<String> words(List<Journal> journals) {
    return journals.stream()
        .flatMap(each -> each.postings().stream())
        .map(each -> each.account() + " " + each.fiscalYear() + " " + each.amount())
        .toList();
  }

  @Test
  void turnsAnApprovalRound() {
    List<Journal> undone = Replacements.undone(7, payable(2026, "792.00"), true);

    assertThat(undone).extracting(Journal::key).containsExactly("replaced 7");
    assertThat(words(undone))
        .containsExactly(
            "EXPENSE 2026 -792.00",
            "PAYABLE 2026 792.00",
            "OBLIGATION 2026 -792.00",
            "ENCUMBERED 2026 792.00");
  }

  @Test
  void promisesNothingAgainUnderAClosedAgreement() {
    assertThat(words(Replacements.undone(7, payable(2026, "792.00"), false)))
        .containsExactly("EXPENSE 2026 -792.00", "PAYABLE 2026 792.00");
  }

  @Test
  void anApprovalOfNothingHasNothingToTurnRound() {
    assertThat(Replacements.undone(7, List.of(), true)).isEmpty();
  }

  @Test
  void whatWentOutOverWhatIsPayableIsReceivable() {
    List<Journal> overpaid =
        Replacements.overpaid(
            7, List.of(line(Account.PAYABLE, 2026, "792.00"), line(Account.PAYABLE, 2027, "0.00")));

    assertThat(overpaid).extracting(Journal::key).containsExactly("overpaid 7");
    assertThat(words(overpaid)).containsExactly("RECEIVABLE 2026 792.00", "PAYABLE 2026 -792.00");
  }

  /** Of a payment that came back 184.05 are payable of the year before: nobody owes the 92.04. */
  @Test
  void whatIsPayableOfAnotherFiscalYearTakesOfWhatWentOutFirst() {
    assertThat(
            words(
                Replacements.overpaid(
                    7,
                    List.of(
                        line(Account.PAYABLE, 2026, "-184.05"),
                        line(Account.RECEIVABLE, 2026, "92.01"),
                        line(Account.PAYABLE, 2027, "92.04")))))
        .containsExactly(
            "PAYABLE 2026 92.04",
            "IN_TRANSIT 2026 -92.04",
            "PAYABLE 2027 -92.04",
            "IN_TRANSIT 2027 92.04");
  }

  @Test
  void onlyTheRestOfWhatWentOutIsReceivable() {
    assertThat(
            words(
                Replacements.overpaid(
                    7,
                    List.of(
                        line(Account.PAYABLE, 2026, "792.00"),
                        line(Account.PAYABLE, 2027, "-5.00")))))
        .containsExactly(
            "RECEIVABLE 2026 787.00",
            "PAYABLE 2026 -792.00",
            "IN_TRANSIT 2026 5.00",
            "PAYABLE 2027 5.00",
            "IN_TRANSIT 2027 -5.00");
  }

  @Test
  void whereNothingWentOutNothingIsReceivable() {
    assertThat(Replacements.overpaid(7, List.of())).isEmpty();
  }

  @Test
  void setsOffAtMostWhatTheCorrectionComesTo() {
    List<Posting> owed = List.of(line(Account.RECEIVABLE, 2026, "880.00"));

    assertThat(words(Replacements.setOff(8, payable(2026, "792.00"), owed)))
        .containsExactly("PAYABLE 2026 792.00", "RECEIVABLE 2026 -792.00");
    assertThat(words(Replacements.setOff(8, payable(2026, "880.00"), owed)))
        .containsExactly("PAYABLE 2026 880.00", "RECEIVABLE 2026 -880.00");
    assertThat(words(Replacements.setOff(8, payable(2026, "880.01"), owed)))
        .containsExactly("PAYABLE 2026 880.00", "RECEIVABLE 2026 -880.00");
  }

  /** 400 and 400 were paid; 300 and 540 are due: 40 is to be paid, out of the second year. */
  @Test
  void setsOffFromOneFiscalYearToTheOther() {
    List<Posting> owed =
        List.of(line(Account.RECEIVABLE, 2026, "400.00"), line(Account.RECEIVABLE, 2027, "400.00"));

    assertThat(words(Replacements.setOff(8, payable("300.00", "540.00"), owed)))
        .containsExactly(
            "PAYABLE 2026 300.00",
            "RECEIVABLE 2026 -400.00",
            "IN_TRANSIT 2026 100.00",
            "PAYABLE 2027 500.00",
            "RECEIVABLE 2027 -400.00",
            "IN_TRANSIT 2027 -100.00");
  }

  /** A payment came back after it was set off: what is owed on balance is less. */
  @Test
  void setsOffNoMoreThanIsOwedOnBalance() {
    List<Posting> owed =
        List.of(line(Account.PAYABLE, 2026, "-100.00"), line(Account.RECEIVABLE, 2027, "140.00"));

    assertThat(words(Replacements.setOff(8, payable(2027, "880.00"), owed)))
        .containsExactly("PAYABLE 2027 40.00", "RECEIVABLE 2027 -40.00");
  }

  @Test
  void setsNothingOffWhereNothingIsOwed() {
    assertThat(Replacements.setOff(8, payable(2026, "880.00"), List.of())).isEmpty();
    assertThat(Replacements.setOff(8, List.of(), List.of(line(Account.RECEIVABLE, 2026, "880.00"))))
        .isEmpty();
  }

  /** Whatever was paid in which year, what is paid in all is what the correction comes to. */
  @Test
  void paysInAllWhatTheCorrectionComesToInRandomYears() {
    Random random = new Random(20260522);
    for (int round = 0; round < 2_000; round++) {
      SortedMap<Integer, Money> paid = new TreeMap<>();
      SortedMap<Integer, Money> due = new TreeMap<>();
      List<Posting> owed = new ArrayList<>();
      List<Posting> approved = new ArrayList<>();
      for (int year = 2026; year < 2029; year++) {
        paid.put(year, Money.ofCents(random.nextInt(3) * (long) random.nextInt(100_000)));
        due.put(year, Money.ofCents(random.nextInt(3) * (long) random.nextInt(100_000)));
        if (paid.get(year).isPositive()) {
          owed.add(new Posting(Account.RECEIVABLE, KEY, "A", year, paid.get(year)));
        }
        if (due.get(year).isPositive()) {
          approved.addAll(payable(year, due.get(year).toString()));
        }
      }
      Money gross = sum(due);
      List<Posting> lines =
          Replacements.setOff(8, approved, owed).stream()
              .flatMap(each -> each.postings().stream())
              .toList();

      assertThat(on(lines, Account.PAYABLE)).isEqualTo(gross.min(sum(paid)));
      assertThat(on(lines, Account.RECEIVABLE)).isEqualTo(gross.min(sum(paid)).negated());
      assertThat(on(lines, Account.IN_TRANSIT)).isEqualTo(Money.ZERO);
      for (int year : due.keySet()) {
        assertThat(of(lines, Account.PAYABLE, year)).isLessThanOrEqualTo(due.get(year));
        assertThat(of(lines, Account.RECEIVABLE, year).negated())
            .isLessThanOrEqualTo(paid.get(year));
        assertThat(
                of(lines, Account.PAYABLE, year)
                    .plus(of(lines, Account.RECEIVABLE, year))
                    .plus(of(lines, Account.IN_TRANSIT, year)))
            .isEqualTo(Money.ZERO);
      }
    }
  }

  private static Money sum(Map<Integer, Money> amounts) {
    return amounts.values().stream().reduce(Money.ZERO, Money::plus);
  }

  private static Money on(List<Posting> lines, Account account) {
    return lines.stream()
        .filter(each -> each.account() == account)
        .map(Posting::amount)
        .reduce(Money.ZERO, Money::plus);
  }

  private static Money of(List<Posting> lines, Account account, int year) {
    return on(lines.stream().filter(each -> each.fiscalYear() == year).toList(), account);
  }
}
