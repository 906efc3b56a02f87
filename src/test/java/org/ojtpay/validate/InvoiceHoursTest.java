package org.ojtpay.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.validate.AgreementPacketBuilder.anAgreement;
import static org.ojtpay.validate.Board.aBoard;
import static org.ojtpay.validate.Board.codes;
import static org.ojtpay.validate.Board.withApprovedAgreement;
import static org.ojtpay.validate.DaysBuilder.aClarification;
import static org.ojtpay.validate.InvoiceBuilder.anInvoice;
import static org.ojtpay.validate.InvoiceBuilder.theNextInvoice;
import static org.ojtpay.validate.RegisterBuilder.aRegister;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojtpay.packet.FieldName;

/** Hours and amounts, as claimed and as computed. */
class InvoiceHoursTest {

  private static List<String> decided(InvoiceBuilder invoice) {
    return codes(withApprovedAgreement().decide(invoice));
  }

  private static List<String> listOf(String code) {
    return code == null ? List.of() : List.of(code);
  }

  // Claimed figures.

  @ParameterizedTest(name = "claims {0}, is paid {2}")
  @CsvSource({
    "879.94, INV-AMOUNT-MISMATCH RETURN, 0.00",
    "879.95, INV-AMOUNT-MISMATCH WARN, 879.95",
    "879.96, INV-AMOUNT-MISMATCH WARN, 879.96",
    "880.00, , 880.00",
    "880.04, INV-AMOUNT-MISMATCH WARN, 880.00",
    "880.05, INV-AMOUNT-MISMATCH WARN, 880.00",
    "880.06, INV-AMOUNT-MISMATCH RETURN, 0.00"
  })
  void toleratesFiveCentsWithEqualHoursAndPaysTheLower(String amount, String code, String paid) {
    Verdict verdict = withApprovedAgreement().decide(anInvoice().claiming("80.00", amount));

    assertThat(codes(verdict)).isEqualTo(listOf(code));
    assertThat(verdict.payable()).hasToString(paid);
  }

  @Test
  void toleratesNoCentWhereTheHoursDiffer() {
    assertThat(decided(anInvoice().claiming("80.01", "880.03")))
        .containsExactly("INV-HOURS-MISMATCH RETURN", "INV-AMOUNT-MISMATCH RETURN");
  }

  @ParameterizedTest(name = "claims {0} hours")
  @CsvSource({"79.99, INV-HOURS-MISMATCH RETURN", "80.00,", "80.01, INV-HOURS-MISMATCH RETURN"})
  void comparesTheClaimedHours(String hours, String code) {
    assertThat(decided(anInvoice().claiming(hours, "880.00"))).isEqualTo(listOf(code));
  }

  @Test
  void keepsTheLowerAmountOnFileForTheCap() {
    Verdict verdict = withApprovedAgreement().decide(anInvoice().claiming("80.00", "879.96"));

    assertThat(verdict.invoice()).extracting("reimbursement").hasToString("879.96");
  }

  // Caps, with what was approved before.

  @ParameterizedTest(name = "agreement of {0} hours")
  @CsvSource({"161, 80.00,", "160, 80.00,", "159, 79.00, CAP-HOURS WARN"})
  void countsEarlierInvoicesAgainstTheHoursOfTheAgreement(String cap, String hours, String code) {
    Board board = aBoard().having(anAgreement().hours(cap).maximum("1749.00"));
    board.having(anInvoice(), Disposition.APPROVED);

    Verdict verdict = board.decide(theNextInvoice());

    assertThat(verdict.computed().orElseThrow().eligibleHours()).hasToString(hours);
    assertThat(codes(verdict).contains("CAP-HOURS WARN")).isEqualTo(code != null);
  }

  @ParameterizedTest(name = "maximum {0}")
  @CsvSource({"1760.01, 880.00, false", "1760.00, 880.00, false", "1759.99, 879.99, true"})
  void countsEarlierInvoicesAgainstTheMaximum(String maximum, String paid, boolean cut) {
    Board board = aBoard().having(anAgreement().maximum(maximum));
    board.having(anInvoice(), Disposition.APPROVED);

    Verdict verdict = board.decide(theNextInvoice());

    assertThat(verdict.computed().orElseThrow().reimbursement()).hasToString(paid);
    assertThat(codes(verdict).contains("CAP-AMOUNT WARN")).isEqualTo(cut);
  }

  @Test
  void countsNoReturnedInvoiceAgainstTheCaps() {
    Board board = aBoard().having(anAgreement().hours("80"));
    board.having(anInvoice().claiming("81.00", "891.00"), Disposition.RETURNED);

    assertThat(codes(board.decide(theNextInvoice()))).isEmpty();
  }

  // Short weeks: Sunday 1 to Saturday 7 March.

  @ParameterizedTest(name = "{0} hours on Friday")
  @CsvSource({"0.25,", "0.00,", "-0.25, PAY-WEEK-SHORT WARN"})
  void notesAFullWeekOfFewerThanThirtyTwoHours(String more, String code) {
    assertThat(decided(week(more))).isEqualTo(listOf(code));
  }

  /** Four days of eight hours in the first week, and a little more or less. */
  private static InvoiceBuilder week(String more) {
    String friday = more.startsWith("-") ? "" : more;
    String thursday = more.startsWith("-") ? "7.75" : "8.00";
    DaysBuilder days =
        aClarification()
            .fullDays("2026-03-02", "2026-03-04")
            .day("2026-03-05", "REG", thursday)
            .fullDays("2026-03-08", "2026-03-14");
    java.math.BigDecimal hours =
        new java.math.BigDecimal("72.00").add(new java.math.BigDecimal(more));
    if (!friday.isEmpty()) {
      days.day("2026-03-06", "REG", friday);
    }
    return anInvoice()
        .clarified(days)
        .payroll(aRegister().line("REG", hours.toPlainString(), "22.00"))
        .claiming(
            hours.toPlainString(),
            hours
                .multiply(new java.math.BigDecimal("11"))
                .setScale(2, java.math.RoundingMode.HALF_UP)
                .toPlainString());
  }

  /** From Monday to Sunday, 9 to 15 March, the week is not whole in the period. */
  @Test
  void takesTheWorkweekOfTheAgreement() {
    Board monday = aBoard().having(anAgreement().with(FieldName.WORKWEEK_STARTS, "MONDAY"));
    InvoiceBuilder invoice =
        anInvoice()
            .clarified(
                aClarification()
                    .fullDays("2026-03-02", "2026-03-06")
                    .day("2026-03-09", "REG", "8.00"))
            .payroll(aRegister().line("REG", "48.00", "22.00"))
            .claiming("48.00", "528.00");

    assertThat(codes(monday.decide(invoice))).isEmpty();
    assertThat(codes(withApprovedAgreement().decide(invoice)))
        .containsExactly("PAY-WEEK-SHORT WARN");
  }

  @Test
  void callsNoWeekShortThatReachesIntoAPause() {
    InvoiceBuilder invoice =
        anInvoice()
            .clarified(
                aClarification()
                    .fullDays("2026-03-02", "2026-03-04")
                    .fullDays("2026-03-09", "2026-03-13"))
            .payroll(aRegister().line("REG", "64.00", "22.00"))
            .claiming("64.00", "704.00");

    assertThat(codes(withApprovedAgreement().pausing("2026-03-07", "2026-03-07").decide(invoice)))
        .containsExactly("CLAR-PARTIAL WARN");
    assertThat(decided(invoice)).containsExactly("PAY-WEEK-SHORT WARN");
  }

  // Clarification beside the register.

  private static RegisterBuilder registerWithDays(String from, String to, int... days) {
    RegisterBuilder register =
        aRegister().period(from, to).line("REG", days.length * 8 + "", "22.00");
    for (int day : days) {
      register.day("2026-03-%02d".formatted(day), "REG", "8.00");
    }
    return register;
  }

  @Test
  void takesAClarificationThatShowsTheDaysOfTheRegister() {
    assertThat(
            decided(
                anInvoice()
                    .payroll(
                        registerWithDays(
                            "2026-03-01", "2026-03-14", 2, 3, 4, 5, 6, 9, 10, 11, 12, 13))))
        .isEmpty();
  }

  @Test
  void holdsAClarificationThatDiffersFromTheDaysOfTheRegister() {
    assertThat(
            decided(
                anInvoice()
                    .payroll(
                        registerWithDays(
                            "2026-03-01", "2026-03-14", 2, 3, 4, 5, 6, 7, 10, 11, 12, 13))))
        .contains("CLAR-DAYS-DIFFER HOLD");
  }

  @Test
  void comparesAClarificationOfTheDaysInsideWithThoseAlone() {
    Verdict verdict =
        withApprovedAgreement()
            .decide(
                anInvoice()
                    .period("2026-03-02", "2026-03-08")
                    .claiming("40.00", "440.00")
                    .clarified(aClarification().fullDays("2026-03-02", "2026-03-06"))
                    .payroll(
                        registerWithDays(
                            "2026-03-01", "2026-03-14", 2, 3, 4, 5, 6, 9, 10, 11, 12, 13)));

    assertThat(codes(verdict)).isEmpty();
  }

  @Test
  void notesAClarificationOfTheDaysInsideAlone() {
    assertThat(
            decided(
                anInvoice()
                    .period("2026-03-01", "2026-03-07")
                    .claiming("40.00", "440.00")
                    .clarified(aClarification().fullDays("2026-03-01", "2026-03-07"))))
        .containsExactly("CLAR-PARTIAL WARN");
  }

  @Test
  void takesAClarificationWithoutTheDaysOfAPauseForOneOfTheDaysInside() {
    Board board = withApprovedAgreement().pausing("2026-03-09", "2026-03-14");
    InvoiceBuilder invoice =
        anInvoice()
            .claiming("40.00", "440.00")
            .clarified(aClarification().fullDays("2026-03-02", "2026-03-06"));

    assertThat(codes(board.decide(invoice))).containsExactly("CLAR-PARTIAL WARN");
    assertThat(
            codes(
                board.decide(
                    invoice.payroll(
                        registerWithDays(
                            "2026-03-01", "2026-03-14", 2, 3, 4, 5, 6, 9, 10, 11, 12, 13)))))
        .isEmpty();
  }

  @Test
  void takesAClarificationOfTheWholePayPeriodWithoutANote() {
    assertThat(decided(anInvoice().period("2026-03-01", "2026-03-07").claiming("40.00", "440.00")))
        .isEmpty();
  }

  @ParameterizedTest(name = "register of {0} hours")
  @CsvSource({
    "79.75, CLAR-PAYROLL-MISMATCH RETURN",
    "80.00,",
    "80.25, CLAR-PAYROLL-MISMATCH RETURN"
  })
  void returnsAClarificationThatDisagreesWithTheRegister(String hours, String code) {
    assertThat(decided(anInvoice().payroll(aRegister().line("REG", hours, "22.00"))))
        .isEqualTo(listOf(code));
  }

  @Test
  void asksForDaysWhereThePayPeriodReachesOutOfTheClaim() {
    assertThat(decided(anInvoice().period("2026-03-01", "2026-03-07").clarified()))
        .contains("CLAR-REQUIRED RETURN", "CLAR-MISSING RETURN");
  }

  // What the worksheet finds reaches the verdict.

  @ParameterizedTest(name = "{0}")
  @CsvSource({"21.99, PAY-RATE-BELOW-AGREED HOLD", "22.00,", "22.01, PAY-RATE-ABOVE-AGREED WARN"})
  void comparesTheRatePaidWithTheRateAgreed(String rate, String code) {
    assertThat(
            decided(
                anInvoice()
                    .payroll(aRegister().line("REG", "80.00", rate))
                    .with(FieldName.AMOUNT_CLAIMED, rate.equals("21.99") ? "879.60" : "880.00")))
        .isEqualTo(listOf(code));
  }

  @Test
  void returnsAPeriodOfWhichADayHasNoPayroll() {
    assertThat(
            decided(
                anInvoice()
                    .period("2026-03-01", "2026-03-16")
                    .receivedOn("2026-03-17")
                    .payroll(aRegister().line("REG", "80.00", "22.00"))))
        .contains("PAY-GAP RETURN");
  }

  @Test
  void notesOvertimeThatTheRegisterDidNotCode() {
    Verdict verdict =
        withApprovedAgreement()
            .decide(
                anInvoice()
                    .clarified(
                        aClarification()
                            .fullDays("2026-03-01", "2026-03-12")
                            .day("2026-03-13", "REG", "10.00"))
                    .payroll(aRegister().line("REG", "82.00", "22.00")));

    assertThat(codes(verdict)).containsExactly("PAY-OVERTIME-UNCODED WARN");
    assertThat(verdict.payable()).hasToString("880.00");
  }

  /** Monday to Thursday nine hours, Friday four, over two weeks. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Mon-Thu 9, Fri 4 |",
        "Mon-Thu 9, Fri 3.75 | PAY-OVERTIME-UNCODED WARN",
        "4 x 10 |",
        "4 x 10, Mon-Thu | PAY-OVERTIME-UNCODED WARN",
      })
  void allowsTheHoursOfEachWeekdayThatTheAgreementNames(String schedule, String code) {
    DaysBuilder days = aClarification();
    for (int day : new int[] {2, 3, 4, 5, 9, 10, 11, 12}) {
      days.day("2026-03-%02d".formatted(day), "REG", "9.00");
    }
    days.day("2026-03-06", "REG", "4.00").day("2026-03-13", "REG", "4.00");
    Board board = aBoard().having(anAgreement().with(FieldName.ALTERNATIVE_WORKWEEK, schedule));

    List<String> codes = codes(board.decide(anInvoice().clarified(days)));

    assertThat(codes.contains("PAY-OVERTIME-UNCODED WARN")).isEqualTo(code != null);
    assertThat(codes.contains("INV-HOURS-MISMATCH RETURN")).isEqualTo(code != null);
  }

  @Test
  void allowsTenHoursADayWhereTheAgreementIsForFourTens() {
    Board board = aBoard().having(anAgreement().with(FieldName.ALTERNATIVE_WORKWEEK, "4 x 10"));
    DaysBuilder days = aClarification();
    for (int day : new int[] {2, 3, 4, 5, 9, 10, 11, 12}) {
      days.day("2026-03-%02d".formatted(day), "REG", "10.00");
    }

    assertThat(codes(board.decide(anInvoice().clarified(days)))).isEmpty();
    assertThat(decided(anInvoice().clarified(days))).contains("PAY-OVERTIME-UNCODED WARN");
  }

  @Test
  void notesRetroactivePayAndPaysNoneOfIt() {
    Verdict verdict =
        withApprovedAgreement()
            .decide(
                anInvoice()
                    .payroll(aRegister().line("REG", "80.00", "22.00").amount("RETRO", "", "90")));

    assertThat(codes(verdict)).containsExactly("PAY-RETRO-EXCLUDED WARN");
    assertThat(verdict.payable()).hasToString("880.00");
  }

  @Test
  void holdsRegisterDaysThatDoNotAddUpToItsTotals() {
    assertThat(
            decided(
                anInvoice()
                    .payroll(
                        registerWithDays(
                                "2026-03-01", "2026-03-14", 2, 3, 4, 5, 6, 9, 10, 11, 12, 13)
                            .line("SICK", "4.00", "22.00"))))
        .contains("PAY-TOTALS-MISMATCH HOLD");
  }
}
