package org.ojtpay.job;

import java.time.Clock;
import java.time.LocalDate;

/** The calendar day, where a command is given no date. */
public final class Today {

  private Today() {}

  public static LocalDate inZone(Clock clock) {
    return LocalDate.now(clock);
  }

  /** The clock of a program that is run by a person or a schedule. */
  public static Clock clock() {
    return Clock.systemUTC();
  }
}
