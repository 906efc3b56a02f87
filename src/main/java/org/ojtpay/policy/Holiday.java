package org.ojtpay.policy;

import java.time.LocalDate;

/** A day on which work rests, and what it is called. */
public record Holiday(LocalDate date, String name) {

  /** The same holiday kept on another day than its own. */
  Holiday observedOn(LocalDate day) {
    return day.equals(date) ? this : new Holiday(day, name + " (observed)");
  }
}
