package org.ojtpay.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.validate.AgreementPacketBuilder.anAgreement;
import static org.ojtpay.validate.AmendmentBuilder.aRaise;
import static org.ojtpay.validate.AmendmentBuilder.aReinstatement;
import static org.ojtpay.validate.AmendmentBuilder.anAmendment;
import static org.ojtpay.validate.Board.aBoard;
import static org.ojtpay.validate.Board.codes;
import static org.ojtpay.validate.Board.withApprovedAgreement;
import static org.ojtpay.validate.InvoiceBuilder.anInvoice;
import static org.ojtpay.validate.RegisterBuilder.aRegister;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojtpay.onfile.AgreementEvent;
import org.ojtpay.onfile.AgreementEvent.What;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.AgreementTerms;
import org.ojtpay.onfile.Fact;
import org.ojtpay.onfile.State;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Party;
import org.ojtpay.units.DateRange;

/** Amendments and reinstatements: what they change, and when they are held or go back. */
class ChangeRulesTest {

  private static Verdict decided(Board board, AmendmentBuilder change) {
    return board.decide(change.arrival()).get(0);
  }

  private static List<String> decided(AmendmentBuilder change) {
    return codes(decided(withApprovedAgreement(), change));
  }

  private static AgreementTerms terms(Board board) {
    return board.onFile().agreements().stream()
        .filter(each -> each.state() == State.APPROVED)
        .map(AgreementOnFile::terms)
        .findFirst()
        .orElseThrow();
  }

  // What an amendment changes.

  @Test
  void paysARaiseFromTheDayOnWhichItTakesEffect() {
    Board board = withApprovedAgreement();

    Verdict amended = decided(board, aRaise("24.00"));

    assertThat(amended.findings()).isEmpty();
    assertThat(amended.events())
        .extracting(AgreementEvent::what)
        .containsExactly(What.RECEIVED, What.AMENDED);
    // 40 hours from 1 to 8 March at $22.00, 40 from 9 to 14 March at $24.00, all paid at $24.00.
    Verdict invoice =
        board
            .remember(amended)
            .decide(
                anInvoice()
                    .payroll(aRegister().line("REG", "80.00", "24.00"))
                    .claiming("80.00", "920.00"));
    assertThat(codes(invoice)).containsExactly("PAY-RATE-ABOVE-AGREED WARN");
    assertThat(invoice.payable()).hasToString("920.00");
  }

  @Test
  void takesARaiseByStepsFromTheirOwnDays() {
    Board board = withApprovedAgreement();

    board.remember(
        decided(
            board,
            anAmendment("2026-03-02").step("2026-04-01", "23.00").step("2026-05-01", "24.00")));

    assertThat(terms(board).wages())
        .extracting(each -> each.from() + " " + each.rate())
        .containsExactly("2026-02-02 22.00", "2026-04-01 23.00", "2026-05-01 24.00");
  }

  @Test
  void movesTheEndTheHoursAndTheAmount() {
    Board board = withApprovedAgreement();

    Verdict verdict =
        decided(
            board,
            anAmendment("2026-03-02")
                .with(FieldName.WHAT_CHANGES, "End date and maximum hours")
                .with(FieldName.END, "2026-08-02")
                .with(FieldName.TOTAL_HOURS, "720")
                .with(FieldName.MAXIMUM_REIMBURSEMENT, "7920.00")
                .with(FieldName.WAGE, "22.00"));

    assertThat(codes(verdict)).isEmpty();
    AgreementTerms terms = terms(board.remember(verdict));
    assertThat(terms.end()).isEqualTo("2026-08-02");
    assertThat(terms.hoursCap()).hasToString("720.00");
    assertThat(terms.amountCap()).hasToString("7920.00");
  }

  // What is not certain.

  @Test
  void holdsAnAmendmentOfNoAgreementThatIsApprovedWhateverAPersonClears() {
    assertThat(codes(decided(aBoard(), aRaise("24.00"))))
        .containsExactly("AGR-CHANGE-UNKNOWN HOLD");
    assertThat(
            codes(
                decided(
                    withApprovedAgreement().clearing(1, "AGR-CHANGE-UNKNOWN"),
                    aRaise("24.00").with(FieldName.PARTICIPANT, "Omar Haddad"))))
        .containsExactly("AGR-CHANGE-UNKNOWN HOLD");
  }

  @Test
  void takesEffectOnceTheAgreementIsApproved() {
    Board board = aBoard();
    AmendmentBuilder raise = aRaise("24.00");
    board.remember(decided(board, raise)).having(anAgreement());

    assertThat(decided(board, raise.again()).disposition()).isEqualTo(Disposition.APPROVED);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "'End date', END, 2026-07-31",
    "'Hourly wage', TOTAL_HOURS, 650",
    "'', END, 2026-07-31",
    "'Total hours', WAGE, 24.00",
    "'Work schedule', HOURS_PER_WEEK, 38",
    "'Wage', EMPLOYER_NAME, Bay Ropes Inc",
    "'', START, 2026-02-16",
    "'', REIMBURSEMENT_RATE, 0.45",
    "'', END, 2026-01-30",
    "'', PARTICIPANT_ID, 99"
  })
  void holdsWhatItDoesNotKnowForCertain(String says, FieldName field, String value) {
    assertThat(
            decided(
                anAmendment("2026-03-02").with(FieldName.WHAT_CHANGES, says).with(field, value)))
        .containsExactly("AGR-CHANGE-UNKNOWN HOLD");
  }

  @Test
  void holdsAWageWithoutADayAndARaiseThatMeetsAnother() {
    assertThat(decided(aRaise("24.00").without(FieldName.EFFECTIVE)))
        .containsExactly("AGR-CHANGE-UNKNOWN HOLD");
    Board steps = aBoard().having(anAgreement().raise("2026-05-01", "23.00"));
    assertThat(codes(decided(steps, aRaise("24.00")))).containsExactly("AGR-CHANGE-UNKNOWN HOLD");
    assertThat(codes(decided(steps, aRaise("22.50").step("2026-05-01", "23.00")))).isEmpty();
  }

  @Test
  void holdsATermThatCouldNotBeReadWhateverAPersonClears() {
    Board board =
        withApprovedAgreement().clearing(1, "DOC-UNREADABLE").clearing(1, "AGR-CHANGE-UNKNOWN");

    assertThat(codes(decided(board, aRaise("24.00").withUnread(FieldName.TOTAL_HOURS))))
        .containsExactly("AGR-CHANGE-UNKNOWN HOLD", "DOC-UNREADABLE WARN");
  }

  // What goes back.

  @Test
  void returnsAnAmendmentThatOneOfThreeHasNotSigned() {
    assertThat(decided(aRaise("24.00").unsignedBy(Party.PARTICIPANT)))
        .containsExactly("AGR-SIGNATURE-MISSING RETURN");
  }

  @ParameterizedTest(name = "until {0}")
  @CsvSource({"2026-08-01, false", "2026-08-02, false", "2026-08-03, true"})
  void asksForTwentySixWeeksAtTheMost(String end, boolean tooLong) {
    assertThat(
            decided(anAmendment("2026-03-02").with(FieldName.END, end))
                .contains("AGR-DURATION-WEEKS RETURN"))
        .isEqualTo(tooLong);
  }

  @ParameterizedTest(name = "{0} hours")
  @CsvSource({"1039, false", "1040, false", "1041, true"})
  void asksForTheMostHoursOfTheAmendedTerms(String hours, boolean tooMany) {
    assertThat(
            decided(anAmendment("2026-03-02").with(FieldName.TOTAL_HOURS, hours))
                .contains("AGR-DURATION-HOURS RETURN"))
        .isEqualTo(tooMany);
  }

  /** 80 hours and $880.00 are approved. */
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "TOTAL_HOURS, 79.75, true",
    "TOTAL_HOURS, 80, false",
    "TOTAL_HOURS, 80.25, false",
    "MAXIMUM_REIMBURSEMENT, 879.99, true",
    "MAXIMUM_REIMBURSEMENT, 880.00, false",
    "MAXIMUM_REIMBURSEMENT, 880.01, false"
  })
  void returnsACapUnderWhatIsApproved(FieldName field, String cap, boolean under) {
    Board board = withApprovedAgreement().having(anInvoice(), Disposition.APPROVED);

    assertThat(
            codes(decided(board, anAmendment("2026-03-30").with(field, cap)))
                .contains("AGR-CHANGE-UNDER-PAID RETURN"))
        .isEqualTo(under);
  }

  // Reinstatements.

  private static Board discontinued() {
    return withApprovedAgreement().knowing(Fact.What.LAST_DAY_WORKED, "2026-03-07");
  }

  @Test
  void endsTheTrainingOnTheLastDayThatWasRecorded() {
    Verdict verdict = discontinued().decide(anInvoice());

    assertThat(codes(verdict)).contains("INV-HOURS-MISMATCH RETURN");
    assertThat(terms(discontinued()).lastDay()).hasToString("Optional[2026-03-07]");
  }

  @Test
  void holdsAReinstatementWithoutARecordedEmergencyWhateverAPersonClears() {
    Board board = discontinued().clearing(1, "AGR-REINSTATEMENT-UNRECORDED");

    assertThat(codes(decided(board, aReinstatement())))
        .containsExactly("AGR-REINSTATEMENT-UNRECORDED HOLD");
  }

  @Test
  void takesUpATrainingAgainAfterAPause() {
    Board board = discontinued().knowing(Fact.What.REINSTATEMENT, "2026-04-20");

    Verdict verdict = decided(board, aReinstatement().with(FieldName.EFFECTIVE, "2026-04-20"));

    assertThat(codes(verdict)).isEmpty();
    assertThat(verdict.events())
        .extracting(AgreementEvent::what)
        .containsExactly(What.RECEIVED, What.REINSTATED);
    AgreementTerms terms = terms(board.remember(verdict));
    assertThat(terms.lastDay()).isEmpty();
    assertThat(terms.pauses()).containsExactly(DateRange.of("2026-03-08", "2026-04-19"));
  }

  @Test
  void holdsAReinstatementThatChangesMore() {
    Board board = discontinued().knowing(Fact.What.REINSTATEMENT, "2026-04-20");

    for (AmendmentBuilder change :
        List.of(
            aReinstatement().with(FieldName.TOTAL_HOURS, "700"),
            aReinstatement().with(FieldName.MAXIMUM_REIMBURSEMENT, "7000.00"),
            aReinstatement().with(FieldName.WAGE, "24.00"),
            aReinstatement().with(FieldName.EMPLOYER_ID, "0412-004"),
            aReinstatement().with(FieldName.EFFECTIVE, "2026-04-21"))) {
      assertThat(codes(decided(board, change))).contains("AGR-CHANGE-UNKNOWN HOLD");
    }
    assertThat(codes(decided(withApprovedAgreement(), aReinstatement())))
        .containsExactly("AGR-CHANGE-UNKNOWN HOLD", "AGR-REINSTATEMENT-UNRECORDED HOLD");
  }

  /** 43 days of pause, so 182 days of training from 2 February end on 14 September. */
  @ParameterizedTest(name = "until {0}")
  @CsvSource({"2026-09-13, false", "2026-09-14, false", "2026-09-15, true"})
  void aPauseUsesUpNoWeeks(String end, boolean tooLong) {
    Board board = discontinued().knowing(Fact.What.REINSTATEMENT, "2026-04-20");

    assertThat(
            codes(decided(board, aReinstatement().with(FieldName.END, end)))
                .contains("AGR-DURATION-WEEKS RETURN"))
        .isEqualTo(tooLong);
  }

  // What depends on a change that is held.

  /** A raise of which a term could not be read: a person has to look. */
  private static AmendmentBuilder anUnreadRaise() {
    return aRaise("24.00").withUnread(FieldName.TOTAL_HOURS).withId(9);
  }

  private static InvoiceBuilder atTheNewWage() {
    return anInvoice()
        .payroll(aRegister().line("REG", "80.00", "24.00"))
        .claiming("80.00", "920.00");
  }

  @Test
  void holdsAnInvoiceAtTheNewWageWhileTheRaiseIsHeld() {
    Board board = withApprovedAgreement();
    Verdict held = decided(board, anUnreadRaise());
    assertThat(held.disposition()).isEqualTo(Disposition.HELD);
    assertThat(codes(board.decide(atTheNewWage()))).contains("INV-AMOUNT-MISMATCH RETURN");

    Verdict invoice = board.remember(held).decide(atTheNewWage());

    assertThat(invoice.disposition()).isEqualTo(Disposition.HELD);
    assertThat(codes(invoice)).contains("INV-CHANGE-OPEN HOLD", "INV-AMOUNT-MISMATCH HOLD");
  }

  @Test
  void holdsItInTheNightInWhichBothArrive() {
    List<Verdict> verdicts =
        withApprovedAgreement().decide(atTheNewWage().arrival(), anUnreadRaise().arrival());

    assertThat(verdicts)
        .extracting(Verdict::disposition)
        .containsExactly(Disposition.HELD, Disposition.HELD);
  }

  @Test
  void paysItOnceTheRaiseIsApproved() {
    Board board = withApprovedAgreement();
    board.remember(decided(board, anUnreadRaise()));
    Verdict held = board.decide(atTheNewWage());
    board.remember(held).remember(decided(board, aRaise("24.00").withId(9).again()));

    Verdict invoice = board.decide(atTheNewWage().again());

    assertThat(invoice.payable()).hasToString("920.00");
  }

  @Test
  void returnsItOnceTheRaiseIsSentBackOrAPersonDecidesByTheOldTerms() {
    Board board = withApprovedAgreement();
    board.remember(decided(board, anUnreadRaise()));
    Board cleared = withApprovedAgreement().clearing(1, "INV-CHANGE-OPEN");
    cleared.remember(decided(cleared, anUnreadRaise()));
    board.clearing(9, "").remember(decided(board, anUnreadRaise().again()));

    assertThat(codes(board.decide(atTheNewWage())))
        .contains("INV-AMOUNT-MISMATCH RETURN")
        .doesNotContain("INV-CHANGE-OPEN HOLD");
    assertThat(codes(cleared.decide(atTheNewWage())))
        .contains("INV-AMOUNT-MISMATCH RETURN", "INV-CHANGE-OPEN WARN");
  }

  @Test
  void holdsAnInvoiceForDaysAfterAReinstatementThatIsHeld() {
    Board board = withApprovedAgreement().knowing(Fact.What.LAST_DAY_WORKED, "2026-02-27");
    assertThat(codes(board.decide(anInvoice()))).contains("INV-PERIOD-OUTSIDE RETURN");

    board.remember(decided(board, aReinstatement().withId(9)));

    assertThat(board.decide(anInvoice()).disposition()).isEqualTo(Disposition.HELD);
  }

  @Test
  void approvesWhatIsRightByTheOldTermsAndReturnsWhatNoChangeCures() {
    Board board = withApprovedAgreement();
    board.remember(decided(board, anUnreadRaise()));

    assertThat(board.decide(anInvoice()).disposition()).isEqualTo(Disposition.APPROVED);
    assertThat(board.decide(atTheNewWage().unsignedBy(Party.EMPLOYER)).disposition())
        .isEqualTo(Disposition.RETURNED);
    assertThat(codes(board.decide(anInvoice().receivedOn("2026-03-10"))))
        .contains("INV-PERIOD-OUTSIDE RETURN")
        .doesNotContain("INV-CHANGE-OPEN HOLD");
  }

  @Test
  void aHeldChangeOfAnotherAgreementHoldsNothing() {
    Board board = withApprovedAgreement();
    board.remember(decided(board, anUnreadRaise().with(FieldName.PARTICIPANT, "Omar Haddad")));

    assertThat(board.decide(atTheNewWage()).disposition()).isEqualTo(Disposition.RETURNED);
  }

  // Closing.

  @Test
  void amendsNothingThatIsClosed() {
    Board board = withApprovedAgreement().knowing(Fact.What.CLOSED, null);

    assertThat(codes(decided(board, aRaise("24.00")))).containsExactly("AGR-CHANGE-UNKNOWN HOLD");
    assertThat(codes(board.decide(anInvoice()))).containsExactly("INV-AGREEMENT-NOT-APPROVED HOLD");
  }
}
