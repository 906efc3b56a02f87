package org.ojtpay.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.validate.AgreementPacketBuilder.anAgreement;
import static org.ojtpay.validate.Board.aBoard;
import static org.ojtpay.validate.Board.codes;
import static org.ojtpay.validate.Board.withApprovedAgreement;
import static org.ojtpay.validate.FactBuilder.aFact;
import static org.ojtpay.validate.InvoiceBuilder.anInvoice;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ojtpay.onfile.AgreementKey;
import org.ojtpay.onfile.Fact;
import org.ojtpay.packet.FieldName;

/** What people have recorded silences the rule that it answers, and no other. */
class RecordedFactsTest {

  private static final AgreementKey REYES =
      AgreementKey.of("MA-0412-003", "Dana Reyes", LocalDate.parse("2026-02-02"));

  private static AgreementPacketBuilder partTime(String hours) {
    return anAgreement().with(FieldName.HOURS_PER_WEEK, hours);
  }

  @ParameterizedTest(name = "{0} h a week where 24 are approved")
  @CsvSource({"23.99, true", "24, false", "24.01, false", "31.99, false"})
  void takesAsFewHoursAWeekAsAPersonHasApproved(String hours, boolean returned) {
    Board board =
        aBoard().knowing(aFact(Fact.What.PART_TIME_APPROVED).of(REYES).saying("24").build());

    assertThat(codes(board.decide(partTime(hours))).contains("AGR-PART-TIME RETURN"))
        .isEqualTo(returned);
  }

  @Test
  void takesTheNewestApprovalOfFewerHours() {
    Board board =
        aBoard()
            .knowing(aFact(Fact.What.PART_TIME_APPROVED).of(REYES).saying("20").build())
            .knowing(aFact(Fact.What.PART_TIME_APPROVED).of(REYES).saying("28").build());

    assertThat(codes(board.decide(partTime("24")))).containsExactly("AGR-PART-TIME RETURN");
  }

  @Test
  void takesNoApprovalOfAnotherAgreementsHours() {
    AgreementKey other =
        AgreementKey.of("MA-0412-003", "Dana Reyes", LocalDate.parse("2025-02-03"));
    Board board =
        aBoard().knowing(aFact(Fact.What.PART_TIME_APPROVED).of(other).saying("20").build());

    assertThat(codes(board.decide(partTime("24")))).containsExactly("AGR-PART-TIME RETURN");
  }

  @ParameterizedTest(name = "raise on {0}")
  @CsvSource({
    "2027-07-30,",
    "2027-07-31,",
    "2027-08-01, AGR-WAGE-NOT-SELF-SUFFICIENT RETURN",
  })
  void takesAcceptedEvidenceOfAWageOnlyWhereThereIsSome(String on, String code) {
    Board board = aBoard().knowing(aFact(Fact.What.WAGE_EVIDENCE_ACCEPTED).of(1).build());

    assertThat(codes(board.decide(anAgreement().wage("19.00").raise(on, "20.00"))))
        .isEqualTo(code == null ? List.of() : List.of(code));
  }

  @Test
  void stillAsksForTheMinimumWage() {
    Board board = aBoard().knowing(aFact(Fact.What.WAGE_EVIDENCE_ACCEPTED).of(1).build());

    assertThat(codes(board.decide(anAgreement().wage("16.89").raise("2026-05-01", "20.00"))))
        .containsExactly("AGR-WAGE-BELOW-MINIMUM RETURN");
  }

  /** Three working days after Tuesday 20 January are Friday the 23rd. */
  @ParameterizedTest(name = "received {0}, excused: {1}")
  @CsvSource({
    "2026-01-23, false,",
    "2026-01-24, false, AGR-RECEIVED-LATE HOLD",
    "2026-01-24, true,"
  })
  void takesALatePacketThatIsExcused(String received, boolean excused, String code) {
    Board board = aBoard();
    if (excused) {
      board.knowing(aFact(Fact.What.LATENESS_EXCUSED).of(1).build());
    }

    assertThat(codes(board.decide(anAgreement().receivedOn(received))))
        .isEqualTo(code == null ? List.of() : List.of(code));
  }

  @ParameterizedTest(name = "received {0}, excused: {1}")
  @CsvSource({"2026-03-20, false,", "2026-03-21, false, INV-LATE HOLD", "2026-03-21, true,"})
  void takesALateInvoiceThatIsExcused(String received, boolean excused, String code) {
    Board board = withApprovedAgreement();
    if (excused) {
      board.knowing(aFact(Fact.What.LATENESS_EXCUSED).of(1).build());
    }

    assertThat(codes(board.decide(anInvoice().receivedOn(received))))
        .isEqualTo(code == null ? List.of() : List.of(code));
  }

  @Test
  void takesALateDiscontinuationSectionThatIsExcused() {
    Board board = withApprovedAgreement();
    InvoiceBuilder late =
        anInvoice()
            .type("DISCONTINUATION")
            .with(FieldName.LAST_DAY_WORKED, "2026-03-01")
            .with(FieldName.DISCONTINUATION_REASON, "Moved away")
            .receivedOn("2026-04-01");

    assertThat(codes(board.decide(late))).contains("DISC-LATE HOLD", "INV-DISCONTINUED HOLD");
    board.knowing(aFact(Fact.What.LATENESS_EXCUSED).of(1).build());
    assertThat(codes(board.decide(late)))
        .contains("INV-DISCONTINUED HOLD")
        .doesNotContain("DISC-LATE HOLD");
  }

  @Test
  void excusesNoOtherSubmission() {
    Board board = withApprovedAgreement().knowing(aFact(Fact.What.LATENESS_EXCUSED).of(2).build());

    assertThat(codes(board.decide(anInvoice().receivedOn("2026-03-21"))))
        .containsExactly("INV-LATE HOLD");
  }

  // The employer ID that a new employer was given.

  private static AgreementPacketBuilder newEmployer() {
    return anAgreement()
        .without(FieldName.EMPLOYER_ID)
        .without(FieldName.AGREEMENT_NUMBER)
        .with(FieldName.REGION, "Metro")
        .with(FieldName.FUND, "Adult")
        .withVendorRequest();
  }

  @Test
  void takesANewEmployerOnceItsIdIsGivenAndInTheVendorMaster() {
    Board board = aBoard().knowing(aFact(Fact.What.EMPLOYER_ID).of(1).saying("0412-003").build());

    Verdict verdict = board.decide(newEmployer());

    assertThat(codes(verdict)).isEmpty();
    assertThat(verdict.agreement())
        .hasFieldOrPropertyWithValue("employerId", "0412-003")
        .hasFieldOrPropertyWithValue("number", "MA0412-003")
        .extracting("key.number")
        .isEqualTo("FEIN951234567");
  }

  @Test
  void paysTheInvoiceThatNamesTheNumberGivenLater() {
    Board board = aBoard().knowing(aFact(Fact.What.EMPLOYER_ID).of(1).saying("0412-003").build());
    board.having(newEmployer());

    assertThat(codes(board.decide(anInvoice()))).isEmpty();
  }

  @Test
  void holdsANewEmployerWhoseGivenIdNobodyHasEntered() {
    Board board = aBoard().knowing(aFact(Fact.What.EMPLOYER_ID).of(1).saying("0413-001").build());

    assertThat(codes(board.decide(newEmployer()))).containsExactly("AGR-VENDOR-UNKNOWN HOLD");
  }

  @Test
  void comparesTheGivenIdsVendorWithThePacket() {
    Board board =
        aBoard()
            .with(Board.anchorPoint("0500-001", "Somebody Else Inc"))
            .knowing(aFact(Fact.What.EMPLOYER_ID).of(1).saying("0500-001").build());

    assertThat(codes(board.decide(newEmployer()))).containsExactly("AGR-VENDOR-MISMATCH HOLD");
  }

  // A reinstatement of the earlier training, whose last day was 13 March.

  @ParameterizedTest(name = "reinstated from {0}")
  @CsvSource({"2026-03-12, true", "2026-03-13, true", "2026-03-14, false"})
  void takesAParticipantWhoseEarlierTrainingWasReinstatedAfterItsLastDay(
      String from, boolean held) {
    Board board = withApprovedAgreement();
    board.having(
        anInvoice()
            .type("DISCONTINUATION")
            .with(FieldName.LAST_DAY_WORKED, "2026-03-13")
            .with(FieldName.DISCONTINUATION_REASON, "Surgery"),
        Disposition.HELD);
    board.knowing(aFact(Fact.What.REINSTATEMENT).of(REYES).on(from).build());

    assertThat(
            codes(board.decide(anAgreement().named("second").from("2026-05-04", "2026-08-31")))
                .contains("AGR-PRIOR-DISCONTINUED HOLD"))
        .isEqualTo(held);
  }

  @ParameterizedTest
  @EnumSource(
      value = Fact.What.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"LATENESS_EXCUSED"})
  void silencesNoLatenessByAnotherFact(Fact.What what) {
    Board board =
        withApprovedAgreement()
            .knowing(aFact(what).of(1).of(REYES).on("2026-02-02").saying("24").build());

    assertThat(codes(board.decide(anInvoice().receivedOn("2026-03-21")))).contains("INV-LATE HOLD");
  }
}
