package org.ojtpay.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CountedTest {

  private static final WorkingDays BOARD = WorkingDays.of(Map.of());

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  @Test
  void namesEveryHolidayThatItSkipped() {
    Counted counted = Counted.workingDays("completion", day("2026-11-24"), 3, BOARD);

    assertThat(counted)
        .isEqualTo(
            new Counted(
                day("2026-12-01"),
                "Counted from completion, Tue, Nov 24, 2026: 3 working days end on Tue, Dec 1,"
                    + " 2026. Monday to Friday count, the first day does not; skipped:"
                    + " Thanksgiving Day (Thu, Nov 26, 2026) and Day after Thanksgiving (Fri, Nov"
                    + " 27, 2026)."));
  }

  @Test
  void calendarDaysEndOnAnyDayOfTheWeek() {
    Counted counted = Counted.calendarDays("the start", day("2026-03-03"), 5);

    assertThat(counted.day()).isEqualTo("2026-03-08");
    assertThat(counted.how())
        .isEqualTo(
            "Counted from the start, Tue, Mar 3, 2026: 5 days end on Sun, Mar 8, 2026. Every day of"
                + " the calendar counts, the first does not.");
  }

  @Test
  void oneDayIsOne() {
    assertThat(Counted.workingDays("receipt", day("2026-05-11"), 1, BOARD).how())
        .contains(": 1 working day end");
    assertThat(Counted.calendarDays("receipt", day("2028-02-28"), 1).day()).isEqualTo("2028-02-29");
  }
}
