package org.ojtpay.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojtpay.units.DateRange;

class BankingDaysTest {

  private final BankingDays days = BankingDays.federalReserve();

  @Test
  void leaveTheFridayBeforeAHolidayOfASaturdayOpen() {
    assertThat(days.isBankingDay(day("2026-07-03"))).isTrue();
    assertThat(days.isBankingDay(day("2026-07-04"))).isFalse();
    assertThat(days.isBankingDay(day("2026-07-06"))).isTrue();
  }

  @Test
  void closeTheMondayAfterAHolidayOfASunday() {
    assertThat(days.isBankingDay(day("2027-07-02"))).isTrue();
    assertThat(days.isBankingDay(day("2027-07-05"))).isFalse();
    assertThat(days.isBankingDay(day("2027-07-06"))).isTrue();
  }

  @ParameterizedTest(name = "{1} after {0}: {2}")
  @CsvSource({
    "2026-05-21, 0, 2026-05-21",
    "2026-05-23, 0, 2026-05-23",
    "2026-05-21, 1, 2026-05-22",
    "2026-05-21, 2, 2026-05-26",
    "2026-05-21, 3, 2026-05-27",
    "2026-05-23, 1, 2026-05-26",
    "2026-06-17, 2, 2026-06-22",
    "2026-07-02, 1, 2026-07-03",
    "2028-02-28, 2, 2028-03-01"
  })
  void areCountedOverWeekendsAndHolidays(String day, int bankingDays, String then) {
    assertThat(days.plus(day(day), bankingDays)).isEqualTo(then);
  }

  @Test
  void areOpenOnTheDayAfterThanksgiving() {
    assertThat(days.isBankingDay(day("2026-11-26"))).isFalse();
    assertThat(days.isBankingDay(day("2026-11-27"))).isTrue();
  }

  @Test
  void areClosedOnTheseWeekdays() {
    assertThat(closedWeekdays("2024-01-01", "2024-12-31"))
        .containsExactly(
            "2024-01-01",
            "2024-01-15",
            "2024-02-19",
            "2024-05-27",
            "2024-06-19",
            "2024-07-04",
            "2024-09-02",
            "2024-10-14",
            "2024-11-11",
            "2024-11-28",
            "2024-12-25");
    assertThat(closedWeekdays("2026-01-01", "2026-12-31"))
        .containsExactly(
            "2026-01-01",
            "2026-01-19",
            "2026-02-16",
            "2026-05-25",
            "2026-06-19",
            "2026-09-07",
            "2026-10-12",
            "2026-11-11",
            "2026-11-26",
            "2026-12-25");
    assertThat(closedWeekdays("2027-01-01", "2027-12-31"))
        .containsExactly(
            "2027-01-01",
            "2027-01-18",
            "2027-02-15",
            "2027-05-31",
            "2027-07-05",
            "2027-09-06",
            "2027-10-11",
            "2027-11-11",
            "2027-11-25");
  }

  @Test
  void followOnTheNextOpenDay() {
    assertThat(days.next(day("2026-03-02"))).isEqualTo("2026-03-03");
    assertThat(days.next(day("2026-03-06"))).isEqualTo("2026-03-09");
    assertThat(days.next(day("2026-07-02"))).isEqualTo("2026-07-03");
    assertThat(days.next(day("2026-07-03"))).isEqualTo("2026-07-06");
    assertThat(days.next(day("2027-07-02"))).isEqualTo("2027-07-06");
    assertThat(days.next(day("2025-12-31"))).isEqualTo("2026-01-02");
  }

  private List<String> closedWeekdays(String from, String to) {
    return DateRange.of(from, to).stream()
        .filter(DateRange::isWeekday)
        .filter(day -> !days.isBankingDay(day))
        .map(LocalDate::toString)
        .toList();
  }

  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }
}
