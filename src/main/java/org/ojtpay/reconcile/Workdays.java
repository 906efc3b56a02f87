package org.ojtpay.reconcile;

import java.time.LocalDate;
import java.util.Set;
import org.ojtpay.units.DateRange;

/**
 * Days on which people work: inside the year the board's working days, outside of it Monday to
 * Friday.
 */
record Workdays(DateRange year, Set<LocalDate> ofTheYear) {

  private static final int FRIDAY = 5;

  boolean contains(LocalDate day) {
    return year.contains(day) ? ofTheYear.contains(day) : day.getDayOfWeek().getValue() <= FRIDAY;
  }

  int count(DateRange days) {
    return (int) days.from().datesUntil(days.to().plusDays(1)).filter(this::contains).count();
  }
}
