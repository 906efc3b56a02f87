package org.ojtpay.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.validate.AgreementPacketBuilder.anAgreement;
import static org.ojtpay.validate.AmendmentBuilder.aRaise;
import static org.ojtpay.validate.AmendmentBuilder.aReinstatement;
import static org.ojtpay.validate.DaysBuilder.aClarification;
import static org.ojtpay.validate.InvoiceBuilder.anInvoice;
import static org.ojtpay.validate.InvoiceBuilder.theNextInvoice;
import static org.ojtpay.validate.RegisterBuilder.aRegister;
import static org.ojtpay.validate.VoidBuilder.aVoid;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ojtpay.onfile.AgreementKey;
import org.ojtpay.onfile.Fact;
import org.ojtpay.onfile.State;
import org.ojtpay.packet.FieldName;
import org.ojtpay.units.DateRange;
import org.ojtpay.validate.InvoiceBuilder;
import org.ojtpay.validate.Verdict;

/** What happens to one agreement, from its first packet until nothing is left of it. */
class YearOfAnAgreementIT {

  private static final AgreementKey KEY =
      AgreementKey.of("MA-0412-003", "Dana Reyes", LocalDate.parse("2026-02-02"));

  private static List<String> came(List<Verdict> verdicts) {
    return verdicts.stream().map(each -> each.kind() + " " + each.disposition()).toList();
  }

  @Test
  void aYear() {
    try (Year year = new Year(KEY)) {
      assertThat(
              came(
                  year.night(
                      "2026-01-21",
                      anAgreement().without(FieldName.PARTICIPANT_SIGNATURE).arrival())))
          .containsExactly("AGREEMENT RETURNED");
      assertThat(
              came(year.night("2026-01-22", anAgreement().named("second").rate("0.60").arrival())))
          .containsExactly("AGREEMENT RETURNED");
      assertThat(
              came(
                  year.night(
                      "2026-01-23",
                      anAgreement().named("third").receivedOn("2026-01-23").arrival())))
          .containsExactly("AGREEMENT APPROVED");
      assertThat(year.encumbered()).isEqualTo("7040.00");

      year.recorded("2026-02-09", Fact.What.START_CHANGED, "2026-02-09")
          .recorded("2026-02-09", Fact.What.START_CONFIRMED, "2026-02-09")
          .night("2026-02-10");
      assertThat(year.standing().terms().start()).isEqualTo("2026-02-09");
      assertThat(year.standing().key()).isEqualTo(KEY);

      assertThat(came(year.night("2026-02-25", aRaise("24.00").arrival())))
          .containsExactly("AMENDMENT APPROVED");

      List<Verdict> midpoint =
          year.night(
              "2026-03-31",
              anInvoice()
                  .payroll(aRegister().line("REG", "80.00", "24.00"))
                  .claiming("80.00", "920.00")
                  .arrival());
      assertThat(came(midpoint)).containsExactly("INVOICE APPROVED");
      assertThat(midpoint.get(0).payable()).hasToString("920.00");
      assertThat(year.encumbered()).isEqualTo("6120.00");

      year.recorded("2026-04-01", Fact.What.ABSENCE, "2026-03-30")
          .recorded("2026-04-06", Fact.What.LAST_DAY_WORKED, "2026-04-03")
          .night("2026-04-07");
      assertThat(year.standing().terms().lastDay()).contains(LocalDate.parse("2026-04-03"));

      assertThat(came(year.night("2026-04-16", aReinstatement().arrival())))
          .containsExactly("REINSTATEMENT HELD");
      assertThat(
              came(
                  year.recorded("2026-04-16", Fact.What.REINSTATEMENT, "2026-04-20")
                      .night("2026-04-17")))
          .containsExactly("REINSTATEMENT APPROVED");
      assertThat(year.standing().terms().pauses())
          .containsExactly(DateRange.of("2026-04-04", "2026-04-19"));

      assertThat(came(year.night("2026-08-14", completion().arrival())))
          .containsExactly("INVOICE APPROVED");
      assertThat(year.encumbered()).isEqualTo("5160.00");

      year.recorded("2026-08-20", Fact.What.CLOSED, null).night("2026-08-21");
      assertThat(year.standing().state()).isEqualTo(State.CLOSED);
      assertThat(year.encumbered()).isEqualTo("0.00");

      assertThat(year.life())
          .containsExactly(
              "RECEIVED 2026-01-21",
              "RETURNED 2026-02-02",
              "RESUBMITTED 2026-01-21",
              "RETURNED 2026-02-02",
              "RESUBMITTED 2026-01-23",
              "APPROVED 2026-02-02",
              "START_CHANGED 2026-02-09",
              "START_CONFIRMED 2026-02-09",
              "RECEIVED 2026-02-25",
              "AMENDED 2026-03-09",
              "MIDPOINT_INVOICED 2026-03-14",
              "ABSENT 2026-03-30",
              "DISCONTINUED 2026-04-03",
              "RECEIVED 2026-04-15",
              "HELD 2026-04-14",
              "REINSTATED 2026-04-20",
              "COMPLETION_INVOICED 2026-08-01",
              "CLOSED 2026-08-20");
      assertThat(year.broken()).isEmpty();
    }
  }

  /** The last two weeks: 80 hours at $24.00, half of it claimed. */
  private static InvoiceBuilder completion() {
    return anInvoice()
        .named("2026-08-05 Reyes invoice")
        .receivedOn("2026-08-05")
        .numbered("1050")
        .type("COMPLETION")
        .period("2026-07-19", "2026-08-01")
        .signedOn("2026-08-04")
        .payroll(aRegister().period("2026-07-19", "2026-08-01").line("REG", "80.00", "24.00"))
        .clarified(aClarification().signedOn("2026-08-04").fullDays("2026-07-19", "2026-08-01"))
        .claiming("80.00", "960.00");
  }

  @Test
  void anAgreementThatIsVoidedIsApprovedAgainInAnotherLife() {
    try (Year year = new Year(KEY)) {
      year.night("2026-01-23", anAgreement().arrival());
      assertThat(came(year.night("2026-02-05", aVoid().arrival())))
          .containsExactly("VOID APPROVED");
      assertThat(year.standing().state()).isEqualTo(State.VOIDED);
      assertThat(year.encumbered()).isEqualTo("0.00");

      year.night("2026-02-06", anAgreement().named("again").hours("600").arrival());
      assertThat(year.standing().state()).isEqualTo(State.APPROVED);
      assertThat(year.encumbered()).isEqualTo("6600.00");

      assertThat(came(year.night("2026-03-31", anInvoice().arrival())))
          .containsExactly("INVOICE APPROVED");
      assertThat(year.encumbered()).isEqualTo("5720.00");
    }
  }

  @Test
  void whatIsApprovedUnderAClosedAgreementIsPromisedAgain() {
    try (Year year = new Year(KEY)) {
      year.night("2026-01-23", anAgreement().arrival());
      year.night("2026-03-31", anInvoice().arrival());
      year.recorded("2026-03-31", Fact.What.CLOSED, null).night("2026-04-01");
      assertThat(came(year.night("2026-04-02", theNextInvoice().arrival())))
          .containsExactly("INVOICE HELD");

      assertThat(
              came(
                  year.cleared(
                          "2026-04-02", "2026-03-31 Reyes invoice", "INV-AGREEMENT-NOT-APPROVED")
                      .night("2026-04-03")))
          .containsExactly("INVOICE APPROVED");
      assertThat(year.encumbered()).isEqualTo("0.00");
    }
  }

  @Test
  void aHeldAmendmentTakesEffectOnceItsAgreementIsApproved() {
    try (Year year = new Year(KEY)) {
      assertThat(came(year.night("2026-01-23", aRaise("24.00").arrival())))
          .containsExactly("AMENDMENT HELD");

      assertThat(came(year.night("2026-01-24", anAgreement().arrival())))
          .containsExactly("AGREEMENT APPROVED", "AMENDMENT APPROVED");
      assertThat(year.standing().terms().wages()).hasSize(2);
    }
  }

  @Test
  void anInvoiceForTheDaysAfterAHeldReinstatementIsDecidedWithIt() {
    try (Year year = new Year(KEY)) {
      year.night("2026-01-23", anAgreement().arrival());
      year.recorded("2026-02-27", Fact.What.LAST_DAY_WORKED, "2026-02-27").night("2026-02-28");
      assertThat(came(year.night("2026-04-16", aReinstatement().arrival())))
          .containsExactly("REINSTATEMENT HELD");
      assertThat(came(year.night("2026-04-17", anInvoice().arrival())))
          .containsExactly("INVOICE HELD");
      assertThat(came(year.night("2026-04-18"))).isEmpty();

      assertThat(
              came(
                  year.recorded("2026-04-18", Fact.What.REINSTATEMENT, "2026-03-01")
                      .night("2026-04-19")))
          .containsExactly("INVOICE APPROVED", "REINSTATEMENT APPROVED");
    }
  }
}
