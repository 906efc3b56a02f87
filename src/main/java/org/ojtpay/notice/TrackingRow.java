package org.ojtpay.notice;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ojtpay.onfile.AgreementEvent.What;
import org.ojtpay.onfile.AgreementKey;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.policy.Severity;
import org.ojtpay.validate.Verdict;

/**
 * A status for the tracking of training funds (OJT policy, part II D 2: returns with their specific
 * reasons, approvals). It names the participant, and so stays in the house.
 *
 * @param on the day of the decision, or on which the board learned of it
 * @param number as submitted; so are participant and the participant's ID
 * @param effective the day that it is about: of a receipt the date stamp
 * @param reasons of a return or a hold every reason; else what a person or paper says
 * @param forwarded whether the packet goes to Finance with it
 */
public record TrackingRow(
    LocalDate on,
    AgreementKey agreement,
    String number,
    String participant,
    String participantId,
    String employer,
    String fund,
    What status,
    LocalDate effective,
    String reasons,
    boolean forwarded,
    String by)
    implements SystemRow {

  private static final Set<What> STATUSES =
      EnumSet.of(
          What.RECEIVED,
          What.RETURNED,
          What.RESUBMITTED,
          What.HELD,
          What.APPROVED,
          What.AMENDED,
          What.MIDPOINT_INVOICED,
          What.COMPLETION_INVOICED,
          What.VOIDED,
          What.DISCONTINUED,
          What.REINSTATED,
          What.CLOSED);

  private static final List<String> COLUMNS =
      List.of(
          "date",
          "agreement_number",
          "participant",
          "participant_id",
          "employer",
          "fund",
          "status",
          "effective",
          "reasons",
          "forwarded_to_finance",
          "by");

  /** Where they lie within a run's folder. */
  static final String CSV = "tracking/training-funds.csv";

  /** Empty where it changes no status. */
  static Optional<TrackingRow> of(Happened happened) {
    if (!STATUSES.contains(happened.what())) {
      return Optional.empty();
    }
    AgreementOnFile agreement = happened.agreement();
    return Optional.of(
        new TrackingRow(
            happened.event().on(),
            agreement.key(),
            agreement.number(),
            agreement.participant(),
            agreement.participantId(),
            agreement.employerName(),
            agreement.fund(),
            happened.what(),
            happened.event().effective(),
            reasons(happened),
            Approval.isOf(happened.what()),
            happened.event().who()));
  }

  private static String reasons(Happened happened) {
    Happened.Cause cause = happened.cause();
    return switch (happened.what()) {
      case RETURNED -> cause == null ? "" : findings(cause.verdict(), Severity.RETURN);
      case HELD -> cause == null ? "" : findings(cause.verdict(), Severity.HOLD);
      case VOIDED, DISCONTINUED, AMENDED, REINSTATED, CLOSED -> happened.reason();
      case MIDPOINT_INVOICED, COMPLETION_INVOICED -> happened.event().why();
      default -> "";
    };
  }

  private static String findings(Verdict verdict, Severity severity) {
    return verdict.findings(severity).stream()
        .map(each -> each.code() + ": " + each.message())
        .distinct()
        .collect(Collectors.joining(" | "));
  }

  static byte[] csv(List<TrackingRow> rows) {
    CsvRows csv = new CsvRows(COLUMNS);
    for (TrackingRow each : rows) {
      csv.add(
          List.of(
              each.on().toString(),
              each.number(),
              each.participant(),
              each.participantId(),
              each.employer(),
              each.fund(),
              each.status().name(),
              each.effective().toString(),
              each.reasons(),
              each.forwarded() ? each.on().toString() : "",
              each.by()));
    }
    return csv.bytes();
  }

  @Override
  public Kind kind() {
    return Kind.TRACKING;
  }
}
