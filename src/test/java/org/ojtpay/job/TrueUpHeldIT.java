package org.ojtpay.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ojtpay.job.JunePackets.ALONE;
import static org.ojtpay.job.JunePackets.YEAR_END;
import static org.ojtpay.job.JunePackets.alone;
import static org.ojtpay.job.JunePackets.july;
import static org.ojtpay.job.JunePackets.payroll;
import static org.ojtpay.job.JunePackets.yearEnd;
import static org.ojtpay.validate.AgreementPacketBuilder.anAgreement;
import static org.ojtpay.validate.DaysBuilder.aClarification;
import static org.ojtpay.validate.DaysBuilder.aVerification;
import static org.ojtpay.validate.InvoiceBuilder.anInvoice;
import static org.ojtpay.validate.RegisterBuilder.aRegister;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.desk.NotFound;
import org.ojtpay.desk.Ruling;
import org.ojtpay.ledger.Account;
import org.ojtpay.packet.FieldName;
import org.ojtpay.pay.HoldReason;
import org.ojtpay.pay.HoldScope;
import org.ojtpay.reconcile.Blocker;
import org.ojtpay.reconcile.YearEndReport;
import org.ojtpay.store.HoldShelf;
import org.ojtpay.store.YearEndShelf;
import org.ojtpay.validate.Arrival;
import org.ojtpay.validate.InvoiceBuilder;
import org.ojtpay.validate.RegisterBuilder;
import org.ojtpay.validate.Verdict;

/**
 * Payroll of verified days beside what people have begun with their invoice, and beside what others
 * claim: it waits, and the night goes on.
 */
class TrueUpHeldIT extends VerifiedJune {

  private static final String OTHER = "MD-0412-003";
  private static final String CORRECTED = "corrected";
  private static final String LAST_DAY = "2026-07-02 Reyes last day";
  private static final String BOTH = "the payroll of this one is missing, too";

  @TempDir private Path folder;

  private static Ruling by(String person) {
    return Ruling.of(person, "It was sent by mistake.");
  }

  private void lacking() {
    night("2026-07-03", yearEnd("2026-06-29").claiming("88.00", "968.00").arrival());
  }

  // What people have begun.

  /** Were the $88.00 approved, nobody could withdraw the invoice any more. */
  @Test
  void addsNothingToAnInvoiceThatSomebodyHasAskedToVoid() {
    lacking();
    year.withdrawals().ask(YEAR_END, by("m.ortiz"));
    assertThat(night("2026-07-16", alone("8.00", "8.00"))).containsExactly(ALONE + " HELD 0.00");

    year.withdrawals().confirm(YEAR_END, by("r.cole"));
    assertThat(night("2026-07-17")).containsExactly(ALONE + " HELD 0.00");
    assertThat(List.of(sum(Account.ACCRUED), sum(Account.PAYABLE), sum(Account.EXPENSE)))
        .containsOnly("0.00");
  }

  /** Whoever asked, or another, says that it was no mistake; it can be asked anew. */
  @Test
  void goesOnOnceWhatWasAskedIsCancelled() {
    lacking();
    year.withdrawals().ask(YEAR_END, by("m.ortiz"));
    night("2026-07-16", alone("8.00", "8.00"));
    year.withdrawals().cancel(YEAR_END, by("m.ortiz"));
    assertThatThrownBy(() -> year.withdrawals().confirm(YEAR_END, by("r.cole")))
        .isInstanceOf(NotFound.class)
        .hasMessageContaining("Nobody has asked to void");

    assertThat(night("2026-07-17")).containsExactly(ALONE + " APPROVED 88.00");
  }

  @Test
  void goesOnOnceTheInvoiceIsPaidAndCannotBeWithdrawnAnyMore() {
    lacking();
    year.withdrawals().ask(YEAR_END, by("m.ortiz"));
    night("2026-07-16", alone("8.00", "8.00"));
    paying.proposed("2026-07-16").released().published();

    assertThat(night("2026-07-17")).containsExactly(ALONE + " APPROVED 88.00");
    paying.proposed("2026-07-20").released().published();
    assertThat(paying.amounts()).containsExactly("968.00", "88.00");
  }

  @Test
  void waitsForAHeldCorrectionOfTheInvoiceAndIsDecidedAfterIt() {
    night("2026-07-03", yearEnd().arrival());
    night(
        "2026-07-11",
        yearEnd("2026-06-29")
            .named(CORRECTED)
            .type("CORRECTION")
            .receivedOn("2026-07-10")
            .claiming("88.00", "968.00")
            .arrival());
    assertThat(night("2026-07-16", alone("8.00", "8.00"))).containsExactly(ALONE + " HELD 0.00");

    year.cleared("2026-07-16", CORRECTED, "INV-PERIOD-OVERLAP");
    assertThat(night("2026-07-17")).containsExactly(CORRECTED + " APPROVED 968.00");
    assertThat(night("2026-07-18")).containsExactly(ALONE + " APPROVED 88.00");
    assertThat(sum(Account.PAYABLE)).isEqualTo("-1056.00");
  }

  @Test
  void waitsWhileThePaymentIsBeingTakenBack() {
    night("2026-07-03", yearEnd().arrival());
    paying.proposed("2026-07-06").released().published();
    YearEnding bank = new YearEnding(year);
    bank.settled(bank.last(), "2026-07-08");
    year.asked()
        .sql(
            "INSERT INTO reversal (payment_id, cause, reason, asked_by, asked_at, on_day) VALUES"
                + " (?, 'DUPLICATE', 'Paid twice.', 'izuberi', ?, '2026-07-09')")
        .params(bank.last(), java.sql.Timestamp.from(Instant.parse("2026-07-09T12:00:00Z")))
        .update();

    assertThat(night("2026-07-16", alone("8.00", "6.00"))).containsExactly(ALONE + " HELD 0.00");
    assertThat(night("2026-07-17", july("8.00", "6.00").arrival()))
        .containsExactly("2026-07-15 Reyes july HELD 0.00");
    assertThat(sum(Account.RECEIVABLE)).isEqualTo("0.00");
  }

  /** A file pays an invoice once: were both in it, no file would be made at all. */
  @Test
  void goesWithTheNextFileWhereTheInvoiceItselfIsNotPaidYet() {
    lacking();
    night("2026-07-16", alone("8.00", "8.00"));

    paying.proposed("2026-07-17");
    assertThat(paying.amounts()).containsExactly("968.00");
    paying.released().published().proposed("2026-07-20");
    assertThat(paying.amounts()).containsExactly("968.00", "88.00");
  }

  // Two invoices of which each has verified days.

  private static InvoiceBuilder lastDay() {
    return anInvoice()
        .named(LAST_DAY)
        .receivedOn("2026-07-02")
        .numbered("1052")
        .type("FISCAL_YEAR_END")
        .period("2026-06-30", "2026-06-30")
        .signedOn("2026-07-01")
        .payroll()
        .clarified()
        .verified(aVerification().fullDays("2026-06-30", "2026-06-30"))
        .claiming("8.00", "88.00");
  }

  /** One payroll shows the days of both, so it makes neither good: one of them is corrected. */
  @Test
  void twoThatHoldEachOtherSaySoAndAreFreedByACorrectionOfOne() {
    night("2026-07-03", until29June().arrival(), lastDay().arrival());
    assertThat(paying.proposed("2026-07-31").waiting())
        .satisfiesExactlyInAnyOrder(
            first -> assertThat(first).startsWith(YEAR_END).contains(LAST_DAY, BOTH),
            other -> assertThat(other).startsWith(LAST_DAY).contains(YEAR_END, BOTH));
    assertThat(night("2026-08-03", alone("8.00", "8.00"))).containsExactly(ALONE + " HELD 0.00");
    assertThat(paying.proposed("2026-08-03").waiting())
        .hasSize(2)
        .allMatch(each -> each.contains("what may be their payroll is held: submission 4"));

    assertThat(night("2026-08-04", corrected29June())).containsExactly(CORRECTED + " HELD 0.00");
    year.cleared("2026-08-04", CORRECTED, "INV-PERIOD-OVERLAP");
    assertThat(night("2026-08-05")).contains(CORRECTED + " APPROVED 968.00");
    assertThat(night("2026-08-06")).containsExactly(ALONE + " APPROVED 0.00");
    assertThat(paying.proposed("2026-08-06").waiting()).isEmpty();
    assertThat(paying.amounts()).containsExactlyInAnyOrder("968.00", "88.00");
  }

  /** The same days, with the payroll in the place of the verification. */
  private static Arrival corrected29June() {
    RegisterBuilder first =
        aRegister()
            .period("2026-06-14", "2026-06-27")
            .paidOn("2026-06-30")
            .line("REG", "80.00", "22.00");
    return anInvoice()
        .named(CORRECTED)
        .receivedOn("2026-08-03")
        .numbered("1050")
        .type("CORRECTION")
        .period("2026-06-14", "2026-06-29")
        .signedOn("2026-08-03")
        .payroll(first, payroll("8.00", "8.00"))
        .clarified(aClarification().signedOn("2026-08-03").fullDays("2026-06-14", "2026-07-10"))
        .claiming("88.00", "968.00")
        .arrival();
  }

  private static InvoiceBuilder until29June() {
    return yearEnd("2026-06-29").period("2026-06-14", "2026-06-29").claiming("88.00", "968.00");
  }

  // Days that another agreement of the same person claims.

  private static InvoiceBuilder another(String received, String hours) {
    return anInvoice()
        .named(received + " other invoice")
        .receivedOn(received)
        .numbered("77")
        .with(FieldName.AGREEMENT_NUMBER, OTHER)
        .type("FISCAL_YEAR_END")
        .period("2026-06-30", "2026-06-30")
        .signedOn("2026-07-01")
        .payroll(
            aRegister()
                .period("2026-06-30", "2026-06-30")
                .paidOn("2026-07-01")
                .line("REG", "8.00", "22.00"))
        .clarified(
            aClarification()
                .with(FieldName.AGREEMENT_NUMBER, OTHER)
                .signedOn("2026-07-01")
                .day("2026-06-30", "REG", "8.00"))
        .claiming(hours, "88.00");
  }

  private void agreedTwice() {
    year.night(
        "2026-01-24",
        anAgreement().named("other agreement").with(FieldName.AGREEMENT_NUMBER, OTHER).arrival());
  }

  /** 30 June was paid on the form, and the payroll shows that nobody worked then. */
  @Test
  void aVerifiedDayThatThePayrollDoesNotShowIsPaidUnderNoOtherAgreementUnseen() {
    agreedTwice();
    night("2026-07-03", yearEnd().arrival());
    night(
        "2026-07-16",
        aRegister()
            .period("2026-06-28", "2026-07-11")
            .paidOn("2026-07-14")
            .line("REG", "72.00", "22.00")
            .day("2026-06-29", "REG", "8.00", "22.00")
            .fullDays("2026-07-01", "2026-07-10")
            .alone(ALONE, "2026-07-15"));
    assertThat(sum(Account.EXPENSE)).isEqualTo("968.00");

    String other = "2026-07-06 other invoice";
    List<Verdict> verdicts = year.night("2026-07-20", another("2026-07-06", "8.00").arrival());
    assertThat(verdicts.stream().map(VerifiedJune::came)).containsExactly(other + " HELD 0.00");
    assertThat(verdicts.get(0).findings())
        .extracting(each -> each.code())
        .contains("INV-PERIOD-OVERLAP");

    year.cleared("2026-07-20", other, "INV-PERIOD-OVERLAP");
    assertThat(night("2026-07-21")).containsExactly(other + " APPROVED 88.00");
  }

  /** 30 June was paid under the other agreement before the payroll of this one shows it too. */
  @Test
  void aDayThatStandsAlreadyIsPaidBesideItOnceAPersonHasClearedIt() {
    agreedTwice();
    lacking();
    assertThat(night("2026-07-07", another("2026-07-06", "8.00").arrival()))
        .containsExactly("2026-07-06 other invoice APPROVED 88.00");
    assertThat(night("2026-07-16", alone("8.00", "8.00"))).containsExactly(ALONE + " HELD 0.00");

    year.cleared("2026-07-16", ALONE, "INV-PERIOD-OVERLAP");
    assertThat(night("2026-07-17")).containsExactly(ALONE + " APPROVED 88.00");
  }

  // Holds, and closed years.

  @Test
  void aHoldOnTheInvoiceHoldsWhatPayrollAddsToIt() {
    lacking();
    paying.proposed("2026-07-06").released().published();
    night("2026-07-16", alone("8.00", "8.00"));
    String invoice =
        year.asked()
            .sql("SELECT receipt_id || '#' || part FROM verdict WHERE submission = ?")
            .param(YEAR_END)
            .query(String.class)
            .single();
    year.shelves()
        .holds()
        .put(
            new HoldShelf.Placed(
                HoldScope.SUBMISSION, invoice, HoldReason.SUBMISSION, "Wait.", null),
            "m.ortiz",
            Instant.parse("2026-07-16T12:00:00Z"));

    paying.proposed("2026-07-17");
    assertThat(paying.amounts()).containsExactly("968.00");
  }

  /** $22.00 is owed of a year that is closed. */
  private YearEnding closedOwing() throws IOException {
    night("2026-07-03", yearEnd().arrival());
    paying.proposed("2026-07-06").released().published();
    YearEnding ending = new YearEnding(year);
    ending.settled(ending.last(), "2026-07-08");
    night("2026-07-16", alone("8.00", "6.00"));
    assertThat(sum(Account.RECEIVABLE)).isEqualTo("22.00");
    String row = ending.last() + ",2026-07-20,V-1,1056.00";
    YearEndReport report = ending.ended("2026-07-31", YearEnding.ledger(folder, row));
    report.blockers().forEach(this::accept);
    ending.closed(report);
    return ending;
  }

  private void accept(Blocker blocker) {
    Instant at = Instant.parse("2026-07-31T12:00:00Z");
    year.shelves()
        .yearEnds()
        .accept(
            new YearEndShelf.Passing(2026, blocker, "izuberi", at, "They pay in August."), null);
  }

  /** What comes after is paid in full, and the debt stays for a person to record. */
  @Test
  void ofAClosedYearNothingIsSetOffByItself() throws IOException {
    closedOwing();

    night(
        "2026-08-04",
        anInvoice()
            .named("early june")
            .receivedOn("2026-08-03")
            .numbered("1049")
            .type("CORRECTION")
            .period("2026-05-31", "2026-06-13")
            .signedOn("2026-08-03")
            .payroll(aRegister().period("2026-05-31", "2026-06-13").line("REG", "80.00", "22.00"))
            .clarified(aClarification().signedOn("2026-08-03").fullDays("2026-05-31", "2026-06-13"))
            .arrival());
    assertThat(sum(Account.RECEIVABLE)).isEqualTo("22.00");
    assertThat(sum(Account.PAYABLE)).isEqualTo("-880.00");
    paying.proposed("2026-08-05");
    assertThat(paying.amounts()).containsExactly("1056.00", "880.00");
  }

  /** The invoice is payable once more, in the closed year; the night books nothing in it. */
  @Test
  void ofAClosedYearNothingIsSetOffAgainstAPaymentThatCameBack() throws IOException {
    YearEnding ending = closedOwing();
    ending.returned(ending.last(), "2026-08-03", true);

    assertThat(night("2026-08-04")).isEmpty();
    assertThat(sum(Account.RECEIVABLE)).isEqualTo("22.00");
    assertThat(sum(Account.PAYABLE)).isEqualTo("-1056.00");
  }
}
