package org.ojtpay.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ojtpay.onfile.AgreementEvent.What;
import org.ojtpay.onfile.AgreementKey;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.policy.PolicyPack;

/**
 * What is done to a participant's activity in CalJOBS (OJT policy, part II E 1 and II G): the code
 * is added when the start is confirmed, updated when training ends, and taken away by a data change
 * request when a training that began is voided, unless an invoice was received. It names the
 * participant, and so stays in the house.
 *
 * @param on the day on which the board learned of it
 * @param number as submitted; so are participant and the participant's ID
 * @param code of the activity, as the pack has it
 * @param effective the day that the change is about
 */
public record ActivityRow(
    LocalDate on,
    AgreementKey agreement,
    String number,
    String participant,
    String participantId,
    String employer,
    String code,
    Action action,
    LocalDate effective,
    String reason,
    String clause)
    implements SystemRow {

  /** What is done. */
  public enum Action {
    ADD,
    UPDATE,
    DATA_CHANGE_REQUEST,
    /** No data change request: once an invoice was received the code cannot be removed. */
    DATA_CHANGE_REFUSED
  }

  private static final String CODE = "caljobs.activity-code";
  private static final List<String> COLUMNS =
      List.of(
          "date",
          "agreement_number",
          "participant",
          "participant_id",
          "employer",
          "activity_code",
          "action",
          "effective",
          "reason",
          "clause");

  /** Where they lie within a run's folder. */
  static final String CSV = "caljobs/activities.csv";

  /** The activity's code under the pack; empty where its policy knows none. */
  static Optional<String> code(AgreementOnFile agreement, PolicyPack pack) {
    LocalDate start = agreement.key().start();
    return pack.applies(CODE, start) ? Optional.of(pack.text(CODE, start)) : Optional.empty();
  }

  /** Empty where nothing is done. */
  static Optional<ActivityRow> of(Happened happened, PolicyPack pack) {
    return code(happened.agreement(), pack)
        .flatMap(code -> action(happened).map(action -> of(happened, code, action)));
  }

  private static Optional<Action> action(Happened happened) {
    boolean confirmed = happened.hadBefore(What.START_CONFIRMED);
    return switch (happened.what()) {
      case START_CONFIRMED -> Optional.of(confirmed ? Action.UPDATE : Action.ADD);
      case START_CHANGED -> confirmed ? Optional.of(Action.UPDATE) : Optional.empty();
      case COMPLETION_INVOICED, REINSTATED -> Optional.of(Action.UPDATE);
      case DISCONTINUED -> happened.isToldAgain() ? Optional.empty() : Optional.of(Action.UPDATE);
      case VOIDED -> voided(happened);
      default -> Optional.empty();
    };
  }

  private static Optional<Action> voided(Happened happened) {
    if (!happened.hadBegun()) {
      return Optional.empty();
    }
    return Optional.of(
        happened.invoiced() ? Action.DATA_CHANGE_REFUSED : Action.DATA_CHANGE_REQUEST);
  }

  private static ActivityRow of(Happened happened, String code, Action action) {
    AgreementOnFile agreement = happened.agreement();
    return new ActivityRow(
        happened.event().on(),
        agreement.key(),
        agreement.number(),
        agreement.participant(),
        agreement.participantId(),
        agreement.employerName(),
        code,
        action,
        happened.event().effective(),
        reason(happened, action),
        happened.event().clause());
  }

  private static String reason(Happened happened, Action action) {
    return switch (happened.what()) {
      case START_CONFIRMED -> "training started";
      case START_CHANGED -> "start changed: " + happened.reason();
      case COMPLETION_INVOICED -> "training completed";
      case DISCONTINUED -> "discontinued: " + happened.reason();
      case REINSTATED -> "reinstated: " + happened.reason();
      default ->
          action == Action.DATA_CHANGE_REFUSED
              ? "void; an invoice was received, so the code cannot be removed"
              : "void, remove the code: " + happened.reason();
    };
  }

  static byte[] csv(List<ActivityRow> rows) {
    CsvRows csv = new CsvRows(COLUMNS);
    for (ActivityRow each : rows) {
      csv.add(
          List.of(
              each.on().toString(),
              each.number(),
              each.participant(),
              each.participantId(),
              each.employer(),
              each.code(),
              each.action().name(),
              each.effective().toString(),
              each.reason(),
              each.clause()));
    }
    return csv.bytes();
  }

  @Override
  public Kind kind() {
    return Kind.ACTIVITY;
  }
}
