package org.ojtpay.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.validate.AgreementPacketBuilder.anAgreement;
import static org.ojtpay.validate.Board.aBoard;
import static org.ojtpay.validate.Board.codes;
import static org.ojtpay.validate.Board.withApprovedAgreement;
import static org.ojtpay.validate.InvoiceBuilder.anInvoice;

import org.junit.jupiter.api.Test;

class AgreementVerdictTest {

  @Test
  void approvesAPacketThatIsRightInEveryRespect() {
    Verdict verdict = aBoard().decide(anAgreement());

    assertThat(codes(verdict)).isEmpty();
    assertThat(verdict.disposition()).isEqualTo(Disposition.APPROVED);
  }

  @Test
  void approvesAnInvoiceThatIsRightInEveryRespect() {
    Verdict verdict = withApprovedAgreement().decide(anInvoice());

    assertThat(codes(verdict)).isEmpty();
    assertThat(verdict.disposition()).isEqualTo(Disposition.APPROVED);
    assertThat(verdict.payable()).hasToString("880.00");
  }
}
