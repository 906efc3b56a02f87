package org.ojtpay.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.job.JunePackets.KEY;
import static org.ojtpay.job.JunePackets.july;
import static org.ojtpay.job.JunePackets.yearEnd;
import static org.ojtpay.validate.AgreementPacketBuilder.anAgreement;
import static org.ojtpay.validate.InvoiceBuilder.anInvoice;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.reconcile.RegisteredPayment;
import org.ojtpay.reconcile.YearEndReport;

/**
 * Finance's export of July holds the payments of March and June, $880.00 and $1,056.00, and that of
 * the first days of July, $704.00, which belongs to the next fiscal year.
 */
class LedgerOfTwoYearsIT {

  @TempDir private Path folder;

  private final Year year = new Year(KEY);
  private final Paying paying = new Paying(year);
  private final YearEnding ending = new YearEnding(year);

  @BeforeEach
  void payMarchAndJuneAndJuly() {
    year.night("2026-01-23", anAgreement().arrival());
    year.night("2026-03-18", anInvoice().arrival());
    pay("2026-03-19", "2026-03-23");
    year.night("2026-07-03", yearEnd().arrival());
    pay("2026-07-06", "2026-07-08");
    year.night("2026-07-16", july("8.00", "8.00").arrival());
    pay("2026-07-17", "2026-07-21");
    assertThat(paying.amounts()).containsExactly("880.00", "1056.00", "704.00");
  }

  private void pay(String proposed, String settled) {
    paying.proposed(proposed).released().published();
    ending.settled(ending.last(), settled);
  }

  @AfterEach
  void close() {
    assertThat(year.broken()).isEmpty();
    year.close();
  }

  private YearEndReport report(int fiscalYear, String asOf) {
    List<String> payments = ending.payments();
    return ending.ended(
        asOf,
        fiscalYear,
        YearEnding.ledger(
            folder,
            payments.get(0) + ",2026-03-24,V-1,880.00",
            payments.get(1) + ",2026-07-09,V-2,1056.00",
            payments.get(2) + ",2026-07-22,V-3,704.00"));
  }

  private static List<String> others(YearEndReport report) {
    return report.match().others().stream()
        .map(each -> each.words() + ": " + each.ours() + ", theirs " + each.theirs())
        .toList();
  }

  /** The program has it, and so has Finance; neither total of the closing year holds it. */
  @Test
  void thePaymentOfTheNextYearIsInNoTotalAndListedWithItsYear() {
    YearEndReport report = report(2026, "2026-07-31");

    assertThat(report.inTheWay()).isEmpty();
    assertThat(report.match().oursTotal()).hasToString("1936.00");
    assertThat(report.match().theirsTotal()).hasToString("1936.00");
    assertThat(others(report)).containsExactly("2027: 704.00, theirs 704.00");
    assertThat(report.payments())
        .extracting(RegisteredPayment::fiscalYear)
        .containsExactly(2026, 2026, 2027);
  }

  /** Finance has booked it, and the bank pays it some days after the run's day. */
  @Test
  void aPaymentThatTheExportNamesIsFoundWheneverTheBankPaysIt() {
    YearEndReport report = report(2026, "2026-07-17");

    assertThat(report.match().theirs()).isEmpty();
    assertThat(others(report)).containsExactly("2027: 704.00, theirs 704.00");
  }

  @Test
  void inItsOwnYearItCountsAndThoseBeforeDoNot() {
    YearEndReport report = report(2027, "2027-07-31");

    assertThat(report.match().oursTotal()).hasToString("704.00");
    assertThat(report.match().difference()).hasToString("0.00");
    assertThat(others(report))
        .containsExactly("2026: 880.00, theirs 880.00", "2026: 1056.00, theirs 1056.00");
  }

  @Test
  void thatItComesBackChangesNothingOfTheYearAndKeepsItOpenForNobody() {
    YearEndReport before = report(2026, "2026-07-31");
    ending.returned(ending.last(), "2026-07-30", true);
    YearEndReport now = report(2026, "2026-07-31");

    assertThat(now.inTheWay()).isEmpty();
    assertThat(now.since(before)).isEmpty();
    assertThat(others(now)).containsExactly("2027: 0.00, theirs 704.00");
    ending.closed(now);
  }
}
