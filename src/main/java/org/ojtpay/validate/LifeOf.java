package org.ojtpay.validate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ojtpay.onfile.AgreementEvent;
import org.ojtpay.onfile.AgreementEvent.What;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.InvoiceOnFile;
import org.ojtpay.onfile.OnFile;
import org.ojtpay.onfile.State;
import org.ojtpay.policy.Finding;
import org.ojtpay.policy.Severity;

/** What a verdict does to the life of the agreement that it is about. */
final class LifeOf {

  /** Who decides by the rules alone. */
  private static final String PROGRAM = "ojtpay";

  private static final Map<What, String> CLAUSES =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(What.RECEIVED, "II.D.2.a"),
              Map.entry(What.RESUBMITTED, "II.D.2.b"),
              Map.entry(What.RETURNED, "II.D.2.b"),
              Map.entry(What.HELD, "II.D.2.c"),
              Map.entry(What.APPROVED, "II.D.2.c"),
              Map.entry(What.START_CONFIRMED, "II.E.2"),
              Map.entry(What.START_CHANGED, "II.E.2"),
              Map.entry(What.AMENDED, "II.D"),
              Map.entry(What.MIDPOINT_INVOICED, "II.F"),
              Map.entry(What.COMPLETION_INVOICED, "II.F"),
              Map.entry(What.ABSENT, "II.H"),
              Map.entry(What.PROGRESS_REPORTED, "II.H"),
              Map.entry(What.VOIDED, "II.G.1"),
              Map.entry(What.DISCONTINUED, "II.G.2"),
              Map.entry(What.REINSTATED, "II.G.2")));

  private final Verdict verdict;
  private final AgreementOnFile agreement;
  private final Moment moment;
  private final List<AgreementEvent> events = new ArrayList<>();

  private LifeOf(Verdict verdict, AgreementOnFile agreement, Moment moment) {
    this.verdict = verdict;
    this.agreement = agreement;
    this.moment = moment;
  }

  /**
   * Empty where it is about no agreement that can be told.
   *
   * @param effective from which day on a change counts; else the day follows from the agreement
   */
  static List<AgreementEvent> of(Verdict verdict, @Nullable LocalDate effective, Moment moment) {
    AgreementOnFile agreement = verdict.agreement();
    if (agreement == null) {
      return List.of();
    }
    LifeOf life = new LifeOf(verdict, agreement, moment);
    if (verdict.invoice() != null) {
      life.invoiced(verdict.invoice());
    } else if (verdict.kind() == Kind.PROGRESS_REPORT) {
      Optional.ofNullable(effective)
          .ifPresent(month -> life.add(What.PROGRESS_REPORTED, month, verdict.submission(), null));
    } else {
      life.arrived();
      life.decided(Optional.ofNullable(effective).orElse(agreement.terms().start()));
    }
    return life.events;
  }

  static String clause(What what) {
    return Optional.ofNullable(CLAUSES.get(what))
        .map(each -> "SDWP OJT Policy, " + each)
        .orElse("");
  }

  private void arrived() {
    if (!verdict.again()) {
      boolean earlier =
          verdict.kind() == Kind.AGREEMENT
              && moment.onFile().agreements().stream()
                  .filter(each -> each.key().equals(agreement.key()))
                  .anyMatch(each -> each.state() == State.RETURNED || each.state() == State.HELD);
      What what = earlier ? What.RESUBMITTED : What.RECEIVED;
      add(what, verdict.received(), verdict.submission(), null);
    }
  }

  private void decided(LocalDate effective) {
    @Nullable AgreementOnFile asked = verdict.kind() == Kind.AGREEMENT ? agreement : null;
    switch (verdict.disposition()) {
      case RETURNED -> add(What.RETURNED, effective, codes(Severity.RETURN), asked);
      case HELD -> add(What.HELD, effective, codes(Severity.HOLD), asked);
      default -> {
        switch (verdict.kind()) {
          case AGREEMENT -> add(What.APPROVED, effective, verdict.submission(), agreement);
          case AMENDMENT -> add(What.AMENDED, effective, verdict.submission(), agreement);
          case REINSTATEMENT -> add(What.REINSTATED, effective, verdict.submission(), agreement);
          case VOID ->
              add(What.VOIDED, effective, verdict.submission(), agreement.withState(State.VOIDED));
          default -> {}
        }
      }
    }
  }

  private void invoiced(InvoiceOnFile invoice) {
    LocalDate last = invoice.period().to();
    String why = "Invoice " + invoice.number();
    if (verdict.disposition() == Disposition.APPROVED) {
      switch (invoice.type()) {
        case "MIDPOINT" -> add(What.MIDPOINT_INVOICED, last, why, null);
        case "COMPLETION" -> add(What.COMPLETION_INVOICED, last, why, null);
        case OnFile.DISCONTINUATION ->
            add(What.DISCONTINUED, last, why, isPast(last) ? null : agreement.lastWorkedOn(last));
        default -> {}
      }
    } else if (!verdict.again() && holds("PAY-HOURS-BEFORE-START")) {
      add(
          What.HELD,
          agreement.terms().start(),
          "AGR-HOURS-BEFORE-START by invoice " + invoice.number(),
          null);
    }
  }

  /** Whether the training was taken up again since: then the invoice tells what was known. */
  private boolean isPast(LocalDate last) {
    return moment.onFile().agreements().stream()
        .filter(each -> each.key().equals(agreement.key()))
        .flatMap(each -> each.terms().pauses().stream())
        .anyMatch(pause -> pause.contains(last.plusDays(1)));
  }

  private boolean holds(String code) {
    return verdict.findings(Severity.HOLD).stream().anyMatch(each -> each.code().equals(code));
  }

  private String codes(Severity severity) {
    return verdict.findings(severity).stream()
        .map(Finding::code)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private void add(What what, LocalDate effective, String why, @Nullable AgreementOnFile left) {
    events.add(
        new AgreementEvent(
            agreement.key(),
            what,
            moment.asOf(),
            effective,
            PROGRAM,
            why,
            clause(what),
            left,
            null));
  }
}
