package org.ojtpay.job;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a job is due: at one time of the day, on some days of the week, in one time zone. Every such
 * day is due exactly once: a time that the change to daylight saving skips comes as much later as
 * the clock jumps, and of a time that comes twice the first counts.
 *
 * @param catchUp whether the latest due day is made up for where nobody was there to start it
 * @param after the job whose runs must have ended before this one starts; for payment files
 */
public record Schedule(
    String job,
    LocalTime time,
    Set<DayOfWeek> days,
    ZoneId zone,
    CatchUp catchUp,
    @Nullable String after) {

  /** What becomes of due days that passed unattended. */
  public enum CatchUp {
    LATEST,
    NONE
  }

  /** So far the next change of the clocks is looked for. */
  private static final int YEARS = 2;

  public Schedule {
    days = Set.copyOf(days);
    if (days.isEmpty()) {
      throw new IllegalArgumentException("a job that is due on no day");
    }
  }

  /** The first due after this moment. */
  public Due next(Instant moment) {
    LocalDate day = moment.atZone(zone).toLocalDate().minusDays(1);
    while (!isDue(day) || !on(day).at().isAfter(moment)) {
      day = day.plusDays(1);
    }
    return on(day);
  }

  /** The last due at or before this moment. */
  public Due latest(Instant moment) {
    LocalDate day = moment.atZone(zone).toLocalDate().plusDays(1);
    while (!isDue(day) || on(day).at().isAfter(moment)) {
      day = day.minusDays(1);
    }
    return on(day);
  }

  /** The coming due days on which the change of the clocks skips or repeats the time. */
  public List<Due> shifted(Instant from) {
    LocalDate last = from.atZone(zone).toLocalDate().plusYears(YEARS);
    return Stream.iterate(zone.getRules().nextTransition(from), this::following)
        .takeWhile(each -> each != null && !each.getDateTimeBefore().toLocalDate().isAfter(last))
        .filter(this::touches)
        .map(each -> each.getDateTimeBefore().toLocalDate())
        .filter(this::isDue)
        .map(this::on)
        .toList();
  }

  private @Nullable ZoneOffsetTransition following(ZoneOffsetTransition each) {
    return zone.getRules().nextTransition(each.getInstant());
  }

  private boolean touches(ZoneOffsetTransition change) {
    List<ZoneOffset> valid =
        zone.getRules().getValidOffsets(change.getDateTimeBefore().toLocalDate().atTime(time));
    return valid.size() != 1;
  }

  private boolean isDue(LocalDate day) {
    return days.contains(day.getDayOfWeek());
  }

  private Due on(LocalDate day) {
    return new Due(this, day, ZonedDateTime.of(day, time, zone).toInstant());
  }
}
