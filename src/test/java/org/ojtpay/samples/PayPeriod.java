package org.ojtpay.samples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A pay period, both ends counted, with the days on which anything was paid. */
record PayPeriod(LocalDate from, LocalDate to, LocalDate payDate, List<Day> days) {

  BigDecimal hours(String code) {
    return days.stream()
        .filter(day -> day.code().equals(code))
        .map(Day::hours)
        .reduce(new BigDecimal("0.00"), BigDecimal::add);
  }

  /** The codes with hours, in the order in which a register prints them. */
  List<String> codes() {
    return days.stream().map(Day::code).distinct().sorted(Codes.PRINTED).toList();
  }

  List<Day> on(LocalDate date) {
    return days.stream().filter(day -> day.date().equals(date)).toList();
  }
}
