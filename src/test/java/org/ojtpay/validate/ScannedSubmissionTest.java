package org.ojtpay.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.validate.AgreementPacketBuilder.anAgreement;
import static org.ojtpay.validate.Board.codes;
import static org.ojtpay.validate.Board.withApprovedAgreement;
import static org.ojtpay.validate.InvoiceBuilder.anInvoice;

import org.junit.jupiter.api.Test;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Party;
import org.ojtpay.policy.Severity;

/** What was recognised from a picture is neither paid nor returned before a person has compared. */
class ScannedSubmissionTest {

  @Test
  void holdsAScannedInvoiceThatIsRightInEveryRespect() {
    Verdict verdict = withApprovedAgreement().decide(anInvoice().scanned());

    assertThat(codes(verdict)).containsExactly("DOC-UNREADABLE HOLD");
    assertThat(verdict.payable()).hasToString("0.00");
    assertThat(Accepted.of(verdict)).isEmpty();
  }

  @Test
  void returnsNothingThatMayBeAMisreading() {
    Verdict verdict =
        withApprovedAgreement()
            .decide(
                anInvoice()
                    .scanned()
                    .unsignedBy(Party.AJCC)
                    .claiming("90.00", "990.00")
                    .period("2027-03-01", "2027-03-14"));

    assertThat(codes(verdict, Severity.RETURN)).isEmpty();
    assertThat(codes(verdict, Severity.HOLD))
        .contains("INV-PERIOD-OUTSIDE", "INV-SIGNATURE-MISSING", "DOC-UNREADABLE");
    assertThat(verdict.disposition()).isEqualTo(Disposition.HELD);
  }

  @Test
  void paysOnceAPersonHasComparedItAndNothingWasDoubtful() {
    Verdict verdict =
        withApprovedAgreement().clearing(1, "DOC-UNREADABLE").decide(anInvoice().scanned());

    assertThat(codes(verdict)).containsExactly("DOC-UNREADABLE WARN");
    assertThat(verdict.payable()).hasToString("880.00");
  }

  @Test
  void paysOnNoDoubtfulValueWhenOnlyThePageWasCompared() {
    Verdict verdict =
        withApprovedAgreement()
            .clearing(1, "DOC-UNREADABLE")
            .decide(anInvoice().scanned().withBlurred(FieldName.AMOUNT_CLAIMED, "880.00"));

    assertThat(codes(verdict)).contains("DOC-VALUE-DOUBTFUL HOLD");
    assertThat(verdict.findings(Severity.HOLD).get(0).message())
        .contains("amount claimed \"880.00?\"");
    assertThat(verdict.disposition()).isEqualTo(Disposition.HELD);
  }

  @Test
  void returnsNothingOnADoubtfulValueEither() {
    Verdict verdict =
        withApprovedAgreement()
            .clearing(1, "DOC-UNREADABLE")
            .decide(anInvoice().scanned().withBlurred(FieldName.AMOUNT_CLAIMED, "990.00"));

    assertThat(codes(verdict)).contains("INV-AMOUNT-MISMATCH HOLD", "DOC-VALUE-DOUBTFUL HOLD");
  }

  @Test
  void decidesAsUsualOnceAPersonHasConfirmedBoth() {
    Board board =
        withApprovedAgreement().clearing(1, "DOC-UNREADABLE").clearing(1, "DOC-VALUE-DOUBTFUL");

    Verdict right =
        board.decide(anInvoice().scanned().withBlurred(FieldName.AMOUNT_CLAIMED, "880.00"));
    Verdict wrong =
        board.decide(anInvoice().scanned().withBlurred(FieldName.AMOUNT_CLAIMED, "990.00"));

    assertThat(right.payable()).hasToString("880.00");
    assertThat(codes(wrong)).contains("INV-AMOUNT-MISMATCH RETURN");
  }

  @Test
  void sendsAScanBackWhereAPersonSaysSo() {
    Verdict verdict = withApprovedAgreement().clearing(1, "").decide(anInvoice().scanned());

    assertThat(verdict.disposition()).isEqualTo(Disposition.RETURNED);
  }

  @Test
  void sendsNoOtherInvoiceBackForDaysThatNobodyHasConfirmed() {
    Board board = withApprovedAgreement();
    board.remember(board.decide(anInvoice().scanned()));

    Verdict printed = board.decide(anInvoice().named("the same, printed").numbered("77"));

    assertThat(codes(printed, Severity.RETURN)).isEmpty();
    assertThat(printed.disposition()).isEqualTo(Disposition.HELD);
  }

  @Test
  void keepsASecondAgreementFromAScanApart() {
    Verdict verdict =
        withApprovedAgreement().decide(anAgreement().scanned().named("scan").withContent("scan"));

    assertThat(codes(verdict)).contains("AGR-DUPLICATE HOLD", "DOC-UNREADABLE HOLD");
  }
}
