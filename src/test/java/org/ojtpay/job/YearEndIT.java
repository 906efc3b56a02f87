package org.ojtpay.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ojtpay.job.YearEnding.kinds;
import static org.ojtpay.validate.AgreementPacketBuilder.anAgreement;
import static org.ojtpay.validate.InvoiceBuilder.anInvoice;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.ledger.Account;
import org.ojtpay.ledger.Journal;
import org.ojtpay.ledger.Journal.Posting;
import org.ojtpay.onfile.AgreementKey;
import org.ojtpay.onfile.Fact;
import org.ojtpay.reconcile.Accrual;
import org.ojtpay.reconcile.Adjustment;
import org.ojtpay.reconcile.Blocker.Kind;
import org.ojtpay.reconcile.Change;
import org.ojtpay.reconcile.ControlTotal;
import org.ojtpay.reconcile.YearEndReport;
import org.ojtpay.store.RefusedByDatabase;
import org.ojtpay.store.YearEndShelf;
import org.ojtpay.units.Money;
import org.ojtpay.validate.Disposition;

/**
 * The end of a fiscal year over a real database: what it finds, and that a closed year is closed.
 */
class YearEndIT {

  private static final AgreementKey KEY =
      AgreementKey.of("MA-0412-003", "Dana Reyes", LocalDate.parse("2026-02-02"));

  @TempDir private Path folder;

  private final Year year = new Year(KEY);
  private final Paying paying = new Paying(year);
  private final YearEnding ending = new YearEnding(year);

  @BeforeEach
  void approveTheAgreement() {
    year.night("2026-01-23", anAgreement().arrival());
  }

  @AfterEach
  void close() {
    assertThat(year.broken()).isEmpty();
    year.close();
  }

  private void paid() {
    year.night("2026-03-18", anInvoice().arrival());
    paying.proposed("2026-03-19").released().published();
  }

  private void settled(String on) {
    ending.settled(ending.last(), on);
  }

  private YearEndReport ended(String asOf, String... rows) {
    return ending.ended(asOf, rows.length == 0 ? null : YearEnding.ledger(folder, rows));
  }

  /** The row of a ledger that has the payment as it was paid. */
  private String booked() {
    return ending.last() + ",2026-03-23,V-1," + amount();
  }

  /** The training has ended, so that nothing is estimated. */
  private void discontinued() {
    year.recorded("2026-03-20", Fact.What.LAST_DAY_WORKED, "2026-03-15").night("2026-03-21");
  }

  private YearEndReport ready() {
    paid();
    discontinued();
    settled("2026-03-23");
    return ended("2026-07-20", booked());
  }

  private String amount() {
    return paying.amounts().get(0);
  }

  @Test
  void namesEachThingThatIsInTheWayAndWhoDoesIt() {
    paid();
    YearEndReport report = ended("2026-06-30");

    assertThat(kinds(report))
        .containsExactly(Kind.YEAR_NOT_OVER, Kind.NOT_SETTLED, Kind.LEDGER_NOT_SUPPLIED);
    assertThat(report.inTheWay()).allSatisfy(each -> assertThat(each.what()).endsWith("."));
    assertThat(kinds(ended("2026-07-01"))).doesNotContain(Kind.YEAR_NOT_OVER);
  }

  @Test
  void anInvoiceThatIsApprovedAndNotPaidIsInTheWayAndAccrued() {
    year.night("2026-03-18", anInvoice().arrival());
    YearEndReport report = ended("2026-07-20");

    assertThat(kinds(report)).contains(Kind.NOT_PAID);
    assertThat(report.accruals())
        .filteredOn(each -> each.basis() == Accrual.Basis.APPROVED_UNPAID)
        .singleElement()
        .satisfies(each -> assertThat(each.basis().isEstimate()).isFalse());
  }

  @Test
  void theRollForwardFootsWithWhatTheLedgerHasEncumbered() {
    paid();
    YearEndReport report = ended("2026-07-20");

    assertThat(report.agreements())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.open()).hasToString(year.encumbered());
              assertThat(each.obligated().minus(each.liquidated())).isEqualTo(each.open());
              assertThat(each.liquidated()).hasToString(amount());
            });
    assertThat(report.totals().open()).hasToString(year.encumbered());
    assertThat(report.controls()).isNotEmpty().allMatch(ControlTotal::agrees);
  }

  @Test
  void whatNoInvoiceCoversIsEstimatedByTheAgreementAndMarkedSo() {
    paid();
    YearEndReport report = ended("2026-07-20");

    assertThat(report.accruals())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.basis()).isEqualTo(Accrual.Basis.AGREEMENT);
              assertThat(each.basis().isEstimate()).isTrue();
              assertThat(Objects.requireNonNull(each.days()).to())
                  .isBeforeOrEqualTo(LocalDate.parse("2026-06-30"));
              assertThat(each.amount())
                  .isLessThanOrEqualTo(report.agreements().get(0).open())
                  .isGreaterThan(Money.ZERO);
            });
  }

  /** The days are paid; sent once more under another number they went back, and nobody answered. */
  @Test
  void whatIsClaimedAgainIsNotAccruedOnTopOfWhatWasApproved() {
    paid();
    List<Accrual> before = ended("2026-07-20").accruals();
    assertThat(
            year.night("2026-07-21", anInvoice().numbered("1043").named("Invoice 1043").arrival()))
        .singleElement()
        .satisfies(each -> assertThat(each.disposition()).isEqualTo(Disposition.RETURNED));

    YearEndReport report = ended("2026-07-22");

    assertThat(kinds(report)).contains(Kind.RETURN_OPEN);
    assertThat(report.accruals()).isEqualTo(before);
  }

  @Test
  void whatArrivesAfterTheCutOffChangesNothingOfTheRunAndIsSaidByTheNext() {
    paid();
    discontinued();
    YearEndReport first = ended("2026-07-20");
    settled("2026-03-23");
    YearEndReport second = ended("2026-07-20", booked());

    YearEndShelf shelf = year.shelves().yearEnds();
    assertThat(shelf.report(first.readMe().run())).contains(first);
    assertThat(
            org.ojtpay.reconcile.YearEndReview.of(
                first.readMe(), shelf.books(first.readMe().run()), null))
        .isEqualTo(first);
    assertThat(second.changes())
        .extracting(Change::part)
        .contains("Blockers", "Payments", "Ledger");
    assertThat(second.blockers()).isEmpty();
  }

  @Test
  void whatWasRecordedNamesItsAgreementAsPeopleDo() {
    discontinued();

    assertThat(ended("2026-07-20").adjustments())
        .extracting(Adjustment::subject)
        .containsExactly("MA-0412-003 of Dana Reyes, from Feb 2, 2026");
  }

  @Test
  void financesLedgerIsMatchedOrTheDifferenceIsInTheWay() {
    paid();
    discontinued();
    settled("2026-03-23");
    assertThat(kinds(ended("2026-07-20", ending.last() + ",2026-03-23,V-1,1.00")))
        .containsExactly(Kind.AMOUNT_DIFFERS);
    assertThat(kinds(ended("2026-07-20", "P99999999,2026-05-05,V-9,77.00")))
        .containsExactly(Kind.UNMATCHED_OURS, Kind.UNMATCHED_THEIRS);
    assertThat(kinds(ended("2026-07-20", ",2026-03-25,V-1," + amount()))).isEmpty();
  }

  @Test
  void anotherPersonClosesTheYearAndNothingIsBookedInItAnyMore() {
    YearEndReport report = ready();
    assertThat(report.blockers()).isEmpty();
    assertThatThrownBy(() -> ending.closed(report, " HVANDERMEER "))
        .isInstanceOf(RefusedByDatabase.class);
    ending.closed(report);

    assertThatThrownBy(
            () ->
                year.shelves()
                    .inOneTransaction(
                        () ->
                            year.asked()
                                .sql(
                                    "WITH j AS (INSERT INTO journal (run_id, idem_key, what) SELECT"
                                        + " id, 'k', 'w' FROM run LIMIT 1 RETURNING id) INSERT INTO"
                                        + " posting SELECT id, l.* FROM j, (VALUES (1, 'CASH', 'a',"
                                        + " 'A', 2026, 1.00), (2, 'PAYABLE', 'a', 'A', 2026,"
                                        + " -1.00)) AS l")
                                .update()))
        .hasMessageContaining("fiscal year 2026 is closed");
  }

  @Test
  void aPaymentThatComesBackAfterTheClosingIsBookedInTheOpenYearWithItsReference() {
    YearEndReport report = ready();
    ending.closed(report);
    String payment = ending.last();
    ending.returned(payment, "2026-07-22", true);

    assertThat(
            year.asked()
                .sql(
                    "SELECT p.account || ' ' || p.fiscal_year || ' after ' || o.idem_key FROM"
                        + " carried_journal c JOIN posting p ON p.journal_id = c.journal_id JOIN"
                        + " journal o ON o.id = c.refers_to ORDER BY 1")
                .query(String.class)
                .list())
        .containsExactly("CASH 2027 after paid " + payment, "PAYABLE 2027 after paid " + payment);
    assertThat(paying.on(Account.PAYABLE, KEY)).isEqualTo("-" + amount());
  }

  @Test
  void aClosedYearShowsTheReportOnWhichItWasClosed() {
    YearEndReport report = ready();
    ending.closed(report);
    YearEndReport again = ended("2026-08-01");

    assertThat(again.readMe().isClosed()).isTrue();
    assertThat(again.totals()).isEqualTo(report.totals());
    assertThat(again.readMe().run()).isEqualTo(report.readMe().run());
  }

  @Test
  void aYearIsNotClosedWhileAnythingIsInTheWayOrWasBookedSince() {
    paid();
    discontinued();
    YearEndReport waiting = ended("2026-07-20");
    assertThatThrownBy(() -> ending.closed(waiting)).isInstanceOf(RefusedByDatabase.class);

    settled("2026-03-23");
    YearEndReport done = ended("2026-07-20", booked());
    assertThatThrownBy(() -> ending.closed(waiting)).isInstanceOf(RefusedByDatabase.class);
    byHand("by hand", "1.00");
    assertThatThrownBy(() -> ending.closed(done)).isInstanceOf(RefusedByDatabase.class);
    byHand("by hand, undone", "-1.00");
  }

  private void byHand(String what, String amount) {
    Money promised = Money.of(amount);
    ending.book(
        () ->
            new Journal(
                what,
                what,
                List.of(
                    new Posting(Account.ENCUMBERED, KEY, "A", 2026, promised),
                    new Posting(Account.OBLIGATION, KEY, "A", 2026, promised.negated()))));
  }
}
