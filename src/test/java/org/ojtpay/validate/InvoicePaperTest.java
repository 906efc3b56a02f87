package org.ojtpay.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.validate.Board.codes;
import static org.ojtpay.validate.Board.withApprovedAgreement;
import static org.ojtpay.validate.DaysBuilder.aClarification;
import static org.ojtpay.validate.DaysBuilder.aVerification;
import static org.ojtpay.validate.InvoiceBuilder.anInvoice;
import static org.ojtpay.validate.RegisterBuilder.aRegister;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Party;

/** Whether invoice, payroll and forms of hours are there and signed. */
class InvoicePaperTest {

  /** Over a raise there is no one wage, and the lines say which hours have which. */
  @Test
  void asksForNoSingleWageWhereTheWageLinesSayIt() {
    InvoiceBuilder two = anInvoice().withBlurred(FieldName.WAGE, "22.00 / 24.00");

    assertThat(codes(withApprovedAgreement().decide(two))).contains("DOC-UNREADABLE HOLD");
    assertThat(
            codes(
                withApprovedAgreement()
                    .decide(two.wageLine(FieldName.FROM, "2026-03-01", FieldName.WAGE, "22.00"))))
        .isEmpty();
    assertThat(
            codes(
                withApprovedAgreement()
                    .decide(two.wageLine(FieldName.FROM, "2026-03-08", FieldName.HOURS, "8.00"))))
        .contains("DOC-UNREADABLE HOLD");
  }

  private static List<String> decided(InvoiceBuilder invoice) {
    return codes(withApprovedAgreement().decide(invoice));
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.INCLUDE,
      names = {
        "INVOICE_NUMBER", "INVOICE_DATE", "INVOICE_TYPE", "AGREEMENT_NUMBER", "EMPLOYER_NAME",
        "PARTICIPANT", "PERIOD_FROM", "PERIOD_TO", "HOURS_CLAIMED", "AMOUNT_CLAIMED"
      })
  void returnsAnInvoiceThatLeavesARequiredFieldEmpty(FieldName name) {
    assertThat(decided(anInvoice().without(name))).contains("INV-FIELD-MISSING RETURN");
  }

  @Test
  void returnsAPeriodThatEndsBeforeItBegins() {
    Verdict verdict =
        withApprovedAgreement().decide(anInvoice().period("2026-03-14", "2026-03-01"));

    assertThat(codes(verdict)).contains("INV-FIELD-MISSING RETURN");
    assertThat(verdict.disposition()).isEqualTo(Disposition.RETURNED);
  }

  @ParameterizedTest
  @EnumSource(names = {"EMPLOYER", "AJCC"})
  void returnsAnInvoiceWithoutASignatureOrItsDate(Party who) {
    assertThat(decided(anInvoice().unsignedBy(who)))
        .containsExactly("INV-SIGNATURE-MISSING RETURN");
    assertThat(decided(anInvoice().undatedBy(who))).containsExactly("INV-SIGNATURE-MISSING RETURN");
  }

  @Test
  void asksNoParticipantToSignAnInvoice() {
    assertThat(decided(anInvoice().unsignedBy(Party.PARTICIPANT))).isEmpty();
  }

  @Test
  void returnsAnInvoiceWithoutPayroll() {
    assertThat(decided(anInvoice().payroll()))
        .contains("INV-PAYROLL-MISSING RETURN", "PAY-GAP RETURN");
  }

  // Clarification of hours.

  @Test
  void returnsAnInvoiceWithoutTheClarificationThatThePackAsksFor() {
    assertThat(decided(anInvoice().clarified())).containsExactly("CLAR-MISSING RETURN");
  }

  @ParameterizedTest
  @EnumSource(names = {"EMPLOYER", "PARTICIPANT"})
  void returnsAClarificationWithoutASignatureOrItsDate(Party who) {
    DaysBuilder unsigned = aClarification().fullDays("2026-03-01", "2026-03-14").unsignedBy(who);
    DaysBuilder undated = aClarification().fullDays("2026-03-01", "2026-03-14").undatedBy(who);

    assertThat(decided(anInvoice().clarified(unsigned)))
        .containsExactly("CLAR-SIGNATURE-MISSING RETURN");
    assertThat(decided(anInvoice().clarified(undated)))
        .containsExactly("CLAR-SIGNATURE-MISSING RETURN");
  }

  @Test
  void asksForTheSignaturesOfEachClarificationInAFile() {
    DaysBuilder first =
        aClarification()
            .with(FieldName.PERIOD_FROM, "2026-03-01")
            .fullDays("2026-03-01", "2026-03-07");
    DaysBuilder second =
        aClarification()
            .with(FieldName.PERIOD_FROM, "2026-03-08")
            .fullDays("2026-03-08", "2026-03-14")
            .unsignedBy(Party.PARTICIPANT);

    assertThat(decided(anInvoice().clarified(first, second)))
        .containsExactly("CLAR-SIGNATURE-MISSING RETURN");
  }

  @Test
  void takesTheSignaturesOfTheFirstPageForThePagesThatContinueIt() {
    DaysBuilder first = aClarification().fullDays("2026-03-01", "2026-03-07");
    DaysBuilder next =
        aClarification()
            .fullDays("2026-03-08", "2026-03-14")
            .unsignedBy(Party.EMPLOYER)
            .unsignedBy(Party.PARTICIPANT)
            .undatedBy(Party.EMPLOYER)
            .undatedBy(Party.PARTICIPANT);

    assertThat(decided(anInvoice().clarified(first, next))).isEmpty();
  }

  @Test
  void holdsAClarificationAboutSomebodyElseAndLeavesItOut() {
    DaysBuilder other =
        aClarification()
            .inFile("other.csv")
            .with(FieldName.PARTICIPANT, "Walter Grimm")
            .day("2026-03-12", "REG", "8.00");
    DaysBuilder own = aClarification().fullDays("2026-03-01", "2026-03-14");

    assertThat(decided(anInvoice().clarified(own, other))).containsExactly("DOC-MISFIT HOLD");
  }

  @Test
  void holdsAClarificationThatNamesAnotherAgreement() {
    DaysBuilder other =
        aClarification()
            .with(FieldName.AGREEMENT_NUMBER, "MA-0999-001")
            .fullDays("2026-03-01", "2026-03-14");

    assertThat(decided(anInvoice().clarified(other))).containsExactly("DOC-MISFIT HOLD");
  }

  @Test
  void takesAClarificationThatNamesNobody() {
    DaysBuilder bare =
        aClarification()
            .without(FieldName.PARTICIPANT)
            .without(FieldName.AGREEMENT_NUMBER)
            .fullDays("2026-03-01", "2026-03-14");

    assertThat(decided(anInvoice().clarified(bare))).isEmpty();
  }

  // Hours of verification, at the fiscal year's end.

  private static InvoiceBuilder yearEnd(DaysBuilder verification) {
    return anInvoice()
        .type("FISCAL_YEAR_END")
        .period("2026-06-14", "2026-06-30")
        .receivedOn("2026-07-02")
        .signedOn("2026-07-01")
        .claiming("96.00", "1056.00")
        .payroll(
            aRegister()
                .period("2026-06-14", "2026-06-27")
                .paidOn("2026-06-30")
                .line("REG", "80.00", "22.00"))
        .clarified(
            aClarification().signedOn("2026-06-29").fullDays("2026-06-14", "2026-06-27"),
            verification);
  }

  private static List<String> atYearEnd(DaysBuilder verification) {
    return codes(withApprovedAgreement().asOf("2026-07-02").decide(yearEnd(verification)));
  }

  @Test
  void takesSignedAndAttestedHoursOfVerificationForTheLastDaysOfJune() {
    Verdict verdict =
        withApprovedAgreement()
            .asOf("2026-07-02")
            .decide(yearEnd(aVerification().fullDays("2026-06-29", "2026-06-30")));

    assertThat(codes(verdict)).isEmpty();
    assertThat(verdict.payable()).hasToString("1056.00");
  }

  @Test
  void returnsHoursOfVerificationWithoutTheAttestation() {
    assertThat(
            atYearEnd(
                aVerification()
                    .fullDays("2026-06-29", "2026-06-30")
                    .without(FieldName.NO_PAYROLL_EXISTS)))
        .containsExactly("VER-ATTESTATION-MISSING RETURN");
    assertThat(
            atYearEnd(
                aVerification()
                    .fullDays("2026-06-29", "2026-06-30")
                    .with(FieldName.NO_PAYROLL_EXISTS, "no")))
        .containsExactly("VER-ATTESTATION-MISSING RETURN");
  }

  @Test
  void returnsHoursOfVerificationWithoutTheEmployersSignature() {
    assertThat(
            atYearEnd(
                aVerification().fullDays("2026-06-29", "2026-06-30").unsignedBy(Party.EMPLOYER)))
        .containsExactly("VER-SIGNATURE-MISSING RETURN");
  }

  @Test
  void returnsHoursOfVerificationForDaysThatPayrollShows() {
    assertThat(
            atYearEnd(
                aVerification()
                    .day("2026-06-26", "REG", "8.00")
                    .fullDays("2026-06-29", "2026-06-30")))
        .contains("VER-NOT-YEAR-END RETURN");
  }
}
