package org.ojtpay.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.validate.AgreementPacketBuilder.anAgreement;
import static org.ojtpay.validate.Board.codes;
import static org.ojtpay.validate.Board.withApprovedAgreement;
import static org.ojtpay.validate.DaysBuilder.aClarification;
import static org.ojtpay.validate.InvoiceBuilder.anInvoice;
import static org.ojtpay.validate.InvoiceBuilder.theNextInvoice;
import static org.ojtpay.validate.RegisterBuilder.aRegister;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojtpay.onfile.InvoiceOnFile;
import org.ojtpay.onfile.OnFile;
import org.ojtpay.packet.FieldName;
import org.ojtpay.units.Hours;
import org.ojtpay.units.Money;

/** Whether the same is asked for twice. */
class InvoiceOverlapTest {

  /** Held because its pay date is still to come. */
  private static InvoiceBuilder held() {
    return anInvoice().payroll(aRegister().paidOn("2026-04-02").line("REG", "80.00", "22.00"));
  }

  private static Board afterApproved() {
    return withApprovedAgreement().having(anInvoice(), Disposition.APPROVED);
  }

  private static Board afterHeld() {
    return withApprovedAgreement().having(held(), Disposition.HELD);
  }

  private static InvoiceBuilder another() {
    return anInvoice().named("another").numbered("1050");
  }

  // Worked days.

  @Test
  void returnsADayThatAnApprovedInvoicePaid() {
    Verdict verdict = afterApproved().decide(another());

    assertThat(codes(verdict)).contains("INV-PERIOD-OVERLAP RETURN", "DUP-AMOUNT HOLD");
    assertThat(verdict.disposition()).isEqualTo(Disposition.RETURNED);
    assertThat(verdict.findings())
        .anyMatch(each -> each.message().contains("Mar 2, 2026 to Mar 6, 2026; Mar 9, 2026"));
  }

  @Test
  void returnsADayThatAHeldInvoiceClaims() {
    assertThat(codes(afterHeld().decide(another()))).contains("INV-PERIOD-OVERLAP RETURN");
  }

  @Test
  void takesDaysThatOnlyAReturnedInvoiceClaimed() {
    Board board =
        withApprovedAgreement()
            .having(anInvoice().claiming("81.00", "891.00"), Disposition.RETURNED);

    assertThat(codes(board.decide(another()))).isEmpty();
  }

  @Test
  void takesTheDaysThatFollow() {
    assertThat(codes(afterApproved().decide(theNextInvoice()))).isEmpty();
  }

  @Test
  void holdsACorrectionOfDaysThatArePaid() {
    assertThat(codes(afterApproved().decide(another().type("CORRECTION"))))
        .contains("INV-PERIOD-OVERLAP HOLD")
        .doesNotContain("INV-PERIOD-OVERLAP RETURN");
  }

  private static Verdict cleared(Board board, InvoiceBuilder correction) {
    return board.clearing(1, "INV-PERIOD-OVERLAP").decide(correction.type("CORRECTION"));
  }

  /** Of the first week alone, or of both. */
  private static InvoiceBuilder week() {
    return another()
        .payroll(aRegister().line("REG", "40.00", "22.00"))
        .clarified(aClarification().fullDays("2026-03-01", "2026-03-07"))
        .claiming("40.00", "440.00");
  }

  @Test
  void aClearedCorrectionTakesThePlaceOfTheOneInvoiceThatItCorrects() {
    Board board = afterApproved();
    Verdict cleared = cleared(board, week());

    assertThat(cleared.disposition()).isEqualTo(Disposition.APPROVED);
    assertThat(cleared.payable()).isEqualTo(Money.of("440.00"));
    InvoiceOnFile invoice = Objects.requireNonNull(cleared.invoice());
    assertThat(invoice.replaces())
        .isEqualTo(new InvoiceOnFile.Replaced(1, "1042", Money.of("880.00")));
    OnFile after = board.remember(cleared).onFile();
    assertThat(after.amountUsed(invoice.agreement())).isEqualTo(Money.of("440.00"));
    assertThat(after.hoursUsed(invoice.agreement())).isEqualTo(Hours.of("40.00"));
  }

  @Test
  void saysWhichInvoiceOfWhatAmountACorrectionWouldReplace() {
    assertThat(afterApproved().decide(week().type("CORRECTION")).findings())
        .anyMatch(
            each ->
                each.message()
                        .contains("invoice 1042 (Mar 1, 2026 to Mar 14, 2026, approved, $880.00,")
                    && each.message().contains("replaced by this correction once a person clears"));
  }

  @Test
  void countsWhatItReplacesInNoCapOfItsOwn() {
    Board board =
        Board.aBoard()
            .having(anAgreement().hours("80").with(FieldName.MAXIMUM_REIMBURSEMENT, "880.00"));
    board.having(anInvoice(), Disposition.APPROVED);

    assertThat(cleared(board, another()).payable()).isEqualTo(Money.of("880.00"));
  }

  @Test
  void neverReplacesAnInvoiceWhosePaymentIsOnTheWay() {
    Board board =
        withApprovedAgreement()
            .payingLater("whose payment P00000001 stands in OJT.ach, RELEASED")
            .having(anInvoice(), Disposition.APPROVED);

    Verdict cleared = cleared(board, week());

    assertThat(cleared.disposition()).isEqualTo(Disposition.HELD);
    assertThat(cleared.findings())
        .anyMatch(each -> each.message().contains("P00000001 stands in OJT.ach, RELEASED"));
  }

  /** The clearance has the number 7. */
  @ParameterizedTest(name = "approved after decision {0}")
  @CsvSource({"6, APPROVED", "7, HELD", "8, HELD"})
  void aClearanceCountsForTheInvoiceThatItsPersonCouldKnow(long decision, Disposition expected) {
    Board board =
        withApprovedAgreement().afterDecision(decision).having(anInvoice(), Disposition.APPROVED);

    assertThat(cleared(board, week()).disposition()).isEqualTo(expected);
  }

  @Test
  void neverReplacesAnInvoiceThatItCoversInPart() {
    Verdict cleared = cleared(afterApproved(), week().period("2026-03-01", "2026-03-12"));

    assertThat(cleared.disposition()).isEqualTo(Disposition.HELD);
    assertThat(cleared.findings())
        .anyMatch(each -> each.message().contains("of which it covers only some days"));
  }

  @Test
  void neverReplacesSeveralInvoices() {
    Board board = afterApproved().having(theNextInvoice(), Disposition.APPROVED);
    InvoiceBuilder both =
        another()
            .receivedOn("2026-03-31")
            .period("2026-03-01", "2026-03-28")
            .signedOn("2026-03-30")
            .payroll(
                aRegister().line("REG", "80.00", "22.00"),
                aRegister().period("2026-03-15", "2026-03-28").line("REG", "80.00", "22.00"))
            .clarified(aClarification().signedOn("2026-03-30").fullDays("2026-03-01", "2026-03-28"))
            .claiming("160.00", "1760.00");

    Verdict cleared = cleared(board, both);

    assertThat(cleared.disposition()).isEqualTo(Disposition.HELD);
    assertThat(codes(cleared)).contains("INV-PERIOD-OVERLAP HOLD");
  }

  @Test
  void neverReplacesAnInvoiceOfAnotherAgreement() {
    assertThat(cleared(afterAnotherAgreement(), underAnotherAgreement()).disposition())
        .isEqualTo(Disposition.HELD);
  }

  @Test
  void aCorrectionToNothingTakesBackWhatWasApproved() {
    Verdict cleared =
        cleared(
            afterApproved(),
            another()
                .payroll(aRegister().line("VAC", "80.00", "22.00"))
                .clarified(aClarification().vacation("2026-03-01", "2026-03-14"))
                .claiming("0.00", "0.00"));

    assertThat(codes(cleared)).contains("INV-PERIOD-OVERLAP WARN");
    assertThat(cleared.payable()).isEqualTo(Money.ZERO);
    assertThat(Objects.requireNonNull(cleared.invoice()).replaces()).isNotNull();
  }

  @Test
  void holdsASecondInvoiceForExactlyThePeriodOfOneThatStands() {
    Board board =
        withApprovedAgreement()
            .having(week().named("first").numbered("1041"), Disposition.APPROVED);
    InvoiceBuilder rest =
        another()
            .clarified(aClarification().fullDays("2026-03-08", "2026-03-14"))
            .payroll(aRegister().line("REG", "40.00", "22.00"))
            .claiming("40.00", "440.00");

    assertThat(codes(board.decide(rest))).contains("INV-PERIOD-OVERLAP HOLD");
    assertThat(codes(board.decide(rest.period("2026-03-08", "2026-03-14"))))
        .doesNotContain("INV-PERIOD-OVERLAP HOLD");
  }

  // One person, whatever the spelling.

  @ParameterizedTest(name = "{0}, ID {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "Dana Reyes; 5012345; true",
        "Reyes, Dana M.; 5099998; true",
        "Danna Ryes; 501-2345; true",
        "Dana Reyes; 5099999; true",
        "Omar Haddad; 5077777; false"
      })
  void holdsADayOfThePersonUnderAnotherAgreementByNameOrById(String name, String id, boolean same) {
    Board board =
        afterApproved()
            .with(Board.anchorPoint("0500-001", "Anchor Point Marine LLC"))
            .having(
                anAgreement()
                    .named("other agreement")
                    .with(FieldName.AGREEMENT_NUMBER, "MA-0500-001")
                    .with(FieldName.EMPLOYER_ID, "0500-001")
                    .with(FieldName.PARTICIPANT, name)
                    .with(FieldName.PARTICIPANT_ID, id));

    Verdict verdict =
        board.decide(
            underAnotherAgreement()
                .with(FieldName.PARTICIPANT, name)
                .payroll(aRegister().of(name).line("REG", "80.00", "22.00"))
                .clarified(
                    aClarification()
                        .with(FieldName.AGREEMENT_NUMBER, "MA-0500-001")
                        .with(FieldName.PARTICIPANT, name)
                        .fullDays("2026-03-01", "2026-03-14")));

    assertThat(codes(verdict).contains("INV-PERIOD-OVERLAP HOLD")).isEqualTo(same);
  }

  @Test
  void takesAClearedCorrectionOfAnInvoiceThatIsHeldItself() {
    Verdict cleared =
        afterHeld().clearing(1, "INV-PERIOD-OVERLAP").decide(another().type("CORRECTION"));

    assertThat(codes(cleared)).doesNotContain("INV-PERIOD-OVERLAP HOLD");
  }

  @Test
  void holdsADayThatIsPaidUnderAnotherAgreementOfTheSamePerson() {
    Verdict verdict = afterAnotherAgreement().decide(underAnotherAgreement());

    assertThat(codes(verdict)).containsExactly("INV-PERIOD-OVERLAP HOLD");
  }

  @Test
  void aClearanceEndsTheHoldOfADayUnderAnotherAgreement() {
    Verdict cleared =
        afterAnotherAgreement().clearing(1, "INV-PERIOD-OVERLAP").decide(underAnotherAgreement());

    assertThat(cleared.disposition()).isEqualTo(Disposition.APPROVED);
  }

  private static Board afterAnotherAgreement() {
    return afterApproved()
        .with(Board.anchorPoint("0500-001", "Anchor Point Marine LLC"))
        .having(
            anAgreement()
                .named("other agreement")
                .with(FieldName.AGREEMENT_NUMBER, "MA-0500-001")
                .with(FieldName.EMPLOYER_ID, "0500-001"));
  }

  private static InvoiceBuilder underAnotherAgreement() {
    return another()
        .with(FieldName.AGREEMENT_NUMBER, "MA-0500-001")
        .clarified(
            aClarification()
                .with(FieldName.AGREEMENT_NUMBER, "MA-0500-001")
                .fullDays("2026-03-01", "2026-03-14"));
  }

  @Test
  void takesAPayPeriodThatTwoInvoicesShareWhereTheirDaysDoNotMeet() {
    Board board = withApprovedAgreement();
    board.having(
        anInvoice().period("2026-03-01", "2026-03-07").claiming("40.00", "440.00"),
        Disposition.APPROVED);

    Verdict second =
        board.decide(
            another()
                .type("CORRECTION")
                .period("2026-03-07", "2026-03-14")
                .claiming("40.00", "440.00"));

    assertThat(codes(second))
        .doesNotContain("INV-PERIOD-OVERLAP HOLD", "INV-PERIOD-OVERLAP RETURN");
  }

  // The order.

  @Test
  void holdsAnInvoiceWhileAnEarlierOneIsHeld() {
    assertThat(codes(afterHeld().decide(theNextInvoice())))
        .containsExactly("INV-EARLIER-OPEN HOLD");
  }

  @Test
  void holdsNoInvoiceForALaterOneThatIsHeld() {
    Board board = withApprovedAgreement();
    board.having(
        theNextInvoice()
            .payroll(
                aRegister()
                    .period("2026-03-15", "2026-03-28")
                    .paidOn("2026-04-03")
                    .line("REG", "80.00", "22.00")),
        Disposition.HELD);

    assertThat(codes(board.decide(anInvoice()))).isEmpty();
  }

  @Test
  void holdsNoInvoiceForOneOfAnotherParticipant() {
    Board board =
        afterHeld().having(anAgreement().named("o").with(FieldName.PARTICIPANT, "Omar Haddad"));

    Verdict verdict =
        board.decide(
            theNextInvoice()
                .with(FieldName.PARTICIPANT, "Omar Haddad")
                .payroll(
                    aRegister()
                        .of("Omar Haddad")
                        .period("2026-03-15", "2026-03-28")
                        .line("REG", "80.00", "22.00"))
                .clarified(
                    aClarification()
                        .with(FieldName.PARTICIPANT, "Omar Haddad")
                        .signedOn("2026-03-30")
                        .fullDays("2026-03-15", "2026-03-28")));

    assertThat(codes(verdict)).isEmpty();
  }

  // Numbers and amounts.

  @ParameterizedTest
  @ValueSource(strings = {"1042", "001042", "#1042", "1042-R", "1042A"})
  void holdsANumberThatAnApprovedInvoiceBears(String number) {
    assertThat(
            codes(
                afterApproved()
                    .decide(
                        theNextInvoice()
                            .type("MIDPOINT")
                            .receivedOn("2026-03-31")
                            .numbered(number))))
        .contains("DUP-INVOICE-NUMBER HOLD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1043", "10420", "1042-2"})
  void takesAnotherNumber(String number) {
    assertThat(codes(afterApproved().decide(theNextInvoice().type("MIDPOINT").numbered(number))))
        .doesNotContain("DUP-INVOICE-NUMBER HOLD");
  }

  @Test
  void letsACorrectionBearTheNumberOfWhatItCorrects() {
    assertThat(codes(afterApproved().decide(theNextInvoice().numbered("1042")))).isEmpty();
  }

  @Test
  void holdsTheSameAmountForAnOverlappingPeriod() {
    Board board = afterApproved();

    assertThat(codes(board.decide(another()))).contains("DUP-AMOUNT HOLD");
    assertThat(codes(board.decide(theNextInvoice().type("MIDPOINT"))))
        .doesNotContain("DUP-AMOUNT HOLD");
  }

  @Test
  void takesAnotherAmountForAnOverlappingPeriod() {
    Verdict verdict =
        afterApproved()
            .decide(
                another()
                    .payroll(aRegister().line("REG", "72.00", "22.00"))
                    .clarified(aClarification().fullDays("2026-03-02", "2026-03-12"))
                    .claiming("72.00", "792.00"));

    assertThat(codes(verdict)).doesNotContain("DUP-AMOUNT HOLD");
  }

  // Resubmissions.

  @Test
  void letsAResubmissionTakeThePlaceOfTheHeldInvoiceThatItMends() {
    Verdict verdict =
        afterHeld().decide(anInvoice().named("2026-03-19 again").receivedOn("2026-03-19"));

    assertThat(codes(verdict)).isEmpty();
    assertThat(verdict.disposition()).isEqualTo(Disposition.APPROVED);
  }

  @Test
  void neverLetsAResubmissionTakeThePlaceOfAnApprovedInvoice() {
    Verdict verdict =
        afterApproved().decide(anInvoice().named("2026-03-19 again").receivedOn("2026-03-19"));

    assertThat(codes(verdict))
        .contains("DUP-INVOICE-NUMBER HOLD", "INV-PERIOD-OVERLAP RETURN", "DUP-AMOUNT HOLD");
  }

  @Test
  void countsAHeldInvoiceThatWasMendedNoLongerForLaterOnes() {
    Board board = afterHeld();
    board.having(
        anInvoice().named("2026-03-19 again").receivedOn("2026-03-19"), Disposition.APPROVED);

    assertThat(codes(board.decide(theNextInvoice()))).isEmpty();
  }

  @Test
  void takesTheSameNumberForOtherDaysForNoResubmission() {
    assertThat(codes(afterHeld().decide(theNextInvoice().type("MIDPOINT").numbered("1042"))))
        .contains("DUP-INVOICE-NUMBER HOLD", "INV-EARLIER-OPEN HOLD");
  }

  @Test
  void isNoDuplicateOfItselfWhenItsHoldHasEnded() {
    Verdict verdict = afterHeld().asOf("2026-04-02").decide(held().again());

    assertThat(codes(verdict)).isEmpty();
    assertThat(verdict.disposition()).isEqualTo(Disposition.APPROVED);
  }

  @Test
  void keepsAnApprovedInvoiceOnFileThoughAnEntryOfTheSameNameComesAgain() {
    List<Verdict> verdicts =
        afterApproved().decide(another().named("2026-03-17 Reyes invoice").again().arrival());

    assertThat(codes(verdicts.get(0))).contains("INV-PERIOD-OVERLAP RETURN");
  }

  @ParameterizedTest(name = "receipt {0}")
  @CsvSource({"1, WARN", "2, HOLD"})
  void clearsAHeldReasonForTheReceiptThatAPersonLookedAtAlone(long receipt, String severity) {
    Verdict verdict =
        withApprovedAgreement().clearing(1, "PAY-NOT-YET-PAID").decide(held().withId(receipt));

    assertThat(codes(verdict)).containsExactly("PAY-NOT-YET-PAID " + severity);
  }
}
