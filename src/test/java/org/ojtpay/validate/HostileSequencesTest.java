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

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.Fact;
import org.ojtpay.onfile.State;
import org.ojtpay.packet.FieldName;
import org.ojtpay.policy.PolicyPack;

/** Sequences that could pay what must not be paid, or lose what was sent. */
class HostileSequencesTest {

  private static AgreementOnFile approved() {
    return withApprovedAgreement().onFile().agreements().get(0);
  }

  @ParameterizedTest
  @EnumSource(
      value = State.class,
      names = {"HELD", "RETURNED", "VOIDED"})
  void paysNothingUnderAnAgreementThatIsNotApprovedWhateverAPersonClears(State state) {
    Board board =
        aBoard().with(approved().withState(state)).clearing(5, "INV-AGREEMENT-NOT-APPROVED");

    Verdict verdict = board.decide(anInvoice().withId(5));

    assertThat(verdict.disposition()).isNotEqualTo(Disposition.APPROVED);
    assertThat(verdict.payable()).hasToString("0.00");
  }

  /** Approved without an agreement it would be done with, and never paid. */
  @Test
  void losesNoInvoiceOfWhichNobodyKnowsTheAgreement() {
    Board board =
        withApprovedAgreement()
            .having(anAgreement().named("other").from("2026-02-09", "2026-08-07"))
            .clearing(5, "INV-AGREEMENT-UNKNOWN");

    assertThat(codes(board.decide(anInvoice().withId(5)))).contains("INV-AGREEMENT-UNKNOWN HOLD");
  }

  // Changes of what is paid already. The invoice takes 1 to 14 March; Monday to Friday are worked.

  @ParameterizedTest(name = "from {0}")
  @CsvSource({"2026-03-09, true", "2026-03-13, true", "2026-03-14, false", "2026-03-16, false"})
  void holdsAWageForDaysThatArePaid(String from, boolean held) {
    Board board = withApprovedAgreement().having(anInvoice(), Disposition.APPROVED);

    Verdict verdict =
        board.decide(anAmendment(from).with(FieldName.WAGE, "24.00").arrival()).get(0);

    assertThat(codes(verdict).contains("AGR-CHANGE-PAID-DAYS HOLD")).isEqualTo(held);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"2026-03-12, true", "2026-03-13, false"})
  void holdsAnEndBeforeDaysThatArePaid(String end, boolean held) {
    Board board = withApprovedAgreement().having(anInvoice(), Disposition.APPROVED);

    Verdict verdict =
        board.decide(anAmendment("2026-03-20").with(FieldName.END, end).arrival()).get(0);

    assertThat(codes(verdict).contains("AGR-CHANGE-PAID-DAYS HOLD")).isEqualTo(held);
  }

  @Test
  void aPersonWhoKnowsOfThePaidDaysLetsTheChangePass() {
    Board board =
        withApprovedAgreement()
            .having(anInvoice(), Disposition.APPROVED)
            .clearing(1, "AGR-CHANGE-PAID-DAYS");

    assertThat(board.decide(aRaise("24.00").arrival()).get(0).disposition())
        .isEqualTo(Disposition.APPROVED);
  }

  // A discontinuation that comes late.

  @Test
  void endsNoTrainingThatWasTakenUpAgainSince() {
    Board board =
        withApprovedAgreement()
            .knowing(Fact.What.LAST_DAY_WORKED, "2026-03-14")
            .knowing(Fact.What.REINSTATEMENT, "2026-04-20");
    board.remember(board.decide(aReinstatement().arrival()).get(0));

    Verdict late =
        board
            .clearing(9, "INV-DISCONTINUED")
            .decide(
                anInvoice()
                    .withId(9)
                    .type("DISCONTINUATION")
                    .with(FieldName.LAST_DAY_WORKED, "2026-03-14"));

    assertThat(late.payable()).hasToString("880.00");
    assertThat(board.remember(late).onFile().agreements().get(0).terms().lastDay()).isEmpty();
  }

  // Programmes.

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "sdwp-ojt, WIOA Adult, false",
    "sdwp-ojt, On-the-Job Training, false",
    "sdwp-ojt, WIOA Youth Work Experience, true",
    "sdwp-ojt, OJT - Internship, true",
    "mo-work-experience, Work Experience, false",
    "mo-work-experience, On-the-Job Training, true",
    "mo-work-experience, Work Experiance, true"
  })
  void holdsAProgrammeThatChoosesNoRulesForCertain(String own, String printed, boolean held) {
    Verdict verdict =
        aBoard()
            .under(PolicyPack.load(own))
            .decide(anAgreement().with(FieldName.PROGRAMME, printed));

    assertThat(codes(verdict).contains("DOC-UNREADABLE HOLD")).isEqualTo(held);
  }

  /** 160 hours are typical for work experience, also where an amendment makes them more. */
  @ParameterizedTest(name = "{0} hours")
  @CsvSource({"160, false", "160.25, true"})
  void holdsAnAmendmentOverTheTypicalHours(String hours, boolean held) {
    Board board =
        aBoard()
            .having(
                anAgreement()
                    .with(FieldName.PROGRAMME, "Work Experience")
                    .with(FieldName.REIMBURSEMENT_RATE, "1.00")
                    .hours("150"));

    Verdict verdict =
        board.decide(anAmendment("2026-03-02").with(FieldName.TOTAL_HOURS, hours).arrival()).get(0);

    assertThat(codes(verdict).contains("WEX-OVER-TYPICAL HOLD")).isEqualTo(held);
  }

  @Test
  void changesAnAgreementByItsOwnPackWhereThereAreSeveralOfThePerson() {
    Board board =
        withApprovedAgreement()
            .having(
                anAgreement()
                    .named("trade")
                    .with(FieldName.PROGRAMME, "TAA On-the-Job Training")
                    .from("2026-08-03", "2027-02-26"));

    Verdict verdict =
        board
            .decide(
                anAmendment("2026-08-10")
                    .with(FieldName.START, LocalDate.parse("2026-08-03").toString())
                    .with(FieldName.END, "2027-07-30")
                    .arrival())
            .get(0);

    assertThat(codes(verdict)).doesNotContain("AGR-DURATION-WEEKS RETURN");
  }
}
