package org.ojtpay.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.validate.AgreementPacketBuilder.anAgreement;
import static org.ojtpay.validate.AmendmentBuilder.aRaise;
import static org.ojtpay.validate.AmendmentBuilder.anAmendment;
import static org.ojtpay.validate.Board.aBoard;
import static org.ojtpay.validate.Board.codes;
import static org.ojtpay.validate.InvoiceBuilder.anInvoice;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.Fund;
import org.ojtpay.onfile.State;
import org.ojtpay.packet.FieldName;
import org.ojtpay.units.Money;

/** Whether the budget of a fund reaches. The agreement asks for 7,040.00 of fund A, 2025-26. */
class FundRulesTest {

  private static Fund adult(String budget) {
    return new Fund("A", "WIOA Adult", 2026, Money.of(budget));
  }

  private static AgreementPacketBuilder another() {
    return anAgreement()
        .named("another")
        .with(FieldName.PARTICIPANT, "Luis Ortega")
        .with(FieldName.PARTICIPANT_ID, "5012346")
        .with(FieldName.SOC_CODE, "49-9071");
  }

  private static boolean isExhausted(Board board) {
    return codes(board.decide(anAgreement())).contains("AGR-FUND-EXHAUSTED HOLD");
  }

  @ParameterizedTest(name = "budget {0}")
  @CsvSource({"7039.99, true", "7040.00, false", "7040.01, false"})
  void holdsAnAgreementBeyondTheBudgetOfItsFund(String budget, boolean held) {
    assertThat(isExhausted(aBoard().with(adult(budget)))).isEqualTo(held);
  }

  @ParameterizedTest(name = "budget {0}")
  @CsvSource({"14079.99, true", "14080.00, false", "14080.01, false"})
  void countsTheMaximaOfTheAgreementsApprovedBefore(String budget, boolean held) {
    assertThat(isExhausted(aBoard().with(adult(budget)).having(another()))).isEqualTo(held);
  }

  @Test
  void saysHowMuchIsLeft() {
    Verdict verdict = aBoard().with(adult("10000.00")).having(another()).decide(anAgreement());

    assertThat(verdict.findings().get(0).message())
        .isEqualTo(
            "Of the budget of $10,000.00 for WIOA Adult in fiscal year 2026, $7,040.00 are committed,"
                + " and the agreement asks for $7,040.00 more.");
  }

  @Test
  void watchesNoBudgetWhereNoneIsGiven() {
    assertThat(codes(aBoard().decide(anAgreement()))).isEmpty();
  }

  @ParameterizedTest(name = "{0}, fiscal year {1}")
  @CsvSource({"A, 2026, false", "A, 2025, true", "A, 2027, true", "D, 2026, true"})
  void takesTheFundOfTheNumberAndTheFiscalYearOfTheStart(String fund, int year, boolean held) {
    Fund given = new Fund(fund, "Some fund", year, Money.of("7040.00"));

    assertThat(isExhausted(aBoard().with(given))).isEqualTo(held);
  }

  /** Their numbers have no letters: the fund is what the packet says, however it is written. */
  @ParameterizedTest(name = "fund {0}")
  @CsvSource({"ADULT, false", "Adult, false", "A, true"})
  void takesTheFundsWordsWhereNumbersHaveNoLetters(String fund, boolean held) {
    AgreementPacketBuilder packet =
        anAgreement()
            .with(FieldName.PROGRAMME, "Missouri WIOA On-the-Job Training")
            .with(FieldName.WORKSITE_ADDRESS, "210 Main St, Rolla, MO 65401")
            .with(FieldName.FUND, "Adult");
    Board board = aBoard().with(new Fund(fund, "Adult", 2026, Money.of("7040.00")));

    assertThat(codes(board.decide(packet)).contains("AGR-FUND-EXHAUSTED HOLD")).isEqualTo(held);
  }

  @ParameterizedTest(name = "start {0}")
  @CsvSource({"2026-06-30, false", "2026-07-01, true"})
  void beginsAFiscalYearInJuly(String start, boolean held) {
    Verdict verdict =
        aBoard()
            .with(adult("7040.00"))
            .decide(anAgreement().from(start, "2026-12-18").without(FieldName.MIDPOINT));

    assertThat(codes(verdict).contains("AGR-FUND-EXHAUSTED HOLD")).isEqualTo(held);
  }

  /** The one that was received first takes what there is. */
  @Test
  void countsInTheOrderInWhichAgreementsAreDecided() {
    Board board = aBoard().with(adult("7040.00"));

    List<Verdict> verdicts =
        board.decide(
            anAgreement().receivedOn("2026-01-22").arrival(),
            another().receivedOn("2026-01-21").arrival());

    assertThat(verdicts.get(0).submission()).isEqualTo("another");
    assertThat(codes(verdicts.get(0))).isEmpty();
    assertThat(codes(verdicts.get(1))).containsExactly("AGR-FUND-EXHAUSTED HOLD");
  }

  @Test
  void doesNotCountWhatIsHeldOrWentBack() {
    Board board = aBoard().with(adult("7040.00"));
    board.remember(board.decide(another().maximum("9999.00")));
    board.remember(board.decide(another().with(FieldName.ALTERNATIVE_WORKWEEK, "Yes")));

    assertThat(isExhausted(board)).isFalse();
  }

  @ParameterizedTest(name = "{0}, 880.00 approved, budget {1}")
  @CsvSource({
    "VOIDED, 7919.99, true",
    "VOIDED, 7920.00, false",
    "CLOSED, 7919.99, true",
    "CLOSED, 7920.00, false",
    "APPROVED, 14079.99, true",
    "APPROVED, 14080.00, false",
  })
  void countsWhatWasApprovedOnceTheRestIsReleased(State state, String budget, boolean held) {
    Verdict first = aBoard().decide(anAgreement());
    AgreementOnFile agreement = Objects.requireNonNull(first.agreement());
    Board board =
        aBoard()
            .with(adult(budget))
            .with(agreement)
            .having(anInvoice(), Disposition.APPROVED)
            .with(agreement.withState(state));

    assertThat(codes(board.decide(another())).contains("AGR-FUND-EXHAUSTED HOLD")).isEqualTo(held);
  }

  @ParameterizedTest(name = "budget {0}")
  @CsvSource({"7919.99, true", "7920.00, false"})
  void countsWhatWasApprovedOnceTheTrainingWasDiscontinued(String budget, boolean held) {
    AgreementOnFile agreement = Objects.requireNonNull(aBoard().decide(anAgreement()).agreement());
    Board board =
        aBoard()
            .with(adult(budget))
            .with(agreement)
            .having(anInvoice(), Disposition.APPROVED)
            .with(agreement.lastWorkedOn(LocalDate.parse("2026-03-14")));

    assertThat(codes(board.decide(another())).contains("AGR-FUND-EXHAUSTED HOLD")).isEqualTo(held);
  }

  /** 7,040.00 are agreed; the amendment promises 7,480.00. */
  @ParameterizedTest(name = "budget {0}")
  @CsvSource({"7479.99, true", "7480.00, false", "7480.01, false"})
  void holdsAnAmendmentThatPromisesMoreThanTheFundHas(String budget, boolean held) {
    Board board = aBoard().with(adult(budget)).having(anAgreement());
    AmendmentBuilder amendment =
        anAmendment("2026-03-02")
            .with(FieldName.TOTAL_HOURS, "680")
            .with(FieldName.MAXIMUM_REIMBURSEMENT, "7480.00");

    assertThat(codes(board.decide(amendment.arrival()).get(0)).contains("AGR-FUND-EXHAUSTED HOLD"))
        .isEqualTo(held);
  }

  @Test
  void asksNothingOfAnAmendmentThatPromisesNoMore() {
    Board board = aBoard().having(anAgreement()).with(adult("1.00"));

    assertThat(codes(board.decide(aRaise("24.00").arrival()).get(0)))
        .doesNotContain("AGR-FUND-EXHAUSTED HOLD");
  }
}
