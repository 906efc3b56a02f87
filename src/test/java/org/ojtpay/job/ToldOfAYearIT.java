package org.ojtpay.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.validate.AgreementPacketBuilder.anAgreement;
import static org.ojtpay.validate.AmendmentBuilder.aRaise;
import static org.ojtpay.validate.InvoiceBuilder.anInvoice;
import static org.ojtpay.validate.VoidBuilder.aVoid;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ojtpay.notice.ActivityRow;
import org.ojtpay.notice.CaseNote;
import org.ojtpay.notice.SystemRow;
import org.ojtpay.notice.TrackingRow;
import org.ojtpay.onfile.AgreementKey;
import org.ojtpay.onfile.Fact;
import org.ojtpay.onfile.State;
import org.ojtpay.packet.FieldName;

/** What the systems around are told of one agreement, night by night. */
class ToldOfAYearIT {

  private static final AgreementKey KEY =
      AgreementKey.of("MA-0412-003", "Dana Reyes", LocalDate.parse("2026-02-02"));

  private static List<String> words(List<SystemRow> rows) {
    return rows.stream().map(ToldOfAYearIT::words).toList();
  }

  private static String words(SystemRow row) {
    if (row instanceof ActivityRow activity) {
      return activity.code() + " " + activity.action() + " " + activity.effective();
    }
    if (row instanceof TrackingRow status) {
      return status.status() + (status.forwarded() ? " forwarded" : "");
    }
    return row instanceof CaseNote note ? "note: " + note.subject() : row.kind().name();
  }

  @Test
  void eachNightTellsWhatHappenedSinceAndNothingTwice() {
    try (Year year = new Year(KEY)) {
      year.night("2026-01-21", anAgreement().without(FieldName.PARTICIPANT_SIGNATURE).arrival());
      year.night("2026-01-23", anAgreement().named("second").receivedOn("2026-01-23").arrival());
      assertThat(words(year.told(1))).containsExactly("RECEIVED", "RETURNED");
      assertThat(words(year.told(2)))
          .containsExactly("RESUBMITTED", "APPROVAL", "APPROVED forwarded");
      assertThat(year.told(1))
          .filteredOn(each -> each instanceof TrackingRow row && !row.reasons().isEmpty())
          .singleElement()
          .satisfies(
              row -> assertThat(((TrackingRow) row).reasons()).contains("AGR-SIGNATURE-MISSING: "));

      year.recorded("2026-02-09", Fact.What.START_CHANGED, "2026-02-09")
          .recorded("2026-02-09", Fact.What.START_CONFIRMED, "2026-02-09")
          .night("2026-02-10");
      assertThat(words(year.told(3)))
          .containsExactly("note: start changed", "301 ADD 2026-02-09", "note: start confirmed");

      year.night("2026-02-25", aRaise("24.00").arrival());
      assertThat(words(year.told(4))).contains("APPROVAL", "AMENDED forwarded");

      year.recorded("2026-03-03", Fact.What.ABSENCE, "2026-03-02").night("2026-03-04");
      assertThat(words(year.told(5))).containsExactly("note: absence");

      year.recorded("2026-04-06", Fact.What.LAST_DAY_WORKED, "2026-04-03").night("2026-04-07");
      assertThat(words(year.told(6)))
          .containsExactly("301 UPDATE 2026-04-03", "note: discontinued", "DISCONTINUED");

      year.night("2026-04-08");
      assertThat(year.told(7)).isEmpty();
    }
  }

  @Test
  void aStepThatRunsAgainTellsNothingTwice() {
    try (Year year = new Year(KEY)) {
      year.night("2026-01-23", anAgreement().arrival());
      List<SystemRow> told = year.told(1);
      assertThat(told).isNotEmpty();
      year.tellAgain();
      assertThat(year.told(1)).isEqualTo(told);
    }
  }

  @Test
  void aVoidBeforeTheStartChangesNoActivity() {
    try (Year year = new Year(KEY)) {
      year.night("2026-01-23", anAgreement().arrival());
      year.night("2026-02-05", aVoid().arrival());
      assertThat(words(year.told(2))).containsExactly("RECEIVED", "note: void", "VOIDED");
      assertThat(((CaseNote) year.told(2).get(1)).text()).endsWith("Reason: Took another job");
    }
  }

  @Test
  void aVoidAfterTheStartAsksForADataChange() {
    try (Year year = new Year(KEY)) {
      year.night("2026-01-23", anAgreement().arrival());
      year.recorded("2026-02-02", Fact.What.START_CONFIRMED, "2026-02-02")
          .recorded("2026-02-05", Fact.What.VOID, "2026-02-04")
          .night("2026-02-06");
      assertThat(words(year.told(2)))
          .contains("301 ADD 2026-02-02", "301 DATA_CHANGE_REQUEST 2026-02-04");
    }
  }

  /** It is read only after the void: it came on the same day, and went back. */
  @Test
  void anInvoiceOfTheSameNightKeepsTheCode() {
    try (Year year = new Year(KEY)) {
      year.night("2026-01-23", anAgreement().arrival());
      year.recorded("2026-02-05", Fact.What.VOID, "2026-02-04")
          .night("2026-03-31", anInvoice().arrival());
      assertThat(words(year.told(2))).noneMatch(each -> each.startsWith("301 DATA_CHANGE_REQUEST"));
      assertThat(year.standing().state()).isEqualTo(State.APPROVED);
    }
  }
}
