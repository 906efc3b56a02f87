package org.ojtpay.pay;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/** Dates as a record holds them: YYMMDD, of this century. */
final class NachaDates {

  private NachaDates() {}

  /** Nothing where the six positions are no day of the calendar. */
  static Optional<LocalDate> at(RecordLine record, int from) {
    OptionalLong digits = record.digits(from, from + 5);
    if (digits.isEmpty()) {
      return Optional.empty();
    }
    int value = (int) digits.getAsLong();
    try {
      return Optional.of(LocalDate.of(2000 + value / 10_000, value / 100 % 100, value % 100));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
