package org.ojtpay.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ojtpay.job.Schedule.CatchUp;

/** Due times, over the changes of the clocks and the ends of months and years. */
class ScheduleTest {

  private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
  private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
  private static final Set<DayOfWeek> DAILY = EnumSet.allOf(DayOfWeek.class);

  private static Schedule at(String time, Set<DayOfWeek> days) {
    return new Schedule(
        "nightly-invoice-run", LocalTime.parse(time), days, PACIFIC, CatchUp.LATEST, null);
  }

  private static Instant local(String text) {
    return java.time.LocalDateTime.parse(text).atZone(PACIFIC).toInstant();
  }

  /** What is due from one moment on, so many times. */
  private static List<String> following(Schedule schedule, Instant from, int count) {
    return Stream.iterate(schedule.next(from), each -> schedule.next(each.at()))
        .limit(count)
        .map(each -> each.day() + " at " + each.at())
        .toList();
  }

  @Test
  void isDueAtTheSameHourBeforeAndAfterTheClocksGoBack() {
    assertThat(following(at("21:30", DAILY), local("2026-10-31T00:00"), 2))
        .containsExactly(
            "2026-10-31 at 2026-11-01T04:30:00Z", "2026-11-01 at 2026-11-02T05:30:00Z");
  }

  @Test
  void isDueOnceOnTheNightThatHasTheHourTwice() {
    assertThat(following(at("01:30", DAILY), local("2026-10-31T12:00"), 2))
        .containsExactly(
            "2026-11-01 at 2026-11-01T08:30:00Z", "2026-11-02 at 2026-11-02T09:30:00Z");
  }

  @Test
  void isDueAnHourLaterOnTheNightThatLacksTheHour() {
    assertThat(following(at("02:30", DAILY), local("2027-03-13T12:00"), 2))
        .containsExactly(
            "2027-03-14 at 2027-03-14T10:30:00Z", "2027-03-15 at 2027-03-15T09:30:00Z");
  }

  @Test
  void touchesNoTimeOutsideTheHourThatIsSkippedOrRepeated() {
    assertThat(following(at("03:00", DAILY), local("2027-03-13T12:00"), 1))
        .containsExactly("2027-03-14 at 2027-03-14T10:00:00Z");
    assertThat(following(at("01:59", DAILY), local("2027-03-13T12:00"), 1))
        .containsExactly("2027-03-14 at 2027-03-14T09:59:00Z");
  }

  @Test
  void isDueOnEachOfTwoYearsOfDaysExactlyOnce() {
    for (String time : List.of("00:00", "01:00", "01:30", "02:00", "02:30", "03:00", "23:59")) {
      Schedule schedule = at(time, DAILY);
      Instant moment = local("2025-12-31T23:59:30");
      LocalDate day = LocalDate.parse("2026-01-01");
      for (int i = 0; i < 730; i++) {
        Due due = schedule.next(moment);
        assertThat(due.day()).as("due at %s after %s", time, moment).isEqualTo(day);
        assertThat(schedule.latest(due.at())).isEqualTo(due);
        assertThat(schedule.latest(due.at().minusSeconds(1)).day()).isBefore(day);
        moment = due.at();
        day = day.plusDays(1);
      }
    }
  }

  @Test
  void passesOverTheWeekendAndTheEndOfAMonthAndAYear() {
    assertThat(following(at("21:30", WEEKDAYS), local("2026-07-30T22:00"), 2))
        .containsExactly(
            "2026-07-31 at 2026-08-01T04:30:00Z", "2026-08-03 at 2026-08-04T04:30:00Z");
    assertThat(following(at("21:30", WEEKDAYS), local("2026-12-31T22:00"), 1))
        .containsExactly("2027-01-01 at 2027-01-02T05:30:00Z");
    assertThat(following(at("21:30", WEEKDAYS), local("2028-02-28T22:00"), 1))
        .containsExactly("2028-02-29 at 2028-03-01T05:30:00Z");
  }

  @Test
  void isDueAtTheMomentItselfAndNotASecondBefore() {
    Schedule schedule = at("21:30", WEEKDAYS);
    assertThat(schedule.latest(local("2026-05-20T21:29:59")).day()).isEqualTo("2026-05-19");
    assertThat(schedule.latest(local("2026-05-20T21:30")).day()).isEqualTo("2026-05-20");
    assertThat(schedule.latest(local("2026-05-20T21:30:01")).day()).isEqualTo("2026-05-20");
    assertThat(schedule.next(local("2026-05-20T21:29:59")).day()).isEqualTo("2026-05-20");
    assertThat(schedule.next(local("2026-05-20T21:30")).day()).isEqualTo("2026-05-21");
  }

  @Test
  void saysOnWhichDaysTheClocksTouchItsTime() {
    assertThat(at("02:30", DAILY).shifted(local("2026-06-01T00:00")))
        .extracting(Due::shown)
        .containsExactly(
            "Sunday 2027-03-14 03:30 America/Los_Angeles",
            "Sunday 2028-03-12 03:30 America/Los_Angeles");
    assertThat(at("01:00", DAILY).shifted(local("2026-06-01T00:00")))
        .extracting(each -> each.day().toString())
        .containsExactly("2026-11-01", "2027-11-07");
    assertThat(at("00:59", DAILY).shifted(local("2026-06-01T00:00"))).isEmpty();
    assertThat(at("03:00", DAILY).shifted(local("2026-06-01T00:00"))).isEmpty();
    assertThat(at("02:30", WEEKDAYS).shifted(local("2026-06-01T00:00"))).isEmpty();
  }
}
