package org.ojtpay.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.validate.AgreementPacketBuilder.anAgreement;
import static org.ojtpay.validate.Board.aBoard;
import static org.ojtpay.validate.Board.codes;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.FileReading;
import org.ojtpay.packet.Packet;
import org.ojtpay.packet.Problem;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.policy.Finding;
import org.ojtpay.policy.Severity;

/** Bank details in a submission are noted, and change nothing about it. */
class BankDetailsSentTest {

  private static final String CODE = "BANK-DETAILS-IN-PACKET";

  @Test
  void anAgreementWithBankDetailsIsApprovedAndTheyAreNoted() {
    Verdict verdict =
        aBoard()
            .decide(anAgreement().withProblem(CODE, "a number of a bank account").arrival())
            .get(0);

    assertThat(codes(verdict)).contains(CODE + " WARN");
    assertThat(verdict.disposition()).isEqualTo(Disposition.APPROVED);
    Finding noted =
        verdict.findings(Severity.WARN).stream()
            .filter(each -> each.code().equals(CODE))
            .findFirst()
            .orElseThrow();
    assertThat(noted.source()).isEqualTo(new SourceRef.InFile("scan.pdf"));
    assertThat(noted.message() + noted.fix() + noted.grounds().inputs())
        .doesNotContainPattern("\\d");
  }

  @Test
  void aPacketOfClassroomTrainingWithBankDetailsIsStillOne() {
    FileReading read =
        FormBuilder.aForm(DocumentType.OTHER, "ita.pdf")
            .with(FieldName.PROGRAMME, "classroom training")
            .inItsFile();
    Problem noted =
        new Problem(CODE, "a number of a bank account", new SourceRef.InFile("ita.pdf"));
    Packet packet =
        new Packet(
            List.of(new FileReading(read.file(), read.sha256(), read.documents(), List.of(noted))));
    Arrival arrival =
        new Arrival(1, "packet", LocalDate.parse("2026-03-31"), "contents", packet, false);

    assertThat(aBoard().decide(arrival).get(0).kind()).isEqualTo(Kind.CLASSROOM);
  }
}
