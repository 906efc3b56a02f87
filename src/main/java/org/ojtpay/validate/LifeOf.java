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
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.policy.Severity;

/** What a verdict does to the life of the agreement that it is about. */
final class LifeOf {

  /** Who decides by the rules alone. */
  private static final String PROGRAM = "ojtpay";

  /** The parameter that stands in the pack for the clause by which each happens. */
  private static final Map<What, String> ASKED_BY =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(What.RECEIVED, "agreement.received-within-working-days"),
              Map.entry(What.RESUBMITTED, "notice.agreement-due-working-days"),
              Map.entry(What.RETURNED, "notice.agreement-due-working-days"),
              Map.entry(What.HELD, "agreement.approval"),
              Map.entry(What.APPROVED, "agreement.approval"),
              Map.entry(What.START_CONFIRMED, "start.confirm-working-days"),
              Map.entry(What.START_CHANGED, "start.confirm-working-days"),
              Map.entry(What.AMENDED, "agreement.received-within-working-days"),
              Map.entry(What.MIDPOINT_INVOICED, "invoice.received-within-working-days"),
              Map.entry(What.COMPLETION_INVOICED, "invoice.received-within-working-days"),
              Map.entry(What.ABSENT, "absence.report-days"),
              Map.entry(What.PROGRESS_REPORTED, "progress-report.due-working-day"),
              Map.entry(What.VOIDED, "void.days"),
              Map.entry(What.DISCONTINUED, "discontinuation.section-days"),
              Map.entry(What.REINSTATED, "discontinuation.section-days")));

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
    if (agreement == null || verdict.kind() == Kind.PAYROLL) {
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

  /** As the pack that the agreement goes by cites it; empty where no policy asks for it. */
  static String clause(What what, PolicyPack pack) {
    return Optional.ofNullable(ASKED_BY.get(what))
        .map(each -> pack.parameter(each).citation())
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
            clause(what, moment.pack()),
            left,
            null));
  }
}
