package org.ojtpay.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ojtpay.validate.AgreementPacketBuilder.anAgreement;
import static org.ojtpay.validate.InvoiceBuilder.anInvoice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.ledger.Account;
import org.ojtpay.ledger.Journal;
import org.ojtpay.ledger.Journal.Posting;
import org.ojtpay.ledger.Settlements;
import org.ojtpay.onfile.AgreementKey;
import org.ojtpay.onfile.Fact;
import org.ojtpay.reconcile.Accrual;
import org.ojtpay.reconcile.Blocker;
import org.ojtpay.reconcile.Blocker.Kind;
import org.ojtpay.reconcile.Change;
import org.ojtpay.reconcile.ControlTotal;
import org.ojtpay.reconcile.ReadMe;
import org.ojtpay.reconcile.YearEndReport;
import org.ojtpay.store.PaymentLife;
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
  private static final Instant NOON = Instant.parse("2026-07-21T12:00:00Z");

  @TempDir private Path folder;

  private final Year year = new Year(KEY);
  private final Paying paying = new Paying(year);

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
    String payment = payment();
    happened(payment, "SETTLED", on);
    year.shelves()
        .inOneTransaction(
            () -> book(Settlements.paid(payment, year.shelves().payments().payable(payment))));
  }

  private String payment() {
    return year.shelves().paymentLife().numbers().get(0);
  }

  private void happened(String payment, String event, String on) {
    year.shelves()
        .paymentLife()
        .put(
            payment,
            new PaymentLife.Event(
                event, LocalDate.parse(on), "izuberi", NOON, null, "said the bank"));
  }

  private void book(Journal journal) {
    year.shelves()
        .journals()
        .put(year.shelves().paymentFiles().files().get(0).runId(), null, List.of(journal));
  }

  private YearEndReport ended(String asOf, @Nullable Path ledger) {
    RunContext run = year.ending(asOf, 2026, ledger, "hvandermeer");
    for (Step step : List.of(new FreezeStep(), new YearReportStep(), new BalanceStep())) {
      year.shelves().inOneTransaction(() -> step.run(run));
    }
    year.shelves().runs().finish(run.runId(), run.clock().instant(), "");
    return TellYearEndStep.report(run);
  }

  private Path ledger(String... rows) throws IOException {
    return Files.writeString(
        folder.resolve("ledger.csv"), "Payment,Date,Voucher,Amount\n" + String.join("\n", rows));
  }

  private static List<Kind> kinds(YearEndReport report) {
    return report.blockers().stream().map(Blocker::kind).distinct().toList();
  }

  /** The training has ended, so that nothing is estimated. */
  private void discontinued() {
    year.recorded("2026-03-20", Fact.What.LAST_DAY_WORKED, "2026-03-15").night("2026-03-21");
  }

  private YearEndReport ready() throws IOException {
    paid();
    discontinued();
    settled("2026-03-23");
    return ended("2026-07-20", ledger(payment() + ",2026-03-23,V-1," + amount()));
  }

  private String amount() {
    return paying.amounts().get(0);
  }

  private void closedBy(String person, YearEndReport report) {
    year.shelves()
        .yearEnds()
        .close(2026, new ReadMe.Closing(person, NOON, report.readMe().run(), "agreed"));
  }

  @Test
  void namesEachThingThatIsInTheWayAndWhoDoesIt() {
    paid();
    YearEndReport report = ended("2026-06-30", null);

    assertThat(kinds(report))
        .containsExactly(Kind.YEAR_NOT_OVER, Kind.NOT_SETTLED, Kind.LEDGER_NOT_SUPPLIED);
    assertThat(report.inTheWay()).allSatisfy(each -> assertThat(each.what()).endsWith("."));
    assertThat(kinds(ended("2026-07-01", null))).doesNotContain(Kind.YEAR_NOT_OVER);
  }

  @Test
  void anInvoiceThatIsApprovedAndNotPaidIsInTheWayAndAccrued() {
    year.night("2026-03-18", anInvoice().arrival());
    YearEndReport report = ended("2026-07-20", null);

    assertThat(kinds(report)).contains(Kind.NOT_PAID);
    assertThat(report.accruals())
        .filteredOn(each -> each.basis() == Accrual.Basis.APPROVED_UNPAID)
        .singleElement()
        .satisfies(each -> assertThat(each.basis().isEstimate()).isFalse());
  }

  @Test
  void theRollForwardFootsWithWhatTheLedgerHasEncumbered() {
    paid();
    YearEndReport report = ended("2026-07-20", null);

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
    YearEndReport report = ended("2026-07-20", null);

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
    List<Accrual> before = ended("2026-07-20", null).accruals();
    assertThat(
            year.night("2026-07-21", anInvoice().numbered("1043").named("Invoice 1043").arrival()))
        .singleElement()
        .satisfies(each -> assertThat(each.disposition()).isEqualTo(Disposition.RETURNED));

    YearEndReport report = ended("2026-07-22", null);

    assertThat(kinds(report)).contains(Kind.RETURN_OPEN);
    assertThat(report.accruals()).isEqualTo(before);
  }

  @Test
  void whatArrivesAfterTheCutOffChangesNothingOfTheRunAndIsSaidByTheNext() throws IOException {
    paid();
    discontinued();
    YearEndReport first = ended("2026-07-20", null);
    settled("2026-03-23");
    YearEndReport second = ended("2026-07-20", ledger(payment() + ",2026-03-23,V-1," + amount()));

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
  void financesLedgerIsMatchedOrTheDifferenceIsInTheWay() throws IOException {
    paid();
    discontinued();
    settled("2026-03-23");
    assertThat(kinds(ended("2026-07-20", ledger(payment() + ",2026-03-23,V-1,1.00"))))
        .containsExactly(Kind.AMOUNT_DIFFERS);
    assertThat(kinds(ended("2026-07-20", ledger("P99999999,2026-05-05,V-9,77.00"))))
        .containsExactly(Kind.UNMATCHED_OURS, Kind.UNMATCHED_THEIRS);
    assertThat(kinds(ended("2026-07-20", ledger(",2026-03-25,V-1," + amount())))).isEmpty();
  }

  @Test
  void anotherPersonClosesTheYearAndNothingIsBookedInItAnyMore() throws IOException {
    YearEndReport report = ready();
    assertThat(report.blockers()).isEmpty();
    assertThatThrownBy(() -> closedBy(" HVANDERMEER ", report))
        .isInstanceOf(RefusedByDatabase.class);
    closedBy("mlindqvist", report);

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
  void aPaymentThatComesBackAfterTheClosingIsBookedInTheOpenYearWithItsReference()
      throws IOException {
    YearEndReport report = ready();
    closedBy("mlindqvist", report);
    String payment = payment();
    happened(payment, "RETURNED", "2026-07-22");
    year.shelves()
        .inOneTransaction(
            () ->
                book(
                    Settlements.returned(
                        payment, true, year.shelves().payments().payable(payment))));

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
  void aClosedYearShowsTheReportOnWhichItWasClosed() throws IOException {
    YearEndReport report = ready();
    closedBy("mlindqvist", report);
    YearEndReport again = ended("2026-08-01", null);

    assertThat(again.readMe().isClosed()).isTrue();
    assertThat(again.totals()).isEqualTo(report.totals());
    assertThat(again.readMe().run()).isEqualTo(report.readMe().run());
  }

  @Test
  void aYearIsNotClosedWhileAnythingIsInTheWayOrWasBookedSince() throws IOException {
    paid();
    discontinued();
    YearEndReport waiting = ended("2026-07-20", null);
    assertThatThrownBy(() -> closedBy("mlindqvist", waiting)).isInstanceOf(RefusedByDatabase.class);

    settled("2026-03-23");
    YearEndReport done = ended("2026-07-20", ledger(payment() + ",2026-03-23,V-1," + amount()));
    assertThatThrownBy(() -> closedBy("mlindqvist", waiting)).isInstanceOf(RefusedByDatabase.class);
    year.shelves()
        .inOneTransaction(
            () ->
                book(
                    new Journal(
                        "by hand",
                        "by hand",
                        List.of(
                            new Posting(Account.ENCUMBERED, KEY, "A", 2026, Money.of("1.00")),
                            new Posting(Account.OBLIGATION, KEY, "A", 2026, Money.of("-1.00"))))));
    assertThatThrownBy(() -> closedBy("mlindqvist", done)).isInstanceOf(RefusedByDatabase.class);
    year.shelves()
        .inOneTransaction(
            () ->
                book(
                    new Journal(
                        "by hand, undone",
                        "by hand, undone",
                        List.of(
                            new Posting(Account.ENCUMBERED, KEY, "A", 2026, Money.of("-1.00")),
                            new Posting(Account.OBLIGATION, KEY, "A", 2026, Money.of("1.00"))))));
  }
}
