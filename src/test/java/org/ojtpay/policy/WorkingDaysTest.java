package org.ojtpay.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojtpay.units.DateRange;

class WorkingDaysTest {

  private final WorkingDays federal = WorkingDays.of(Map.of());

  @Test
  void restAtTheWeekend() {
    assertThat(federal.isWorkingDay(day("2026-03-06"))).isTrue();
    assertThat(federal.isWorkingDay(day("2026-03-07"))).isFalse();
    assertThat(federal.isWorkingDay(day("2026-03-08"))).isFalse();
    assertThat(federal.isWorkingDay(day("2026-03-09"))).isTrue();
  }

  @Test
  void keepAHolidayOfASaturdayOnFriday() {
    assertThat(federal.isWorkingDay(day("2026-07-02"))).isTrue();
    assertThat(federal.isWorkingDay(day("2026-07-03"))).isFalse();
    assertThat(federal.isWorkingDay(day("2026-07-06"))).isTrue();
  }

  @Test
  void keepAHolidayOfASundayOnMonday() {
    assertThat(federal.isWorkingDay(day("2027-07-02"))).isTrue();
    assertThat(federal.isWorkingDay(day("2027-07-05"))).isFalse();
    assertThat(federal.isWorkingDay(day("2027-07-06"))).isTrue();
  }

  @Test
  void keepNewYearsDayOfASaturdayInTheYearBefore() {
    assertThat(federal.isWorkingDay(day("2027-12-30"))).isTrue();
    assertThat(federal.isWorkingDay(day("2027-12-31"))).isFalse();
    assertThat(federal.isWorkingDay(day("2028-01-03"))).isTrue();
  }

  @Test
  void restOnTheDayAfterThanksgiving() {
    assertThat(federal.isWorkingDay(day("2025-11-28"))).isFalse();
    assertThat(federal.isWorkingDay(day("2026-11-27"))).isFalse();
  }

  @Test
  void restOnTheseWeekdaysOf2026() {
    assertThat(restingWeekdays(federal, "2026-01-01", "2026-12-31"))
        .containsExactly(
            "2026-01-01",
            "2026-01-19",
            "2026-02-16",
            "2026-05-25",
            "2026-06-19",
            "2026-07-03",
            "2026-09-07",
            "2026-10-12",
            "2026-11-11",
            "2026-11-26",
            "2026-11-27",
            "2026-12-25");
  }

  @Test
  void restOnTheseWeekdaysOf2027() {
    assertThat(restingWeekdays(federal, "2027-01-01", "2027-12-31"))
        .containsExactly(
            "2027-01-01",
            "2027-01-18",
            "2027-02-15",
            "2027-05-31",
            "2027-06-18",
            "2027-07-05",
            "2027-09-06",
            "2027-10-11",
            "2027-11-11",
            "2027-11-25",
            "2027-11-26",
            "2027-12-24",
            "2027-12-31");
  }

  @Test
  void countFromTheDayAfter() {
    assertThat(federal.plus(day("2026-03-02"), 3)).isEqualTo("2026-03-05");
  }

  @Test
  void countOverAWeekend() {
    assertThat(federal.plus(day("2026-03-05"), 3)).isEqualTo("2026-03-10");
    assertThat(federal.plus(day("2026-03-07"), 1)).isEqualTo("2026-03-09");
  }

  @Test
  void countOverTheHolidaysOfThanksgiving() {
    assertThat(federal.plus(day("2026-11-25"), 1)).isEqualTo("2026-11-30");
    assertThat(federal.plus(day("2026-11-25"), 3)).isEqualTo("2026-12-02");
  }

  /** Three working days that end before, on and after each holiday of the year. */
  @ParameterizedTest(name = "around {0}: within 3 of {1}")
  @CsvSource({
    "2026-01-01, 2025-12-26, 2025-12-31", "2026-01-01, 2025-12-29, 2026-01-02",
        "2026-01-01, 2025-12-30, 2026-01-05",
    "2026-01-19, 2026-01-13, 2026-01-16", "2026-01-19, 2026-01-14, 2026-01-20",
        "2026-01-19, 2026-01-15, 2026-01-21",
    "2026-02-16, 2026-02-10, 2026-02-13", "2026-02-16, 2026-02-11, 2026-02-17",
        "2026-02-16, 2026-02-12, 2026-02-18",
    "2026-05-25, 2026-05-19, 2026-05-22", "2026-05-25, 2026-05-20, 2026-05-26",
        "2026-05-25, 2026-05-21, 2026-05-27",
    "2026-06-19, 2026-06-15, 2026-06-18", "2026-06-19, 2026-06-16, 2026-06-22",
        "2026-06-19, 2026-06-17, 2026-06-23",
    "2026-07-03, 2026-06-29, 2026-07-02", "2026-07-03, 2026-06-30, 2026-07-06",
        "2026-07-03, 2026-07-01, 2026-07-07",
    "2026-09-07, 2026-09-01, 2026-09-04", "2026-09-07, 2026-09-02, 2026-09-08",
        "2026-09-07, 2026-09-03, 2026-09-09",
    "2026-10-12, 2026-10-06, 2026-10-09", "2026-10-12, 2026-10-07, 2026-10-13",
        "2026-10-12, 2026-10-08, 2026-10-14",
    "2026-11-11, 2026-11-05, 2026-11-10", "2026-11-11, 2026-11-06, 2026-11-12",
        "2026-11-11, 2026-11-09, 2026-11-13",
    "2026-11-26, 2026-11-20, 2026-11-25", "2026-11-26, 2026-11-23, 2026-11-30",
        "2026-11-26, 2026-11-24, 2026-12-01",
    "2026-11-27, 2026-11-20, 2026-11-25", "2026-11-27, 2026-11-23, 2026-11-30",
        "2026-11-27, 2026-11-24, 2026-12-01",
    "2026-12-25, 2026-12-21, 2026-12-24", "2026-12-25, 2026-12-22, 2026-12-28",
        "2026-12-25, 2026-12-23, 2026-12-29",
  })
  void countOverEachHolidayOf2026(String holiday, String from, String due) {
    assertThat(federal.isWorkingDay(day(holiday))).isFalse();
    assertThat(federal.plus(day(from), 3)).isEqualTo(due);
  }

  /** Tuesday 29 February 2028 is a day like any other. */
  @ParameterizedTest(name = "within 3 of {0}")
  @CsvSource({
    "2028-02-23, 2028-02-28",
    "2028-02-24, 2028-02-29",
    "2028-02-25, 2028-03-01",
    "2028-02-28, 2028-03-02",
    "2028-02-29, 2028-03-03",
  })
  void countALeapDay(String from, String due) {
    assertThat(federal.plus(day(from), 3)).isEqualTo(due);
  }

  @Test
  void stayOnTheDayForZeroWorkingDays() {
    assertThat(federal.plus(day("2026-03-07"), 0)).isEqualTo("2026-03-07");
  }

  @Test
  void refuseToCountBackwards() {
    assertThatThrownBy(() -> federal.plus(day("2026-03-07"), -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nameTheHolidaysThatWereSkipped() {
    assertThat(federal.holidaysBetween(day("2026-06-30"), day("2026-07-07")))
        .containsExactly(new Holiday(day("2026-07-03"), "Independence Day (observed)"));
    assertThat(federal.holidaysBetween(day("2026-11-25"), day("2026-11-30")))
        .extracting(Holiday::name)
        .containsExactly("Thanksgiving Day", "Day after Thanksgiving");
  }

  @Test
  void skipNoHolidayOnTheDayOfTheEventItself() {
    assertThat(federal.holidaysBetween(day("2026-01-01"), day("2026-01-02"))).isEmpty();
    assertThat(federal.holidaysBetween(day("2025-12-31"), day("2026-01-01"))).hasSize(1);
    assertThat(federal.holidaysBetween(day("2026-01-01"), day("2025-12-01"))).isEmpty();
  }

  @Test
  void followTheBoardsTableInTheYearsThatItCoversOnly() {
    WorkingDays board = WorkingDays.of(Map.of(day("2026-03-31"), "Cesar Chavez Day"));

    assertThat(board.isWorkingDay(day("2026-03-31"))).isFalse();
    assertThat(board.isWorkingDay(day("2026-07-03"))).isTrue();
    assertThat(board.isWorkingDay(day("2027-03-31"))).isTrue();
    assertThat(board.isWorkingDay(day("2027-07-05"))).isFalse();
    assertThat(board.holidaysBetween(day("2026-03-30"), day("2026-04-01")))
        .containsExactly(new Holiday(day("2026-03-31"), "Cesar Chavez Day"));
  }

  private static List<String> restingWeekdays(WorkingDays days, String from, String to) {
    return DateRange.of(from, to).stream()
        .filter(DateRange::isWeekday)
        .filter(day -> !days.isWorkingDay(day))
        .map(LocalDate::toString)
        .toList();
  }

  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }
}
