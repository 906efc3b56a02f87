package org.ojtpay.onfile;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ojtpay.policy.WorkSchedule;
import org.ojtpay.units.Hours;

/**
 * An agreement as the board knows it.
 *
 * @param number as submitted
 * @param participant as submitted
 * @param state how it stands: only an approved one can be invoiced
 * @param signed the date of the AJCC's signature: it selects the parameters of the policy
 * @param submission the inbox entry, or part of one, that it came with
 * @param pack the policy pack that it was decided by; empty where it is not known, of one that was
 *     put on file before packs were chosen: then the board's own
 */
public record AgreementOnFile(
    AgreementKey key,
    String number,
    String participant,
    String participantId,
    String employerId,
    String employerName,
    String jobTitle,
    String region,
    String fund,
    State state,
    AgreementTerms terms,
    LocalDate signed,
    @Nullable LocalDate midpointPrinted,
    Hours hoursPerWeek,
    @Nullable DayOfWeek workweekStarts,
    WorkSchedule schedule,
    String coordinatorEmail,
    String submission,
    String pack) {

  public AgreementOnFile {
    pack = Objects.requireNonNullElse(pack, "");
  }

  /** What an amendment may change beside the terms. */
  public record Details(String jobTitle, Hours hoursPerWeek, @Nullable LocalDate midpointPrinted) {}

  /** The midpoint: as printed, else half way from start to end, rounded down to a day. */
  public LocalDate midpoint() {
    return Optional.ofNullable(midpointPrinted)
        .orElseGet(
            () ->
                terms
                    .start()
                    .plusDays((terms.end().toEpochDay() - terms.start().toEpochDay()) / 2));
  }

  /** The same, with the training ended on that day if not before. */
  public AgreementOnFile lastWorkedOn(LocalDate day) {
    return withTerms(terms.lastWorkedOn(day));
  }

  public AgreementOnFile withTerms(AgreementTerms changed) {
    return with(state, changed);
  }

  /**
   * The same, begun on another day. A midpoint that was printed stays, unless the training begins
   * after it: then it is counted.
   */
  public AgreementOnFile startingOn(LocalDate day) {
    boolean passed = midpointPrinted != null && midpointPrinted.isBefore(day);
    return with(
        state,
        terms.startingOn(day),
        new Details(jobTitle, hoursPerWeek, passed ? null : midpointPrinted));
  }

  /** The same on amended terms. */
  public AgreementOnFile amended(AgreementTerms changed, Details details) {
    return with(state, changed, details);
  }

  public Details details() {
    return new Details(jobTitle, hoursPerWeek, midpointPrinted);
  }

  public AgreementOnFile withState(State other) {
    return with(other, terms);
  }

  private AgreementOnFile with(State other, AgreementTerms changed) {
    return with(other, changed, details());
  }

  private AgreementOnFile with(State other, AgreementTerms changed, Details details) {
    return new AgreementOnFile(
        key,
        number,
        participant,
        participantId,
        employerId,
        employerName,
        details.jobTitle(),
        region,
        fund,
        other,
        changed,
        signed,
        details.midpointPrinted(),
        details.hoursPerWeek(),
        workweekStarts,
        schedule,
        coordinatorEmail,
        submission,
        pack);
  }
}
