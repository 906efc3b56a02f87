package org.ojtpay.samples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What an employer's payroll system holds for the periods of a claim: the trainee among other
 * employees, one line for each earning code.
 */
record Register(List<Trainee> trainees) {

  /** A trainee under the number that the employer knows her by. */
  record Trainee(Claim claim, String employeeId) {}

  /** One earning of one employee in one pay period. */
  record Line(
      PayPeriod period, String id, String name, String code, BigDecimal hours, BigDecimal rate) {

    BigDecimal amount() {
      return hours.multiply(rate).setScale(2, RoundingMode.HALF_UP);
    }
  }

  /** Another employee: hours short of full time in the period, and overtime. */
  private record Coworker(String id, String rate, String missing, String overtime) {}

  private static final List<Coworker> COWORKERS =
      List.of(
          new Coworker("1007", "31.50", "0", "2.50"),
          new Coworker("1019", "27.25", "3.50", "0"),
          new Coworker("1044", "24.00", "0", "6.75"),
          new Coworker("1052", "22.00", "12.00", "0"));

  private static final List<String> NAMES =
      List.of(
          "Abernathy, Colleen",
          "Dominguez, Raul P",
          "Szymanski, Walter",
          "Voss, Ingrid",
          "Barnaby, Lemuel",
          "Eze, Chidinma",
          "Nakagawa, Ren",
          "O'Rourke, Siobhan",
          "Castaneda, Mireya L",
          "Fitzhugh, Dorian",
          "Petrosyan, Anahit",
          "Yellowhorse, Della");

  static Register of(Claim claim, String employeeId) {
    return new Register(List.of(new Trainee(claim, employeeId)));
  }

  List<PayPeriod> periods() {
    return trainees.get(0).claim().periods();
  }

  /** Period by period, employees by name. */
  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (PayPeriod period : periods()) {
      lines.addAll(of(period));
    }
    return lines;
  }

  List<Line> of(PayPeriod period) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < COWORKERS.size(); i++) {
      Coworker other = COWORKERS.get(i);
      String name = NAMES.get(Math.floorMod(employerName().hashCode() + i * 5, NAMES.size()));
      String hours = fullTime(period).subtract(new BigDecimal(other.missing())).toPlainString();
      lines.add(line(period, other.id(), name, "REG", hours, other.rate()));
      if (!other.overtime().equals("0")) {
        lines.add(line(period, other.id(), name, "OT", other.overtime(), other.rate()));
      }
    }
    for (Trainee trainee : trainees) {
      lines.addAll(own(trainee, period));
    }
    lines.sort(Comparator.comparing(Line::name));
    return lines;
  }

  /** Eight hours for each Monday to Friday. */
  private static BigDecimal fullTime(PayPeriod period) {
    long weekdays =
        period
            .from()
            .datesUntil(period.to().plusDays(1))
            .filter(date -> date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
            .count();
    return BigDecimal.valueOf(weekdays * 8).setScale(2);
  }

  private static List<Line> own(Trainee trainee, PayPeriod same) {
    Placement placement = trainee.claim().placement();
    PayPeriod period =
        trainee.claim().periods().stream()
            .filter(other -> other.from().equals(same.from()))
            .findFirst()
            .orElseThrow();
    String wage = placement.terms().wageOn(period.from()).toPlainString();
    List<Line> lines = new ArrayList<>();
    for (String code : period.codes()) {
      String hours = period.hours(code).toPlainString();
      lines.add(line(period, trainee.employeeId(), name(placement), code, hours, wage));
    }
    return lines;
  }

  /** Last name first, without accents, as payroll systems keep names. */
  private static String name(Placement placement) {
    String name = placement.lastName() + ", " + placement.firstName();
    return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
  }

  String employerName() {
    Employer employer = trainees.get(0).claim().placement().employer();
    return employer.legalName().toUpperCase(Locale.ROOT);
  }

  private static Line line(
      PayPeriod period, String id, String name, String code, String hours, String wage) {
    BigDecimal rate = new BigDecimal(wage);
    if (code.equals("OT")) {
      rate = rate.multiply(new BigDecimal("1.5")).setScale(4).stripTrailingZeros();
      rate = rate.setScale(Math.max(2, rate.scale()));
    }
    return new Line(period, id, name, code, new BigDecimal(hours), rate);
  }
}
