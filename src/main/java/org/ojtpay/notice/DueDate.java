package org.ojtpay.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.policy.WorkingDays;

/**
 * By when a returned submission is to be mended, and how that was counted (SDWP OJT policy, parts
 * II D and II F).
 *
 * @param counted one sentence a step
 */
record DueDate(LocalDate day, List<String> counted) {

  private static final String AGREEMENT = "notice.agreement-due-working-days";
  private static final String INVOICE = "invoice.received-within-working-days";
  private static final String ANSWER = "notice.past-due-answer-working-days";

  DueDate {
    counted = List.copyOf(counted);
  }

  static DueDate of(Reported reported, LocalDate asOf, PolicyPack pack, WorkingDays workingDays) {
    LocalDate received = reported.verdict().received();
    int answer = pack.integer(ANSWER, received);
    Count toAnswer = new Count("the day of this notice", asOf, answer, workingDays);
    Optional<Count> own = own(reported, pack, workingDays);
    if (own.isEmpty()) {
      return new DueDate(
          toAnswer.end(),
          List.of(
              "No date is on file from which the policy would count, so the board asks for your"
                  + " answer within "
                  + Print.count(answer, "working day", "working days")
                  + ".",
              toAnswer.sentence()));
    }
    if (!own.get().end().isBefore(asOf)) {
      return new DueDate(own.get().end(), List.of(own.get().sentence()));
    }
    return new DueDate(
        toAnswer.end(),
        List.of(
            own.get().sentence(),
            "That day is past, so the board asks for your answer within "
                + Print.count(answer, "working day", "working days")
                + ".",
            toAnswer.sentence()));
  }

  private static Optional<Count> own(Reported reported, PolicyPack pack, WorkingDays workingDays) {
    boolean isAgreement = reported.verdict().kind().isAgreement();
    String key = isAgreement ? AGREEMENT : INVOICE;
    return DrivingDate.of(reported, pack)
        .filter(driving -> pack.applies(key, selecting(reported, driving)))
        .map(
            driving ->
                new Count(
                    driving.name(),
                    driving.day(),
                    pack.integer(key, selecting(reported, driving)),
                    workingDays));
  }

  /** The day that picks the number: the signature for agreements, the receipt for the rest. */
  private static LocalDate selecting(Reported reported, DrivingDate driving) {
    return reported.verdict().kind().isAgreement() ? driving.day() : reported.verdict().received();
  }

  /** Working days counted from a day that is not counted itself. */
  private record Count(String what, LocalDate from, int days, WorkingDays workingDays) {

    LocalDate end() {
      return workingDays.plus(from, days);
    }

    String sentence() {
      return "Counted from %s, %s: %s end on %s. Monday to Friday count, the first day does not; %s."
          .formatted(
              what,
              Print.day(from),
              Print.count(days, "working day", "working days"),
              Print.day(end()),
              skipped());
    }

    private String skipped() {
      String holidays =
          workingDays.holidaysBetween(from, end()).stream()
              .map(holiday -> holiday.name() + " (" + Print.day(holiday.date()) + ")")
              .collect(Collectors.joining(" and "));
      return holidays.isEmpty() ? "no holiday falls between" : "skipped: " + holidays;
    }
  }
}
