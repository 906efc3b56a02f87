package org.ojtpay.units;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/** Calendar days from {@code from} to {@code to}, both counted. Never empty. */
public record DateRange(LocalDate from, LocalDate to) {

  public DateRange {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("a range from " + from + " cannot end on " + to);
    }
  }

  public static DateRange of(String from, String to) {
    return new DateRange(LocalDate.parse(from), LocalDate.parse(to));
  }

  /** The range, or nothing where it would end before it begins. */
  public static Optional<DateRange> between(LocalDate from, LocalDate to) {
    return to.isBefore(from) ? Optional.empty() : Optional.of(new DateRange(from, to));
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  public boolean contains(DateRange other) {
    return contains(other.from) && contains(other.to);
  }

  public boolean touches(DateRange other) {
    return !to.isBefore(other.from) && !other.to.isBefore(from);
  }

  public Optional<DateRange> intersect(DateRange other) {
    return between(
        from.isAfter(other.from) ? from : other.from, to.isBefore(other.to) ? to : other.to);
  }

  /** How many days, both ends counted. */
  public long days() {
    return ChronoUnit.DAYS.between(from, to) + 1;
  }

  public Stream<LocalDate> stream() {
    return from.datesUntil(to.plusDays(1));
  }

  /** Mondays to Fridays, holidays among them. */
  public long weekdays() {
    return stream().filter(DateRange::isWeekday).count();
  }

  public static boolean isWeekday(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  @Override
  public String toString() {
    return from + " to " + to;
  }
}
