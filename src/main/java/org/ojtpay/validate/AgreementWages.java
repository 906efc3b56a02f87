package org.ojtpay.validate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ojtpay.onfile.Fact;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.Forms;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.policy.Finding;
import org.ojtpay.policy.MinimumWages;
import org.ojtpay.units.Hours;
import org.ojtpay.units.Money;
import org.ojtpay.units.ReimbursementRate;
import org.ojtpay.units.WageRate;

/** Wages, the reimbursement rate and the sums of the packet. */
final class AgreementWages {

  private AgreementWages() {}

  /** Part II C 6: "Reimbursement shall not exceed 50% of the participant wages." */
  static List<Finding> rateOverCap(AgreementCase of) {
    ReimbursementRate cap = of.pack().rate("agreement.reimbursement-rate-cap", of.signed());
    return of.fields()
        .rate(FieldName.REIMBURSEMENT_RATE)
        .filter(rate -> rate.compareTo(cap) > 0)
        .map(
            rate ->
                List.of(
                    of.finding(
                        "AGR-RATE-OVER-CAP",
                        FieldName.REIMBURSEMENT_RATE,
                        "rate",
                        rate.percent(),
                        "cap",
                        cap.percent())))
        .orElse(List.of());
  }

  /** Part II C 7 and the minimum wage laws: the highest of federal, state and local. */
  static List<Finding> belowMinimum(AgreementCase of) {
    Optional<WageRate> wage = of.fields().wage(FieldName.WAGE);
    Optional<LocalDate> start = of.fields().date(FieldName.START);
    if (wage.isEmpty() || start.isEmpty()) {
      return List.of();
    }
    String place =
        of.fields()
            .text(FieldName.WORKSITE_ADDRESS)
            .or(() -> of.fields().text(FieldName.ADDRESS))
            .orElse("");
    MinimumWages.MinimumWage minimum =
        of.pack().minimumWages().highest(start.get(), place, employees(of));
    return wage.get().compareTo(minimum.wage()) >= 0
        ? List.of()
        : List.of(
            of.finding(
                "AGR-WAGE-BELOW-MINIMUM",
                FieldName.WAGE,
                "wage",
                wage.get().toString(),
                "minimum",
                minimum.wage().toString(),
                "which",
                minimum.which(),
                "start",
                start.get().toString()));
  }

  /** No minimum wage is known for later days: the last one known is asked for, and that is said. */
  static List<Finding> wageTableEnds(AgreementCase of) {
    LocalDate known = of.pack().minimumWages().knownThrough();
    return of.fields()
        .date(FieldName.START)
        .filter(start -> start.isAfter(known))
        .map(
            start ->
                List.of(
                    of.finding(
                        "AGR-WAGE-TABLE-ENDS",
                        FieldName.START,
                        "start",
                        start.toString(),
                        "known",
                        known.toString())))
        .orElse(List.of());
  }

  private static OptionalInt employees(AgreementCase of) {
    return of.fields().number(FieldName.FULL_TIME_EMPLOYEES).stream()
        .mapToInt(BigDecimal::intValue)
        .findFirst();
  }

  /** Part II C 7: the board's self-sufficiency wage, or written evidence of a way to it. */
  static List<Finding> notSelfSufficient(AgreementCase of) {
    Optional<WageRate> set = of.pack().selfSufficiencyWage(of.signed());
    Optional<WageRate> wage =
        of.fields()
            .wage(FieldName.WAGE)
            .filter(each -> set.filter(target -> each.compareTo(target) < 0).isPresent());
    if (wage.isEmpty()) {
      return List.of();
    }
    WageRate target = set.orElseThrow();
    Optional<SourceRef> evidence = WageEvidence.of(of, target);
    if (evidence.isPresent() && of.fact(Fact.What.WAGE_EVIDENCE_ACCEPTED).isPresent()) {
      return List.of();
    }
    return List.of(
        of.finding(
            evidence.isPresent() ? "AGR-WAGE-EVIDENCE" : "AGR-WAGE-NOT-SELF-SUFFICIENT",
            evidence.orElse(of.place(FieldName.WAGE)),
            "wage",
            wage.get().toString(),
            "target",
            target.toString()));
  }

  /** Part II C 3: "1,040 hours x hourly wage x reimbursement rate = amount of" the obligation. */
  static List<Finding> arithmetic(AgreementCase of) {
    List<Finding> found = new ArrayList<>(maximum(of));
    found.addAll(skills(of));
    return found;
  }

  private static List<Finding> maximum(AgreementCase of) {
    Fields fields = of.fields();
    Optional<Hours> hours = fields.hours(FieldName.TOTAL_HOURS);
    Optional<WageRate> starting = fields.wage(FieldName.WAGE);
    Optional<ReimbursementRate> rate = fields.rate(FieldName.REIMBURSEMENT_RATE);
    Optional<Money> printed = fields.money(FieldName.MAXIMUM_REIMBURSEMENT);
    if (hours.isEmpty() || starting.isEmpty() || rate.isEmpty() || printed.isEmpty()) {
      return List.of();
    }
    WageRate highest = of.wages().stream().max(Comparator.naturalOrder()).orElse(starting.get());
    Money most = obligation(hours.get(), highest, rate.get());
    Money least = obligation(hours.get(), starting.get(), rate.get());
    if (printed.get().compareTo(most) > 0) {
      return List.of(
          wrongMaximum(of, printed.get(), most, working(hours.get(), highest, rate.get())));
    }
    if (printed.get().compareTo(least) < 0) {
      Finding low =
          wrongMaximum(of, printed.get(), least, working(hours.get(), starting.get(), rate.get()));
      return List.of(Findings.noted(low));
    }
    return List.of();
  }

  private static Money obligation(Hours hours, WageRate wage, ReimbursementRate rate) {
    return Money.round(hours.value().multiply(wage.dollarsPerHour()).multiply(rate.fraction()));
  }

  private static Finding wrongMaximum(
      AgreementCase of, Money printed, Money computed, String working) {
    return of.finding(
        "AGR-ARITHMETIC",
        FieldName.MAXIMUM_REIMBURSEMENT,
        "what",
        "maximum reimbursement",
        "printed",
        "$" + printed,
        "computed",
        "$" + computed,
        "working",
        working);
  }

  private static String working(Hours hours, WageRate wage, ReimbursementRate rate) {
    return hours + " h x $" + wage + " x " + rate.percent();
  }

  /** The skills' hours sum to the total training hours. */
  private static List<Finding> skills(AgreementCase of) {
    Forms plan = of.forms(DocumentType.TRAINING_PLAN);
    Optional<Hours> total = of.fields().hours(FieldName.TOTAL_HOURS);
    List<Hours> hours =
        plan.rows().stream().flatMap(row -> row.hours(FieldName.HOURS).stream()).toList();
    if (plan.rows().isEmpty() || total.isEmpty()) {
      return List.of();
    }
    Hours sum = hours.stream().reduce(Hours.ZERO, Hours::plus);
    return sum.equals(total.get())
        ? List.of()
        : List.of(
            of.finding(
                "AGR-ARITHMETIC",
                plan.place(),
                "what",
                "sum of the skills' hours",
                "printed",
                total.get() + " h in total",
                "computed",
                sum + " h",
                "working",
                hours.isEmpty()
                    ? "no skill has hours"
                    : String.join(" + ", hours.stream().map(Hours::toString).toList())));
  }
}
