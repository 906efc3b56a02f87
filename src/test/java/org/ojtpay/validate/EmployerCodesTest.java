package org.ojtpay.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.validate.Board.withApprovedAgreement;
import static org.ojtpay.validate.InvoiceBuilder.anInvoice;
import static org.ojtpay.validate.RegisterBuilder.aRegister;

import org.junit.jupiter.api.Test;
import org.ojtpay.policy.Category;
import org.ojtpay.policy.Finding;
import org.ojtpay.policy.Severity;

class EmployerCodesTest {

  private static Verdict decided(Board board) {
    return board.decide(
        anInvoice()
            .payroll(aRegister().line("REG", "80.00", "22.00").line("ZQX", "4.00", "22.00")));
  }

  @Test
  void readsACodeAsItsEmployerMeansIt() {
    Verdict verdict = decided(withApprovedAgreement().mapping("0412-003", "ZQX", Category.SICK));

    assertThat(verdict.findings(Severity.RETURN))
        .extracting(Finding::code)
        .containsExactly("CLAR-PAYROLL-MISMATCH");
    assertThat(verdict.findings()).extracting(Finding::code).doesNotContain("PAY-CODE-UNKNOWN");
  }

  @Test
  void knowsNothingOfItFromAnotherEmployer() {
    Verdict verdict = decided(withApprovedAgreement().mapping("0412-004", "ZQX", Category.SICK));

    assertThat(verdict.findings()).extracting(Finding::code).contains("PAY-CODE-UNKNOWN");
  }
}
