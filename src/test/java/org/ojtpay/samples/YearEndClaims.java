package org.ojtpay.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What was worked around the end of the fiscal year, and what the forms of June say of it. */
final class YearEndClaims {

  /** An invoice of June: what payroll shows, and the days that a verification speaks for. */
  record June(Claim claim, List<PayPeriod> paid, PayPeriod verified) {

    /** With the pay periods of the payroll alone, as its register and clarification show them. */
    Claim byPayroll() {
      return showing(claim, paid);
    }

    Verification verification() {
      return new Verification(claim, verified);
    }
  }

  private static final LocalDate THIRTIETH = Claims.day("2026-06-30");

  /** Two and a half hours more than he worked: he went home ill on the last day. */
  static final June SATO =
      june(
          YearEndCast.SATO,
          "26-0611",
          from("2026-06-01", "2026-06-30").on("2026-06-19", "HOL 8"),
          periods("2026-06-01", 14, 2, 2),
          "2026-06-29");

  static final Claim SATO_JULY =
      payroll(
          YearEndCast.SATO,
          "2026-07-14",
          from("2026-06-29", "2026-07-12")
              .on("2026-06-30", "REG 5.50", "SICK 2.50")
              .on("2026-07-03", "HOL 8"),
          periods("2026-06-29", 14, 1, 3));

  static final Claim SATO_MAY =
      claim(
          YearEndCast.SATO,
          "26-0533",
          "Completion",
          "2026-07-21",
          from("2026-05-04", "2026-05-31").on("2026-05-25", "HOL 8"),
          periods("2026-05-04", 14, 2, 3));

  /** Four hours less than she worked: the office had put her down for half of the last day. */
  static final June IBARRA =
      june(
          YearEndCast.IBARRA,
          "TAE-140",
          from("2026-06-01", "2026-06-30").on("2026-06-19", "HOL 8").on("2026-06-30", "REG 4"),
          periods("2026-05-31", 14, 2, 3),
          "2026-06-28");

  static final Claim IBARRA_JULY =
      payroll(
          YearEndCast.IBARRA,
          "2026-07-13",
          from("2026-06-28", "2026-07-11").on("2026-07-03", "HOL 8"),
          periods("2026-06-28", 14, 1, 3));

  /** Seven days at once, and the payroll says the same. */
  static final June WHITCOMBE =
      june(
          YearEndCast.WHITCOMBE,
          "1071",
          from("2026-06-08", "2026-06-30").on("2026-06-19", "HOL 8"),
          periods("2026-06-08", 14, 1, 5),
          "2026-06-22");

  static final Claim WHITCOMBE_JULY =
      Claim.right(
          YearEndCast.WHITCOMBE,
          "1078",
          "Completion",
          Claims.day("2026-07-01"),
          Claims.day("2026-07-05"),
          Claims.day("2026-07-10"),
          from("2026-06-22", "2026-07-05")
              .on("2026-07-03", "HOL 8")
              .periods(Claims.day("2026-06-22"), 14, 1, 5));

  /** A quarter of an hour more than she worked, which nobody knows before the end of July. */
  static final June DURANT =
      june(
          YearEndCast.DURANT,
          "OM-4502",
          from("2026-06-15", "2026-06-30").on("2026-06-19", "HOL 8"),
          periods("2026-06-15", 7, 2, 2),
          "2026-06-29");

  static final Claim DURANT_JULY =
      payroll(
          YearEndCast.DURANT,
          "2026-07-24",
          from("2026-06-29", "2026-07-05").on("2026-06-29", "REG 7.75").on("2026-07-03", "HOL 8"),
          periods("2026-06-29", 7, 1, 3));

  /** No day on a verification; the holiday is claimed, and then not. */
  static final Claim NOLAN = nolan("2026-06-29");

  static final Claim NOLAN_CORRECTED = nolan("2026-07-17");

  private static Claim nolan(String signed) {
    return Claim.right(
        YearEndCast.NOLAN,
        "SC-402",
        "Completion",
        Claims.day("2026-06-01"),
        Claims.day("2026-06-26"),
        Claims.day(signed),
        from("2026-06-01", "2026-06-26")
            .on("2026-06-19", "HOL 8")
            .periods(Claims.day("2026-06-01"), 14, 2, 1));
  }

  /** How pay periods follow one another, each paid so many days after its last day. */
  private record Rhythm(LocalDate first, int length, int count, int paidAfter) {
    List<PayPeriod> of(Timesheet days) {
      return days.periods(first, length, count, paidAfter);
    }
  }

  private static Rhythm periods(String first, int length, int count, int paidAfter) {
    return new Rhythm(Claims.day(first), length, count, paidAfter);
  }

  private static Timesheet from(String from, String to) {
    return Timesheet.weekdays(Claims.day(from), Claims.day(to), "8");
  }

  /** Signed on the thirtieth of June; the verified days begin after the last payroll. */
  private static June june(
      Placement placement, String number, Timesheet days, Rhythm payroll, String verifiedFrom) {
    List<PayPeriod> paid = payroll.of(days);
    PayPeriod verified = days.period(Claims.day(verifiedFrom), THIRTIETH, THIRTIETH);
    List<PayPeriod> all = new ArrayList<>(paid);
    all.add(verified);
    LocalDate first = all.get(0).days().get(0).date();
    return new June(
        Claim.right(placement, number, "Fiscal Year End", first, THIRTIETH, THIRTIETH, all),
        paid,
        verified);
  }

  private static Claim payroll(Placement placement, String signed, Timesheet days, Rhythm rhythm) {
    return claim(placement, "", "", signed, days, rhythm);
  }

  private static Claim claim(
      Placement placement,
      String number,
      String type,
      String signed,
      Timesheet days,
      Rhythm rhythm) {
    List<PayPeriod> periods = rhythm.of(days);
    return Claim.right(
        placement,
        number,
        type,
        periods.get(0).from(),
        periods.get(periods.size() - 1).to(),
        Claims.day(signed),
        periods);
  }

  private static Claim showing(Claim claim, List<PayPeriod> periods) {
    return new Claim(
        claim.placement(),
        claim.invoiceNumber(),
        claim.type(),
        claim.from(),
        claim.to(),
        claim.signed(),
        claim.hours(),
        claim.amount(),
        periods);
  }

  private YearEndClaims() {}
}
