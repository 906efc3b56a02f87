package org.ojtpay.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ojtpay.validate.AgreementPacketBuilder.anAgreement;
import static org.ojtpay.validate.Board.aBoard;
import static org.ojtpay.validate.Board.withApprovedAgreement;
import static org.ojtpay.validate.DaysBuilder.aClarification;
import static org.ojtpay.validate.InvoiceBuilder.anInvoice;
import static org.ojtpay.validate.RegisterBuilder.aRegister;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojtpay.ledger.Journal.Posting;
import org.ojtpay.onfile.AgreementKey;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.units.Money;
import org.ojtpay.validate.Verdict;

/** What decisions book. */
class BookingsTest {

  private static final AgreementKey KEY =
      AgreementKey.of("MA-0412-003", "Dana Reyes", LocalDate.parse("2026-02-02"));

  private static final Bookings BOOKINGS =
      new Bookings(new FiscalYears(PolicyPack.load("sdwp-ojt")));

  private static List<Journal> booked(Verdict verdict) {
    return BOOKINGS.of(verdict, Promise.NONE);
  }

  private static List<String> lines(Journal journal) {
    return journal.postings().stream()
        .map(each -> each.account() + " " + each.fiscalYear() + " " + each.amount())
        .toList();
  }

  private static Money sum(Journal journal) {
    return journal.postings().stream().map(Posting::amount).reduce(Money.ZERO, Money::plus);
  }

  private static Posting posting(Account account, String amount) {
    return new Posting(account, KEY, "A", 2026, Money.of(amount));
  }

  @Test
  void encumbersTheMaximumOfAnApprovedAgreement() {
    List<Journal> journals = booked(aBoard().decide(anAgreement()));

    assertThat(journals).hasSize(1);
    assertThat(lines(journals.get(0)))
        .containsExactly("ENCUMBERED 2026 7040.00", "OBLIGATION 2026 -7040.00");
    assertThat(journals.get(0).postings()).allMatch(each -> each.fund().equals("A"));
  }

  @Test
  void liquidatesAnApprovedInvoiceIntoAPayable() {
    List<Journal> journals = booked(withApprovedAgreement().decide(anInvoice()));

    assertThat(journals).hasSize(1);
    assertThat(lines(journals.get(0)))
        .containsExactly(
            "EXPENSE 2026 880.00",
            "PAYABLE 2026 -880.00",
            "OBLIGATION 2026 880.00",
            "ENCUMBERED 2026 -880.00");
    assertThat(sum(journals.get(0))).isEqualTo(Money.ZERO);
  }

  @Test
  void booksTheLowerAmountWhereAFewCentsWereTolerated() {
    Verdict verdict = withApprovedAgreement().decide(anInvoice().claiming("80.00", "879.97"));

    assertThat(lines(booked(verdict).get(0))).contains("PAYABLE 2026 -879.97");
  }

  @Test
  void booksNothingForWhatIsHeldOrReturned() {
    assertThat(booked(aBoard().decide(anAgreement().receivedOn("2026-01-26")))).isEmpty();
    assertThat(booked(aBoard().decide(anAgreement().rate("0.60")))).isEmpty();
    assertThat(booked(withApprovedAgreement().decide(anInvoice().claiming("81", "891.00"))))
        .isEmpty();
  }

  @Test
  void booksNothingForAnInvoiceOfNothing() {
    Verdict verdict =
        withApprovedAgreement()
            .decide(
                anInvoice()
                    .payroll(aRegister().line("VAC", "80.00", "22.00"))
                    .clarified(aClarification().vacation("2026-03-01", "2026-03-14"))
                    .claiming("0.00", "0.00"));

    assertThat(verdict.disposition()).hasToString("APPROVED");
    assertThat(booked(verdict)).isEmpty();
  }

  // The fiscal year ends on 30 June.

  @ParameterizedTest(name = "{0}")
  @CsvSource({"2026-06-30, 2026", "2026-07-01, 2027", "2026-01-01, 2026", "2025-12-31, 2026"})
  void namesAFiscalYearByTheYearInWhichItEnds(LocalDate day, int year) {
    assertThat(BOOKINGS.years().of(day)).isEqualTo(year);
  }

  /** Two weeks over 30 June: 16 hours before, 64 after, at $20.33 and 45 percent. */
  @Test
  void splitsAnInvoiceAtTheFiscalYearsEndToTheCent() {
    Verdict verdict = overTheYearsEnd();

    Journal journal = booked(verdict).get(0);

    // 16 h x 20.33 x 0.45 = 146.376; in all 80 h x 20.33 = 1626.40, x 0.45 = 731.88.
    assertThat(verdict.payable()).hasToString("731.88");
    assertThat(lines(journal))
        .contains("PAYABLE 2026 -146.38", "PAYABLE 2027 -585.50")
        .contains("EXPENSE 2026 146.38", "EXPENSE 2027 585.50");
    assertThat(sum(journal)).isEqualTo(Money.ZERO);
  }

  private static Verdict overTheYearsEnd() {
    return aBoard()
        .having(
            anAgreement()
                .from("2026-06-01", "2026-10-30")
                .signedOn("2026-05-18")
                .receivedOn("2026-05-19")
                .wage("20.33")
                .rate("0.45")
                .with(org.ojtpay.packet.FieldName.MIDPOINT, "2026-07-10"))
        .asOf("2026-07-20")
        .decide(
            anInvoice()
                .period("2026-06-28", "2026-07-11")
                .signedOn("2026-07-13")
                .receivedOn("2026-07-14")
                .claiming("80.00", "731.88")
                .payroll(
                    aRegister()
                        .period("2026-06-28", "2026-07-11")
                        .paidOn("2026-07-13")
                        .line("REG", "80.00", "20.33"))
                .clarified(
                    aClarification().signedOn("2026-07-13").fullDays("2026-06-28", "2026-07-11")));
  }

  // Payment files.

  @Test
  void movesAPayableIntoTransitLineByLine() {
    List<Posting> payable =
        List.of(posting(Account.PAYABLE, "-146.38"), posting(Account.PAYABLE, "-585.50"));

    Journal journal = Bookings.inTransit("P1", "a.ach", payable);

    assertThat(lines(journal))
        .containsExactly(
            "PAYABLE 2026 146.38",
            "IN_TRANSIT 2026 -146.38",
            "PAYABLE 2026 585.50",
            "IN_TRANSIT 2026 -585.50");
  }

  // Balance.

  @ParameterizedTest(name = "100.00 against {0}")
  @CsvSource({"-99.99", "-100.01"})
  void refusesAJournalThatDoesNotBalance(String credit) {
    List<Posting> postings =
        List.of(posting(Account.EXPENSE, "100.00"), posting(Account.PAYABLE, credit));

    assertThatThrownBy(() -> new Journal("k", "w", postings))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("does not balance");
  }

  /** In all it balances; money would move to another fund, or into another year. */
  @ParameterizedTest(name = "fund {0}, {1}")
  @CsvSource({"B, 2026", "A, 2027"})
  void refusesAJournalThatMovesMoneyBetweenFundsOrYears(String fund, int year) {
    List<Posting> postings =
        List.of(
            posting(Account.EXPENSE, "100.00"),
            new Posting(Account.PAYABLE, KEY, fund, year, Money.of("-100.00")));

    assertThatThrownBy(() -> new Journal("k", "w", postings))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("does not balance");
  }

  @ParameterizedTest(name = "\"{0}\"")
  @CsvSource({"'', -", "' ', -", "A, A"})
  void namesAFundOnEveryLine(String printed, String booked) {
    assertThat(new Posting(Account.CASH, KEY, printed, 2026, Money.of("1.00")).fund())
        .isEqualTo(booked);
  }

  @Test
  void takesAJournalThatBalances() {
    List<Posting> postings =
        List.of(posting(Account.EXPENSE, "100.00"), posting(Account.PAYABLE, "-100.00"));

    assertThat(new Journal("k", "w", postings).postings()).hasSize(2);
  }

  @Test
  void refusesAJournalOfOneLineOrNone() {
    assertThatThrownBy(() -> new Journal("k", "w", List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Journal("k", "w", List.of(posting(Account.CASH, "0.00"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void givesTheSameBookingTheSameKeyAndAnotherOneAnother() {
    Verdict verdict = withApprovedAgreement().decide(anInvoice());
    Verdict other = withApprovedAgreement().decide(anInvoice().named("other"));

    assertThat(booked(verdict).get(0).key()).isEqualTo(booked(verdict).get(0).key());
    assertThat(booked(other).get(0).key()).isNotEqualTo(booked(verdict).get(0).key());
  }
}
