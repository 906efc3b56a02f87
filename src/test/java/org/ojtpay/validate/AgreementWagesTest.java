package org.ojtpay.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.validate.AgreementPacketBuilder.anAgreement;
import static org.ojtpay.validate.Board.aBoard;
import static org.ojtpay.validate.Board.codes;
import static org.ojtpay.validate.FormBuilder.aForm;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.policy.Finding;

/** Wages, the share that is reimbursed, and the sums of the packet. */
class AgreementWagesTest {

  private static final String IN_THE_CITY = "900 Harbor Dr, San Diego, CA 92101";

  private static List<String> decided(AgreementPacketBuilder agreement) {
    return codes(aBoard().decide(agreement));
  }

  private static List<String> listOf(String code) {
    return code == null ? List.of() : List.of(code);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"0.4999,", "0.50,", "0.5001, AGR-RATE-OVER-CAP RETURN"})
  void reimbursesHalfOfTheWagesAtTheMost(String rate, String code) {
    assertThat(decided(anAgreement().rate(rate))).isEqualTo(listOf(code));
  }

  // Minimum wage, far from the self-sufficiency wage: both are found.

  @ParameterizedTest(name = "California 2026: {0}")
  @CsvSource({"16.91, false", "16.90, false", "16.89, true"})
  void asksForCaliforniasMinimumWageOnTheStartDate(String wage, boolean tooLow) {
    assertThat(decided(anAgreement().wage(wage)).contains("AGR-WAGE-BELOW-MINIMUM RETURN"))
        .isEqualTo(tooLow);
  }

  @ParameterizedTest(name = "City of San Diego 2026: {0}")
  @CsvSource({"17.76, false", "17.75, false", "17.74, true"})
  void asksForTheCitysMinimumWageWhereTheWorkSiteLiesInIt(String wage, boolean tooLow) {
    assertThat(
            decided(anAgreement().wage(wage).with(FieldName.WORKSITE_ADDRESS, IN_THE_CITY))
                .contains("AGR-WAGE-BELOW-MINIMUM RETURN"))
        .isEqualTo(tooLow);
  }

  @ParameterizedTest(name = "start {0}")
  @CsvSource({"2025-12-31, false", "2026-01-01, true"})
  void takesTheMinimumWageOfTheStartDateNotOfTheSignature(String start, boolean tooLow) {
    assertThat(
            decided(
                    anAgreement()
                        .wage("16.50")
                        .from(start, "2026-03-31")
                        .signedOn("2025-12-10")
                        .receivedOn("2025-12-11"))
                .contains("AGR-WAGE-BELOW-MINIMUM RETURN"))
        .isEqualTo(tooLow);
  }

  // Self-sufficiency.

  @ParameterizedTest(name = "{0}")
  @CsvSource({"20.01,", "20.00,", "19.99, AGR-WAGE-NOT-SELF-SUFFICIENT RETURN"})
  void asksForTheSelfSufficiencyWage(String wage, String code) {
    assertThat(decided(anAgreement().wage(wage))).isEqualTo(listOf(code));
  }

  @ParameterizedTest(name = "signed {0}")
  @CsvSource({"2024-06-30,", "2024-07-01, AGR-WAGE-NOT-SELF-SUFFICIENT RETURN"})
  void takesTheSelfSufficiencyWageInForceAtSignature(String signed, String code) {
    assertThat(
            decided(
                anAgreement()
                    .wage("19.00")
                    .signedOn(signed)
                    .receivedOn("2024-07-02")
                    .from("2024-07-15", "2024-12-31")))
        .isEqualTo(listOf(code));
  }

  @ParameterizedTest(name = "raise on {0} to {1}")
  @CsvSource({
    "2027-07-30, 20.00, AGR-WAGE-EVIDENCE HOLD",
    "2027-07-31, 20.00, AGR-WAGE-EVIDENCE HOLD",
    "2027-08-01, 20.00, AGR-WAGE-NOT-SELF-SUFFICIENT RETURN",
    "2026-05-01, 19.99, AGR-WAGE-NOT-SELF-SUFFICIENT RETURN"
  })
  void holdsARaiseScheduleThatGetsThereWithinTwelveMonthsOfTheEnd(
      String on, String wage, String code) {
    assertThat(decided(anAgreement().wage("19.00").raise(on, wage))).isEqualTo(listOf(code));
  }

  @Test
  void takesNoTickedBoxForEvidence() {
    assertThat(
            decided(
                anAgreement()
                    .wage("19.00")
                    .with(FieldName.RAISE_SCHEDULE, "yes")
                    .with(FieldName.CAREER_LADDER, "yes")))
        .containsExactly("AGR-WAGE-NOT-SELF-SUFFICIENT RETURN");
  }

  /** What it is, a person says; that a paper came along, its name or the ticked box says. */
  @ParameterizedTest(name = "{0}, box {1}")
  @CsvSource({
    "Career Ladder - Rigger.pdf, , AGR-WAGE-EVIDENCE HOLD",
    "raise_schedule_2026.docx, , AGR-WAGE-EVIDENCE HOLD",
    "attachment 3.pdf, yes, AGR-WAGE-EVIDENCE HOLD",
    "attachment 3.pdf, , AGR-WAGE-NOT-SELF-SUFFICIENT RETURN",
    "attachment 3.pdf, no, AGR-WAGE-NOT-SELF-SUFFICIENT RETURN",
  })
  void holdsACareerLadderThatCameAlong(String file, String box, String code) {
    AgreementPacketBuilder agreement =
        anAgreement().wage("19.99").and(aForm(DocumentType.OTHER, file));
    if (box != null) {
      agreement.with(FieldName.CAREER_LADDER, box);
    }

    Verdict verdict = aBoard().decide(agreement);

    assertThat(codes(verdict)).contains(code, "DOC-KIND-UNKNOWN HOLD");
    assertThat(codes(verdict)).hasSize(2);
    if (code.endsWith("HOLD")) {
      assertThat(verdict.findings())
          .filteredOn(each -> each.code().equals("AGR-WAGE-EVIDENCE"))
          .extracting(Finding::source)
          .containsExactly(new SourceRef.InFile(file));
    }
  }

  @Test
  void asksForTheMinimumWageWhateverTheEvidence() {
    assertThat(
            decided(
                anAgreement().wage("16.89").and(aForm(DocumentType.OTHER, "career ladder.pdf"))))
        .contains("AGR-WAGE-BELOW-MINIMUM RETURN", "AGR-WAGE-EVIDENCE HOLD");
  }

  @ParameterizedTest(name = "start {0}")
  @CsvSource({"2026-12-30,", "2026-12-31,", "2027-01-01, AGR-WAGE-TABLE-ENDS WARN"})
  void saysWhereTheMinimumWagesOfTheStartAreNotKnown(String start, String code) {
    assertThat(
            decided(
                anAgreement()
                    .from(start, "2027-03-31")
                    .signedOn("2026-12-10")
                    .receivedOn("2026-12-11")))
        .isEqualTo(listOf(code));
  }

  // The maximum: 640 h x $22.00 x 50% = $7,040.00.

  @ParameterizedTest(name = "{0}")
  @CsvSource({"7039.99, AGR-ARITHMETIC WARN", "7040.00,", "7040.01, AGR-ARITHMETIC RETURN"})
  void comparesTheMaximumWithHoursTimesWageTimesRate(String maximum, String code) {
    assertThat(decided(anAgreement().maximum(maximum))).isEqualTo(listOf(code));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"7040.00,", "7360.00,", "7680.00,", "7680.01, AGR-ARITHMETIC RETURN"})
  void allowsAMaximumUpToTheHighestAgreedWage(String maximum, String code) {
    assertThat(decided(anAgreement().raise("2026-05-01", "24.00").maximum(maximum)))
        .isEqualTo(listOf(code));
  }

  @Test
  void takesTheEndingWageForAnAgreedOne() {
    assertThat(decided(anAgreement().with(FieldName.ENDING_WAGE, "24.00").maximum("7680.00")))
        .isEmpty();
  }

  /** 100.5 h x $21.05 x 50% is $1,057.76 to the cent, and $1,057.77 where the wages round first. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({"1057.76,", "1057.77, AGR-ARITHMETIC RETURN"})
  void roundsTheMaximumOnce(String maximum, String code) {
    assertThat(decided(anAgreement().hours("100.5").wage("21.05").maximum(maximum)))
        .isEqualTo(listOf(code));
  }

  @ParameterizedTest(name = "skills of 400 and {0}")
  @CsvSource({"239.75, AGR-ARITHMETIC RETURN", "240.00,", "240.25, AGR-ARITHMETIC RETURN"})
  void addsTheHoursOfTheSkillsUpToTheTotal(String second, String code) {
    assertThat(decided(anAgreement().skills("400", second))).isEqualTo(listOf(code));
  }

  @Test
  void returnsAPlanWhoseSkillsHaveNoHours() {
    assertThat(decided(anAgreement().skills("", ""))).containsExactly("AGR-ARITHMETIC RETURN");
  }
}
