package org.ojtpay.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ojtpay.validate.AgreementPacketBuilder.anAgreement;
import static org.ojtpay.validate.DaysBuilder.aClarification;
import static org.ojtpay.validate.InvoiceBuilder.anInvoice;
import static org.ojtpay.validate.RegisterBuilder.aRegister;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ojtpay.desk.NotAllowed;
import org.ojtpay.desk.NotFound;
import org.ojtpay.desk.NotPossible;
import org.ojtpay.desk.Review;
import org.ojtpay.desk.Ruling;
import org.ojtpay.desk.Withdrawals;
import org.ojtpay.ledger.Account;
import org.ojtpay.onfile.AgreementKey;
import org.ojtpay.packet.FieldName;
import org.ojtpay.validate.Arrival;
import org.ojtpay.validate.InvoiceBuilder;
import org.ojtpay.validate.Verdict;

/** A correction of an approved invoice takes its place: in all, the corrected amount is paid. */
class ReplacementIT {

  private static final AgreementKey KEY =
      AgreementKey.of("MA-0412-003", "Dana Reyes", LocalDate.parse("2026-02-02"));
  private static final String OVERLAP = "INV-PERIOD-OVERLAP";

  private final Year year = new Year(KEY);
  private final Paying paying = new Paying(year);

  @BeforeEach
  void approveTheAgreement() {
    year.night("2026-01-23", anAgreement().arrival());
  }

  @AfterEach
  void close() {
    assertThat(year.broken()).isEmpty();
    assertThat(used()).isEqualTo(sum("EXPENSE"));
    year.close();
  }

  /** Of the two weeks from 1 March, so many full days at $88.00 each. */
  private static InvoiceBuilder days(int days) {
    String last = LocalDate.parse("2026-03-02").plusDays(days > 5 ? days + 1 : days - 1).toString();
    return anInvoice()
        .payroll(aRegister().line("REG", days * 8 + ".00", "22.00"))
        .clarified(aClarification().fullDays("2026-03-01", last))
        .claiming(days * 8 + ".00", days * 88 + ".00");
  }

  private static Arrival correction(String name, int days) {
    return correction(name, days, "2026-03-20");
  }

  private static Arrival correction(String name, int days, String received) {
    return days(days).named(name).receivedOn(received).type("CORRECTION").arrival();
  }

  private List<String> night(String asOf, Arrival... arrivals) {
    return year.night(asOf, arrivals).stream().map(ReplacementIT::came).toList();
  }

  private static String came(Verdict verdict) {
    return verdict.submission() + " " + verdict.disposition() + " " + verdict.payable();
  }

  /** It comes, is held, a person clears it, and the next night decides it. */
  private List<String> corrected(String name, int days) {
    assertThat(night("2026-03-21", correction(name, days))).containsExactly(name + " HELD 0.00");
    year.cleared("2026-03-22", name, OVERLAP);
    return night("2026-03-23");
  }

  private void approved(int days) {
    assertThat(night("2026-03-18", days(days).arrival()))
        .containsExactly("2026-03-17 Reyes invoice APPROVED " + days * 88 + ".00");
  }

  private String sum(String account) {
    return paying.on(Account.valueOf(account), KEY);
  }

  private String used() {
    return year.asked()
        .sql("SELECT amount_used::text FROM agreement_cap")
        .query(String.class)
        .single();
  }

  @Test
  void asksAPersonAboutTheOriginalThatComesAgainInTheNightOfItsCorrection() {
    InvoiceBuilder original = days(9).type("CORRECTION").withContent("first");
    assertThat(night("2026-03-18", original.arrival()))
        .containsExactly("2026-03-17 Reyes invoice APPROVED 792.00");
    night("2026-03-21", correction("corrected", 10));
    year.cleared("2026-03-22", "corrected", OVERLAP);

    assertThat(night("2026-03-23", original.named("once more").receivedOn("2026-03-22").arrival()))
        .containsExactly("corrected APPROVED 880.00", "once more HELD 0.00");
  }

  @Test
  void paysOfACorrectionUpwardsOnlyWhatTheEmployerHasNotYet() {
    approved(9);
    paying.proposed("2026-03-19").released().published();

    assertThat(corrected("corrected", 10)).containsExactly("corrected APPROVED 880.00");
    paying.proposed("2026-03-24").released().published();

    assertThat(paying.amounts()).containsExactly("792.00", "88.00");
    assertThat(sum("IN_TRANSIT")).isEqualTo("-880.00");
    assertThat(List.of(sum("PAYABLE"), sum("RECEIVABLE"), sum("CASH"))).containsOnly("0.00");
    assertThat(used()).isEqualTo("880.00");
  }

  @Test
  void paysNothingForACorrectionDownwardsAndTheEmployerOwesTheRest() {
    approved(10);
    paying.proposed("2026-03-19").released().published();

    assertThat(corrected("corrected", 9)).containsExactly("corrected APPROVED 792.00");
    paying.proposed("2026-03-24");

    assertThat(paying.amounts()).containsExactly("880.00");
    assertThat(sum("RECEIVABLE")).isEqualTo("88.00");
    assertThat(sum("PAYABLE")).isEqualTo("0.00");
  }

  @Test
  void paysNothingForACorrectionThatComesToTheSame() {
    approved(10);
    paying.proposed("2026-03-19").released().published();

    assertThat(corrected("corrected", 10)).containsExactly("corrected APPROVED 880.00");
    paying.proposed("2026-03-24");

    assertThat(paying.inAll()).isEqualTo("880.00");
    assertThat(List.of(sum("PAYABLE"), sum("RECEIVABLE"))).containsOnly("0.00");
  }

  @Test
  void paysACorrectionWholeWhereWhatItReplacesWasNotPaid() {
    approved(9);
    assertThat(corrected("corrected", 10)).containsExactly("corrected APPROVED 880.00");
    paying.proposed("2026-03-24").released().published();

    assertThat(paying.amounts()).containsExactly("880.00");
    assertThat(sum("IN_TRANSIT")).isEqualTo("-880.00");
  }

  /** While its file is on the way, the bank may get it or not. */
  @Test
  void holdsACorrectionUntilTheFileOfWhatItReplacesIsPublished() {
    approved(9);
    paying.proposed("2026-03-19");
    assertThat(corrected("corrected", 10)).isEmpty();
    paying.released();
    assertThat(night("2026-03-24")).isEmpty();

    paying.published();
    assertThat(night("2026-03-25")).containsExactly("corrected APPROVED 880.00");
    paying.proposed("2026-03-26");
    assertThat(paying.amounts()).containsExactly("792.00", "88.00");
  }

  /** What was cleared is decided again also where another hold of it has ended before. */
  @Test
  void goesOnWithWhatWasClearedWhenTheFileIsPublishedAtLast() {
    approved(9);
    paying.proposed("2026-03-19");
    night("2026-03-21", correction("first", 8), correction("second", 10, "2026-03-21"));
    year.cleared("2026-03-22", "second", OVERLAP);
    new Review(year.shelves(), Clock.fixed(Instant.parse("2026-03-22T12:00:00Z"), ZoneOffset.UTC))
        .sendBack("first", "m.ortiz", "Not theirs.", null);
    assertThat(night("2026-03-23")).containsExactly("first RETURNED 0.00", "second HELD 0.00");
    assertThat(night("2026-03-24")).isEmpty();

    paying.released().published();

    assertThat(night("2026-03-25")).containsExactly("second APPROVED 880.00");
  }

  @Test
  void correctsACorrection() {
    approved(10);
    paying.proposed("2026-03-19").released().published();
    corrected("down", 8);
    assertThat(sum("RECEIVABLE")).isEqualTo("176.00");

    assertThat(night("2026-03-25", correction("up", 9))).containsExactly("up HELD 0.00");
    year.cleared("2026-03-26", "up", OVERLAP);
    assertThat(night("2026-03-27")).containsExactly("up APPROVED 792.00");
    paying.proposed("2026-03-28");

    assertThat(paying.amounts()).containsExactly("880.00");
    assertThat(sum("RECEIVABLE")).isEqualTo("88.00");
    assertThat(sum("EXPENSE")).isEqualTo("792.00");
  }

  /** Who cleared the second could not know the first: it waits to be cleared anew. */
  @Test
  void ofTwoCorrectionsInOneNightOneTakesThePlace() {
    approved(8);
    paying.proposed("2026-03-19").released().published();
    night("2026-03-21", correction("first", 9), correction("second", 10, "2026-03-21"));
    year.cleared("2026-03-22", "first", OVERLAP).cleared("2026-03-22", "second", OVERLAP);

    assertThat(night("2026-03-23")).containsExactly("first APPROVED 792.00", "second HELD 0.00");
    assertThat(night("2026-03-24")).isEmpty();
    year.cleared("2026-03-25", "second", OVERLAP);
    assertThat(night("2026-03-26")).containsExactly("second APPROVED 880.00");
    paying.proposed("2026-03-27").released().published();

    assertThat(paying.inAll()).isEqualTo("880.00");
    assertThat(List.of(sum("PAYABLE"), sum("RECEIVABLE"))).containsOnly("0.00");
  }

  /** The agreement allows $880.00: counters go back before they go on. */
  @Test
  void reachesTheCapExactly() {
    try (Year small = new Year(KEY)) {
      small.night(
          "2026-01-23",
          anAgreement().hours("80").with(FieldName.MAXIMUM_REIMBURSEMENT, "880.00").arrival());
      Paying files = new Paying(small);
      small.night("2026-03-18", days(10).arrival());
      files.proposed("2026-03-19").released().published();
      small.night("2026-03-21", correction("corrected", 10));
      small.cleared("2026-03-22", "corrected", OVERLAP);

      assertThat(small.night("2026-03-23").stream().map(ReplacementIT::came))
          .containsExactly("corrected APPROVED 880.00");
      assertThat(small.encumbered()).isEqualTo("0.00");
      assertThat(small.broken()).isEmpty();
    }
  }

  @Test
  void theFreedDaysAndNumberAreTakenByNobodyElse() {
    approved(9);
    corrected("corrected", 10);

    assertThat(night("2026-03-25", days(9).named("again").receivedOn("2026-03-24").arrival()))
        .containsExactly("again RETURNED 0.00");
  }

  @Test
  void twoPeopleWithdrawAnApprovalAndItsDaysAreFree() {
    approved(9);
    String invoice = "2026-03-17 Reyes invoice";
    Withdrawals desk = year.withdrawals();
    assertThatThrownBy(() -> desk.confirm(invoice, by("r.cole"))).isInstanceOf(NotFound.class);
    desk.ask(invoice, by("m.ortiz"));
    assertThat(sum("PAYABLE")).isEqualTo("-792.00");
    assertThatThrownBy(() -> desk.confirm(invoice, by("M.Ortiz "))).isInstanceOf(NotAllowed.class);

    desk.confirm(invoice, by("r.cole"));

    assertThat(List.of(sum("PAYABLE"), sum("EXPENSE"), used())).containsOnly("0.00");
    assertThat(year.encumbered()).isEqualTo("7040.00");
    assertThatThrownBy(() -> desk.ask(invoice, by("m.ortiz"))).isInstanceOf(NotFound.class);
    paying.proposed("2026-03-24");
    assertThat(paying.amounts()).isEmpty();

    assertThat(night("2026-03-25", days(10).named("again").receivedOn("2026-03-18").arrival()))
        .containsExactly("again APPROVED 880.00");
  }

  @Test
  void whatWasAskedIsCancelledByAnybodyAndCanBeAskedAnew() {
    approved(9);
    String invoice = "2026-03-17 Reyes invoice";
    Withdrawals desk = year.withdrawals();
    assertThatThrownBy(() -> desk.cancel(invoice, by("m.ortiz"))).isInstanceOf(NotFound.class);
    desk.ask(invoice, by("m.ortiz"));
    desk.cancel(invoice, by("a.okada"));

    assertThatThrownBy(() -> desk.confirm(invoice, by("r.cole"))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> desk.cancel(invoice, by("m.ortiz"))).isInstanceOf(NotFound.class);
    assertThat(audited()).contains("a.okada VOID CANCELLED " + invoice + " asked by m.ortiz");
    assertThat(recorded()).containsExactly("a.okada CANCEL VOID", "m.ortiz ASK VOID");
    desk.ask(invoice, by("m.ortiz"));
    desk.confirm(invoice, by("r.cole"));
    assertThat(used()).isEqualTo("0.00");
  }

  /** Were the payment to come back, it could be confirmed again. */
  @Test
  void whatWasAskedIsCancelledAlsoOnceTheInvoiceIsPaid() {
    approved(9);
    year.withdrawals().ask("2026-03-17 Reyes invoice", by("m.ortiz"));
    paying.proposed("2026-03-19").released().published();
    year.withdrawals().cancel("2026-03-17 Reyes invoice", by("m.ortiz"));
    paying.returned("R03", "2026-03-20");

    assertThatThrownBy(() -> year.withdrawals().confirm("2026-03-17 Reyes invoice", by("r.cole")))
        .isInstanceOf(NotFound.class);
  }

  private List<String> audited() {
    return year.asked().sql("SELECT actor || ' ' || event FROM audit").query(String.class).list();
  }

  private List<String> recorded() {
    return year.shelves().history().invoices().stream()
        .flatMap(each -> year.shelves().history().acts(each.receiptId(), each.part()).stream())
        .map(act -> act.who() + " " + act.what())
        .sorted()
        .toList();
  }

  /** What is void is no reason to call the same papers a duplicate. */
  @Test
  void theSamePapersComeAgainAfterTheirApprovalWasWithdrawn() {
    approved(9);
    String invoice = "2026-03-17 Reyes invoice";
    year.withdrawals().ask(invoice, by("m.ortiz"));
    year.withdrawals().confirm(invoice, by("r.cole"));

    assertThat(night("2026-03-25", days(9).named("again").receivedOn("2026-03-18").arrival()))
        .containsExactly("again APPROVED 792.00");
  }

  @Test
  void anApprovalThatIsPaidIsNotWithdrawnNorIsACorrectionOfOne() {
    approved(10);
    paying.proposed("2026-03-19").released().published();
    assertThatThrownBy(() -> year.withdrawals().ask("2026-03-17 Reyes invoice", by("m.ortiz")))
        .isInstanceOf(NotPossible.class)
        .hasMessageContaining("A payment stands on");
    corrected("corrected", 9);

    assertThatThrownBy(() -> year.withdrawals().ask("corrected", by("m.ortiz")))
        .isInstanceOf(NotPossible.class);
  }

  private static Ruling by(String person) {
    return Ruling.of(person, "Approved by mistake.");
  }

  /** Whoever holds an invoice, or its payment, has not been asked about its correction. */
  @Test
  void aHoldOnWhatWasCorrectedHoldsTheCorrection() {
    approved(9);
    paying.proposed("2026-03-19").released().published();
    assertThat(paying.returned("R24", "2026-03-20")).contains("DUPLICATE_SUSPECT");

    assertThat(corrected("corrected", 10)).containsExactly("corrected APPROVED 880.00");
    paying.proposed("2026-03-24");

    assertThat(paying.amounts()).containsExactly("792.00");
    assertThat(paying.waiting()).singleElement().asString().startsWith("corrected: ");
    liftHolds();
    paying.proposed("2026-03-25");
    assertThat(paying.amounts()).containsExactly("792.00", "880.00");
  }

  /** It was set off against the correction: only another correction pays it. */
  @Test
  void whatComesBackAfterItWasSetOffIsListedUntilAnotherCorrectionPaysIt() {
    approved(9);
    paying.proposed("2026-03-19").released().published();
    corrected("corrected", 10);
    paying.proposed("2026-03-24").released().published();
    assertThat(paying.waiting()).isEmpty();

    assertThat(paying.returned("R03", "2026-03-24")).contains("another correction");
    liftHolds();
    paying.proposed("2026-03-25");
    assertThat(paying.amounts()).containsExactly("792.00", "88.00");
    assertThat(paying.waiting())
        .singleElement()
        .asString()
        .startsWith("corrected: $792.00 of it")
        .contains("another correction");

    assertThat(night("2026-03-26", correction("again", 10))).containsExactly("again HELD 0.00");
    year.cleared("2026-03-27", "again", OVERLAP).cleared("2026-03-27", "again", "DUP-CONTENT");
    assertThat(night("2026-03-28")).containsExactly("again APPROVED 880.00");
    paying.proposed("2026-03-29").released().published();

    assertThat(paying.waiting()).isEmpty();
    assertThat(paying.amounts()).containsExactly("792.00", "88.00", "792.00");
    assertThat(sum("IN_TRANSIT")).isEqualTo("-880.00");
    assertThat(List.of(sum("PAYABLE"), sum("RECEIVABLE"))).containsOnly("0.00");
  }

  private void liftHolds() {
    var holds = year.shelves().holds();
    holds
        .on(LocalDate.parse("2026-03-24"))
        .forEach(each -> holds.end(each, "r.cole", "Looked into.", Instant.EPOCH));
  }

  /** Hours of June and July belong to two fiscal years. */
  @Test
  void correctsAcrossFiscalYears() {
    Arrival original = aroundJuly("original", 10);
    assertThat(night("2026-07-20", original)).containsExactly("original APPROVED 880.00");
    paying.proposed("2026-07-21").released().published();
    assertThat(years("IN_TRANSIT")).containsExactly("2026 -176.00", "2027 -704.00");

    assertThat(night("2026-07-22", aroundJuly("corrected", 9)))
        .containsExactly("corrected HELD 0.00");
    year.cleared("2026-07-22", "corrected", OVERLAP);
    assertThat(night("2026-07-23")).containsExactly("corrected APPROVED 792.00");

    assertThat(years("EXPENSE")).containsExactly("2026 176.00", "2027 616.00");
    assertThat(years("RECEIVABLE")).containsExactly("2027 88.00");
    assertThat(sum("PAYABLE")).isEqualTo("0.00");
  }

  /** Full days from Monday, 29 June on; the last is left out of nine. No correction is late. */
  private static Arrival aroundJuly(String name, int days) {
    String last = days == 10 ? "2026-07-10" : "2026-07-09";
    return anInvoice()
        .named(name)
        .receivedOn("2026-07-15")
        .type("CORRECTION")
        .with(FieldName.INVOICE_DATE, "2026-07-14")
        .signedOn("2026-07-14")
        .period("2026-06-28", "2026-07-11")
        .payroll(
            aRegister()
                .period("2026-06-28", "2026-07-11")
                .paidOn("2026-07-13")
                .line("REG", days * 8 + ".00", "22.00"))
        .clarified(aClarification().signedOn("2026-07-14").fullDays("2026-06-28", last))
        .claiming(days * 8 + ".00", days * 88 + ".00")
        .arrival();
  }

  private List<String> years(String account) {
    return year.asked()
        .sql(
            "SELECT fiscal_year || ' ' || sum(amount) FROM posting WHERE account = ? GROUP BY"
                + " fiscal_year HAVING sum(amount) <> 0 ORDER BY fiscal_year")
        .param(account)
        .query(String.class)
        .list();
  }
}
