package org.ojtpay.validate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.AgreementTerms;
import org.ojtpay.packet.FieldName;
import org.ojtpay.policy.Finding;
import org.ojtpay.reimburse.Texts;
import org.ojtpay.units.DateRange;
import org.ojtpay.units.Hours;
import org.ojtpay.units.Money;

/**
 * The rules on amendments and reinstatements: it is certain which agreement changes and how, and
 * the agreement as it is from then on keeps the rules on agreements (OJT policy, parts II D and II
 * G 2).
 */
final class ChangeRules {

  static final List<Rule<ChangeCase>> RULES =
      List.of(
          ChangeRules::unknown,
          ChangeRules::unrecorded,
          ChangeRules::signatures,
          ChangeRules::amendedTerms,
          ChangeRules::weeks,
          ChangeRules::fund,
          ChangeRules::underPaid,
          ChangeRules::paidDays);

  /** No clearance ends these: the change would have no effect, or a wrong one. */
  static final Set<String> STANDING =
      Set.of("AGR-CHANGE-UNKNOWN", "AGR-CHANGE-UNDER-PAID", "AGR-REINSTATEMENT-UNRECORDED");

  private ChangeRules() {}

  static List<Finding> check(ChangeCase of) {
    return Rule.all(RULES, of).stream()
        .map(each -> STANDING.contains(each.code()) ? Findings.atLeastHeld(each) : each)
        .toList();
  }

  /** Whether the agreement is known and what becomes of it is certain. */
  static boolean isClear(ChangeCase of) {
    return UnclearChange.of(of).isEmpty() && unrecorded(of).isEmpty();
  }

  private static List<Finding> unknown(ChangeCase of) {
    return UnclearChange.of(of).stream()
        .map(
            detail ->
                of.finding(
                    "AGR-CHANGE-UNKNOWN",
                    FieldName.WHAT_CHANGES,
                    "number",
                    of.fields().text(FieldName.AGREEMENT_NUMBER).orElse("no number"),
                    "participant",
                    of.fields().text(FieldName.PARTICIPANT).orElse("nobody named"),
                    "detail",
                    detail))
        .toList();
  }

  /** Part II G 2: only for an emergency, and by record. */
  private static List<Finding> unrecorded(ChangeCase of) {
    return !of.isReinstatement() || of.recordedReturn().isPresent()
        ? List.of()
        : List.of(
            of.finding(
                "AGR-REINSTATEMENT-UNRECORDED",
                FieldName.REASON,
                "number",
                of.fields().text(FieldName.AGREEMENT_NUMBER).orElse("no number")));
  }

  private static List<Finding> signatures(ChangeCase of) {
    return AgreementDates.signatureMissing(of.printed());
  }

  /** The rules on agreements that look at what changes; nothing goes back for what is unclear. */
  private static List<Finding> amendedTerms(ChangeCase of) {
    if (!isClear(of)) {
      return AgreementNumber.format(of.printed());
    }
    AgreementCase amended = of.amended();
    List<Finding> found = new ArrayList<>();
    rules(of.changed(), isLower(of)).forEach(rule -> found.addAll(rule.check(amended)));
    return found;
  }

  private static List<Rule<AgreementCase>> rules(Set<Term> changed, boolean lowerWage) {
    List<Rule<AgreementCase>> rules =
        new ArrayList<>(
            List.of(
                AgreementNumber::format,
                AgreementParties::feinInvalid,
                AgreementParties::vendorMismatch,
                Debarment::agreement,
                Workweek::unclear));
    if (changed.contains(Term.HOURS)) {
      rules.add(AgreementDates::durationHours);
      rules.add(AgreementDates::overTypical);
      rules.add(AgreementDates::svpDuration);
    }
    if (changed.contains(Term.HOURS_PER_WEEK)) {
      rules.add(AgreementDates::partTime);
    }
    if (lowerWage) {
      rules.add(AgreementWages::belowMinimum);
      rules.add(AgreementWages::notSelfSufficient);
    }
    if (changed.contains(Term.AMOUNT) || changed.contains(Term.HOURS)) {
      rules.add(AgreementWages::arithmetic);
    }
    return rules;
  }

  /** What was enough when the agreement was signed is enough as long as no wage falls. */
  private static boolean isLower(ChangeCase of) {
    AgreementTerms before = of.agreement().orElseThrow().terms();
    return of.wages().wages().stream()
        .anyMatch(each -> each.rate().compareTo(before.agreedOn(each.from())) < 0);
  }

  /** Part II C 3: 26 weeks at the most, of which a pause uses up no day. */
  private static List<Finding> weeks(ChangeCase of) {
    if (!isClear(of) || !of.changed().contains(Term.END)) {
      return List.of();
    }
    AgreementTerms after = of.after().terms();
    return TrainingWeeks.tooLong(
        of.printed(), new DateRange(after.start(), after.end()), after.pausedDays());
  }

  private static List<Finding> fund(ChangeCase of) {
    return isClear(of) ? FundRules.raised(of) : List.of();
  }

  /** What was approved already stays approved. */
  private static List<Finding> underPaid(ChangeCase of) {
    if (!isClear(of)) {
      return List.of();
    }
    AgreementOnFile after = of.after();
    List<Finding> found = new ArrayList<>();
    Hours hours = of.printed().moment().onFile().hoursUsed(after.key());
    if (after.terms().hoursCap().compareTo(hours) < 0) {
      found.add(
          under(
              of,
              FieldName.TOTAL_HOURS,
              "maximum training hours",
              after.terms().hoursCap() + " h",
              hours + " h"));
    }
    Money amount = of.printed().moment().onFile().amountUsed(after.key());
    if (after.terms().amountCap().compareTo(amount) < 0) {
      found.add(
          under(
              of,
              FieldName.MAXIMUM_REIMBURSEMENT,
              "maximum reimbursement",
              "$" + after.terms().amountCap(),
              "$" + amount));
    }
    return found;
  }

  /** What was paid stays as it was paid, so that a person has to know of it. */
  private static List<Finding> paidDays(ChangeCase of) {
    if (!isClear(of)) {
      return List.of();
    }
    AgreementTerms before = of.agreement().orElseThrow().terms();
    AgreementTerms after = of.after().terms();
    return Stream.of(
            backdated(
                of,
                "changes the wage of",
                day -> before.agreedOn(day).compareTo(after.agreedOn(day)) != 0),
            backdated(of, "ends the training before", after.end()::isBefore),
            backdated(
                of, "makes a pause of", day -> isPaused(after, day) && !isPaused(before, day)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static boolean isPaused(AgreementTerms terms, LocalDate day) {
    return terms.pauses().stream().anyMatch(pause -> pause.contains(day));
  }

  private static Optional<Finding> backdated(
      ChangeCase of, String what, Predicate<LocalDate> touched) {
    Set<LocalDate> days =
        of.printed().moment().onFile().approved(of.after().key()).stream()
            .flatMap(each -> each.paidDays().keySet().stream())
            .filter(touched)
            .collect(Collectors.toCollection(TreeSet::new));
    return days.isEmpty()
        ? Optional.empty()
        : Optional.of(
            of.finding(
                "AGR-CHANGE-PAID-DAYS",
                FieldName.EFFECTIVE,
                "what",
                what,
                "days",
                Texts.days(days)));
  }

  private static Finding under(ChangeCase of, FieldName at, String what, String cap, String used) {
    return of.finding("AGR-CHANGE-UNDER-PAID", at, "what", what, "cap", cap, "used", used);
  }
}
