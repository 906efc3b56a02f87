package org.ojtpay.onfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.onfile.Watch.takenOver;
import static org.ojtpay.onfile.Watch.training;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojtpay.onfile.AgreementEvent.What;
import org.ojtpay.onfile.Deadline.Party;
import org.ojtpay.onfile.Deadline.Term;
import org.ojtpay.onfile.OpenSubmission.Kind;

/** What is due when, and from which day on it is late: each term on, before and after its day. */
class DeadlinesTest {

  private static final String START = "2026-02-02";
  private static final String END = "2026-07-31";

  /** From 2 February to 31 July: the midpoint is 2 May. */
  private static Watch begun() {
    return training(START, END).confirmed();
  }

  // Start, II.E

  @ParameterizedTest
  @CsvSource({
    "2026-01-30, ''",
    "2026-01-31, SOON 2026-02-05",
    "2026-02-05, SOON 2026-02-05",
    "2026-02-06, LATE 2026-02-05"
  })
  void theStartIsToBeConfirmedWithinThreeWorkingDays(String asOf, String listed) {
    assertThat(training(START, END).listed(asOf, Term.START)).isEqualTo(listed);
  }

  @Test
  void aStartThatIsKnownIsNotAskedFor() {
    assertThat(begun().listed("2026-02-06", Term.START)).isEmpty();
    assertThat(training(START, END).lastWorked("2026-03-20").listed("2026-04-01", Term.START))
        .isEmpty();
    assertThat(
            training(START, END)
                .invoiced("MIDPOINT", START, "2026-05-02")
                .listed("2026-05-04", Term.START))
        .isEmpty();
    assertThat(takenOver(START, END).listed("2026-02-06", Term.START)).isEmpty();
  }

  @Test
  void aCountSaysHowItWasMadeAndNamesTheHolidays() {
    Deadline start =
        Objects.requireNonNull(training("2026-02-13", END).only("2026-02-18", Term.START));

    assertThat(start.due()).isEqualTo(LocalDate.parse("2026-02-19"));
    assertThat(start.counted())
        .isEqualTo(
            "Counted from the start of training, Fri, Feb 13, 2026: 3 working days end on Thu, Feb"
                + " 19, 2026. Monday to Friday count, the first day does not; skipped:"
                + " Washington's Birthday (Mon, Feb 16, 2026).");
    assertThat(start.clause()).isEqualTo("SDWP OJT Policy, II.E.2");
    assertThat(start.party()).isEqualTo(Party.AJCC);
    assertThat(start.addresses()).containsExactly("coordinator@example.org", "metro@example.org");
  }

  // Voids and discontinuations, II.G

  @ParameterizedTest
  @CsvSource({
    "2026-02-01, ''",
    "2026-02-02, SOON 2026-02-07",
    "2026-02-07, SOON 2026-02-07",
    "2026-02-08, LATE 2026-02-07"
  })
  void aVoidNoticeIsDueWithinFiveDaysWhereTheTrainingMayNotHaveBegun(String asOf, String listed) {
    assertThat(training(START, END).listed(asOf, Term.VOID)).isEqualTo(listed);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-06, LATE 2026-02-07, ''",
    "2026-02-07, LATE 2026-02-07, ''",
    "2026-02-08, '', SOON 2026-03-10"
  })
  void aTrainingThatEndedWithinFiveDaysIsToBeVoidedAndALaterOneDiscontinued(
      String lastDay, String voided, String discontinued) {
    Watch watch = begun().lastWorked(lastDay);

    assertThat(watch.listed("2026-03-08", Term.VOID)).isEqualTo(voided);
    assertThat(watch.listed("2026-03-08", Term.DISCONTINUATION)).isEqualTo(discontinued);
  }

  @Test
  void aVoidNoticeThatIsHeldWasReceived() {
    assertThat(
            training(START, END)
                .open(Kind.VOID, State.HELD, "2026-02-05", "", "VOID-SIGNATURE-MISSING")
                .listed("2026-02-08", Term.VOID))
        .isEmpty();
  }

  @Test
  void onceAnInvoiceWasReceivedItIsNoVoid() {
    Watch watch =
        begun()
            .lastWorked("2026-02-06")
            .invoiced("MIDPOINT", START, "2026-02-06", State.RETURNED, "0", "0.00");

    assertThat(watch.listed("2026-03-08", Term.VOID)).isEmpty();
    assertThat(watch.listed("2026-03-08", Term.DISCONTINUATION)).isEqualTo("SOON 2026-03-08");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-28, ''",
    "2026-04-29, SOON 2026-05-03",
    "2026-05-03, SOON 2026-05-03",
    "2026-05-04, LATE 2026-05-03"
  })
  void theDiscontinuationSectionIsDueWithinThirtyDaysWhateverTheWeekday(
      String asOf, String listed) {
    assertThat(begun().lastWorked("2026-04-03").listed(asOf, Term.DISCONTINUATION))
        .isEqualTo(asOf.equals("2026-04-28") ? "SOON 2026-05-03" : listed);
    assertThat(begun().lastWorked("2026-04-03").listed("2026-04-27", Term.DISCONTINUATION))
        .isEmpty();
  }

  @Test
  void theSectionThatWasReceivedIsOfThisDiscontinuationAlone() {
    Watch received =
        begun()
            .lastWorked("2026-04-03")
            .invoiced("DISCONTINUATION", "2026-03-22", "2026-04-03", State.RETURNED, "0", "0.00");
    assertThat(received.listed("2026-05-04", Term.DISCONTINUATION)).isEmpty();

    Watch again = received.takenUpOn("2026-04-20").lastWorked("2026-05-15");
    assertThat(again.listed("2026-06-15", Term.DISCONTINUATION)).isEqualTo("LATE 2026-06-14");
  }

  // Invoices, II.F

  @ParameterizedTest
  @CsvSource({
    "2026-05-02, ''",
    "2026-05-03, SOON 2026-05-08",
    "2026-05-08, SOON 2026-05-08",
    "2026-05-09, LATE 2026-05-08",
    "2026-07-31, LATE 2026-05-08",
    "2026-08-01, ''"
  })
  void theMidpointInvoiceIsDueWithinFiveWorkingDaysUntilTheCompletionMayClaimAll(
      String asOf, String listed) {
    assertThat(begun().listed(asOf, Term.MIDPOINT_INVOICE)).isEqualTo(listed);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-08-01, ''",
    "2026-08-02, SOON 2026-08-07",
    "2026-08-07, SOON 2026-08-07",
    "2026-08-08, LATE 2026-08-07"
  })
  void theCompletionInvoiceIsDueWithinFiveWorkingDays(String asOf, String listed) {
    assertThat(begun().listed(asOf, Term.COMPLETION_INVOICE)).isEqualTo(listed);
  }

  /** 3 July is kept for Independence Day, which falls on a Saturday. */
  @ParameterizedTest
  @CsvSource({
    "2026-07-02, ''",
    "2026-07-03, SOON 2026-07-08",
    "2026-07-08, SOON 2026-07-08",
    "2026-07-09, LATE 2026-07-08"
  })
  void theInvoiceForTheEndOfTheFiscalYearIsDueFiveWorkingDaysAfterTheThirtiethOfJune(
      String asOf, String listed) {
    assertThat(begun().listed(asOf, Term.YEAR_END_INVOICE)).isEqualTo(listed);
  }

  @Test
  void aTrainingThatEndsWithTheFiscalYearHasItsCompletionAlone() {
    Watch watch = training(START, "2026-06-30").confirmed();

    assertThat(watch.listed("2026-07-09", Term.YEAR_END_INVOICE)).isEmpty();
    assertThat(watch.listed("2026-07-09", Term.COMPLETION_INVOICE)).isEqualTo("LATE 2026-07-08");
    assertThat(training(START, "2026-07-01").listed("2026-07-09", Term.YEAR_END_INVOICE))
        .isEqualTo("LATE 2026-07-08");
  }

  @ParameterizedTest
  @ValueSource(strings = {"APPROVED", "HELD", "RETURNED"})
  void anInvoiceThatWasReceivedIsNotDueWhateverBecameOfIt(State state) {
    assertThat(
            begun()
                .invoiced("MIDPOINT", START, "2026-05-01", state, "80", "880.00")
                .listed("2026-05-09", Term.MIDPOINT_INVOICE))
        .isEmpty();
    assertThat(
            begun()
                .invoiced("FISCAL_YEAR_END", "2026-05-03", "2026-06-27", state, "80", "880.00")
                .listed("2026-07-09", Term.YEAR_END_INVOICE))
        .isEmpty();
    assertThat(
            begun()
                .invoiced("COMPLETION", "2026-07-01", "2026-07-30", state, "80", "880.00")
                .listed("2026-08-08", Term.COMPLETION_INVOICE))
        .isEmpty();
  }

  @Test
  void aPeriodThatReachesTheDayClaimsItWhateverItsType() {
    assertThat(
            begun()
                .invoiced("OPENING", START, "2026-05-01")
                .listed("2026-05-09", Term.MIDPOINT_INVOICE))
        .isEqualTo("LATE 2026-05-08");
    assertThat(
            begun()
                .invoiced("OPENING", START, "2026-05-02")
                .listed("2026-05-09", Term.MIDPOINT_INVOICE))
        .isEmpty();
  }

  @Test
  void aDiscontinuationThatIsHeldEndsTheTrainingUntilItIsDecided() {
    Watch held =
        begun().invoiced("DISCONTINUATION", "2026-03-22", "2026-04-03", State.HELD, "0", "0.00");
    Watch returned =
        begun()
            .invoiced("DISCONTINUATION", "2026-03-22", "2026-04-03", State.RETURNED, "0", "0.00");

    assertThat(held.listed("2026-05-09", Term.MIDPOINT_INVOICE)).isEmpty();
    assertThat(held.listed("2026-07-15", Term.PROGRESS_REPORT))
        .isEqualTo("LATE 2026-03-13, LATE 2026-04-14, LATE 2026-05-14");
    assertThat(returned.listed("2026-05-09", Term.MIDPOINT_INVOICE)).isEqualTo("LATE 2026-05-08");
  }

  @Test
  void ofADiscontinuedTrainingNoOtherInvoiceIsDue() {
    Watch watch = begun().lastWorked("2026-04-03");

    assertThat(watch.listed("2026-05-09", Term.MIDPOINT_INVOICE)).isEmpty();
    assertThat(watch.listed("2026-08-10", Term.COMPLETION_INVOICE)).isEmpty();
  }

  // Progress and attendance, II.H

  /** The tenth working day of March is Friday the 13th; a holiday puts April's to the 14th. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-07, ''",
    "2026-03-08, SOON 2026-03-13",
    "2026-03-13, SOON 2026-03-13",
    "2026-03-14, LATE 2026-03-13"
  })
  void theReportOfAMonthIsDueByTheTenthWorkingDayOfTheNext(String asOf, String listed) {
    assertThat(begun().listed(asOf, Term.PROGRESS_REPORT)).isEqualTo(listed);
  }

  @Test
  void aMissingReportIsAskedOfTheEmployerAndOnceItIsLateOfTheAjcc() {
    Deadline soon = Objects.requireNonNull(begun().only("2026-03-13", Term.PROGRESS_REPORT));
    Deadline late = Objects.requireNonNull(begun().only("2026-03-14", Term.PROGRESS_REPORT));

    assertThat(soon.party()).isEqualTo(Party.EMPLOYER);
    assertThat(soon.addresses()).startsWith("ap@example.org");
    assertThat(late.party()).isEqualTo(Party.AJCC);
    assertThat(soon.what()).isEqualTo("The progress report for February 2026");
  }

  @Test
  void eachMonthOfTrainingHasAReportOfItsOwn() {
    Watch watch = begun().happened(What.PROGRESS_REPORTED, "2026-04-09", "2026-03-01");

    assertThat(watch.listed("2026-05-20", Term.PROGRESS_REPORT))
        .isEqualTo("LATE 2026-03-13, LATE 2026-05-14");
  }

  @Test
  void ofMonthsBeforeBetweenAndAfterTheTrainingNoReportIsDue() {
    Watch paused =
        begun().lastWorked("2026-03-20").takenUpOn("2026-05-04").lastWorked("2026-05-29");

    assertThat(paused.listed("2026-12-01", Term.PROGRESS_REPORT))
        .isEqualTo("LATE 2026-03-13, LATE 2026-04-14, LATE 2026-06-12");
  }

  @Test
  void reportsAreWatchedUntilTheLastInvoiceIsApproved() {
    Watch held = begun().invoiced("COMPLETION", "2026-05-03", END, State.HELD, "80", "880.00");

    assertThat(held.listed("2026-08-15", Term.PROGRESS_REPORT)).isNotEmpty();
    assertThat(
            begun()
                .invoiced("COMPLETION", "2026-05-03", END)
                .listed("2026-08-15", Term.PROGRESS_REPORT))
        .isEmpty();
  }

  @Test
  void ofAnAgreementThatWasTakenOverOlderReportsLieElsewhere() {
    assertThat(takenOver(START, END).listed("2026-05-20", Term.PROGRESS_REPORT))
        .isEqualTo("LATE 2026-05-14");
  }

  @ParameterizedTest
  @CsvSource({"2026-03-12, ''", "2026-03-13, ''", "2026-03-14, WARNING 2026-03-13"})
  void anAbsenceIsReportedWithinThreeDays(String reported, String listed) {
    Watch watch = begun().happened(What.ABSENT, reported, "2026-03-10");

    assertThat(watch.listed("2026-03-15", Term.ABSENCE)).isEqualTo(listed);
    assertThat(watch.listed("2026-03-20", Term.ABSENCE)).isEmpty();
  }

  // Submissions, II.D and II.F.1

  @ParameterizedTest
  @CsvSource({
    "2026-01-23, SOON 2026-01-28",
    "2026-01-28, SOON 2026-01-28",
    "2026-01-29, LATE 2026-01-28"
  })
  void theBoardDecidesWithinThreeWorkingDaysOfTheReceipt(String asOf, String listed) {
    Watch watch = training(START, END).packet(State.HELD, "2026-01-23", "AGR-TO-APPROVE");

    assertThat(watch.listed(asOf, Term.APPROVAL)).isEqualTo(listed);
    assertThat(Objects.requireNonNull(watch.only(asOf, Term.APPROVAL)).party().isOfTheBoard())
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "'', 2026-01-30, SOON 2026-01-30, ''",
    "'', 2026-01-31, LATE 2026-01-30, ''",
    "951112222, 2026-01-27, '', SOON 2026-01-27",
    "951112222, 2026-01-28, '', LATE 2026-01-27"
  })
  void aNewEmployerGetsItsIdWithinFiveWorkingDaysAndAKnownOneWithinTwo(
      String fein, String asOf, String ofNew, String ofKnown) {
    Watch watch =
        training(START, END)
            .entered("95-1112222")
            .packet(State.HELD, "2026-01-23")
            .open(Kind.AGREEMENT, State.HELD, "2026-01-23", fein, "AGR-VENDOR-UNKNOWN");

    assertThat(watch.listed(asOf, Term.NEW_EMPLOYER_ID)).isEqualTo(ofNew);
    assertThat(watch.listed(asOf, Term.KNOWN_EMPLOYER_ID)).isEqualTo(ofKnown);
  }

  @Test
  void aRequestByItselfWaitsUntilTheEmployerIsEntered() {
    Watch watch =
        training(START, END)
            .confirmed()
            .open(Kind.VENDOR_REQUEST, State.APPROVED, "2026-01-23", "951112222");

    assertThat(watch.listed("2026-01-31", Term.NEW_EMPLOYER_ID)).isEqualTo("LATE 2026-01-30");
    assertThat(watch.entered("95-1112222").listed("2026-01-31", Term.NEW_EMPLOYER_ID)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-22, OPEN 2026-01-28",
    "2026-01-23, SOON 2026-01-28",
    "2026-01-28, SOON 2026-01-28",
    "2026-01-29, LATE 2026-01-28"
  })
  void missingSignaturesAreDueFiveDaysBeforeTheStart(String asOf, String listed) {
    Watch watch =
        training(START, END).packet(State.RETURNED, "2026-01-20", "AGR-SIGNATURE-MISSING");

    assertThat(watch.listed(asOf, Term.SIGNATURES)).isEqualTo(listed);
  }

  @Test
  void ofAPacketThatIsSignedOnlyTheAnswerIsDue() {
    Watch watch = training(START, END).packet(State.RETURNED, "2026-01-20", "AGR-CHECKLIST");

    assertThat(watch.listed("2026-01-29", Term.SIGNATURES)).isEmpty();
    assertThat(watch.listed("2026-02-04", Term.PACKET)).isEqualTo("SOON 2026-02-04");
    assertThat(watch.listed("2026-02-05", Term.PACKET)).isEqualTo("LATE 2026-02-04");
    assertThat(watch.listed(END, Term.PACKET)).isNotEmpty();
    assertThat(watch.listed("2026-08-01", Term.PACKET)).isEmpty();
  }

  @Test
  void anInvoiceThatWasReturnedIsToBeAnsweredByTheDayThatItsNoticeNames() {
    Watch watch = begun().open(Kind.INVOICE, State.RETURNED, "2026-05-12", "", "CLAR-MISSING");
    Deadline answer = Objects.requireNonNull(watch.only("2026-05-28", Term.ANSWER));

    assertThat(answer.due()).isEqualTo(LocalDate.parse("2026-05-28"));
    assertThat(answer.what()).isEqualTo("The answer to the return notice on invoice 1042");
    assertThat(answer.party()).isEqualTo(Party.SUBRECIPIENT);
    assertThat(answer.addresses()).startsWith("metro@example.org");
    assertThat(watch.listed("2026-05-29", Term.ANSWER)).isEqualTo("LATE 2026-05-28");
    assertThat(watch.state(State.CLOSED).listed("2026-05-29", Term.ANSWER)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-12, OPEN 2026-06-11",
    "2026-06-05, OPEN 2026-06-11",
    "2026-06-06, SOON 2026-06-11",
    "2026-06-11, SOON 2026-06-11",
    "2026-06-12, LATE 2026-06-11"
  })
  void aHeldInvoiceAgesAgainstTheThirtyDaysToPay(String asOf, String listed) {
    Watch watch = begun().open(Kind.INVOICE, State.HELD, "2026-05-12", "", "INV-LATE");
    Deadline decision = Objects.requireNonNull(watch.only(asOf, Term.INVOICE_DECISION));

    assertThat(watch.listed(asOf, Term.INVOICE_DECISION)).isEqualTo(listed);
    assertThat(decision.age(LocalDate.parse("2026-05-20"))).isEqualTo(8);
    assertThat(decision.daysLeft(LocalDate.parse("2026-05-20"))).isEqualTo(22);
    assertThat(decision.what()).isEqualTo("The decision on the held invoice 1042");
  }

  /** Finance pays what Programs has forwarded (II.F.1), and can do nothing about a hold. */
  @Test
  void aHeldInvoiceIsAskedOfProgramsAndAnApprovedOneOfFinance() {
    Watch held = begun().open(Kind.INVOICE, State.HELD, "2026-05-12", "", "INV-LATE");
    Watch approved = begun().open(Kind.INVOICE, State.APPROVED, "2026-05-12", "");

    assertThat(Objects.requireNonNull(held.only("2026-06-12", Term.INVOICE_DECISION)).party())
        .isEqualTo(Party.PROGRAMS);
    assertThat(held.only("2026-06-12", Term.PAYMENT)).isNull();
    assertThat(Objects.requireNonNull(approved.only("2026-06-12", Term.PAYMENT)).party())
        .isEqualTo(Party.FINANCE);
    assertThat(approved.only("2026-06-12", Term.INVOICE_DECISION)).isNull();
  }

  @Test
  void anApprovedInvoiceIsToBePaidWithinTheSameDays() {
    Watch watch = begun().open(Kind.INVOICE, State.APPROVED, "2026-05-12", "");

    assertThat(watch.listed("2026-06-12", Term.PAYMENT)).isEqualTo("LATE 2026-06-11");
    Deadline payment = Objects.requireNonNull(watch.only("2026-06-12", Term.PAYMENT));
    assertThat(payment.what()).isEqualTo("The payment of the approved invoice 1042");
    assertThat(payment.party()).isEqualTo(Deadline.Party.FINANCE);
  }

  /** An amendment and a reinstatement are packets too. */
  @Test
  void aHeldChangeIsDecidedWithinTheSameDaysAsAnAgreement() {
    Watch watch = begun().open(Kind.CHANGE, State.HELD, "2026-05-12", "", "AGR-CHANGE-UNKNOWN");

    assertThat(watch.listed("2026-05-15", Term.APPROVAL)).isEqualTo("SOON 2026-05-15");
    assertThat(watch.listed("2026-05-16", Term.APPROVAL)).isEqualTo("LATE 2026-05-15");
    assertThat(Objects.requireNonNull(watch.only("2026-05-16", Term.APPROVAL)).what())
        .isEqualTo("The decision on the held packet that changes the agreement");
  }

  // Limits

  @ParameterizedTest
  @CsvSource({
    "2026-07-25, ''",
    "2026-07-26, WARNING 2026-07-31",
    "2026-07-31, WARNING 2026-07-31",
    "2026-08-01, ''"
  })
  void anAgreementThatEndsSoonIsSaid(String asOf, String listed) {
    assertThat(begun().listed(asOf, Term.END)).isEqualTo(listed);
  }

  @ParameterizedTest
  @CsvSource({
    "575.75, 6300.00, ''",
    "576.00, 6300.00, 576.00 of 640.00 hours are used",
    "575.75, 6335.99, ''",
    "575.75, 6336.00, $6336.00 of $7040.00 are used"
  })
  void nineTenthsOfTheHoursOrOfTheMaximumAreSaid(String hours, String amount, String said) {
    Watch watch = begun().invoiced("MIDPOINT", START, "2026-05-02", State.APPROVED, hours, amount);

    assertThat(
            watch.asOf("2026-06-01").stream()
                .filter(each -> each.term() == Term.CAP)
                .map(Deadline::what)
                .reduce("", String::concat))
        .isEqualTo(said);
  }

  // Which agreements, and by which pack

  @ParameterizedTest
  @ValueSource(strings = {"HELD", "RETURNED", "VOIDED", "CLOSED"})
  void onlyAnApprovedAgreementHasTerms(State state) {
    assertThat(training(START, END).state(state).asOf("2026-08-20")).isEmpty();
  }

  @Test
  void aTermThatThePackSwitchesOffIsNone() {
    Watch missouri = training(START, END).under("mo-ojt-wioa");

    assertThat(missouri.listed("2026-08-20", Term.COMPLETION_INVOICE)).isEmpty();
    assertThat(missouri.listed("2026-08-20", Term.MIDPOINT_INVOICE)).isEmpty();
    assertThat(missouri.listed("2026-07-28", Term.END)).isEqualTo("WARNING 2026-07-31");
  }

  @Test
  void theMostUrgentStandsFirst() {
    assertThat(
            training(START, END)
                .open(Kind.INVOICE, State.HELD, "2026-05-12", "", "INV-LATE")
                .asOf("2026-05-13"))
        .extracting(each -> each.term() + " " + each.stage())
        .containsExactly(
            "START LATE",
            "VOID LATE",
            "PROGRESS_REPORT LATE",
            "PROGRESS_REPORT LATE",
            "MIDPOINT_INVOICE LATE",
            "PROGRESS_REPORT SOON",
            "INVOICE_DECISION OPEN");
  }
}
