package org.ojtpay.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.validate.AgreementPacketBuilder.anAgreement;
import static org.ojtpay.validate.Board.aBoard;
import static org.ojtpay.validate.Board.codes;
import static org.ojtpay.validate.Board.withApprovedAgreement;
import static org.ojtpay.validate.InvoiceBuilder.anInvoice;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.State;
import org.ojtpay.packet.FieldName;
import org.ojtpay.policy.Packs;
import org.ojtpay.policy.PolicyPack;

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

  @ParameterizedTest(name = "fund printed as {0}")
  @CsvSource({"Dislocated Worker, D", "A, A", "Trade, Trade", ", ''"})
  void takesTheFundFromThePacketWhereNumbersHaveNoLetters(
      String printed, String fund, @TempDir Path temp) throws IOException {
    PolicyPack plain = PolicyPack.load(Packs.with(temp, "number.format", "NON_EMPTY"));
    AgreementPacketBuilder packet =
        anAgreement().with(FieldName.AGREEMENT_NUMBER, "2026-17").with(FieldName.REGION, "Metro");
    if (printed != null) {
      packet.with(FieldName.FUND, printed);
    }

    AgreementOnFile agreement =
        Objects.requireNonNull(aBoard().under(plain).decide(packet).agreement());

    assertThat(agreement.state()).isEqualTo(State.APPROVED);
    assertThat(agreement.region()).isEqualTo("M");
    assertThat(agreement.fund()).isEqualTo(fund);
  }
}
