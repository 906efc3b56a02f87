package org.ojtpay.reimburse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.ojtpay.reimburse.Given.day;
import static org.ojtpay.reimburse.Given.excluded;
import static org.ojtpay.reimburse.Given.line;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojtpay.policy.Finding;
import org.ojtpay.units.DateRange;

class WindowTest {

  /** From Monday 2026-03-02 twenty-six weeks end on Sunday 2026-08-30. */
  @ParameterizedTest
  @CsvSource({
    "2026-08-28, REGULAR",
    "2026-08-30, REGULAR",
    "2026-08-31, OUTSIDE_PERIOD",
  })
  void endsTrainingAfterTwentySixWeeks(String day, String countedAs) {
    Worksheet worksheet =
        Given.invoice("2026-08-24", "2026-09-06")
            .training("2026-03-02", "2026-12-31")
            .period(
                "2026-08-24", "2026-09-06", List.of(line("REG", "8", "20")), day(day, "REG", "8"))
            .worksheet();
    assertThat(worksheet.hourLines())
        .singleElement()
        .satisfies(hours -> assertThat(hours.countedAs()).hasToString(countedAs));
  }

  @ParameterizedTest
  @CsvSource({"2026-03-05, 8.00", "2026-03-04, 8.00", "2026-03-03, 0.00"})
  void endsTrainingOnTheLastDayWorked(String lastDayWorked, String eligible) {
    Worksheet worksheet =
        Given.invoice("2026-03-02", "2026-03-08")
            .lastDayWorked(lastDayWorked)
            .period(
                "2026-03-02",
                "2026-03-08",
                List.of(line("REG", "8", "20")),
                day("2026-03-04", "REG", "8"))
            .worksheet();
    assertThat(worksheet.eligibleHours()).hasToString(eligible);
  }

  @Test
  void findsNothingToSayAboutAClaimOutsideTraining() {
    Worksheet worksheet =
        Given.invoice("2026-02-02", "2026-02-08")
            .claimed("40", "400.00")
            .formAlways()
            .totals("2026-02-02", "2026-02-08", line("QQ", "40"))
            .prior("12", "120.00")
            .worksheet();
    assertThat(worksheet.findings()).isEmpty();
    assertThat(worksheet.hourLines()).isEmpty();
    assertThat(worksheet.reimbursement()).hasToString("0.00");
    assertThat(worksheet.prior().hours()).hasToString("12.00");
  }

  @Test
  void showsStraightHoursOutsideTheWindowAloneAndWhole() {
    Worksheet worksheet =
        Given.invoice("2026-03-03", "2026-03-08")
            .period(
                "2026-03-02",
                "2026-03-08",
                List.of(line("REG", "20"), line("HOLWRK", "2"), line("SICK", "4")),
                day("2026-03-02", "REG", "12"),
                day("2026-03-02", "HOLWRK", "2"),
                day("2026-03-02", "SICK", "4"),
                day("2026-03-03", "REG", "8"))
            .worksheet();
    assertThat(excluded(worksheet)).isEqualTo("{OUTSIDE_PERIOD=14.00}");
  }

  // Two intervals: discontinued, and reinstated after a pause.

  /** Nine days of pause move the end of the twenty-six weeks from 30 August to 8 September. */
  @ParameterizedTest
  @CsvSource({
    "2026-09-07, REGULAR",
    "2026-09-08, REGULAR",
    "2026-09-09, OUTSIDE_PERIOD",
  })
  void countsTwentySixWeeksWithoutTheDaysOfAPause(String day, String countedAs) {
    Worksheet worksheet =
        Given.invoice("2026-09-07", "2026-09-20")
            .training("2026-03-02", "2026-12-31")
            .pause("2026-05-01", "2026-05-09")
            .period(
                "2026-09-07", "2026-09-20", List.of(line("REG", "8", "20")), day(day, "REG", "8"))
            .worksheet();
    assertThat(worksheet.hourLines())
        .singleElement()
        .satisfies(hours -> assertThat(hours.countedAs()).hasToString(countedAs));
  }

  @ParameterizedTest
  @CsvSource({
    // The last of the 182 days, the day after it, and a pause that only moving the end reaches.
    "2026-08-30, 2026-09-05, 2026-09-06",
    "2026-08-31, 2026-09-05, 2026-08-30",
    "2026-02-20, 2026-03-04, 2026-09-02",
  })
  void movesTheEndByThePausesThatLieBeforeIt(String from, String to, String last) {
    Window training = training("2026-12-31", DateRange.of(from, to));

    assertThat(training.whole().to()).hasToString(last);
    assertThat(training.stream()).hasSize(182);
  }

  @Test
  void movesTheEndByAPauseThatAnotherPauseBringsIntoTheWeeks() {
    Window training =
        training(
            "2026-12-31",
            DateRange.of("2026-09-01", "2026-09-02"),
            DateRange.of("2026-05-01", "2026-05-03"));

    assertThat(training.whole().to()).hasToString("2026-09-04");
    assertThat(training.stream()).hasSize(182);
  }

  @Test
  void countsADayOfTwoPausesOnce() {
    Window training =
        training(
            "2026-12-31",
            DateRange.of("2026-05-04", "2026-05-08"),
            DateRange.of("2026-05-08", "2026-05-11"));

    assertThat(training.pauses()).containsExactly(DateRange.of("2026-05-04", "2026-05-11"));
    assertThat(training.stream()).hasSize(182);
  }

  @Test
  void neverMovesTheEndThatWasAgreed() {
    assertThat(training("2026-08-28", DateRange.of("2026-05-04", "2026-05-08")).whole().to())
        .hasToString("2026-08-28");
  }

  private static Window training(String end, DateRange... pauses) {
    Given given = Given.invoice("2026-03-02", end).training("2026-03-02", end);
    for (DateRange pause : pauses) {
      given.pause(pause.from().toString(), pause.to().toString());
    }
    return Window.ofTraining(given.claim().agreement(), 26).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"2026-03-10, 8.00", "2026-03-11, 0.00", "2026-03-13, 0.00", "2026-03-14, 8.00"})
  void paysNoHoursInAPause(String worked, String eligible) {
    Worksheet worksheet =
        Given.invoice("2026-03-02", "2026-03-15")
            .pause("2026-03-11", "2026-03-13")
            .period(
                "2026-03-02",
                "2026-03-15",
                List.of(line("REG", "8", "20")),
                day(worked, "REG", "8"))
            .worksheet();

    assertThat(worksheet.eligibleHours()).hasToString(eligible);
    assertThat(excluded(worksheet))
        .isEqualTo(eligible.equals("0.00") ? "{OUTSIDE_PERIOD=8.00}" : "{}");
  }

  /** Of two weeks the second has no payroll; of its Monday to Friday those outside are missed. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-09, 2026-03-13,",
    "2026-03-09, 2026-03-15,",
    "2026-03-10, 2026-03-13, Mar 9",
    "2026-03-09, 2026-03-12, Mar 13",
    "2026-03-10, 2026-03-12, Mar 9; Mar 13",
  })
  void missesNoPayrollForADayOfThePause(String from, String to, String gap) {
    Worksheet worksheet =
        Given.invoice("2026-03-02", "2026-03-15")
            .pause(from, to)
            .totals("2026-03-02", "2026-03-08", line("REG", "40", "20"))
            .worksheet();

    assertThat(worksheet.findings())
        .extracting(Finding::code, Finding::message)
        .containsExactlyElementsOf(
            gap == null ? List.of() : Stream.of(gap.split("; ")).map(WindowTest::missing).toList());
  }

  private static Tuple missing(String day) {
    return tuple("PAY-GAP", "days=" + day + ", 2026 count=1");
  }

  /** R4: a pause is outside the claim, so what reaches into it needs its days. */
  @ParameterizedTest
  @CsvSource({"2026-03-16, false", "2026-03-15, true", "2026-03-14, true"})
  void asksForTheDaysOfAPayPeriodThatReachesIntoAPause(String from, boolean asked) {
    Worksheet worksheet =
        Given.invoice("2026-03-02", "2026-03-29")
            .pause(from, "2026-03-29")
            .totals("2026-03-02", "2026-03-15", line("REG", "80", "20"))
            .worksheet();

    assertThat(Given.codes(worksheet).contains("CLAR-REQUIRED")).isEqualTo(asked);
    assertThat(worksheet.eligibleHours()).hasToString(asked ? "0.00" : "80.00");
  }

  @Test
  void saysBothIntervalsWhereItAsksForDays() {
    Worksheet worksheet =
        Given.invoice("2026-03-02", "2026-03-15")
            .pause("2026-03-05", "2026-03-08")
            .totals("2026-03-02", "2026-03-15", line("REG", "48", "20"))
            .worksheet();

    assertThat(worksheet.findings().get(0).message())
        .contains("Mar 2, 2026 to Mar 4, 2026; Mar 9, 2026 to Mar 15, 2026");
  }

  @Test
  void takesTheDaysOfAPayPeriodAcrossAPause() {
    Worksheet worksheet =
        Given.invoice("2026-03-02", "2026-03-15")
            .pause("2026-03-05", "2026-03-10")
            .totals("2026-03-02", "2026-03-15", line("REG", "40", "20"))
            .clarification(
                day("2026-03-04", "REG", "8"),
                day("2026-03-05", "REG", "8"),
                day("2026-03-10", "REG", "8"),
                day("2026-03-11", "REG", "8"),
                day("2026-03-12", "REG", "8"))
            .worksheet();

    assertThat(worksheet.eligibleHours()).hasToString("24.00");
    assertThat(excluded(worksheet)).isEqualTo("{OUTSIDE_PERIOD=16.00}");
    assertThat(Given.codes(worksheet)).isEmpty();
  }

  @Test
  void capsTheHoursOfBothIntervalsTogether() {
    Worksheet worksheet =
        Given.invoice("2026-03-02", "2026-03-29")
            .caps("100", "99999.00")
            .pause("2026-03-09", "2026-03-15")
            .prior("30", "300.00")
            .totals("2026-03-02", "2026-03-08", line("REG", "40", "20"))
            .totals("2026-03-16", "2026-03-22", line("REG", "40", "20"))
            .totals("2026-03-23", "2026-03-29")
            .worksheet();

    assertThat(worksheet.eligibleHours()).hasToString("70.00");
    assertThat(Given.codes(worksheet)).containsExactly("CAP-HOURS");
  }

  @Test
  void isWorthNothingWhereAllItsDaysArePaused() {
    Worksheet worksheet =
        Given.invoice("2026-03-09", "2026-03-15")
            .pause("2026-03-06", "2026-03-15")
            .totals("2026-03-09", "2026-03-15", line("REG", "40", "20"))
            .worksheet();

    assertThat(worksheet.reimbursement()).hasToString("0.00");
    assertThat(worksheet.hourLines()).isEmpty();
  }

  /** Without payroll an hours of verification stands in where the first day lies in June. */
  @Test
  void looksForTheFirstDayAfterAPauseAtTheYearsEnd() {
    Worksheet worksheet =
        Given.invoice("2026-05-18", "2026-06-30")
            .pause("2026-05-01", "2026-06-28")
            .verification(day("2026-06-29", "REG", "8"), day("2026-06-30", "REG", "8"))
            .worksheet();

    assertThat(worksheet.eligibleHours()).hasToString("16.00");
    assertThat(Given.codes(worksheet)).isEmpty();
  }
}
