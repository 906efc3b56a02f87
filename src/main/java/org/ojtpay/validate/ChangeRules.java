package org.ojtpay.validate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.AgreementTerms;
import org.ojtpay.onfile.Keys;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.policy.Finding;
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
          ChangeRules::underPaid);

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
    return unclear(of).isEmpty() && unrecorded(of).isEmpty();
  }

  private static List<Finding> unknown(ChangeCase of) {
    return unclear(of).stream()
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

  /** What is not certain, in words. */
  private static List<String> unclear(ChangeCase of) {
    if (of.agreement().isEmpty()) {
      return List.of("no approved agreement of that number and participant is on file");
    }
    AgreementOnFile before = of.agreement().get();
    List<String> unclear = new ArrayList<>(otherAgreement(of, before));
    unclear.addAll(of.isReinstatement() ? reinstated(of, before) : amended(of));
    if (!of.wages().unclear().isEmpty()) {
      unclear.add("it is not certain " + of.wages().unclear());
    }
    Optional<LocalDate> end = of.fields().date(FieldName.END);
    if (end.filter(before.terms().start()::isAfter).isPresent()) {
      unclear.add("it ends on " + end.get() + ", before the start");
    }
    return unclear;
  }

  /** Part II G: nobody switches employer under an agreement; what the program does not date. */
  private static List<String> otherAgreement(ChangeCase of, AgreementOnFile before) {
    Fields form = of.fields();
    List<String> other = new ArrayList<>();
    form.text(FieldName.EMPLOYER_ID)
        .filter(id -> !Keys.number(id).equals(Keys.number(before.employerId())))
        .ifPresent(id -> other.add("it names the employer ID " + id));
    form.text(FieldName.EMPLOYER_NAME)
        .filter(name -> !Keys.company(name).equals(Keys.company(before.employerName())))
        .ifPresent(name -> other.add("it names the employer " + name));
    form.text(FieldName.PARTICIPANT_ID)
        .filter(id -> !before.participantId().isBlank())
        .filter(id -> !Keys.number(id).equals(Keys.number(before.participantId())))
        .ifPresent(id -> other.add("it names another participant's ID"));
    form.date(FieldName.START)
        .filter(day -> !Approved.startsOn(before, day))
        .ifPresent(day -> other.add("it starts on " + day + "; a person records a changed start"));
    form.rate(FieldName.REIMBURSEMENT_RATE)
        .filter(rate -> !rate.equals(before.terms().reimbursementRate()))
        .ifPresent(rate -> other.add("it changes the reimbursement rate to " + rate.percent()));
    return other;
  }

  /** What it says that it changes is what differs from what is on file, no more and no less. */
  private static List<String> amended(ChangeCase of) {
    Set<Term> changed = of.changed();
    Set<Term> named =
        of.fields().text(FieldName.WHAT_CHANGES).map(Term::named).orElse(Set.of());
    if (changed.isEmpty()) {
      return List.of("it prints the terms that are on file already");
    }
    Set<Term> unchanged = EnumSet.noneOf(Term.class);
    unchanged.addAll(named);
    unchanged.removeAll(changed);
    Set<Term> unsaid =
        changed.stream()
            .filter(each -> !named.isEmpty() && !named.contains(each) && !each.follows(named))
            .collect(Collectors.toSet());
    List<String> unclear = new ArrayList<>();
    if (!unchanged.isEmpty()) {
      unclear.add("it says that it changes " + words(unchanged) + ", and prints nothing new of it");
    }
    if (!unsaid.isEmpty()) {
      unclear.add("it does not say that it changes " + words(unsaid) + ", which differs");
    }
    return unclear;
  }

  private static String words(Set<Term> terms) {
    return terms.stream().sorted().map(Term::words).collect(Collectors.joining(", "));
  }

  /** The same training goes on with the same caps and wages; its end may move. */
  private static List<String> reinstated(ChangeCase of, AgreementOnFile before) {
    if (before.terms().lastDay().isEmpty()) {
      return List.of("the training was not discontinued");
    }
    List<String> unclear = new ArrayList<>();
    Set<Term> changed = of.changed();
    changed.removeAll(Set.of(Term.END, Term.MIDPOINT));
    if (!changed.isEmpty()) {
      unclear.add("a reinstatement keeps the terms, and it changes " + words(changed));
    }
    of.recordedReturn()
        .ifPresent(
            day -> {
              of.fields()
                  .date(FieldName.EFFECTIVE)
                  .filter(printed -> !printed.equals(day))
                  .ifPresent(
                      printed ->
                          unclear.add("it takes effect on " + printed + ", and recorded is " + day));
              LocalDate end = of.fields().date(FieldName.END).orElse(before.terms().end());
              if (end.isBefore(day)) {
                unclear.add("the training goes on from " + day + " and ends on " + end);
              }
            });
    return unclear;
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
    int weeks = of.printed().pack().integer("agreement.max-weeks", after.start());
    long days = new DateRange(after.start(), after.end()).days() - after.pausedDays();
    return days <= 7L * weeks
        ? List.of()
        : List.of(
            of.finding(
                "AGR-DURATION-WEEKS",
                FieldName.END,
                "start",
                after.start().toString(),
                "end",
                after.end().toString(),
                "days",
                Long.toString(days),
                "maximum",
                Integer.toString(7 * weeks)));
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

  private static Finding under(
      ChangeCase of, FieldName at, String what, String cap, String used) {
    return of.finding("AGR-CHANGE-UNDER-PAID", at, "what", what, "cap", cap, "used", used);
  }
}
