package org.ojtpay.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ojtpay.job.JunePackets.KEY;
import static org.ojtpay.job.JunePackets.alone;
import static org.ojtpay.job.JunePackets.july;
import static org.ojtpay.job.JunePackets.yearEnd;
import static org.ojtpay.job.YearEnding.kinds;
import static org.ojtpay.validate.AgreementPacketBuilder.anAgreement;
import static org.ojtpay.validate.InvoiceBuilder.anInvoice;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.ledger.Account;
import org.ojtpay.reconcile.Accrual.Basis;
import org.ojtpay.reconcile.Blocker;
import org.ojtpay.reconcile.Blocker.Kind;
import org.ojtpay.reconcile.ControlTotal;
import org.ojtpay.reconcile.FundSummary;
import org.ojtpay.reconcile.Receivable;
import org.ojtpay.reconcile.WorkbookReading;
import org.ojtpay.reconcile.YearEndReport;
import org.ojtpay.reconcile.YearEndWorkbook;
import org.ojtpay.store.RefusedByDatabase;
import org.ojtpay.store.YearEndShelf;
import org.ojtpay.units.Money;
import org.ojtpay.validate.Arrival;

/**
 * A fiscal year that ends with days on an hours of verification, from its nights to its workbook:
 * March is paid and settled, June's invoice is paid, and its payroll comes in July.
 */
class YearOnVerifiedHoursIT {

  @TempDir private Path folder;

  private final Year year = new Year(KEY);
  private final Paying paying = new Paying(year);
  private final YearEnding ending = new YearEnding(year);

  @BeforeEach
  void payMarch() {
    year.night("2026-01-23", anAgreement().arrival());
    year.night("2026-03-18", anInvoice().arrival());
    paying.proposed("2026-03-19").released().published();
    ending.settled(ending.last(), "2026-03-23");
  }

  @AfterEach
  void close() {
    assertThat(year.broken()).isEmpty();
    year.close();
  }

  private void payJune(String lastVerified, String hours, String amount) {
    year.night("2026-07-03", yearEnd(lastVerified).claiming(hours, amount).arrival());
    paying.proposed("2026-07-06").released().published();
    ending.settled(ending.last(), "2026-07-08");
  }

  private void payrollCame(Arrival payroll) {
    year.night("2026-07-16", payroll);
  }

  private YearEndReport report(String... rows) throws IOException {
    YearEndReport report = ending.ended("2026-07-31", YearEnding.ledger(folder, rows));
    assertSound(report);
    return report;
  }

  /** Whatever happened: the documents are the books, and the workbook says OK everywhere. */
  private static void assertSound(YearEndReport report) throws IOException {
    assertThat(report.controls()).isNotEmpty().allMatch(ControlTotal::agrees);
    assertThat(kinds(report)).doesNotContain(Kind.CONTROL_TOTAL, Kind.BOOKS);
    assertThat(report.totals().liquidated().plus(report.totals().receivable()))
        .isEqualTo(
            sum(
                report.funds().stream()
                    .flatMap(each -> Stream.of(each.payable(), each.inTransit(), each.paid()))));
    assertThat(report.totals().open())
        .isEqualTo(
            report
                .totals()
                .opening()
                .plus(report.totals().obligated())
                .minus(report.totals().liquidated())
                .minus(report.totals().deobligated()));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    YearEndWorkbook.write(report, ZoneOffset.UTC, bytes);
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
      WorkbookReading.assertEveryFormulaHolds(workbook);
      List<String> checks = WorkbookReading.checklist(workbook);
      assertThat(checks.get(0)).isEqualTo("Checks that do not say OK: 0.0");
      assertThat(checks.subList(1, checks.size()))
          .hasSizeGreaterThan(15)
          .allMatch(each -> each.endsWith(": OK"));
    }
  }

  private static Money sum(Stream<Money> amounts) {
    return amounts.reduce(Money.ZERO, Money::plus);
  }

  private static List<String> accrued(YearEndReport report, Basis basis) {
    return report.accruals().stream()
        .filter(each -> each.basis() == basis)
        .map(each -> each.amount().toString())
        .toList();
  }

  private static String all(YearEndReport report, Function<FundSummary, Money> of) {
    return sum(report.funds().stream().map(of)).toString();
  }

  private String row(int payment, String amount) {
    return ending.payments().get(payment) + ",2026-07-20,V-" + payment + "," + amount;
  }

  private String march() {
    return row(0, paying.amounts().get(0));
  }

  @Test
  void verifiedDaysAreProvisionalAndInTheWayUntilTheirPayrollComes() throws IOException {
    payJune("2026-06-30", "96.00", "1056.00");
    YearEndReport report = report(march(), row(1, "1056.00"));

    assertThat(accrued(report, Basis.PROVISIONAL)).containsExactly("176.00");
    assertThat(report.totals().provisional()).hasToString("176.00");
    assertThat(kinds(report)).containsExactly(Kind.PROVISIONAL);
  }

  /**
   * The control totals below and above: what is not made good stays in, what is taken back goes.
   */
  @Test
  void payrollOfTheSameHoursLeavesNothing() throws IOException {
    payJune("2026-06-30", "96.00", "1056.00");
    payrollCame(alone("8.00", "8.00"));
    YearEndReport report = report(march(), row(1, "1056.00"));

    assertThat(accrued(report, Basis.PROVISIONAL)).isEmpty();
    assertThat(report.receivables()).isEmpty();
    assertThat(kinds(report)).isEmpty();
  }

  @Test
  void payrollOfFewerHoursLeavesWhatTheEmployerOwes() throws IOException {
    payJune("2026-06-30", "96.00", "1056.00");
    payrollCame(alone("8.00", "6.00"));
    YearEndReport report = report(march(), row(1, "1056.00"));

    assertThat(accrued(report, Basis.PROVISIONAL)).isEmpty();
    assertThat(report.receivables()).extracting(Receivable::amount).hasToString("[22.00]");
    assertThat(kinds(report)).containsExactly(Kind.RECEIVABLE);
    assertThat(report.blockers())
        .extracting(Blocker::subject)
        .containsExactly("MA-0412-003 of Dana Reyes, from Feb 2, 2026, fund A");
  }

  /** What an employer owed at the closing was paid in that year: the next one foots without it. */
  @Test
  void theNextYearFootsWithWhatTheClosedOneLeft() throws IOException {
    payJune("2026-06-30", "96.00", "1056.00");
    payrollCame(alone("8.00", "6.00"));
    YearEndReport closed = report(march(), row(1, "1056.00"));
    year.shelves()
        .yearEnds()
        .accept(
            new YearEndShelf.Passing(
                2026, closed.blockers().get(0), "hvandermeer", Instant.EPOCH, "carried"),
            null);
    ending.closed(closed);

    YearEndReport next = ending.ended("2027-07-31", 2027, null);
    assertThat(next.totals().receivable()).hasToString("22.00");
    assertThat(next.totals().carried()).hasToString("22.00");
    assertFoots(next);
  }

  private static void assertFoots(YearEndReport report) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    YearEndWorkbook.write(report, ZoneOffset.UTC, bytes);
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
      WorkbookReading.assertEveryFormulaHolds(workbook);
      assertThat(WorkbookReading.checklist(workbook).stream().skip(1))
          .hasSizeGreaterThan(15)
          .allMatch(each -> each.endsWith(": OK") || each.endsWith("not supplied"));
    }
  }

  @Test
  void payrollOfMoreHoursIsPayableInTheYearOfItsDays() throws IOException {
    payJune("2026-06-29", "88.00", "968.00");
    payrollCame(alone("8.00", "8.00"));
    YearEndReport waiting = report(march(), row(1, "968.00"));

    assertThat(accrued(waiting, Basis.PROVISIONAL)).isEmpty();
    assertThat(accrued(waiting, Basis.APPROVED_UNPAID)).containsExactly("88.00");
    assertThat(kinds(waiting)).containsExactly(Kind.NOT_PAID);

    paying.proposed("2026-07-17").released().published();
    YearEndReport out = report(march(), row(1, "968.00"), row(2, "88.00"));
    assertThat(all(out, FundSummary::inTransit)).isEqualTo("88.00");
    assertThat(kinds(out)).containsExactly(Kind.NOT_SETTLED);

    ending.settled(ending.last(), "2026-07-22");
    assertThat(kinds(report(march(), row(1, "968.00"), row(2, "88.00")))).isEmpty();
  }

  @Test
  void whatComesBackFromTheBankIsPayableAgain() throws IOException {
    payJune("2026-06-29", "88.00", "968.00");
    payrollCame(alone("8.00", "8.00"));
    paying.proposed("2026-07-17").released().published();
    ending.returned(ending.last(), "2026-07-22", false);
    YearEndReport report = report(march(), row(1, "968.00"));

    assertThat(kinds(report)).containsExactly(Kind.PAYMENT_RETURNED);
    assertThat(all(report, FundSummary::payable)).isEqualTo("88.00");
  }

  /** One payment of $792.00 in July: $88.00 is of the year, $704.00 of the next. */
  @Test
  void payrollWithALaterInvoiceIsPaidWithItAndStaysOfItsYear() throws IOException {
    payJune("2026-06-29", "88.00", "968.00");
    payrollCame(july("8.00", "8.00").arrival());
    paying.proposed("2026-07-17").released().published();
    assertThat(paying.amounts()).endsWith("792.00");

    for (String theirs : List.of("792.00", "88.00")) {
      YearEndReport report = report(march(), row(1, "968.00"), row(2, theirs));
      assertThat(all(report, FundSummary::inTransit)).isEqualTo("88.00");
      assertThat(kinds(report)).containsExactly(Kind.NOT_SETTLED);
    }
  }

  @Test
  void fewerHoursWithALaterInvoiceAreOwedInTheirYear() throws IOException {
    payJune("2026-06-30", "96.00", "1056.00");
    payrollCame(july("8.00", "6.00").arrival());
    YearEndReport report = report(march(), row(1, "1056.00"));

    assertThat(report.totals().receivable()).hasToString("22.00");
    assertThat(kinds(report)).containsExactly(Kind.RECEIVABLE);
  }

  private List<String> carried() {
    return year.asked()
        .sql(
            "SELECT split_part(j.idem_key, ' ', 1) || ' ' || p.account || ' ' || p.fiscal_year ||"
                + " ' ' || p.amount || ' after ' || split_part(o.idem_key, ' ', 1) FROM"
                + " carried_journal c JOIN posting p ON p.journal_id = c.journal_id JOIN journal j"
                + " ON j.id = c.journal_id JOIN journal o ON o.id = c.refers_to ORDER BY 1")
        .query(String.class)
        .list();
  }

  @Test
  void aYearIsNotClosedBeforeItsVerifiedDaysAreMadeGood() throws IOException {
    payJune("2026-06-30", "96.00", "1056.00");
    YearEndReport provisional = report(march(), row(1, "1056.00"));
    assertThatThrownBy(() -> ending.closed(provisional)).isInstanceOf(RefusedByDatabase.class);

    payrollCame(alone("8.00", "8.00"));
    ending.closed(report(march(), row(1, "1056.00")));
    assertThat(carried()).isEmpty();
  }

  /** March comes to the same $880.00: it is turned round and booked again, and nothing is paid. */
  @Test
  void aCorrectionAfterTheClosingIsBookedInTheOpenYear() throws IOException {
    payJune("2026-06-30", "96.00", "1056.00");
    payrollCame(alone("8.00", "8.00"));
    ending.closed(report(march(), row(1, "1056.00")));

    year.night(
        "2026-08-04",
        anInvoice().named("corrected").type("CORRECTION").receivedOn("2026-08-03").arrival());
    assertThat(carried()).isEmpty();
    year.cleared("2026-08-05", "corrected", "INV-PERIOD-OVERLAP").night("2026-08-06");

    assertThat(carried())
        .hasSize(8)
        .allMatch(each -> each.contains(" 2027 "))
        .contains(
            "replaced EXPENSE 2027 -880.00 after payable",
            "replaced PAYABLE 2027 880.00 after payable");
    assertThat(paying.on(Account.PAYABLE, KEY)).isEqualTo("0.00");
    assertThat(paying.on(Account.RECEIVABLE, KEY)).isEqualTo("0.00");
    assertThat(paying.proposed("2026-08-07").amounts()).containsExactly("880.00", "1056.00");
  }
}
