package org.ojtpay.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.validate.AgreementPacketBuilder.anAgreement;
import static org.ojtpay.validate.Board.aBoard;
import static org.ojtpay.validate.Board.codes;
import static org.ojtpay.validate.Board.withApprovedAgreement;
import static org.ojtpay.validate.InvoiceBuilder.anInvoice;
import static org.ojtpay.validate.InvoiceBuilder.theNextInvoice;
import static org.ojtpay.validate.RegisterBuilder.aRegister;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.Exclusion;
import org.ojtpay.onfile.State;
import org.ojtpay.packet.FieldName;

/** Whether invoice, payroll and agreement speak of the same people. */
class InvoicePartiesTest {

  private static List<String> decided(InvoiceBuilder invoice) {
    return codes(withApprovedAgreement().decide(invoice));
  }

  private static AgreementOnFile agreement() {
    return Objects.requireNonNull(aBoard().decide(anAgreement()).agreement());
  }

  @Test
  void returnsAnInvoiceUnderANumberThatIsNotOnFile() {
    assertThat(decided(anInvoice().with(FieldName.AGREEMENT_NUMBER, "MA-0412-009")))
        .contains("INV-AGREEMENT-UNKNOWN RETURN");
  }

  @Test
  void returnsAnInvoiceForSomebodyElseUnderTheNumber() {
    assertThat(decided(anInvoice().with(FieldName.PARTICIPANT, "Omar Haddad")))
        .contains("INV-AGREEMENT-UNKNOWN RETURN");
  }

  /** The same agreement, sent twice and sent back twice, is not two. */
  @Test
  void returnsAnInvoiceUnderAnAgreementThatWentBackTwice() {
    AgreementOnFile returned = agreement().withState(State.RETURNED);
    Board board = aBoard().with(returned).with(returned);

    assertThat(codes(board.decide(anInvoice()))).contains("INV-AGREEMENT-NOT-APPROVED RETURN");
  }

  @Test
  void takesTheOneOfTwoAgreementsWhoseWindowHoldsThePeriod() {
    Board board =
        aBoard()
            .having(anAgreement().from("2026-02-02", "2026-03-31"))
            .having(anAgreement().named("second").from("2026-04-06", "2026-07-31"));

    assertThat(codes(board.decide(anInvoice()))).isEmpty();
  }

  @Test
  void holdsAPeriodThatTouchesTheWindowsOfTwoAgreements() {
    Board board =
        aBoard()
            .having(anAgreement().from("2026-02-02", "2026-03-31"))
            .having(anAgreement().named("second").from("2026-03-09", "2026-07-31"));

    assertThat(codes(board.decide(anInvoice()))).containsExactly("INV-AGREEMENT-UNKNOWN HOLD");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "APPROVED,",
    "CLOSED, INV-AGREEMENT-NOT-APPROVED HOLD",
    "HELD, INV-AGREEMENT-NOT-APPROVED HOLD",
    "RETURNED, INV-AGREEMENT-NOT-APPROVED RETURN",
    "VOIDED, INV-AGREEMENT-NOT-APPROVED RETURN"
  })
  void paysUnderAnApprovedAgreementAlone(State state, String code) {
    Board board = aBoard().with(agreement().withState(state));

    assertThat(codes(board.decide(anInvoice())))
        .isEqualTo(code == null ? List.of() : List.of(code));
  }

  /** The register shows hours on 1 March: of the two invoices the one that came first holds. */
  @ParameterizedTest(name = "training from {0}")
  @CsvSource({"2026-02-28, false", "2026-03-02, false", "2026-03-03, true"})
  void holdsWhatComesAfterAnInvoiceWithHoursBeforeTheStart(String start, boolean held) {
    Board board = aBoard().having(anAgreement().from(start, "2026-07-31"));
    board.remember(board.decide(anInvoice()));

    assertThat(codes(board.decide(theNextInvoice())).contains("INV-AGREEMENT-NOT-APPROVED HOLD"))
        .isEqualTo(held);
  }

  @Test
  void paysAnInvoiceWithHoursBeforeTheStartOnceAPersonHasClearedThem() {
    Board board = aBoard().having(anAgreement().from("2026-03-03", "2026-07-31"));
    board.remember(board.decide(anInvoice())).remember(board.decide(theNextInvoice()));

    assertThat(codes(board.decide(anInvoice().again())))
        .doesNotContain("INV-AGREEMENT-NOT-APPROVED HOLD");
  }

  @Test
  void looksPastAReturnedPacketToTheApprovedOne() {
    Board board = withApprovedAgreement().with(agreement().withState(State.RETURNED));

    assertThat(codes(board.decide(anInvoice()))).isEmpty();
  }

  @Test
  void looksPastAVoidedAgreementToTheApprovedOne() {
    Board board = withApprovedAgreement().with(agreement().withState(State.VOIDED));

    assertThat(codes(board.decide(anInvoice()))).isEmpty();
  }

  // Employer and job.

  @Test
  void returnsAnInvoiceOfAnotherEmployer() {
    assertThat(decided(anInvoice().with(FieldName.EMPLOYER_NAME, "Bay Ropes Inc")))
        .containsExactly("INV-EMPLOYER-MISMATCH RETURN");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ANCHOR POINT MARINE LLC", "Anchor Point Marine LLC dba Anchor"})
  void takesTheEmployerHoweverItIsWritten(String name) {
    assertThat(decided(anInvoice().with(FieldName.EMPLOYER_NAME, name))).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"rigger,", "Welder, INV-EMPLOYER-MISMATCH RETURN"})
  void comparesTheJobWhereTheInvoiceNamesOne(String job, String code) {
    assertThat(decided(anInvoice().with(FieldName.JOB_TITLE, job)))
        .isEqualTo(code == null ? List.of() : List.of(code));
  }

  @Test
  void holdsAPayrollOfAnotherEmployer() {
    assertThat(
            decided(
                anInvoice()
                    .payroll(aRegister().employer("StaffLease PEO").line("REG", "80.00", "22.00"))))
        .containsExactly("PAY-EMPLOYER-OTHER HOLD");
  }

  @Test
  void notesARegisterWithoutEmployerBesideAnotherThatNamesIt() {
    assertThat(
            decided(
                anInvoice()
                    .payroll(
                        aRegister().line("REG", "80.00", "22.00"),
                        aRegister()
                            .inFile("b.csv")
                            .employer("")
                            .period("2026-03-15", "2026-03-28")
                            .line("REG", "80.00", "22.00"))))
        .containsExactly("PAY-SOURCE-INCOMPLETE WARN");
  }

  // Exclusions and accounts.

  private static Exclusion exclusion(String active) {
    return new Exclusion(
        "Anchor Point Marine LLC",
        List.of(),
        "",
        "CA",
        "",
        "",
        "S4MR1",
        "GSA",
        "Ineligible (Proceedings Completed)",
        LocalDate.parse(active),
        null);
  }

  @ParameterizedTest(name = "active from {0}; decided 2026-04-01")
  @CsvSource({"2026-03-31, AGR-DEBARRED HOLD", "2026-04-01, AGR-DEBARRED HOLD", "2026-04-02,"})
  void checksTheEmployerAgainWithEveryInvoice(String active, String code) {
    Board board = withApprovedAgreement().with(exclusion(active));

    assertThat(codes(board.decide(anInvoice())))
        .isEqualTo(code == null ? List.of() : List.of(code));
  }

  @Test
  void holdsAnInvoiceWhoseEmployerCouldNotBeChecked() {
    assertThat(codes(withApprovedAgreement().withoutExclusions().decide(anInvoice())))
        .containsExactly("AGR-DEBARMENT-UNCHECKED HOLD");
  }

  @ParameterizedTest(name = "FEIN {0}, account {1}")
  @CsvSource({
    "33-0000001, 000123456, VENDOR-ACCOUNT-SHARED HOLD",
    "951234567, 000123456,",
    "33-0000001, 000999999,"
  })
  void holdsABankAccountThatAnotherEmployerShares(String fein, String account, String code) {
    Board board =
        withApprovedAgreement().with(Board.vendor("0777-001", "Bay Ropes Inc", fein, account));

    assertThat(codes(board.decide(anInvoice())))
        .isEqualTo(code == null ? List.of() : List.of(code));
  }
}
