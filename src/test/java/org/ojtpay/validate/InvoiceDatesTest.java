package org.ojtpay.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.validate.AgreementPacketBuilder.anAgreement;
import static org.ojtpay.validate.Board.aBoard;
import static org.ojtpay.validate.Board.codes;
import static org.ojtpay.validate.Board.withApprovedAgreement;
import static org.ojtpay.validate.DaysBuilder.aClarification;
import static org.ojtpay.validate.InvoiceBuilder.anInvoice;
import static org.ojtpay.validate.RegisterBuilder.aRegister;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Party;

/** When things happened, and whether in time. */
class InvoiceDatesTest {

  private static List<String> decided(InvoiceBuilder invoice) {
    return codes(withApprovedAgreement().decide(invoice));
  }

  private static List<String> listOf(String code) {
    return code == null ? List.of() : List.of(code);
  }

  // R2: the period.

  @ParameterizedTest(name = "training from {0}")
  @CsvSource({"2026-03-13, false", "2026-03-14, false", "2026-03-15, true"})
  void asksForADayOfTrainingInThePeriod(String start, boolean outside) {
    Board board =
        aBoard()
            .having(anAgreement().from(start, "2026-07-31").with(FieldName.MIDPOINT, "2026-03-20"));

    assertThat(codes(board.decide(anInvoice())).contains("INV-PERIOD-OUTSIDE RETURN"))
        .isEqualTo(outside);
  }

  @ParameterizedTest(name = "training until {0}")
  @CsvSource({"2026-02-28, true", "2026-03-01, false", "2026-03-02, false"})
  void asksForADayBeforeTheEndOfTheTraining(String end, boolean outside) {
    Board board = aBoard().having(anAgreement().from("2026-02-02", end));

    assertThat(codes(board.decide(anInvoice())).contains("INV-PERIOD-OUTSIDE RETURN"))
        .isEqualTo(outside);
  }

  @ParameterizedTest(name = "pause until {0}")
  @CsvSource({"2026-03-13, false", "2026-03-14, true", "2026-03-15, true"})
  void asksForADayOutsideAPause(String to, boolean outside) {
    Board board = withApprovedAgreement().pausing("2026-03-01", to);

    assertThat(codes(board.decide(anInvoice())).contains("INV-PERIOD-OUTSIDE RETURN"))
        .isEqualTo(outside);
  }

  @ParameterizedTest(name = "received {0}")
  @CsvSource({"2026-03-13, true", "2026-03-14, false", "2026-03-15, false"})
  void asksForAPeriodThatIsOverWhenTheInvoiceArrives(String received, boolean outside) {
    assertThat(decided(anInvoice().receivedOn(received)).contains("INV-PERIOD-OUTSIDE RETURN"))
        .isEqualTo(outside);
  }

  // Late: five working days after Friday 13 March are Friday 20 March.

  @ParameterizedTest(name = "received {0}")
  @CsvSource({"2026-03-19,", "2026-03-20,", "2026-03-21, INV-LATE HOLD"})
  void holdsAMidpointInvoiceMoreThanFiveWorkingDaysAfterTheMidpoint(String received, String code) {
    assertThat(decided(anInvoice().receivedOn(received))).isEqualTo(listOf(code));
  }

  @Test
  void countsHalfWayFromStartToEndWhereNoMidpointIsPrinted() {
    Board board =
        aBoard().having(anAgreement().from("2026-02-02", "2026-04-22").without(FieldName.MIDPOINT));

    // 2 February + floor(79 / 2) days is 13 March.
    assertThat(codes(board.decide(anInvoice().receivedOn("2026-03-20")))).isEmpty();
    assertThat(codes(board.decide(anInvoice().receivedOn("2026-03-21"))))
        .containsExactly("INV-LATE HOLD");
  }

  @ParameterizedTest(name = "received {0}")
  @CsvSource({"2026-03-19,", "2026-03-20,", "2026-03-21, INV-LATE HOLD"})
  void holdsACompletionInvoiceMoreThanFiveWorkingDaysAfterTheEnd(String received, String code) {
    Board board = aBoard().having(anAgreement().from("2026-02-02", "2026-03-13"));

    assertThat(
            codes(
                board.decide(
                    anInvoice()
                        .type("COMPLETION")
                        .period("2026-03-01", "2026-03-14")
                        .receivedOn(received))))
        .isEqualTo(listOf(code));
  }

  @Test
  void saysForWhichDayALateInvoiceWasDue() {
    assertThat(
            withApprovedAgreement()
                .decide(anInvoice().receivedOn("2026-03-21"))
                .findings()
                .get(0)
                .message())
        .contains("for the midpoint date Mar 13, 2026 it was due on Mar 20, 2026");
  }

  @Test
  void neverCallsACorrectionLate() {
    assertThat(decided(anInvoice().type("CORRECTION").receivedOn("2026-03-31"))).isEmpty();
  }

  @Test
  void takesAResubmissionForAsTimelyAsWhatItMends() {
    Board board =
        withApprovedAgreement().having(anInvoice().unsignedBy(Party.AJCC), Disposition.RETURNED);

    assertThat(codes(board.decide(anInvoice().named("again").receivedOn("2026-03-31")))).isEmpty();
  }

  @Test
  void takesAResubmissionForAsLateAsWhatItMends() {
    Board board =
        withApprovedAgreement()
            .having(
                anInvoice().unsignedBy(Party.AJCC).receivedOn("2026-03-23"), Disposition.RETURNED);

    Verdict verdict = board.decide(anInvoice().named("again").receivedOn("2026-03-31"));

    assertThat(codes(verdict)).containsExactly("INV-LATE HOLD");
    assertThat(verdict.findings().get(0).message()).contains("Mar 23, 2026");
  }

  // Signed early.

  @ParameterizedTest(name = "signed {0}")
  @CsvSource({"2026-03-13, INV-SIGNED-EARLY HOLD", "2026-03-14,", "2026-03-15,"})
  void holdsAnInvoiceSignedBeforeItsLastDay(String signed, String code) {
    assertThat(decided(anInvoice().signedBy(Party.EMPLOYER, signed))).isEqualTo(listOf(code));
  }

  @ParameterizedTest(name = "signed {0}")
  @CsvSource({"2026-03-12, INV-SIGNED-EARLY HOLD", "2026-03-13,", "2026-03-14,"})
  void holdsAClarificationSignedBeforeTheLastDayThatItLists(String signed, String code) {
    assertThat(
            decided(
                anInvoice()
                    .clarified(
                        aClarification().signedOn(signed).fullDays("2026-03-01", "2026-03-14"))))
        .isEqualTo(listOf(code));
  }

  @Test
  void letsEachClarificationBeSignedAfterItsOwnDays() {
    assertThat(
            decided(
                anInvoice()
                    .clarified(
                        aClarification()
                            .inFile("first.csv")
                            .signedOn("2026-03-07")
                            .fullDays("2026-03-01", "2026-03-07"),
                        aClarification()
                            .inFile("second.csv")
                            .signedOn("2026-03-14")
                            .fullDays("2026-03-08", "2026-03-14"))))
        .isEmpty();
  }

  // Hours before the start.

  private static Verdict startingOn(String start, InvoiceBuilder invoice) {
    return aBoard().having(anAgreement().from(start, "2026-07-31")).decide(invoice);
  }

  @ParameterizedTest(name = "pay period until {0}, training from 2026-03-02")
  @CsvSource({"2026-02-28, true", "2026-03-01, true"})
  void holdsHoursOfAPayPeriodThatEndsBeforeTheStart(String to, boolean held) {
    Verdict verdict =
        startingOn(
            "2026-03-02",
            anInvoice()
                .payroll(
                    aRegister().line("REG", "80.00", "22.00"),
                    aRegister().inFile("b.csv").period("2026-02-15", to).line("REG", "8", "22")));

    assertThat(codes(verdict).contains("PAY-HOURS-BEFORE-START HOLD")).isEqualTo(held);
  }

  @Test
  void holdsHoursBeforeTheStartThatTheClarificationShows() {
    Verdict verdict = startingOn("2026-03-03", anInvoice());

    assertThat(codes(verdict)).contains("PAY-HOURS-BEFORE-START HOLD");
    assertThat(verdict.findings())
        .anyMatch(
            each -> each.message().contains("Mar 2, 2026") && each.message().contains("8.00"));
  }

  @Test
  void findsNoHoursBeforeTheStartWhereTheFirstDayIsTheStart() {
    assertThat(codes(startingOn("2026-03-02", anInvoice())))
        .doesNotContain("PAY-HOURS-BEFORE-START HOLD");
  }

  @Test
  void takesPaidLeaveBeforeTheStartForNoHoursWorked() {
    Verdict verdict =
        startingOn(
            "2026-03-02",
            anInvoice()
                .payroll(
                    aRegister().line("REG", "80.00", "22.00"),
                    aRegister()
                        .inFile("b.csv")
                        .period("2026-02-15", "2026-02-28")
                        .line("VAC", "8", "22")));

    assertThat(codes(verdict)).doesNotContain("PAY-HOURS-BEFORE-START HOLD");
  }

  // Not yet paid; the board decides as of 1 April.

  @ParameterizedTest(name = "paid {0}")
  @CsvSource({"2026-03-31,", "2026-04-01,", "2026-04-02, PAY-NOT-YET-PAID HOLD"})
  void holdsWagesUntilTheyArePaid(String payDate, String code) {
    assertThat(
            decided(anInvoice().payroll(aRegister().paidOn(payDate).line("REG", "80.00", "22.00"))))
        .isEqualTo(listOf(code));
  }

  // Discontinuation.

  private static InvoiceBuilder discontinuation(String lastDay) {
    return anInvoice()
        .type("DISCONTINUATION")
        .with(FieldName.LAST_DAY_WORKED, lastDay)
        .with(FieldName.DISCONTINUATION_REASON, "Moved away");
  }

  @Test
  void holdsEveryDiscontinuation() {
    Verdict verdict = withApprovedAgreement().decide(discontinuation("2026-03-13"));

    assertThat(verdict.kind()).isEqualTo(Kind.DISCONTINUATION);
    assertThat(codes(verdict)).containsExactly("INV-DISCONTINUED HOLD");
  }

  @Test
  void paysNoHoursAfterTheLastDayWorked() {
    Verdict verdict =
        withApprovedAgreement().decide(discontinuation("2026-03-11").claiming("64.00", "704.00"));

    assertThat(codes(verdict)).containsExactly("INV-DISCONTINUED HOLD");
    assertThat(verdict.computed().orElseThrow().eligibleHours()).hasToString("64.00");
  }

  @Test
  void claimsNothingAfterADiscontinuationThatWasApproved() {
    Board board = withApprovedAgreement().clearing(1, "INV-DISCONTINUED");
    board.having(discontinuation("2026-03-11").claiming("64.00", "704.00"), Disposition.APPROVED);

    assertThat(codes(board.decide(InvoiceBuilder.theNextInvoice())))
        .contains("INV-PERIOD-OUTSIDE RETURN");
  }

  /** 30 days after 1 March are 31 March. */
  @ParameterizedTest(name = "received {0}")
  @CsvSource({"2026-03-30, false", "2026-03-31, false", "2026-04-01, true"})
  void holdsADiscontinuationSectionThatComesMoreThanThirtyDaysLate(String received, boolean late) {
    assertThat(
            decided(discontinuation("2026-03-01").receivedOn(received)).contains("DISC-LATE HOLD"))
        .isEqualTo(late);
  }

  /** Five days after the start on 2 March are 7 March. */
  @ParameterizedTest(name = "last day {0}")
  @CsvSource({"2026-03-06, true", "2026-03-07, true", "2026-03-08, false"})
  void asksWhetherATrainingOfAFewDaysIsVoid(String lastDay, boolean asked) {
    Verdict verdict = startingOn("2026-03-02", discontinuation(lastDay));

    assertThat(codes(verdict).contains("VOID-OR-DISCONTINUED HOLD")).isEqualTo(asked);
  }

  // The clocks change on 8 March and on 1 November 2026, in the middle of both terms.

  @ParameterizedTest(name = "start {0}, last day {1}")
  @CsvSource({
    "2026-03-05, 2026-03-09, true",
    "2026-03-05, 2026-03-10, true",
    "2026-03-05, 2026-03-11, false",
    "2026-10-29, 2026-11-02, true",
    "2026-10-29, 2026-11-03, true",
    "2026-10-29, 2026-11-04, false",
  })
  void countsFiveDaysAfterTheStartAcrossTheChangeOfClocks(
      String start, String lastDay, boolean asked) {
    Board board = aBoard().asOf("2026-12-15").having(aTrainingFrom(start));

    List<String> codes = codes(board.decide(discontinuation(lastDay).receivedOn("2026-12-10")));

    assertThat(codes.contains("VOID-OR-DISCONTINUED HOLD")).isEqualTo(asked);
  }

  @ParameterizedTest(name = "last day {0}, received {1}")
  @CsvSource({
    "2026-02-20, 2026-03-21, false",
    "2026-02-20, 2026-03-22, false",
    "2026-02-20, 2026-03-23, true",
    "2026-10-20, 2026-11-18, false",
    "2026-10-20, 2026-11-19, false",
    "2026-10-20, 2026-11-20, true",
  })
  void countsThirtyDaysAcrossTheChangeOfClocks(String lastDay, String received, boolean late) {
    Board board =
        aBoard()
            .asOf("2026-12-15")
            .having(aTrainingFrom(lastDay.startsWith("2026-10") ? "2026-10-01" : "2026-02-02"));

    List<String> codes = codes(board.decide(discontinuation(lastDay).receivedOn(received)));

    assertThat(codes.contains("DISC-LATE HOLD")).isEqualTo(late);
  }

  private static AgreementPacketBuilder aTrainingFrom(String start) {
    LocalDate first = LocalDate.parse(start);
    return anAgreement()
        .from(start, first.plusDays(150).toString())
        .without(FieldName.MIDPOINT)
        .signedOn(first.minusDays(10).toString())
        .receivedOn(first.minusDays(9).toString());
  }
}
