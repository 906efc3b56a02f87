package org.ojtpay.job;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The calendar day, where a command is given no date. */
public final class Today {

  private static final LocalTime EVENING = LocalTime.of(21, 30);

  private Today() {}

  public static LocalDate inZone(Clock clock) {
    return LocalDate.now(clock);
  }

  /**
   * A clock that goes on from the evening of that day: of a demonstration, which plays past days.
   */
  public static Clock on(LocalDate day, Clock clock, ZoneId zone) {
    Duration away = Duration.between(clock.instant(), day.atTime(EVENING).atZone(zone).toInstant());
    return Clock.offset(clock, away).withZone(zone);
  }

  /** The clock of a program that is run by a person or a schedule. */
  public static Clock clock() {
    return Clock.systemUTC();
  }
}
