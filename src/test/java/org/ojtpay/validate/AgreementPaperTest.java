package org.ojtpay.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.validate.AgreementPacketBuilder.anAgreement;
import static org.ojtpay.validate.Board.aBoard;
import static org.ojtpay.validate.Board.codes;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojtpay.packet.FieldName;

/** Whether the packet is whole. */
class AgreementPaperTest {

  private static List<String> decided(AgreementPacketBuilder agreement) {
    return codes(aBoard().decide(agreement));
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.INCLUDE,
      names = {
        "AGREEMENT_NUMBER",
        "EMPLOYER_NAME",
        "EMPLOYER_ID",
        "FEIN",
        "WORKSITE_ADDRESS",
        "CONTACT",
        "PARTICIPANT",
        "PARTICIPANT_ID",
        "JOB_TITLE",
        "SOC_CODE",
        "SVP_LEVEL",
        "START",
        "END",
        "HOURS_PER_WEEK",
        "TOTAL_HOURS",
        "WAGE",
        "REIMBURSEMENT_RATE"
      })
  void returnsAPacketThatLeavesARequiredFieldEmpty(FieldName name) {
    Verdict verdict = aBoard().decide(anAgreement().maximum("7040.00").without(name));

    assertThat(codes(verdict)).contains("AGR-FIELD-MISSING RETURN");
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.INCLUDE,
      names = {"DBA", "UEI", "MIDPOINT", "FUND", "COORDINATOR_EMAIL", "OWNERSHIP"})
  void missesNoFieldThatIsNotRequired(FieldName name) {
    assertThat(decided(anAgreement().without(name))).isEmpty();
  }

  @Test
  void returnsAPacketWithoutATrainingPlan() {
    assertThat(decided(anAgreement().withoutPlan())).containsExactly("AGR-FIELD-MISSING RETURN");
  }

  @Test
  void returnsAPacketWithoutTheEmployerChecklistWithAFindingForEachStatement() {
    Verdict verdict = aBoard().decide(anAgreement().withoutChecklist());

    assertThat(codes(verdict)).containsExactly("AGR-CHECKLIST RETURN");
    assertThat(verdict.findings()).hasSize(9);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9})
  void returnsAStatementAnsweredAgainstThePolicy(int statement) {
    Verdict verdict = aBoard().decide(anAgreement().answering(statement, "no"));

    assertThat(codes(verdict)).containsExactly("AGR-CHECKLIST RETURN");
    assertThat(verdict.findings()).hasSize(1);
  }

  @Test
  void returnsAStatementWithoutAnAnswer() {
    assertThat(decided(anAgreement().answering(4, ""))).containsExactly("AGR-CHECKLIST RETURN");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"no,", "yes, AGR-CHECKLIST RETURN"})
  void followsTheSentenceAsPrintedWithItsNegation(String answer, String code) {
    assertThat(
            decided(
                anAgreement()
                    .saying(
                        1,
                        "The employer has a pattern of failing to provide continued employment",
                        answer)))
        .isEqualTo(code == null ? List.of() : List.of(code));
  }

  @Test
  void holdsASentenceThatIsNotRecognisedAndWhatItMayStandFor() {
    Verdict verdict =
        aBoard().decide(anAgreement().saying(4, "Labour peace has been considered", "yes"));

    assertThat(codes(verdict)).containsExactly("AGR-CHECKLIST HOLD");
    assertThat(verdict.disposition()).isEqualTo(Disposition.HELD);
  }

  @Test
  void holdsASentenceBesideNineThatAreRecognised() {
    assertThat(
            decided(
                anAgreement()
                    .and(
                        FormBuilder.aForm(
                                org.ojtpay.packet.DocumentType.EMPLOYER_CHECKLIST, "more.pdf")
                            .row(FieldName.ITEM, "We like cats", FieldName.ANSWER, "yes"))))
        .containsExactly("AGR-CHECKLIST HOLD");
  }

  // EO section 188.

  @Test
  void returnsAPacketWithoutTheEqualOpportunityChecklist() {
    assertThat(decided(anAgreement().withoutEqualOpportunity()))
        .containsExactly("AGR-EO-MISSING RETURN");
  }

  @Test
  void returnsAnEqualOpportunityChecklistWithoutItems() {
    assertThat(decided(anAgreement().withEmptyEqualOpportunity()))
        .containsExactly("AGR-EO-MISSING RETURN");
  }

  @Test
  void returnsARequirementThatIsNotMet() {
    assertThat(decided(anAgreement().withUnmetEqualOpportunity("Ramps are in place")))
        .containsExactly("AGR-CHECKLIST RETURN");
  }

  // Steps before the agreement.

  @Test
  void notesThatNoOrientationIsStated() {
    assertThat(decided(anAgreement().without(FieldName.ORIENTATION_DATE)))
        .containsExactly("AGR-ORIENTATION-MISSING WARN");
  }

  @Test
  void notesThatEligibilityIsNotConfirmed() {
    assertThat(decided(anAgreement().with(FieldName.ELIGIBILITY_CONFIRMED, "no")))
        .containsExactly("AGR-ELIGIBILITY-UNCONFIRMED WARN");
  }

  @Test
  void approvesWithNothingButNotes() {
    Verdict verdict = aBoard().decide(anAgreement().without(FieldName.ORIENTATION_DATE));

    assertThat(verdict.disposition()).isEqualTo(Disposition.APPROVED);
  }
}
