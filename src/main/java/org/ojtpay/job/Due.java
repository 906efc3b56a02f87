package org.ojtpay.job;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;

/**
 * A job that is to start at a moment.
 *
 * @param day the day for which it is to decide, however late it starts
 */
public record Due(Schedule schedule, LocalDate day, Instant at) {

  /** The order in which jobs are started. */
  static final Comparator<Due> ORDER = Comparator.comparing(Due::at).thenComparing(Due::job);

  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("EEEE yyyy-MM-dd HH:mm", Locale.US);

  public String job() {
    return schedule.job();
  }

  /** The moment as the clock on the wall shows it, with its time zone. */
  public String shown() {
    return SHOWN.format(at.atZone(schedule.zone())) + " " + schedule.zone();
  }
}
