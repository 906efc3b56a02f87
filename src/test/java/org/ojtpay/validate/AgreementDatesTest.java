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
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Party;

/** Signatures, dates and durations of an agreement. */
class AgreementDatesTest {

  private static List<String> decided(AgreementPacketBuilder agreement) {
    return codes(aBoard().decide(agreement));
  }

  // Signatures.

  @ParameterizedTest
  @EnumSource(Party.class)
  void returnsAPacketThatOneOfTheThreeHasNotSigned(Party who) {
    assertThat(decided(anAgreement().unsignedBy(who)))
        .containsExactly("AGR-SIGNATURE-MISSING RETURN");
  }

  @ParameterizedTest
  @EnumSource(Party.class)
  void returnsAPacketWithASignatureWithoutItsDate(Party who) {
    assertThat(decided(anAgreement().undatedBy(who)))
        .containsExactly("AGR-SIGNATURE-MISSING RETURN");
  }

  @ParameterizedTest(name = "signed {0}, start 2026-02-02")
  @CsvSource({"2026-01-27,", "2026-01-28,", "2026-01-29, AGR-SIGNED-LATE RETURN"})
  void asksForFiveCalendarDaysFromTheNewestSignatureToTheStart(String signed, String code) {
    assertThat(
            decided(
                anAgreement()
                    .signedOn("2026-01-20")
                    .signedBy(Party.PARTICIPANT, signed)
                    .receivedOn("2026-01-21")))
        .isEqualTo(code == null ? List.of() : List.of(code));
  }

  @Test
  void saysHowManyDaysAreLeft() {
    Verdict verdict = aBoard().decide(anAgreement().signedBy(Party.EMPLOYER, "2026-01-29"));

    assertThat(verdict.findings().get(0).message()).contains("Jan 29, 2026", "4", "5");
  }

  /** 20 January 2026 is a Tuesday; Monday the 19th is a holiday. */
  @ParameterizedTest(name = "signed {0}, received {1}")
  @CsvSource({
    "2026-01-20, 2026-01-22,",
    "2026-01-20, 2026-01-23,",
    "2026-01-20, 2026-01-24, AGR-RECEIVED-LATE HOLD",
    "2026-01-20, 2026-01-26, AGR-RECEIVED-LATE HOLD",
    "2026-01-15, 2026-01-21,",
    "2026-01-15, 2026-01-22, AGR-RECEIVED-LATE HOLD"
  })
  void allowsThreeWorkingDaysFromTheAjccsSignature(String signed, String received, String code) {
    assertThat(decided(anAgreement().signedOn(signed).receivedOn(received)))
        .isEqualTo(code == null ? List.of() : List.of(code));
  }

  @Test
  void countsFromTheFirstReceiptsSignatureWhenThePacketComesAgainSignedAnew() {
    Board board = aBoard();
    Verdict first =
        board.decide(anAgreement().signedOn("2026-01-12").receivedOn("2026-01-13").rate("0.60"));
    assertThat(first.disposition()).isEqualTo(Disposition.RETURNED);

    Verdict second =
        board
            .remember(first)
            .decide(anAgreement().named("again").signedOn("2026-01-26").receivedOn("2026-01-27"));

    assertThat(codes(second)).containsExactly("AGR-RECEIVED-LATE HOLD");
    assertThat(second.findings().get(0).message()).contains("Jan 12, 2026", "Jan 15, 2026");
  }

  @Test
  void takesAPacketThatComesAgainWithinThreeWorkingDaysOfTheFirstSignature() {
    Board board = aBoard();
    Verdict first = board.decide(anAgreement().rate("0.60"));

    Verdict second =
        board
            .remember(first)
            .decide(anAgreement().named("again").signedOn("2026-01-22").receivedOn("2026-01-23"));

    assertThat(second.disposition()).isEqualTo(Disposition.APPROVED);
  }

  // Duration.

  @ParameterizedTest(name = "{0} days")
  @CsvSource({"181,", "182,", "183, AGR-DURATION-WEEKS RETURN"})
  void allowsTwentySixWeeksWithBothEndsCounted(long days, String code) {
    assertThat(decided(anAgreement().days(days)))
        .isEqualTo(code == null ? List.of() : List.of(code));
  }

  @ParameterizedTest(name = "{0} hours")
  @CsvSource({"1039.75,", "1040.00,", "1040.25, AGR-DURATION-HOURS RETURN"})
  void allowsAThousandAndFortyHours(String hours, String code) {
    assertThat(decided(anAgreement().with(FieldName.SVP_LEVEL, "10").hours(hours)))
        .isEqualTo(code == null ? List.of() : List.of(code));
  }

  @Test
  void returnsAnAgreementThatEndsBeforeItStarts() {
    Verdict verdict = aBoard().decide(anAgreement().from("2026-02-02", "2026-02-01"));

    assertThat(codes(verdict)).containsExactly("AGR-FIELD-MISSING RETURN");
  }

  @Test
  void takesAnAgreementOfASingleDay() {
    assertThat(decided(anAgreement().from("2026-02-02", "2026-02-02"))).isEmpty();
  }

  @ParameterizedTest(name = "level {0}, {1} hours")
  @CsvSource({
    "1, 172,", "1, 173,", "1, 173.25, AGR-SVP-DURATION WARN",
    "3, 519,", "3, 520,", "3, 521, AGR-SVP-DURATION WARN",
    "4, 1039,", "4, 1040,", "9, 1040,"
  })
  void notesATrainingLongerThanItsSvpLevelRecommends(String level, String hours, String code) {
    assertThat(decided(anAgreement().with(FieldName.SVP_LEVEL, level).hours(hours)))
        .isEqualTo(code == null ? List.of() : List.of(code));
  }

  @ParameterizedTest
  @CsvSource({
    "No,",
    "none,",
    "N/A,",
    "5x8,",
    "4x10,",
    "four ten-hour days,",
    "Yes, AGR-FIELD-MISSING HOLD",
    "'Mon-Thu 9, Fri 4',",
    "9/80, AGR-FIELD-MISSING HOLD",
    "'Mon-Thu 9, Fri 8', AGR-FIELD-MISSING HOLD",
    "'9, 9, 9, 9, 4', AGR-FIELD-MISSING HOLD",
    "3 x 12, AGR-FIELD-MISSING HOLD"
  })
  void holdsAnAlternativeWorkweekWithoutItsHours(String alternative, String code) {
    assertThat(decided(anAgreement().with(FieldName.ALTERNATIVE_WORKWEEK, alternative)))
        .isEqualTo(code == null ? List.of() : List.of(code));
  }

  @ParameterizedTest
  @CsvSource({"SUNDAY,", "MONDAY,", "WHENEVER, AGR-FIELD-MISSING HOLD"})
  void holdsAWorkweekThatStartsOnNoDay(String day, String code) {
    assertThat(decided(anAgreement().with(FieldName.WORKWEEK_STARTS, day)))
        .isEqualTo(code == null ? List.of() : List.of(code));
  }

  @ParameterizedTest(name = "{0} hours a week")
  @CsvSource({"32.25,", "32.00,", "31.75, AGR-PART-TIME RETURN"})
  void asksForThirtyTwoHoursAWeek(String hours, String code) {
    assertThat(decided(anAgreement().with(FieldName.HOURS_PER_WEEK, hours)))
        .isEqualTo(code == null ? List.of() : List.of(code));
  }
}
