package org.ojtpay.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojtpay.units.Hours;

class WorkScheduleTest {

  private static Map<DayOfWeek, Hours> days(String first, String others) {
    return Map.of(
        DayOfWeek.MONDAY, Hours.of(first),
        DayOfWeek.TUESDAY, Hours.of(others),
        DayOfWeek.WEDNESDAY, Hours.of(others),
        DayOfWeek.THURSDAY, Hours.of(others));
  }

  /** California Labor Code 511: ten hours a day and forty a week. */
  @ParameterizedTest
  @CsvSource({
    "9.99, 9.99, true",
    "10.00, 10.00, true",
    "10.01, 8.00, false",
    "0.00, 0.00, false",
  })
  void allowsTenHoursADay(String first, String others, boolean lawful) {
    assertThat(WorkSchedule.isLawful(days(first, others))).isEqualTo(lawful);
  }

  @ParameterizedTest
  @CsvSource({"3.99, true", "4.00, true", "4.01, false"})
  void allowsFortyHoursAWeek(String friday, boolean lawful) {
    Map<DayOfWeek, Hours> week = new java.util.EnumMap<>(days("9", "9"));
    week.put(DayOfWeek.FRIDAY, Hours.of(friday));

    assertThat(WorkSchedule.isLawful(week)).isEqualTo(lawful);
  }

  @ParameterizedTest
  @CsvSource({"7.99, true", "8.00, true", "8.01, false"})
  void isUsualWhereNoDayIsLongerThanEightHours(String first, boolean usual) {
    assertThat(WorkSchedule.of(days(first, "8")).isUsual()).isEqualTo(usual);
  }

  @Test
  void hasNoHoursOnADayThatItDoesNotName() {
    WorkSchedule schedule = WorkSchedule.of(days("9", "9"));

    assertThat(schedule.on(DayOfWeek.MONDAY)).hasToString("9.00");
    assertThat(schedule.on(DayOfWeek.FRIDAY)).hasToString("0.00");
    assertThat(WorkSchedule.FOUR_TENS.on(DayOfWeek.FRIDAY)).hasToString("10.00");
  }
}
