package org.ojtpay.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ojtpay.validate.AgreementPacketBuilder.anAgreement;
import static org.ojtpay.validate.AmendmentBuilder.anAmendment;
import static org.ojtpay.validate.InvoiceBuilder.anInvoice;
import static org.ojtpay.validate.VoidBuilder.aVoid;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojtpay.desk.NotPossible;
import org.ojtpay.onfile.AgreementKey;
import org.ojtpay.onfile.Fact;
import org.ojtpay.onfile.ImportKind;
import org.ojtpay.onfile.State;
import org.ojtpay.packet.FieldName;
import org.ojtpay.policy.Finding;
import org.ojtpay.validate.Arrival;
import org.ojtpay.validate.Verdict;

/**
 * Sequences that could pay what must not be paid, or end a night with books that do not balance.
 */
class HostileSequencesIT {

  private static final AgreementKey KEY =
      AgreementKey.of("MA-0412-003", "Dana Reyes", LocalDate.parse("2026-02-02"));

  private static final String AGREEMENTS =
      """
      agreement_number,participant,employer_name,employer_id,job_title,start,end,signed,total_hours,wage,reimbursement_rate,maximum_reimbursement
      MA-0412-003,Dana Reyes,Anchor Point Marine LLC,0412-003,Rigger,2026-02-02,2026-07-31,2026-01-20,640,22.00,0.50,7040.00
      """;

  private static final String PAYMENTS =
      """
      agreement_number,participant,start,fund,as_of,period_from,period_to,hours,amount
      MA-0412-003,Dana Reyes,2026-02-02,A,2026-02-28,2026-02-02,2026-02-28,160.00,1760.00
      """;

  private static List<String> came(List<Verdict> verdicts) {
    return verdicts.stream().map(each -> each.kind() + " " + each.disposition()).toList();
  }

  private static Arrival longer() {
    return anAmendment("2026-04-01")
        .named("2026-04-03 Reyes amendment")
        .receivedOn("2026-04-03")
        .with(FieldName.TOTAL_HOURS, "700")
        .with(FieldName.MAXIMUM_REIMBURSEMENT, "7700.00")
        .arrival();
  }

  @Test
  void anAgreementThatWasTakenOverLivesAsOneThatWasApprovedHere() {
    try (Year year = new Year(KEY)) {
      year.takenOver("2026-03-01", ImportKind.AGREEMENTS, AGREEMENTS);
      assertThat(came(year.night("2026-03-31", anInvoice().arrival())))
          .containsExactly("INVOICE HELD");
      year.cleared("2026-03-31", "2026-03-17 Reyes invoice", "INV-AGREEMENT-NOT-APPROVED");
      assertThat(came(year.night("2026-04-01"))).doesNotContain("INVOICE APPROVED");

      year.takenOver("2026-04-01", ImportKind.PAYMENTS, PAYMENTS);
      assertThat(came(year.night("2026-04-02"))).containsExactly("INVOICE APPROVED");
      assertThat(year.encumbered()).isEqualTo("4400.00");

      assertThat(came(year.night("2026-04-03", longer(), anAgreement().named("again").arrival())))
          .containsExactlyInAnyOrder("AMENDMENT APPROVED", "AGREEMENT RETURNED");
      assertThat(year.encumbered()).isEqualTo("5060.00");

      assertThatThrownBy(() -> year.told("2026-04-03", Fact.What.VOID, null))
          .isInstanceOf(NotPossible.class)
          .hasMessageContaining("it is a discontinuation, no void");
      assertThatThrownBy(() -> year.told("2026-04-03", Fact.What.START_CHANGED, "2026-02-03"))
          .isInstanceOf(NotPossible.class)
          .hasMessageContaining("the first day that was approved, 2026-02-02");

      year.told("2026-04-03", Fact.What.CLOSED, null);
      year.night("2026-04-04");
      assertThat(year.encumbered()).isEqualTo("0.00");
      assertThatThrownBy(() -> year.told("2026-04-04", Fact.What.LAST_DAY_WORKED, "2026-03-14"))
          .isInstanceOf(NotPossible.class)
          .hasMessageContaining("is CLOSED");
      assertThat(year.broken()).isEmpty();
    }
  }

  /** Part II G 1: once an invoice was received there is no void, also where both come at once. */
  @Test
  void aVoidThatWasRecordedBeforeTheInvoicesNightHoldsTheInvoice() {
    try (Year year = new Year(KEY)) {
      year.night("2026-01-23", anAgreement().arrival());
      year.told("2026-03-17", Fact.What.VOID, null);

      List<Verdict> night = year.night("2026-03-18", anInvoice().arrival());

      assertThat(came(night)).containsExactly("INVOICE HELD");
      assertThat(night.get(0).findings())
          .extracting(Finding::code)
          .contains("VOID-OR-DISCONTINUED");
      assertThat(year.standing().state()).isEqualTo(State.APPROVED);
      assertThat(year.encumbered()).isEqualTo("7040.00");

      year.cleared("2026-03-19", "2026-03-17 Reyes invoice", "VOID-OR-DISCONTINUED");
      assertThat(came(year.night("2026-03-20"))).containsExactly("INVOICE APPROVED");
      assertThat(year.encumbered()).isEqualTo("6160.00");
      assertThat(year.broken()).isEmpty();
    }
  }

  @Test
  void aVoidThatWasRecordedBeforeAnyInvoiceHolds() {
    try (Year year = new Year(KEY)) {
      year.night("2026-01-23", anAgreement().arrival());
      year.told("2026-03-17", Fact.What.VOID, null);
      year.night("2026-03-18");

      assertThat(year.standing().state()).isEqualTo(State.VOIDED);
      assertThat(came(year.night("2026-03-19", anInvoice().arrival())))
          .containsExactly("INVOICE RETURNED");
      assertThat(year.encumbered()).isEqualTo("0.00");
    }
  }

  /** The agreement starts on 2 February; the fifth day after it is the 7th. */
  @ParameterizedTest(name = "last day worked {0}")
  @CsvSource({"2026-02-06, false", "2026-02-07, false", "2026-02-08, true"})
  void aVoidAfterTheFifthDayIsRefusedWithASentence(String last, boolean refused) {
    try (Year year = new Year(KEY)) {
      year.night("2026-01-23", anAgreement().arrival());
      if (refused) {
        assertThatThrownBy(() -> year.told("2026-03-02", Fact.What.VOID, last))
            .isInstanceOf(NotPossible.class)
            .hasMessageContaining("is after 2026-02-07")
            .hasMessageContaining("Record last-day-worked instead");
      } else {
        year.told("2026-03-02", Fact.What.VOID, last);
      }
      year.night("2026-03-03");
      assertThat(year.standing().state()).isEqualTo(refused ? State.APPROVED : State.VOIDED);
    }
  }

  /** Moved by a week: the fifth day after it is the 14th. */
  @ParameterizedTest(name = "last day worked {0}")
  @CsvSource({"2026-02-14, false", "2026-02-15, true"})
  void theFiveDaysAreCountedFromTheStartThatWasRecorded(String last, boolean refused) {
    try (Year year = new Year(KEY)) {
      year.night("2026-01-23", anAgreement().arrival());
      year.told("2026-02-09", Fact.What.START_CHANGED, "2026-02-09");
      if (refused) {
        assertThatThrownBy(() -> year.told("2026-03-02", Fact.What.VOID, last))
            .hasMessageContaining("is after 2026-02-14");
      } else {
        year.told("2026-03-02", Fact.What.VOID, last);
        year.night("2026-03-03");
        assertThat(year.standing().state()).isEqualTo(State.VOIDED);
      }
    }
  }

  @Test
  void aVoidedAgreementTakesNoMoreFacts() {
    try (Year year = new Year(KEY)) {
      year.night("2026-01-23", anAgreement().arrival());
      year.night("2026-02-05", aVoid().arrival());

      assertThatThrownBy(() -> year.told("2026-02-06", Fact.What.START_CHANGED, "2026-02-09"))
          .isInstanceOf(NotPossible.class)
          .hasMessageContaining("is VOIDED: start-changed would change nothing");
    }
  }

  @Test
  void nothingIsPaidUnderAnAgreementThatIsHeldWhateverAPersonClears() {
    try (Year year = new Year(KEY)) {
      year.night(
          "2026-03-31",
          anAgreement().with(FieldName.FEIN, "95-7654321").arrival(),
          anInvoice().arrival());
      year.cleared("2026-03-31", "2026-03-17 Reyes invoice", "INV-AGREEMENT-NOT-APPROVED");

      assertThat(came(year.night("2026-04-01"))).doesNotContain("INVOICE APPROVED");
      assertThat(year.broken()).isEmpty();
    }
  }
}
