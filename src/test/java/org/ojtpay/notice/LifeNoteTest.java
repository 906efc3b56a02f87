package org.ojtpay.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ojtpay.onfile.AgreementEvent.What;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.validate.Disposition;
import org.ojtpay.validate.Kind;
import org.ojtpay.validate.Verdict;

/** The sample agreement is of Marisol Téllez with Anchor Point, and to start on 16 March 2026. */
class LifeNoteTest {

  private static final String START = "2026-03-16";

  private static String text(Event event) {
    List<CaseNote> notes = event.rows(CaseNote.class);
    assertThat(notes).hasSize(1);
    return notes.get(0).text();
  }

  private static Verdict approved(Kind kind) {
    return SampleNight.verdict("what came", kind, Disposition.APPROVED)
        .agreement(SampleNight.agreement())
        .build();
  }

  @Test
  void aStartAsAgreedIsNotedInTheWordsOfThePolicysSample() {
    assertThat(text(Event.of(What.START_CONFIRMED, START).recorded(START, null)))
        .isEqualTo(
            "On Tue, Mar 17, 2026 I called Anchor Point Marine Supply, Inc. to verify that Marisol"
                + " Téllez started training on Mon, Mar 16, 2026. I spoke with Ruth Okada, Office"
                + " Manager. Ruth Okada verified that Marisol Téllez began training program on"
                + " intended start date.");
  }

  @Test
  void aNoteSaysOfWhomByWhomAndWhen() {
    CaseNote note =
        Event.of(What.START_CONFIRMED, START).recorded(START, null).rows(CaseNote.class).get(0);
    assertThat(note.on()).isEqualTo(Event.TOLD);
    assertThat(note.by()).isEqualTo("izuberi");
    assertThat(note.participantId()).isEqualTo("1002003");
    assertThat(note.clause()).isEqualTo("SDWP OJT Policy, II.E.2");
  }

  @Test
  void aStartOnAnotherDayIsNotNotedAsTheIntendedOne() {
    assertThat(text(Event.of(What.START_CONFIRMED, "2026-03-17").recorded("2026-03-17", null)))
        .contains("started training on Tue, Mar 17, 2026.")
        .endsWith("on Tue, Mar 17, 2026, and not on the intended start date, Mon, Mar 16, 2026.");
  }

  @Test
  void aChangedStartIsNotedWithItsReason() {
    assertThat(text(Event.of(What.START_CHANGED, "2026-03-23").recorded("2026-03-23", null)))
        .startsWith("The projected start date on the agreement packet was Mon, Mar 16, 2026.")
        .contains("on Mon, Mar 23, 2026.")
        .endsWith("Reason for the change: Told on the phone.");
  }

  @Test
  void anAbsenceIsNotedWithItsDays() {
    assertThat(text(Event.of(What.ABSENT, "2026-03-18").recorded("2026-03-18", "2026-03-20")))
        .contains(
            "Ruth Okada of Anchor Point Marine Supply, Inc. reported",
            "from Wed, Mar 18, 2026 to Fri, Mar 20, 2026");
    assertThat(text(Event.of(What.ABSENT, "2026-03-18").recorded("2026-03-18", null)))
        .contains("did not attend training on Wed, Mar 18, 2026.");
  }

  @Test
  void aVoidIsNotedWithTheReasonOfTheNotice() {
    Event event =
        Event.of(What.VOIDED, START)
            .by(
                approved(Kind.VOID),
                DocumentType.VOID_NOTICE,
                Map.of(FieldName.EVER_STARTED, "no", FieldName.REASON, "Took another job"));
    assertThat(text(event))
        .contains("is void: training did not start.")
        .endsWith("Reason: Took another job");
  }

  @Test
  void aVoidThatStatesNoReasonSaysSo() {
    assertThat(
            text(
                Event.of(What.VOIDED, START)
                    .by(approved(Kind.VOID), DocumentType.VOID_NOTICE, Map.of())))
        .endsWith("Reason: not stated");
  }

  @Test
  void aDiscontinuationIsNotedOnce() {
    Event invoice =
        Event.of(What.DISCONTINUED, "2026-04-03")
            .by(
                approved(Kind.DISCONTINUATION),
                DocumentType.INVOICE,
                Map.of(FieldName.DISCONTINUATION_REASON, "Moved away"));
    assertThat(text(invoice))
        .contains("The last day worked was Fri, Apr 3, 2026.")
        .endsWith("Reason: Moved away");
    assertThat(invoice.after(What.DISCONTINUED, "2026-04-03").rows(CaseNote.class)).isEmpty();
  }

  @Test
  void aDiscontinuationOnAnotherDayOrAfterAReinstatementIsNotedAgain() {
    assertThat(
            Event.of(What.DISCONTINUED, "2026-04-03")
                .after(What.DISCONTINUED, "2026-04-02")
                .rows(CaseNote.class))
        .hasSize(1);
    assertThat(
            Event.of(What.DISCONTINUED, "2026-04-03")
                .after(What.DISCONTINUED, "2026-04-03")
                .after(What.REINSTATED, "2026-04-03")
                .rows(CaseNote.class))
        .hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = What.class,
      names = {"RECEIVED", "RETURNED", "HELD", "APPROVED", "MIDPOINT_INVOICED", "CLOSED"})
  void whatThePolicyAsksNoNoteOfHasNone(What what) {
    assertThat(Event.of(what, START).rows(CaseNote.class)).isEmpty();
  }

  @Test
  void aPackWithoutCalJobsCitesNoClauseOfAnotherPolicy() {
    CaseNote note =
        Event.of(What.START_CONFIRMED, START)
            .recorded(START, null)
            .rows(CaseNote.class, PolicyPack.load("mo-ojt-wioa"))
            .get(0);
    assertThat(note.clause()).isEmpty();
  }
}
