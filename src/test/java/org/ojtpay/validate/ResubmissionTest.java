package org.ojtpay.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.validate.AgreementPacketBuilder.anAgreement;
import static org.ojtpay.validate.Board.aBoard;
import static org.ojtpay.validate.Board.codes;
import static org.ojtpay.validate.Board.withApprovedAgreement;
import static org.ojtpay.validate.DaysBuilder.aClarification;
import static org.ojtpay.validate.InvoiceBuilder.anInvoice;
import static org.ojtpay.validate.RegisterBuilder.aRegister;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.FileReading;
import org.ojtpay.packet.Packet;
import org.ojtpay.packet.Party;
import org.ojtpay.packet.Problem;
import org.ojtpay.packet.SourceRef;

/** What is sent again completes what it mends, and is decided with it as a whole. */
class ResubmissionTest {

  /** An answer of these documents alone. */
  private static Arrival answer(FormBuilder... forms) {
    List<FileReading> files = Arrays.stream(forms).map(FormBuilder::inItsFile).toList();
    return new Arrival(
        9, "answer", LocalDate.parse("2026-03-19"), "answer", new Packet(files), false);
  }

  private static Arrival mending(Arrival answer, Verdict earlier, Packet packet) {
    return answer.mending(
        new Mended(
            List.of(new FiledVerdict(7, 1, earlier, true)),
            packet,
            Resubmission.doubt(answer.packet(), packet)));
  }

  private static Verdict decided(Board board, InvoiceBuilder earlier, Arrival answer) {
    Verdict before = board.decide(earlier);
    board.remember(before);
    return board.decide(mending(answer, before, earlier.arrival().packet())).get(0);
  }

  private static FormBuilder clarification() {
    return aClarification().fullDays("2026-03-01", "2026-03-14").form();
  }

  @ParameterizedTest
  @CsvSource({
    "RN-1A2B3C4D payroll.pdf, 1a2b3c4d, 0",
    "Re: Return notice RN-1a2b3c4d-2, 1a2b3c4d, 2",
    "2026-03-19_RN-1A2B3C4D.zip, 1a2b3c4d, 0",
    "RN-1A2B3C4D-2026 March.pdf, 1a2b3c4d, 0"
  })
  void findsTheNoticeThatANameNames(String name, String hash, int part) {
    assertThat(Resubmission.named(List.of(name)))
        .containsExactly(new Resubmission.Notice(hash, part));
  }

  @ParameterizedTest
  @CsvSource({"payroll.pdf", "MORN-1A2B3C4D", "RN-1A2B3C4", "RN-1A2B3C4D5", "RN-GGGGGGGG"})
  void takesNothingElseForANotice(String name) {
    assertThat(Resubmission.named(List.of(name))).isEmpty();
  }

  @Test
  void completesAReturnedInvoiceByTheFormThatItLacked() {
    Verdict verdict =
        decided(withApprovedAgreement(), anInvoice().clarified(), answer(clarification()));

    assertThat(codes(verdict)).isEmpty();
    assertThat(verdict.kind()).isEqualTo(Kind.INVOICE);
    assertThat(verdict.payable()).hasToString("880.00");
    assertThat(verdict.supersedes()).isEqualTo(7);
    assertThat(verdict.received()).isEqualTo("2026-03-19");
  }

  @Test
  void completesAHeldInvoice() {
    InvoiceBuilder held =
        anInvoice().payroll(aRegister().paidOn("2026-04-02").line("REG", "80.00", "22.00"));

    Verdict verdict =
        decided(
            withApprovedAgreement(),
            held,
            answer(aRegister().line("REG", "80.00", "22.00").form()));

    assertThat(codes(verdict)).isEmpty();
    assertThat(verdict.payable()).hasToString("880.00");
  }

  @Test
  void decidesWhatWasHeldAndComesAgainInTheNightOfItsAnswer() {
    Board board = withApprovedAgreement();
    InvoiceBuilder held =
        anInvoice()
            .payroll(aRegister().paidOn("2026-04-02").line("REG", "80.00", "22.00"))
            .withContent("same");
    Verdict before = board.decide(held);
    board.remember(before);
    Arrival answer = answer(aRegister().line("REG", "80.00", "22.00").form());

    List<Verdict> verdicts =
        board.decide(
            mending(answer, before, held.arrival().packet()),
            held.named("once more").receivedOn("2026-03-20").arrival());

    assertThat(before.disposition()).isEqualTo(Disposition.HELD);
    assertThat(verdicts)
        .extracting(Verdict::disposition)
        .containsExactly(Disposition.APPROVED, Disposition.RETURNED);
  }

  @Test
  void keepsEveryFaultThatWasNotSentAgain() {
    InvoiceBuilder twoFaults = anInvoice().clarified().unsignedBy(Party.AJCC);

    Verdict verdict = decided(withApprovedAgreement(), twoFaults, answer(clarification()));

    assertThat(codes(verdict)).containsExactly("INV-SIGNATURE-MISSING RETURN");
  }

  @Test
  void keepsAPageThatCouldNotBeRead() {
    InvoiceBuilder unread = anInvoice().clarified().withProblem("DOC-UNREADABLE", "page 2");

    Verdict verdict = decided(withApprovedAgreement(), unread, answer(clarification()));

    assertThat(codes(verdict)).containsExactly("DOC-UNREADABLE HOLD");
  }

  @Test
  void tellsFilesOfOneNameApart() {
    Verdict verdict =
        decided(
            withApprovedAgreement(),
            anInvoice().clarified().unsignedBy(Party.AJCC).withContent("1a2b3c4d"),
            answer(clarification()));

    assertThat(verdict.findings())
        .extracting(each -> String.valueOf(each.source()))
        .allMatch(place -> place.contains("RN-1A2B3C4D/invoice.pdf"));
  }

  @Test
  void holdsAPayrollOfPartOfThePeriodThatItWouldReplace() {
    Verdict verdict =
        decided(
            withApprovedAgreement(),
            anInvoice().unsignedBy(Party.AJCC),
            answer(aRegister().period("2026-03-08", "2026-03-14").line("REG", "40", "22").form()));

    assertThat(verdict.disposition()).isEqualTo(Disposition.HELD);
    assertThat(verdict.supersedes()).isNull();
    assertThat(verdict.findings())
        .anyMatch(each -> each.message().contains("not clear which days"));
  }

  /** The regular run and a run of adjustments, each on a register of its own. */
  @Test
  void holdsAnAnswerWithFewerRegistersThanItWouldReplace() {
    RegisterBuilder adjustments = aRegister().inFile("run 2.csv").line("REG", "-8.00", "22.00");
    InvoiceBuilder two =
        anInvoice()
            .unsignedBy(Party.AJCC)
            .payroll(aRegister().inFile("run 1.csv").line("REG", "88.00", "22.00"), adjustments);

    Verdict one =
        decided(
            withApprovedAgreement(), two, answer(aRegister().line("REG", "88.00", "22.00").form()));
    Verdict both =
        decided(
            withApprovedAgreement(),
            two,
            answer(aRegister().line("REG", "88.00", "22.00").form(), adjustments.form()));

    assertThat(one.disposition()).isEqualTo(Disposition.HELD);
    assertThat(one.supersedes()).isNull();
    assertThat(one.findings())
        .anyMatch(each -> each.message().contains("replace 2 payroll documents and brings only 1"));
    assertThat(both.supersedes()).isEqualTo(7);
    assertThat(codes(both)).contains("INV-SIGNATURE-MISSING RETURN");
  }

  /** What changes an agreement is no answer to the notice about the agreement itself. */
  @Test
  void holdsAnAmendmentThatNamesTheNoticeOfANewAgreement() {
    Board board = aBoard();
    AgreementPacketBuilder incomplete = anAgreement().withoutEqualOpportunity();
    Verdict before = board.decide(incomplete);
    board.remember(before);
    Arrival raise = AmendmentBuilder.aRaise("24.00").arrival();

    Verdict verdict = board.decide(mending(raise, before, incomplete.arrival().packet())).get(0);

    assertThat(verdict.disposition()).isEqualTo(Disposition.HELD);
    assertThat(verdict.supersedes()).isNull();
    assertThat(verdict.findings())
        .anyMatch(each -> each.message().contains("another kind of agreement packet"));
  }

  @Test
  void holdsAnAnswerAboutAnotherParticipant() {
    Verdict verdict =
        decided(
            withApprovedAgreement(),
            anInvoice().clarified(),
            answer(
                aClarification()
                    .fullDays("2026-03-01", "2026-03-14")
                    .form()
                    .with(FieldName.PARTICIPANT, "Omar Haddad")));

    assertThat(verdict.disposition()).isEqualTo(Disposition.HELD);
    assertThat(verdict.supersedes()).isNull();
    assertThat(verdict.findings()).anyMatch(each -> each.message().contains("another participant"));
  }

  @Test
  void holdsAnAnswerThatMayMendSeveral() {
    Arrival answer = answer(clarification()).mending(Mended.unclear("it may mend several: a, b"));

    Verdict verdict = withApprovedAgreement().decide(answer).get(0);

    assertThat(verdict.disposition()).isEqualTo(Disposition.HELD);
    assertThat(verdict.findings()).anyMatch(each -> each.message().contains("a, b"));
  }

  @Test
  void paysNothingAgainWhereTheNumberWasApproved() {
    Board board = withApprovedAgreement();
    board.having(anInvoice(), Disposition.APPROVED);

    Verdict verdict =
        board.decide(anInvoice().named("again").receivedOn("2026-03-19").withContent("other"));

    assertThat(codes(verdict)).contains("DUP-INVOICE-NUMBER HOLD");
    assertThat(verdict.payable()).hasToString("0.00");
  }

  @Test
  void isAsLateAsWhatItMends() {
    InvoiceBuilder late = anInvoice().clarified().receivedOn("2026-03-23");

    assertThat(codes(decided(withApprovedAgreement(), late, answer(clarification()))))
        .containsExactly("INV-LATE HOLD");
  }

  @Test
  void mendsAHeldAgreementWithoutBeingItsDuplicate() {
    Board board = aBoard();
    AgreementPacketBuilder held = anAgreement().withBlurred(FieldName.JOB_TITLE, "Riqqer");
    Verdict before = board.decide(held);
    board.remember(before);
    AgreementPacketBuilder again = anAgreement().named("again").withId(2).withContent("other");

    assertThat(before.disposition()).isEqualTo(Disposition.HELD);
    assertThat(codes(board.decide(again))).contains("AGR-DUPLICATE RETURN");
    assertThat(
            codes(board.decide(mending(again.arrival(), before, held.arrival().packet())).get(0)))
        .isEmpty();
  }

  @Test
  void completesAnAgreementPacketByAChecklist() {
    Board board = aBoard();
    AgreementPacketBuilder incomplete = anAgreement().withoutEqualOpportunity();
    Verdict before = board.decide(incomplete);
    board.remember(before);
    FormBuilder checklist =
        FormBuilder.aForm(DocumentType.EO_CHECKLIST, "eo.pdf")
            .row(FieldName.ITEM, "Notices are posted", FieldName.ANSWER, "yes");
    Arrival answer =
        new Arrival(
            9,
            "answer",
            LocalDate.parse("2026-01-23"),
            "answer",
            new Packet(List.of(checklist.inItsFile())),
            false);

    Verdict verdict = board.decide(mending(answer, before, incomplete.arrival().packet())).get(0);

    assertThat(codes(before)).containsExactly("AGR-EO-MISSING RETURN");
    assertThat(codes(verdict)).isEmpty();
    assertThat(verdict.kind()).isEqualTo(Kind.AGREEMENT);
  }

  @Test
  void keepsTheProblemOfAFileThatNobodyOpens() {
    Packet earlier =
        new Packet(
            List.of(
                new FileReading(
                    "x.pdf",
                    "sha",
                    List.of(),
                    List.of(new Problem("DOC-BROKEN", "", new SourceRef.InFile("x.pdf"))))));

    assertThat(
            org.ojtpay.packet.PacketMerge.of(new Packet(List.of()), earlier, "RN-0")
                .packet()
                .problems())
        .hasSize(1);
  }
}
