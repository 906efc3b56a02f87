package org.ojtpay.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojtpay.notice.ActivityRow.Action;
import org.ojtpay.onfile.AgreementEvent.What;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.validate.Disposition;
import org.ojtpay.validate.Kind;

class ActivityRowTest {

  private static final String START = "2026-03-16";

  private static List<Action> actions(Event event) {
    return event.rows(ActivityRow.class).stream().map(ActivityRow::action).toList();
  }

  private static Event voided(Map<FieldName, String> says) {
    return Event.of(What.VOIDED, START)
        .by(
            SampleNight.verdict("void", Kind.VOID, Disposition.APPROVED)
                .agreement(SampleNight.agreement())
                .build(),
            DocumentType.VOID_NOTICE,
            says);
  }

  @Test
  void theCodeIsAddedWhenTheStartIsConfirmed() {
    ActivityRow row =
        Event.of(What.START_CONFIRMED, START).recorded(START, null).rows(ActivityRow.class).get(0);
    assertThat(row.code()).isEqualTo("301");
    assertThat(row.action()).isEqualTo(Action.ADD);
    assertThat(row.effective()).isEqualTo(START);
    assertThat(row.on()).isEqualTo(Event.TOLD);
  }

  @Test
  void theCodeIsAddedOnce() {
    assertThat(
            actions(
                Event.of(What.START_CONFIRMED, "2026-03-17").after(What.START_CONFIRMED, START)))
        .containsExactly(Action.UPDATE);
  }

  @Test
  void theCodeIsAddedAgainInTheLifeAfterAVoid() {
    assertThat(
            actions(
                Event.of(What.START_CONFIRMED, "2026-06-01")
                    .after(What.START_CONFIRMED, START)
                    .after(What.VOIDED, START)
                    .after(What.APPROVED, "2026-06-01")))
        .containsExactly(Action.ADD);
  }

  @ParameterizedTest
  @CsvSource({"COMPLETION_INVOICED, 1", "DISCONTINUED, 1", "REINSTATED, 1", "MIDPOINT_INVOICED, 0"})
  void theCodeIsUpdatedWhenTrainingEndsOrGoesOn(What what, int rows) {
    assertThat(actions(Event.of(what, "2026-04-03"))).hasSize(rows).allMatch(Action.UPDATE::equals);
  }

  @Test
  void aStartThatChangesIsNoMatterForTheCodeUntilItIsThere() {
    assertThat(actions(Event.of(What.START_CHANGED, "2026-03-23"))).isEmpty();
    assertThat(
            actions(Event.of(What.START_CHANGED, "2026-03-23").after(What.START_CONFIRMED, START)))
        .containsExactly(Action.UPDATE);
  }

  @Test
  void aDiscontinuationThatIsKnownUpdatesNothing() {
    assertThat(
            actions(
                Event.of(What.DISCONTINUED, "2026-04-03").after(What.DISCONTINUED, "2026-04-03")))
        .isEmpty();
  }

  @Test
  void aVoidBeforeTheStartHasNoCodeToTakeAway() {
    assertThat(actions(voided(Map.of(FieldName.EVER_STARTED, "no")))).isEmpty();
    assertThat(actions(Event.of(What.VOIDED, START).recorded(null, null))).isEmpty();
  }

  @Test
  void aVoidOfATrainingThatBeganAsksForADataChange() {
    for (Event event :
        List.of(
            voided(Map.of(FieldName.EVER_STARTED, "yes")),
            voided(Map.of(FieldName.LAST_DAY_WORKED, "2026-03-18")),
            Event.of(What.VOIDED, START).recorded("2026-03-18", null),
            Event.of(What.VOIDED, START).recorded(null, null).after(What.START_CONFIRMED, START))) {
      assertThat(actions(event)).containsExactly(Action.DATA_CHANGE_REQUEST);
    }
  }

  @Test
  void onceAnInvoiceWasReceivedTheCodeCannotBeTakenAway() {
    ActivityRow row =
        Event.of(What.VOIDED, START)
            .recorded("2026-03-18", null)
            .invoiced()
            .rows(ActivityRow.class)
            .get(0);
    assertThat(row.action()).isEqualTo(Action.DATA_CHANGE_REFUSED);
    assertThat(row.reason()).contains("an invoice was received");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mo-ojt-wioa", "mo-ojt-trade", "mo-work-experience"})
  void aPackWithoutAnActivityCodeHasNoRows(String pack) {
    assertThat(Event.of(What.START_CONFIRMED, START).rows(ActivityRow.class, PolicyPack.load(pack)))
        .isEmpty();
  }

  @Test
  void theFileNamesEveryColumn() {
    List<ActivityRow> rows =
        Event.of(What.START_CONFIRMED, START).recorded(START, null).rows(ActivityRow.class);
    assertThat(new String(ActivityRow.csv(rows), StandardCharsets.UTF_8))
        .isEqualTo(
            "date,agreement_number,participant,participant_id,employer,activity_code,action,"
                + "effective,reason,clause\r\n"
                + "2026-03-17,MA-0412-003,Marisol Téllez,1002003,\"Anchor Point Marine Supply,"
                + " Inc.\",301,ADD,2026-03-16,training started,\"SDWP OJT Policy, II.E.2\"\r\n");
  }
}
