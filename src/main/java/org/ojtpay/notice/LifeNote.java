package org.ojtpay.notice;

import java.time.LocalDate;
import java.util.Optional;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.Fact;
import org.ojtpay.policy.PolicyPack;

/**
 * The case notes that the policy asks for: of the start in the words of its sample, of a changed
 * start with the reason (part II E 2), of a void and a discontinuation with the reason (part II G 1
 * and 2), of absences (part II H).
 */
final class LifeNote {

  private final Happened happened;
  private final String employer;
  private final String participant;
  private final String day;

  private LifeNote(Happened happened) {
    this.happened = happened;
    this.employer = happened.agreement().employerName();
    this.participant = happened.agreement().participant();
    this.day = Print.day(happened.event().effective());
  }

  /** Empty where no note is asked for. */
  static Optional<CaseNote> of(Happened happened, PolicyPack pack) {
    LifeNote note = new LifeNote(happened);
    return switch (happened.what()) {
      case START_CONFIRMED -> note.saying("start confirmed", note.startConfirmed(), pack);
      case START_CHANGED -> note.saying("start changed", note.startChanged(), pack);
      case ABSENT -> note.saying("absence", note.absent(), pack);
      case VOIDED -> note.saying("void", note.voided(), pack);
      case DISCONTINUED ->
          happened.isToldAgain()
              ? Optional.empty()
              : note.saying("discontinued", note.discontinued(), pack);
      case REINSTATED -> note.saying("reinstated", note.reinstated(), pack);
      default -> Optional.empty();
    };
  }

  /** The clause is cited where the pack is of a policy that has it. */
  private Optional<CaseNote> saying(String subject, String text, PolicyPack pack) {
    boolean asked = ActivityRow.code(happened.agreement(), pack).isPresent();
    return Optional.of(
        CaseNote.of(
            happened.agreement(),
            new CaseNote.Said(
                happened.event().on(),
                subject,
                text,
                happened.event().who(),
                asked ? happened.event().clause() : "")));
  }

  private String startConfirmed() {
    return "On %s I called %s to verify that %s started training on %s.%s %s verified that %s began training program %s."
        .formatted(
            Print.day(happened.event().on()),
            employer,
            participant,
            day,
            spokeWith(),
            contact().orElse(employer),
            participant,
            isAsAgreed()
                ? "on intended start date"
                : "on " + day + ", and not on the intended start date, " + Print.day(agreed()));
  }

  private String startChanged() {
    return "The projected start date on the agreement packet was %s. %s starts training at %s on %s.%s Reason for the change: %s"
        .formatted(Print.day(agreed()), participant, employer, day, spokeWith(), happened.reason());
  }

  private String voided() {
    return "OJT agreement %s of %s with %s is void: %s.%s Reason: %s"
        .formatted(
            happened.agreement().number(),
            participant,
            employer,
            happened.hadBegun() ? "training ended on " + day : "training did not start",
            spokeWith(),
            happened.reason());
  }

  private String discontinued() {
    return "%s discontinued training at %s. The last day worked was %s.%s Reason: %s"
        .formatted(participant, employer, day, spokeWith(), happened.reason());
  }

  private String reinstated() {
    return "%s was reinstated and goes on with training at %s on %s. Reason: %s"
        .formatted(participant, employer, day, happened.reason());
  }

  private String absent() {
    Fact fact = happened.fact();
    LocalDate until = fact == null ? null : fact.until();
    return "On %s %s reported that %s did not attend training %s. Reason: %s"
        .formatted(
            Print.day(happened.event().on()),
            contact().map(each -> each + " of " + employer).orElse(employer),
            participant,
            until == null ? "on " + day : "from " + day + " to " + Print.day(until),
            happened.reason());
  }

  private String spokeWith() {
    return contact()
        .map(each -> " I spoke with " + each + title().map(", "::concat).orElse("") + ".")
        .orElse("");
  }

  private Optional<String> contact() {
    return Optional.ofNullable(happened.fact())
        .flatMap(each -> Optional.ofNullable(each.contact()));
  }

  private Optional<String> title() {
    return Optional.ofNullable(happened.fact())
        .flatMap(each -> Optional.ofNullable(each.contactTitle()));
  }

  /** The agreement's key keeps the start as it was agreed, whatever changed since. */
  private LocalDate agreed() {
    return happened.agreement().key().start();
  }

  private boolean isAsAgreed() {
    AgreementOnFile agreement = happened.agreement();
    return happened.event().effective().equals(agreement.key().start());
  }
}
