package org.ojtpay.samples;

import java.math.BigDecimal;
import java.time.LocalDate;

/** The invoices of the night, with the days that stand behind them. */
final class Claims {

  /** A holiday, half a sick day, and cents that only come out right if rounded in order. */
  static final Claim TELLEZ =
      midpoint(
          Cast.TELLEZ,
          "1042",
          "2026-04-09",
          Timesheet.weekdays(day("2026-02-09"), day("2026-04-05"), "8")
              .on("2026-02-16", "HOL 8")
              .on("2026-03-12", "REG 4", "SICK 4")
              .on("2026-04-02", "REG 7.25"),
          5);

  /** Vacation, a sick afternoon, a shop holiday and coded overtime, none of them claimed. */
  static final Claim ACHTERBERG =
      midpoint(
          Cast.ACHTERBERG,
          "26-0317",
          "2026-05-07",
          Timesheet.weekdays(day("2026-02-23"), day("2026-05-03"), "8")
              .on("2026-03-11", "VAC 8")
              .on("2026-03-18", "REG 8", "OT 2")
              .on("2026-03-26", "REG 4", "SICK 4")
              .on("2026-04-03", "HOL 8")
              .on("2026-04-16", "REG 8", "OT 1.50")
              .on("2026-04-28", "REG 7.25"),
          5);

  /** Claims 11.25 hours of overtime, at time and a half. */
  static final Claim LINDQVIST =
      midpoint(
              Cast.LINDQVIST,
              "TAE-118",
              "2026-04-29",
              Timesheet.weekdays(day("2026-03-02"), day("2026-04-26"), "8")
                  .on("2026-03-12", "REG 8", "OT 2.50")
                  .on("2026-03-19", "REG 8", "OT 3")
                  .on("2026-04-08", "REG 8", "OT 4")
                  .on("2026-04-14", "SICK 8")
                  .on("2026-04-22", "REG 8", "OT 1.75"),
              3)
          .claiming(new BigDecimal("323.25"), new BigDecimal("3453.19"));

  /** A midpoint invoice over pay periods of two weeks that begin with the training. */
  static Claim midpoint(
      Placement placement, String number, String signed, Timesheet days, int paidAfter) {
    LocalDate from = placement.terms().start();
    LocalDate to = placement.terms().midpoint();
    int periods = Math.toIntExact((to.toEpochDay() - from.toEpochDay() + 1) / 14);
    return Claim.right(
        placement,
        number,
        "Midpoint",
        from,
        to,
        day(signed),
        days.periods(from, 14, periods, paidAfter));
  }

  static LocalDate day(String date) {
    return LocalDate.parse(date);
  }

  private Claims() {}
}
