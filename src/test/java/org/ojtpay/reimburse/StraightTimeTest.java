package org.ojtpay.reimburse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.reimburse.Given.codes;
import static org.ojtpay.reimburse.Given.day;
import static org.ojtpay.reimburse.Given.excluded;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojtpay.policy.OvertimeRule;
import org.ojtpay.policy.WorkSchedule;
import org.ojtpay.units.Hours;

class StraightTimeTest {

  private static final WorkSchedule NINES =
      WorkSchedule.of(
          Map.of(
              DayOfWeek.MONDAY, Hours.of(9),
              DayOfWeek.TUESDAY, Hours.of(9),
              DayOfWeek.WEDNESDAY, Hours.of(9),
              DayOfWeek.THURSDAY, Hours.of(9),
              DayOfWeek.FRIDAY, Hours.of(4)));

  /** One workweek, Sunday 2026-03-08 to Saturday 2026-03-14, whose days sum to its totals. */
  private static Given week(DayRow... days) {
    List<EarningLine> totals = new ArrayList<>();
    for (DayRow day : days) {
      totals.add(new EarningLine(day.code(), day.hours(), null, Given.SOURCE));
    }
    return Given.invoice("2026-03-08", "2026-03-14")
        .period("2026-03-08", "2026-03-14", totals, days);
  }

  private static DayRow[] days(String first, int count, String hours) {
    return LocalDate.parse(first)
        .datesUntil(LocalDate.parse(first).plusDays(count))
        .map(day -> day(day.toString(), "REG", hours))
        .toArray(DayRow[]::new);
  }

  @ParameterizedTest
  @CsvSource({
    "CALIFORNIA, 7.99, 7.99", "CALIFORNIA, 8.00, 8.00", "CALIFORNIA, 8.01, 8.00",
    "CALIFORNIA_4X10, 9.99, 9.99", "CALIFORNIA_4X10, 10.00, 10.00", "CALIFORNIA_4X10, 10.01, 10.00",
    "FLSA, 24.00, 24.00", "NONE, 24.00, 24.00",
  })
  void limitsTheDay(OvertimeRule rule, String worked, String straight) {
    Worksheet worksheet = week(day("2026-03-09", "REG", worked)).overtime(rule).worksheet();
    assertThat(worksheet.eligibleHours()).hasToString(straight);
    assertThat(codes(worksheet).contains("PAY-OVERTIME-UNCODED"))
        .isEqualTo(!worked.equals(straight));
  }

  /** Monday to Thursday nine hours, Friday four; 2026-03-09 is a Monday. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-09, 8.99, 8.99", "2026-03-09, 9.00, 9.00", "2026-03-09, 9.01, 9.00",
    "2026-03-13, 3.99, 3.99", "2026-03-13, 4.00, 4.00", "2026-03-13, 4.01, 4.00",
    "2026-03-14, 0.25, 0.00",
  })
  void limitsTheDayToTheAgreedHoursOfItsWeekday(String date, String worked, String straight) {
    Worksheet worksheet = week(day(date, "REG", worked)).schedule(NINES).worksheet();
    assertThat(worksheet.eligibleHours()).hasToString(straight);
    assertThat(codes(worksheet).contains("PAY-OVERTIME-UNCODED"))
        .isEqualTo(!worked.equals(straight));
  }

  @Test
  void keepsFortyHoursAWeekUnderAScheduleOnAnyDay() {
    Worksheet worksheet =
        week(days("2026-03-09", 5, "10")).schedule(WorkSchedule.FOUR_TENS).worksheet();
    assertThat(worksheet.eligibleHours()).hasToString("40.00");
  }

  @ParameterizedTest
  @CsvSource({
    "CALIFORNIA, 6.66, 39.96", "CALIFORNIA, 6.67, 40.00", "CALIFORNIA_4X10, 6.67, 40.00",
    "FLSA, 6.66, 39.96", "FLSA, 6.67, 40.00", "NONE, 6.67, 40.02",
  })
  void limitsTheWeek(OvertimeRule rule, String eachOfSixDays, String straight) {
    Worksheet worksheet = week(days("2026-03-09", 6, eachOfSixDays)).overtime(rule).worksheet();
    assertThat(worksheet.eligibleHours()).hasToString(straight);
  }

  @ParameterizedTest
  @CsvSource({
    "CALIFORNIA, SUNDAY, 30.00", "CALIFORNIA_4X10, SUNDAY, 30.00", "CALIFORNIA, MONDAY, 35.00",
    "CALIFORNIA, SATURDAY, 35.00", "FLSA, SUNDAY, 35.00", "NONE, SUNDAY, 35.00",
  })
  void givesNoStraightHoursToTheSeventhDay(OvertimeRule rule, DayOfWeek first, String straight) {
    Worksheet worksheet =
        week(days("2026-03-08", 7, "5")).overtime(rule).weekStarts(first).worksheet();
    assertThat(worksheet.eligibleHours()).hasToString(straight);
  }

  @Test
  void knowsNoSeventhDayWhereOneDayHadNoHours() {
    DayRow[] days = days("2026-03-08", 7, "5");
    days[3] = day("2026-03-11", "SICK", "5");
    assertThat(week(days).worksheet().eligibleHours()).hasToString("30.00");
  }

  @Test
  void countsADayOfOvertimeAloneAsADayWorked() {
    DayRow[] days = days("2026-03-08", 7, "5");
    days[3] = day("2026-03-11", "OT", "1");
    Worksheet worksheet = week(days).worksheet();
    assertThat(worksheet.eligibleHours()).as("one lawful hour of Wednesday").hasToString("26.00");
  }

  @Test
  void doesNotTakeCodedOvertimeASecondTime() {
    Worksheet worksheet =
        week(
                day("2026-03-09", "OT", "5"),
                day("2026-03-09", "REG", "3"),
                day("2026-03-10", "REG", "13"))
            .worksheet();
    assertThat(worksheet.eligibleHours()).hasToString("16.00");
    assertThat(excluded(worksheet)).isEqualTo("{OVERTIME=5.00}");
    assertThat(codes(worksheet)).isEmpty();
  }

  @Test
  void carriesNothingOverToAnotherWeek() {
    Worksheet worksheet =
        Given.invoice("2026-03-08", "2026-03-21")
            .period(
                "2026-03-08",
                "2026-03-21",
                List.of(),
                day("2026-03-14", "OT", "5"),
                day("2026-03-15", "REG", "13"))
            .worksheet();
    assertThat(worksheet.eligibleHours()).hasToString("8.00");
  }

  @Test
  void saysHowMuchOfWhichDayIsOvertime() {
    Worksheet worksheet = week(day("2026-03-09", "REG", "9.5")).worksheet();
    assertThat(worksheet.findings())
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.message())
                    .isEqualTo("date=Mar 9, 2026 code=REG hours=1.50 straight=8.00 worked=9.50"));
  }

  @Test
  void countsDaysOfEarlierInvoicesInTheWeekAndNeverPaysThem() {
    Given given = week(days("2026-03-12", 3, "8")).overtime(OvertimeRule.FLSA);
    assertThat(given.worksheet().eligibleHours()).hasToString("24.00");

    Worksheet worksheet = given.prior("24", "240.00", days("2026-03-09", 3, "9")).worksheet();
    assertThat(worksheet.eligibleHours()).hasToString("13.00");
    assertThat(excluded(worksheet)).isEqualTo("{OVERTIME=11.00}");
    assertThat(worksheet.hourLines()).allMatch(hours -> hours.date() != null);
    assertThat(worksheet.hourLines())
        .extracting(HourLine::date)
        .doesNotContain(LocalDate.parse("2026-03-09"));
  }

  @Test
  void doesNotCountADayTwiceThatAnEarlierInvoiceShowedToo() {
    Worksheet worksheet =
        week(days("2026-03-09", 5, "8"))
            .overtime(OvertimeRule.FLSA)
            .prior("16", "160.00", days("2026-03-09", 2, "8"))
            .worksheet();
    assertThat(worksheet.eligibleHours()).hasToString("40.00");
  }

  @Test
  void netsReversedDaysOfEarlierInvoices() {
    DayRow reversal = day("2026-03-09", "REG", "-9");
    Worksheet worksheet =
        week(days("2026-03-10", 5, "8"))
            .overtime(OvertimeRule.FLSA)
            .prior("0", "0.00", day("2026-03-09", "REG", "9"), reversal)
            .worksheet();
    assertThat(worksheet.eligibleHours()).isEqualTo(Hours.of(40));
  }
}
