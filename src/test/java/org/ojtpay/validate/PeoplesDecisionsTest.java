package org.ojtpay.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.validate.Board.aBoard;
import static org.ojtpay.validate.Board.codes;
import static org.ojtpay.validate.Board.withApprovedAgreement;
import static org.ojtpay.validate.InvoiceBuilder.anInvoice;
import static org.ojtpay.validate.InvoiceBuilder.theNextInvoice;
import static org.ojtpay.validate.RegisterBuilder.aRegister;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.FileReading;
import org.ojtpay.packet.Packet;
import org.ojtpay.packet.Problem;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.policy.Category;

/** What people decide on a submission that waits counts when it is decided again. */
class PeoplesDecisionsTest {

  private static Arrival broken(boolean again) {
    Problem problem = new Problem("DOC-BROKEN", "no PDF", new SourceRef.InFile("invoice.pdf"));
    FileReading file = new FileReading("invoice.pdf", "sha", List.of(), List.of(problem));
    return new Arrival(
        1, "broken", LocalDate.parse("2026-03-17"), "contents", new Packet(List.of(file)), again);
  }

  @Test
  void setsAsideWhatNobodyCanOpen() {
    assertThat(aBoard().decide(broken(false)).get(0).disposition())
        .isEqualTo(Disposition.QUARANTINED);
  }

  @Test
  void sendsBackWhatNobodyCanOpenOnceAPersonSaysSo() {
    Verdict verdict = aBoard().clearing(1, "").decide(broken(true)).get(0);

    assertThat(verdict.disposition()).isEqualTo(Disposition.RETURNED);
    assertThat(codes(verdict)).containsExactly("DOC-BROKEN RETURN");
  }

  /** The pay date was reached meanwhile: nothing holds it any more, and it is not paid. */
  @Test
  void sendsBackWhatAPersonSentBackThoughItsHoldHasEndedSince() {
    InvoiceBuilder claim =
        anInvoice()
            .withId(1)
            .payroll(aRegister().paidOn("2026-03-20").line("REG", "80.00", "22.00"));
    Board board = withApprovedAgreement().asOf("2026-03-18").having(claim, Disposition.HELD);

    Verdict verdict = board.clearing(1, "").asOf("2026-03-23").decide(claim.again());

    assertThat(codes(verdict)).containsExactly("DOC-SENT-BACK RETURN");
    assertThat(verdict.disposition()).isEqualTo(Disposition.RETURNED);
    assertThat(verdict.payable()).hasToString("0.00");
  }

  @Test
  void decidesAllHeldInvoicesOfTheEmployerByANewMapping() {
    Board board = withApprovedAgreement();
    InvoiceBuilder first =
        anInvoice()
            .withId(1)
            .payroll(aRegister().line("REG", "76.00", "22.00").line("ZQX", "4.00", "22.00"));
    InvoiceBuilder second =
        theNextInvoice()
            .withId(2)
            .payroll(
                aRegister()
                    .period("2026-03-15", "2026-03-28")
                    .line("REG", "76.00", "22.00")
                    .line("ZQX", "4.00", "22.00"));
    board.having(first, Disposition.HELD).having(second, Disposition.HELD);

    List<Verdict> verdicts =
        board
            .mapping("0412-003", "ZQX", Category.REGULAR)
            .decide(first.again().arrival(), second.again().arrival());

    assertThat(verdicts)
        .extracting(Verdict::disposition)
        .containsExactly(Disposition.APPROVED, Disposition.APPROVED);
    assertThat(verdicts).extracting(each -> each.payable().toString()).containsOnly("880.00");
  }

  @Test
  void paysOnAFieldThatAPersonHasPutRight() {
    Board board = withApprovedAgreement();
    InvoiceBuilder misread = anInvoice().withBlurred(FieldName.HOURS_CLAIMED, "30.00");
    board.having(misread, Disposition.HELD);

    Verdict verdict = board.correcting(1, "hoursClaimed", "80.00").decide(misread.again());

    assertThat(codes(verdict)).isEmpty();
    assertThat(verdict.payable()).hasToString("880.00");
  }

  @Test
  void returnsWhatIsWrongOnceAPersonHasConfirmedIt() {
    Board board = withApprovedAgreement();
    InvoiceBuilder blurred = anInvoice().withBlurred(FieldName.HOURS_CLAIMED, "30.00");
    board.having(blurred, Disposition.HELD);

    Verdict verdict = board.correcting(1, "hoursClaimed", "84.00").decide(blurred.again());

    assertThat(codes(verdict)).contains("INV-HOURS-MISMATCH RETURN");
  }

  @Test
  void paysOnARowThatAPersonHasPutRight() {
    Board board = withApprovedAgreement();
    InvoiceBuilder misread = anInvoice().payroll(aRegister().line("RFG", "80.00", "22.00"));
    board.having(misread, Disposition.HELD);

    Verdict verdict = board.correcting(1, "payroll[1].code", "REG").decide(misread.again());

    assertThat(codes(verdict)).isEmpty();
    assertThat(verdict.payable()).hasToString("880.00");
  }

  @Test
  void findsAnotherPrintOfWhatWasCorrected() {
    Board board = withApprovedAgreement();
    InvoiceBuilder misread = anInvoice().payroll(aRegister().line("RFG", "80.00", "22.00"));
    board.correcting(1, "payroll[1].code", "REG").having(misread, Disposition.APPROVED);

    assertThat(codes(board.decide(misread.named("printed again").withId(2))))
        .contains("DUP-CONTENT HOLD");
  }
}
