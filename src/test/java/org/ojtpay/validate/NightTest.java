package org.ojtpay.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.validate.AgreementPacketBuilder.anAgreement;
import static org.ojtpay.validate.AmendmentBuilder.anAmendment;
import static org.ojtpay.validate.Board.aBoard;
import static org.ojtpay.validate.Board.codes;
import static org.ojtpay.validate.Board.withApprovedAgreement;
import static org.ojtpay.validate.InvoiceBuilder.anInvoice;
import static org.ojtpay.validate.InvoiceBuilder.theNextInvoice;
import static org.ojtpay.validate.RegisterBuilder.aRegister;
import static org.ojtpay.validate.VoidBuilder.aVoid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.FileReading;
import org.ojtpay.packet.Packet;
import org.ojtpay.packet.Problem;
import org.ojtpay.packet.SourceRef;

/** The order of a night, duplicates, parts, what could not be read, and what people cleared. */
class NightTest {

  // The order.

  @Test
  void decidesAgreementsFirstThenByPeriodReceiptAndName() {
    List<Verdict> verdicts =
        aBoard()
            .decide(
                theNextInvoice().named("d").arrival(),
                anInvoice().named("c").receivedOn("2026-03-18").arrival(),
                anInvoice().named("b").receivedOn("2026-03-17").arrival(),
                anInvoice().named("a").receivedOn("2026-03-18").arrival(),
                anAgreement().named("y").from("2026-02-03", "2026-07-31").arrival(),
                anAgreement().named("z").arrival());

    assertThat(verdicts)
        .extracting(Verdict::submission)
        .containsExactly("z", "y", "b", "a", "c", "d");
  }

  @Test
  void decidesWhatChangesAnAgreementAfterItAndBeforeItsInvoicesAndVoidsLast() {
    List<Verdict> verdicts =
        aBoard()
            .decide(
                aVoid().arrival(),
                anInvoice().arrival(),
                anAmendment("2026-03-09").named("second").arrival(),
                anAmendment("2026-03-02").named("first").arrival(),
                anAgreement().named("agreement").arrival());

    assertThat(verdicts)
        .extracting(Verdict::submission)
        .containsExactly(
            "agreement", "first", "second", "2026-03-17 Reyes invoice", "2026-02-05 Reyes void");
  }

  @Test
  void decidesTheSameWhateverTheOrderOfArrival() {
    Arrival agreement = anAgreement().arrival();
    Arrival first = anInvoice().arrival();
    Arrival next = theNextInvoice().arrival();

    assertThat(aBoard().decide(agreement, first, next))
        .isEqualTo(aBoard().decide(next, first, agreement));
  }

  @Test
  void paysAnInvoiceUnderAnAgreementOfTheSameNight() {
    List<Verdict> verdicts = aBoard().decide(anInvoice().arrival(), anAgreement().arrival());

    assertThat(verdicts)
        .extracting(Verdict::disposition)
        .containsExactly(Disposition.APPROVED, Disposition.APPROVED);
  }

  @Test
  void holdsAnInvoiceUnderAnAgreementThatTheSameNightHolds() {
    List<Verdict> verdicts =
        aBoard().decide(anInvoice().arrival(), anAgreement().receivedOn("2026-01-26").arrival());

    assertThat(codes(verdicts.get(1))).containsExactly("INV-AGREEMENT-NOT-APPROVED HOLD");
  }

  @Test
  void countsTheFirstInvoiceOfANightAgainstTheCapOfTheSecond() {
    List<Verdict> verdicts =
        aBoard()
            .decide(
                anAgreement().hours("100").arrival(),
                theNextInvoice().claiming("20.00", "220.00").arrival(),
                anInvoice().arrival());

    assertThat(codes(verdicts.get(2))).containsExactly("CAP-HOURS WARN");
    assertThat(verdicts.get(2).payable()).hasToString("220.00");
  }

  // Duplicates.

  @Test
  void findsTheSameContentsAgainInTheSameNight() {
    List<Verdict> verdicts =
        withApprovedAgreement()
            .decide(
                anInvoice().named("b").withContent("same").arrival(),
                anInvoice().named("a").withContent("same").arrival());

    assertThat(verdicts.get(0).disposition()).isEqualTo(Disposition.APPROVED);
    assertThat(verdicts.get(1).disposition()).isEqualTo(Disposition.DUPLICATE);
    assertThat(verdicts.get(1).submission()).isEqualTo("b");
    assertThat(verdicts.get(1).duplicateOf()).isEqualTo("a");
    assertThat(verdicts.get(1).payable()).hasToString("0.00");
  }

  @Test
  void findsTheSameContentsAgainOnALaterNight() {
    Board board = withApprovedAgreement();
    board.having(anInvoice().withContent("same"), Disposition.APPROVED);

    Verdict verdict = board.decide(anInvoice().named("again").withContent("same"));

    assertThat(verdict.disposition()).isEqualTo(Disposition.DUPLICATE);
    assertThat(verdict.duplicateOf()).isEqualTo("2026-03-17 Reyes invoice");
    assertThat(verdict.findings()).isEmpty();
  }

  @Test
  void findsTheSameContentsAgainOfWhatIsHeld() {
    Board board = aBoard();
    board.remember(board.decide(anAgreement().receivedOn("2026-01-26").withContent("same")));

    assertThat(board.decide(anAgreement().named("again").withContent("same")).disposition())
        .isEqualTo(Disposition.DUPLICATE);
  }

  @Test
  void takesTheSameContentsForAResubmissionOnceTheyWereReturned() {
    Board board = aBoard();
    InvoiceBuilder early = anInvoice().withContent("same");
    Verdict returned = board.decide(early);
    assertThat(returned.disposition()).isEqualTo(Disposition.RETURNED);
    board.remember(returned).having(anAgreement());

    assertThat(board.decide(early.named("again")).disposition()).isEqualTo(Disposition.APPROVED);
  }

  @Test
  void takesTheSameContentsForAResubmissionOnceAHeldOneWasReturned() {
    Board board = withApprovedAgreement();
    InvoiceBuilder held =
        anInvoice()
            .payroll(aRegister().paidOn("2026-04-02").line("REG", "80.00", "22.00"))
            .withContent("same");
    board.having(held, Disposition.HELD).clearing(1, "");

    List<Verdict> verdicts =
        board.decide(
            held.again().arrival(),
            anInvoice()
                .named("z again")
                .withId(2)
                .receivedOn("2026-03-18")
                .withContent("same")
                .arrival());

    assertThat(verdicts)
        .extracting(Verdict::disposition)
        .containsExactly(Disposition.RETURNED, Disposition.APPROVED);
  }

  @Test
  void decidesAHeldSubmissionAnewThoughItsContentsAreKnown() {
    Board board = withApprovedAgreement();
    InvoiceBuilder held =
        anInvoice().payroll(aRegister().paidOn("2026-04-02").line("REG", "80.00", "22.00"));
    board.having(held, Disposition.HELD).asOf("2026-04-02");

    assertThat(board.decide(held.again()).disposition()).isEqualTo(Disposition.APPROVED);
  }

  @Test
  void holdsTheSameContentInOtherBytes() {
    Board board = withApprovedAgreement();
    board.having(anInvoice().withContent("one"), Disposition.APPROVED);

    assertThat(codes(board.decide(anInvoice().named("scan").withContent("two"))))
        .contains("DUP-CONTENT HOLD");
  }

  @Test
  void holdsTheSameContentInOtherBytesUnderTheSameName() {
    Board board = withApprovedAgreement();
    board.having(anInvoice().withContent("one"), Disposition.APPROVED);

    assertThat(codes(board.decide(anInvoice().withContent("two")))).contains("DUP-CONTENT HOLD");
  }

  @Test
  void findsNoSameContentWhereAFigureDiffers() {
    Board board = withApprovedAgreement();
    board.having(anInvoice().withContent("one"), Disposition.APPROVED);

    assertThat(codes(board.decide(anInvoice().withContent("two").numbered("1050"))))
        .doesNotContain("DUP-CONTENT HOLD");
  }

  @Test
  void holdsAProgressReportThatSaysTheSameAgain() {
    Arrival report = report("one");
    List<Verdict> verdicts = aBoard().decide(report, report("two"));

    assertThat(verdicts.get(0).disposition()).isEqualTo(Disposition.APPROVED);
    assertThat(codes(verdicts.get(1))).containsExactly("DUP-CONTENT HOLD");
  }

  private static Arrival report(String name) {
    FormBuilder form =
        FormBuilder.aForm(DocumentType.PROGRESS_REPORT, "report.pdf")
            .with(FieldName.MONTH, "March");
    return arrival(name, new Packet(List.of(form.inItsFile())));
  }

  private static Arrival arrival(String name, Packet packet) {
    return new Arrival(
        1, name, LocalDate.parse("2026-03-31"), "contents of " + name, packet, false);
  }

  // Several in one entry.

  @Test
  void decidesTwoAgreementsOfOneEntryAsTwoParts() {
    List<Verdict> verdicts = aBoard().decide(twoAgreements("two agreements", "one"));

    assertThat(verdicts)
        .extracting(Verdict::submission, Verdict::disposition)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("two agreements#1", Disposition.APPROVED),
            org.assertj.core.groups.Tuple.tuple("two agreements#2", Disposition.RETURNED));
    assertThat(verdicts)
        .extracting(Verdict::participant)
        .containsExactly("Dana Reyes", "Omar Haddad");
  }

  @Test
  void findsTheDuplicateOfAnEntryPartByPart() {
    List<Verdict> verdicts =
        aBoard().decide(twoAgreements("a", "same"), twoAgreements("b", "same"));

    assertThat(verdicts)
        .filteredOn(each -> each.submission().startsWith("b"))
        .extracting(Verdict::disposition, Verdict::duplicateOf)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Disposition.DUPLICATE, "a#1"),
            org.assertj.core.groups.Tuple.tuple(Disposition.RETURNED, null));
  }

  @Test
  void putsTheTenthPartAfterTheSecond() {
    List<FileReading> files = new ArrayList<>();
    for (int i = 1; i <= 10; i++) {
      files.addAll(
          inFolder(
              i + "", anAgreement().with(FieldName.PARTICIPANT, "Person No" + i + "x").files()));
    }

    assertThat(aBoard().decide(arrival("many", new Packet(files))))
        .extracting(Verdict::part)
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
  }

  private static Arrival twoAgreements(String name, String content) {
    List<FileReading> files = new ArrayList<>(inFolder("1", anAgreement().files()));
    files.addAll(
        inFolder(
            "2", anAgreement().with(FieldName.PARTICIPANT, "Omar Haddad").rate("0.60").files()));
    return new Arrival(1, name, LocalDate.parse("2026-01-21"), content, new Packet(files), false);
  }

  /** All documents of a packet in one file of its own. */
  private static List<FileReading> inFolder(String file, List<FileReading> files) {
    return List.of(
        new FileReading(
            file,
            "sha " + file,
            files.stream().flatMap(each -> each.documents().stream()).toList(),
            List.of()));
  }

  // What could not be read.

  private static Arrival unopened(String code, Packet packet) {
    FileReading broken =
        new FileReading(
            "scan.pdf",
            "sha",
            List.of(),
            List.of(new Problem(code, "it ends early", new SourceRef.InFile("scan.pdf"))));
    List<FileReading> files = new ArrayList<>(packet.files());
    files.add(broken);
    return arrival("scan", new Packet(files));
  }

  @Test
  void quarantinesAnEntryOfWhichNoMemberOpens() {
    for (String code : List.of("DOC-BROKEN", "DOC-LIMIT", "DOC-TIMEOUT")) {
      assertThat(aBoard().decide(unopened(code, new Packet(List.of()))).get(0).disposition())
          .as(code)
          .isEqualTo(Disposition.QUARANTINED);
    }
  }

  @Test
  void returnsAnEntryThatIsOnlyProtected() {
    assertThat(aBoard().decide(unopened("DOC-PROTECTED", new Packet(List.of()))).get(0))
        .extracting(Verdict::disposition)
        .isEqualTo(Disposition.RETURNED);
  }

  @Test
  void holdsAPacketOfWhichOneMemberDoesNotOpen() {
    Verdict verdict = aBoard().decide(anAgreement().withProblem("DOC-BROKEN", "it ends early"));

    assertThat(codes(verdict)).containsExactly("DOC-BROKEN HOLD");
  }

  @Test
  void decidesAnotherCopyOfAQuarantinedEntryAnew() {
    List<Verdict> verdicts =
        aBoard()
            .decide(
                unopened("DOC-BROKEN", new Packet(List.of())),
                unopened("DOC-BROKEN", new Packet(List.of())));

    assertThat(verdicts).extracting(Verdict::disposition).containsOnly(Disposition.QUARANTINED);
  }

  @Test
  void holdsWhatItCannotReadWithConfidenceAndWhatThatMayExplain() {
    Verdict verdict =
        aBoard()
            .decide(
                anAgreement()
                    .withBlurred(FieldName.AGREEMENT_NUMBER, "NA-0412-003")
                    .with(FieldName.REGION, "Metro")
                    .without(FieldName.CONTACT));

    assertThat(codes(verdict))
        .containsExactly("AGR-FIELD-MISSING HOLD", "AGR-NUMBER-FORMAT HOLD", "DOC-UNREADABLE HOLD");
  }

  @Test
  void returnsWhatUnreadablePagesCannotExplain() {
    Verdict verdict =
        aBoard()
            .decide(
                anAgreement().withProblem("DOC-UNREADABLE", "page 3 is a picture").rate("0.51"));

    assertThat(codes(verdict)).contains("AGR-RATE-OVER-CAP RETURN", "DOC-UNREADABLE HOLD");
    assertThat(verdict.disposition()).isEqualTo(Disposition.RETURNED);
  }

  @Test
  void holdsAMismatchThatAnUnmappedCodeMayExplain() {
    Verdict verdict =
        withApprovedAgreement()
            .decide(
                anInvoice()
                    .claiming("84.00", "924.00")
                    .payroll(
                        aRegister().line("REG", "80.00", "22.00").line("ZQX", "4.00", "22.00")));

    assertThat(codes(verdict))
        .containsExactlyInAnyOrder(
            "PAY-CODE-UNKNOWN HOLD",
            "CLAR-PAYROLL-MISMATCH HOLD",
            "INV-HOURS-MISMATCH HOLD",
            "INV-AMOUNT-MISMATCH HOLD");
  }

  @Test
  void returnsASignatureThatIsMissingBesideAnUnmappedCode() {
    Verdict verdict =
        withApprovedAgreement()
            .decide(
                anInvoice()
                    .unsignedBy(org.ojtpay.packet.Party.AJCC)
                    .payroll(
                        aRegister().line("REG", "80.00", "22.00").line("ZQX", "4.00", "22.00")));

    assertThat(codes(verdict)).contains("INV-SIGNATURE-MISSING RETURN", "PAY-CODE-UNKNOWN HOLD");
    assertThat(verdict.disposition()).isEqualTo(Disposition.RETURNED);
  }

  @Test
  void returnsTheMismatchOnceAPersonHasClearedWhatMightHaveExplainedIt() {
    Verdict verdict =
        withApprovedAgreement()
            .clearing(1, "PAY-CODE-UNKNOWN")
            .decide(
                anInvoice()
                    .claiming("84.00", "924.00")
                    .payroll(
                        aRegister().line("REG", "80.00", "22.00").line("ZQX", "4.00", "22.00")));

    assertThat(codes(verdict)).contains("PAY-CODE-UNKNOWN WARN", "INV-HOURS-MISMATCH RETURN");
  }

  // What people record.

  @Test
  void notesAClearedHoldWithPersonAndReason() {
    Verdict verdict =
        aBoard().clearing(1, "AGR-RECEIVED-LATE").decide(anAgreement().receivedOn("2026-01-26"));

    assertThat(verdict.disposition()).isEqualTo(Disposition.APPROVED);
    assertThat(verdict.findings().get(0).message())
        .contains("Cleared by m.ortiz: Called the employer.");
  }

  @Test
  void clearsNoOtherReason() {
    Verdict verdict =
        aBoard().clearing(1, "AGR-DEBARRED").decide(anAgreement().receivedOn("2026-01-26"));

    assertThat(verdict.disposition()).isEqualTo(Disposition.HELD);
  }

  @Test
  void clearsNoReasonForAReturn() {
    Verdict verdict = aBoard().clearing(1, "AGR-RATE-OVER-CAP").decide(anAgreement().rate("0.51"));

    assertThat(verdict.disposition()).isEqualTo(Disposition.RETURNED);
  }

  @Test
  void returnsAHeldSubmissionThatAPersonSendsBack() {
    Verdict verdict = aBoard().clearing(1, "").decide(anAgreement().receivedOn("2026-01-26"));

    assertThat(codes(verdict)).containsExactly("AGR-RECEIVED-LATE RETURN");
  }

  // Precedence.

  @Test
  void returnsRatherThanHoldsAndCollectsAllFindings() {
    Verdict verdict =
        aBoard()
            .decide(
                anAgreement()
                    .rate("0.51")
                    .receivedOn("2026-01-26")
                    .without(FieldName.ORIENTATION_DATE));

    assertThat(codes(verdict))
        .containsExactly(
            "AGR-RECEIVED-LATE HOLD", "AGR-RATE-OVER-CAP RETURN", "AGR-ORIENTATION-MISSING WARN");
    assertThat(verdict.disposition()).isEqualTo(Disposition.RETURNED);
  }

  @Test
  void holdsRatherThanApproves() {
    Verdict verdict =
        aBoard().decide(anAgreement().receivedOn("2026-01-26").without(FieldName.ORIENTATION_DATE));

    assertThat(verdict.disposition()).isEqualTo(Disposition.HELD);
    assertThat(Accepted.of(verdict)).isEmpty();
  }

  @Test
  void acceptsNothingButAnApprovedInvoice() {
    Board board = withApprovedAgreement();

    assertThat(Accepted.of(board.decide(anInvoice())).orElseThrow().amount()).hasToString("880.00");
    assertThat(Accepted.of(board.decide(anInvoice().numbered("")))).isEmpty();
    assertThat(Accepted.of(aBoard().decide(anAgreement()))).isEmpty();
  }
}
