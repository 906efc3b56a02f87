package org.ojtpay.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.validate.AgreementPacketBuilder.anAgreement;
import static org.ojtpay.validate.Board.aBoard;
import static org.ojtpay.validate.Board.codes;
import static org.ojtpay.validate.Board.withApprovedAgreement;
import static org.ojtpay.validate.InvoiceBuilder.anInvoice;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojtpay.onfile.Exclusion;
import org.ojtpay.onfile.Fact;
import org.ojtpay.onfile.State;
import org.ojtpay.packet.FieldName;

/** Numbers, vendors, exclusions, and what the board already has on the parties. */
class AgreementPartiesTest {

  private static List<String> decided(AgreementPacketBuilder agreement) {
    return codes(aBoard().decide(agreement));
  }

  // The number.

  @ParameterizedTest
  @ValueSource(strings = {"MA-0412-003", "MA0412003", "ma 0412 003", "MD-0412003"})
  void takesANumberHoweverItsHyphensStand(String number) {
    assertThat(decided(anAgreement().with(FieldName.AGREEMENT_NUMBER, number))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"XA-0412-003", "MZ-0412-003", "MA-ABCD", "0412-003", "M-0412-003"})
  void returnsANumberOfAnotherForm(String number) {
    assertThat(decided(anAgreement().with(FieldName.AGREEMENT_NUMBER, number)))
        .containsExactly("AGR-NUMBER-FORMAT RETURN");
  }

  @ParameterizedTest(name = "{0} digits")
  @CsvSource({"4, true", "5, false", "8, false", "9, true"})
  void asksForFiveToEightDigits(int digits, boolean wrong) {
    String id = "123456789".substring(0, digits);
    Board board = aBoard().with(Board.anchorPoint(id, "Anchor Point Marine LLC"));

    Verdict verdict =
        board.decide(
            anAgreement()
                .with(FieldName.AGREEMENT_NUMBER, "MA-" + id)
                .with(FieldName.EMPLOYER_ID, id));

    assertThat(codes(verdict).contains("AGR-NUMBER-FORMAT RETURN")).isEqualTo(wrong);
  }

  @Test
  void returnsANumberWhoseDigitsAreNotTheEmployerId() {
    assertThat(decided(anAgreement().with(FieldName.AGREEMENT_NUMBER, "MA-0412-004")))
        .containsExactly("AGR-NUMBER-FORMAT RETURN");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "M, Adult, false",
    "Metro, A, false",
    "M - Metro, WIOA Adult, false",
    "N, Adult, true",
    "Metro, Dislocated Worker, true"
  })
  void comparesTheLettersWithRegionAndFundWhereTheyArePrinted(
      String region, String fund, boolean wrong) {
    assertThat(
            decided(anAgreement().with(FieldName.REGION, region).with(FieldName.FUND, fund))
                .contains("AGR-NUMBER-FORMAT RETURN"))
        .isEqualTo(wrong);
  }

  @Test
  void keepsRegionAndFundOfTheNumber() {
    Verdict verdict = aBoard().decide(anAgreement());

    assertThat(verdict.agreement())
        .hasFieldOrPropertyWithValue("region", "M")
        .hasFieldOrPropertyWithValue("fund", "A");
  }

  // FEIN and vendor.

  @ParameterizedTest
  @ValueSource(strings = {"951234567", "95-1234567"})
  void takesAFeinOfNineDigits(String fein) {
    assertThat(decided(anAgreement().with(FieldName.FEIN, fein))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"951-23-4567", "95-123456", "95-12345678", "none"})
  void returnsAFeinThatIsNoneAndNeverRepeatsIt(String fein) {
    Verdict verdict = aBoard().decide(anAgreement().with(FieldName.FEIN, fein));

    assertThat(codes(verdict)).contains("AGR-FEIN-INVALID RETURN");
    assertThat(verdict.findings()).noneMatch(each -> each.message().contains(fein));
  }

  @Test
  void returnsAnEmployerThatIsNotInTheVendorMaster() {
    assertThat(
            decided(
                anAgreement()
                    .with(FieldName.EMPLOYER_ID, "0999-001")
                    .with(FieldName.AGREEMENT_NUMBER, "MA-0999-001")))
        .containsExactly("AGR-VENDOR-UNKNOWN RETURN");
  }

  @Test
  void holdsAnUnknownEmployerThatSendsANewVendorRequest() {
    assertThat(
            decided(
                anAgreement()
                    .with(FieldName.EMPLOYER_ID, "0999-001")
                    .with(FieldName.AGREEMENT_NUMBER, "MA-0999-001")
                    .withVendorRequest()))
        .containsExactly("AGR-VENDOR-UNKNOWN HOLD");
  }

  @Test
  void keepsANewEmployerWithoutANumberOnFileUnderItsFein() {
    Verdict verdict =
        aBoard()
            .decide(
                anAgreement()
                    .without(FieldName.EMPLOYER_ID)
                    .without(FieldName.AGREEMENT_NUMBER)
                    .with(FieldName.REGION, "Metro")
                    .with(FieldName.FUND, "Dislocated Worker")
                    .withVendorRequest());

    assertThat(codes(verdict)).containsExactly("AGR-VENDOR-UNKNOWN HOLD");
    assertThat(verdict.agreement())
        .hasFieldOrPropertyWithValue("state", State.HELD)
        .hasFieldOrPropertyWithValue("region", "M")
        .hasFieldOrPropertyWithValue("fund", "D")
        .extracting("key.number")
        .isEqualTo("FEIN951234567");
  }

  @Test
  void missesTheEmployerIdWithoutANewVendorRequest() {
    assertThat(decided(anAgreement().without(FieldName.EMPLOYER_ID)))
        .containsExactly("AGR-FIELD-MISSING RETURN");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Anchor Point Marine LLC", "ANCHOR POINT MARINE, L.L.C."})
  void takesTheLegalNameHoweverItIsWritten(String name) {
    assertThat(decided(anAgreement().with(FieldName.EMPLOYER_NAME, name))).isEmpty();
  }

  @Test
  void holdsALegalNameThatTheVendorMasterDoesNotHave() {
    assertThat(decided(anAgreement().with(FieldName.EMPLOYER_NAME, "Anchor Marine Supply LLC")))
        .containsExactly("AGR-VENDOR-MISMATCH HOLD");
  }

  @Test
  void holdsAnotherFeinAndShowsItsLastDigitsAlone() {
    Verdict verdict = aBoard().decide(anAgreement().with(FieldName.FEIN, "95-7654321"));

    assertThat(codes(verdict)).containsExactly("AGR-VENDOR-MISMATCH HOLD");
    assertThat(verdict.findings().get(0).message()).contains("4321").doesNotContain("7654321");
  }

  // Exclusions.

  private static Exclusion exclusion(
      String name, String uei, String active, @Nullable String ended) {
    return new Exclusion(
        name,
        List.of(),
        "Chula Vista",
        "CA",
        "",
        uei,
        "S4MR1",
        "GSA",
        "Ineligible (Proceedings Completed)",
        LocalDate.parse(active),
        ended == null ? null : LocalDate.parse(ended));
  }

  @ParameterizedTest(name = "active {0}, terminated {1}; decided 2026-04-01")
  @CsvSource({
    "2026-03-31,, true",
    "2026-04-01,, true",
    "2026-04-02,, false",
    "2020-01-01, 2026-03-31, false",
    "2020-01-01, 2026-04-01, true",
    "2020-01-01, 2026-04-02, true"
  })
  void holdsAnEmployerWhoseExclusionIsActiveOnTheDayOfTheCheck(
      String active, String ended, boolean held) {
    Board board =
        aBoard().with(exclusion("ANCHOR POINT MARINE LLC", "", active, ended)).asOf("2026-04-01");

    assertThat(codes(board.decide(anAgreement())).contains("AGR-DEBARRED HOLD")).isEqualTo(held);
  }

  @Test
  void holdsAnEmployerOfAnExcludedUeiUnderAnyNameOnce() {
    Board board = aBoard().with(exclusion("Some Holding", "AB12CD34EF56", "2020-01-01", null));

    Verdict verdict =
        board.decide(
            anAgreement().with(FieldName.UEI, "AB12CD34EF56").with(FieldName.DBA, "Anchor"));

    assertThat(verdict.findings()).hasSize(1);
    assertThat(codes(verdict)).containsExactly("AGR-DEBARRED HOLD");
  }

  @Test
  void holdsWhatCouldNotBeCheckedForWantOfAnExtract() {
    Board board = aBoard().withoutExclusions();

    assertThat(codes(board.decide(anAgreement()))).containsExactly("AGR-DEBARMENT-UNCHECKED HOLD");
  }

  // What is on file.

  @Test
  void returnsAnAgreementThatIsApprovedAlready() {
    assertThat(codes(withApprovedAgreement().decide(anAgreement().named("again").wage("22.00"))))
        .contains("AGR-DUPLICATE RETURN");
  }

  @Test
  void takesAnotherParticipantUnderTheSameNumber() {
    assertThat(
            codes(
                withApprovedAgreement()
                    .decide(
                        anAgreement().named("other").with(FieldName.PARTICIPANT, "Omar Haddad"))))
        .isEmpty();
  }

  @Test
  void takesAnotherStartOfTheSameParticipant() {
    assertThat(
            codes(
                withApprovedAgreement()
                    .decide(anAgreement().named("b").from("2026-02-03", "2026-07-31"))))
        .isEmpty();
  }

  @Test
  void takesAnAgreementAgainThatWasReturned() {
    Board board = aBoard();
    Verdict returned = board.decide(anAgreement().rate("0.60"));

    assertThat(codes(board.remember(returned).decide(anAgreement().named("again")))).isEmpty();
  }

  @Test
  void isNoDuplicateOfItselfWhenItsHoldHasEnded() {
    Board board = aBoard();
    AgreementPacketBuilder late = anAgreement().receivedOn("2026-01-26");
    Verdict held = board.decide(late);
    assertThat(held.disposition()).isEqualTo(Disposition.HELD);

    Verdict decided = board.remember(held).clearing(1, "AGR-RECEIVED-LATE").decide(late.again());

    assertThat(codes(decided)).containsExactly("AGR-RECEIVED-LATE WARN");
    assertThat(decided.disposition()).isEqualTo(Disposition.APPROVED);
  }

  @Test
  void returnsAPacketWithTheStartThatAnApprovedAgreementWasMovedTo() {
    Board board = withApprovedAgreement().knowing(Fact.What.START_CHANGED, "2026-02-09");

    assertThat(codes(board.decide(anAgreement().named("again").from("2026-02-09", "2026-07-31"))))
        .contains("AGR-DUPLICATE RETURN");
    assertThat(codes(board.decide(anAgreement().named("other").from("2026-02-10", "2026-07-31"))))
        .doesNotContain("AGR-DUPLICATE RETURN");
  }

  @Test
  void holdsAParticipantWhoDiscontinuedAnEarlierTraining() {
    Board board = withApprovedAgreement();
    board.having(
        anInvoice()
            .type("DISCONTINUATION")
            .with(FieldName.LAST_DAY_WORKED, "2026-03-13")
            .with(FieldName.DISCONTINUATION_REASON, "Moved away"),
        Disposition.HELD);

    assertThat(codes(board.decide(anAgreement().named("second").from("2026-05-04", "2026-08-31"))))
        .containsExactly("AGR-PRIOR-DISCONTINUED HOLD");
  }

  /** The agreement is held as late; the invoice that follows shows hours on 2 March. */
  @ParameterizedTest(name = "training from {0}")
  @CsvSource({"2026-03-02, false", "2026-03-03, true"})
  void holdsAnAgreementOnceAnInvoiceShowsHoursBeforeItsStart(String start, boolean before) {
    Board board = aBoard();
    AgreementPacketBuilder agreement =
        anAgreement().from(start, "2026-07-31").receivedOn("2026-01-26");
    board.remember(board.decide(agreement));
    board.remember(board.decide(anInvoice()));

    Verdict verdict = board.decide(agreement.again());

    assertThat(codes(verdict).contains("AGR-HOURS-BEFORE-START HOLD")).isEqualTo(before);
  }

  @Test
  void takesAParticipantWhoseEarlierTrainingGoesOn() {
    Board board = withApprovedAgreement();
    board.having(anInvoice(), Disposition.APPROVED);

    assertThat(codes(board.decide(anAgreement().named("second").from("2026-08-03", "2026-10-30"))))
        .isEmpty();
  }
}
