package org.ojtpay.validate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Alternative workweeks as people write them. */
class ScheduleTextTest {

  private static final String NINES =
      "{MONDAY=9.00, TUESDAY=9.00, WEDNESDAY=9.00, THURSDAY=9.00, FRIDAY=4.00}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mon-Thu 9, Fri 4",
        "Mon\u2013Thu 9, Fri 4",
        "MON - THURS: 9 HRS/DAY; FRI: 4 HRS.",
        "Monday through Thursday 9.0 hours each day and Friday 4.00 hours",
        "9 hours Monday to Thursday, 4 hours on Friday",
        "Mon 9 Tue 9 Wed 9 Thu 9 Fri 4",
        "Mon: 9h, Tue: 9h,\nWed: 9h, Thu: 9h,\nFri: 4h",
        "M, Tu, W, Th = 9 (Fri. = 4)",
        "Mon/Tue/Wed/Thu - 9; Fri - 4",
        "M-Th 9 hrs. a day, F 4",
      })
  void readsHoursByWeekday(String text) {
    assertThat(ScheduleText.read(text).orElseThrow()).hasToString(NINES);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mon-Tue 10, Wed off, Thu-Fri 10"
            + "|{MONDAY=10.00, TUESDAY=10.00, WEDNESDAY=0.00, THURSDAY=10.00, FRIDAY=10.00}",
        "Fri-Mon 9.5|{MONDAY=9.50, FRIDAY=9.50, SATURDAY=9.50, SUNDAY=9.50}",
        "Mon & Wed 8.75|{MONDAY=8.75, WEDNESDAY=8.75}",
        "Sunday 10|{SUNDAY=10.00}",
      })
  void readsRangesListsAndDaysOff(String text, String hours) {
    assertThat(ScheduleText.read(text).orElseThrow()).hasToString(hours);
  }

  /** Whoever guesses here decides what is overtime. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Yes",
        "9/80",
        "9 9 9 9 4",
        "Mon-Thu",
        "Mon-Thu 9, Fri",
        "Mon-Fri 9, Fri 4",
        "Mon-Thu 7:00-4:30",
        "Mon 8-5",
        "Mon-Thu 9, Fri 4 every other week",
        "Mon-Thu 9 or 10",
        "Mon-Thu 9\u00bd",
        "Mon-Thu .5",
        "M-T 10",
        "S 10",
        "9 - Mon",
        "Mon - 9 - Thu",
        "3x12 Fri-Sun",
        "Mon-Thu 9, 5",
        "Mon-Thu 9.5.5",
        "- Mon 9",
        "Mon thru 9",
      })
  void readsNothingWhereAWordOrAFigureIsNotClear(String text) {
    assertThat(ScheduleText.read(text)).isEmpty();
  }
}
