package org.ojtpay.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ojtpay.policy.Counted;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.policy.WorkingDays;

/**
 * By when a returned submission is to be mended, and how that was counted (SDWP OJT policy, parts
 * II D and II F).
 *
 * @param counted one sentence a step
 */
public record DueDate(LocalDate day, List<String> counted) {

  private static final String AGREEMENT = "notice.agreement-due-working-days";
  private static final String INVOICE = "invoice.received-within-working-days";
  private static final String ANSWER = "notice.past-due-answer-working-days";

  public DueDate {
    counted = List.copyOf(counted);
  }

  /**
   * Of a submission that goes back.
   *
   * @param asOf the day of the run that returns it
   */
  public static DueDate of(
      Reported reported, LocalDate asOf, PolicyPack pack, WorkingDays workingDays) {
    LocalDate received = reported.verdict().received();
    int answer = pack.integer(ANSWER, received);
    Counted toAnswer = Counted.workingDays("the day of this notice", asOf, answer, workingDays);
    Optional<Counted> own = own(reported, pack, workingDays);
    if (own.isEmpty()) {
      return new DueDate(
          toAnswer.day(),
          List.of(
              "No date is on file from which the policy would count, so the board asks for your"
                  + " answer within "
                  + Print.count(answer, "working day", "working days")
                  + ".",
              toAnswer.how()));
    }
    if (!own.get().day().isBefore(asOf)) {
      return new DueDate(own.get().day(), List.of(own.get().how()));
    }
    return new DueDate(
        toAnswer.day(),
        List.of(
            own.get().how(),
            "That day is past, so the board asks for your answer within "
                + Print.count(answer, "working day", "working days")
                + ".",
            toAnswer.how()));
  }

  private static Optional<Counted> own(
      Reported reported, PolicyPack pack, WorkingDays workingDays) {
    boolean isAgreement = reported.verdict().kind().isAgreement();
    String key = isAgreement ? AGREEMENT : INVOICE;
    return DrivingDate.of(reported, pack)
        .filter(driving -> pack.applies(key, selecting(reported, driving)))
        .map(
            driving ->
                Counted.workingDays(
                    driving.name(),
                    driving.day(),
                    pack.integer(key, selecting(reported, driving)),
                    workingDays));
  }

  /** The day that picks the number: the signature for agreements, the receipt for the rest. */
  private static LocalDate selecting(Reported reported, DrivingDate driving) {
    return reported.verdict().kind().isAgreement() ? driving.day() : reported.verdict().received();
  }
}
