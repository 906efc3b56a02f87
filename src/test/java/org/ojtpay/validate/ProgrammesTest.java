package org.ojtpay.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.validate.AgreementPacketBuilder.anAgreement;
import static org.ojtpay.validate.Board.aBoard;
import static org.ojtpay.validate.Board.codes;
import static org.ojtpay.validate.Board.withApprovedAgreement;
import static org.ojtpay.validate.InvoiceBuilder.anInvoice;
import static org.ojtpay.validate.RegisterBuilder.aRegister;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojtpay.onfile.AgreementEvent;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.Fact;
import org.ojtpay.onfile.OnFile;
import org.ojtpay.onfile.State;
import org.ojtpay.packet.FieldName;
import org.ojtpay.policy.PackSet;
import org.ojtpay.policy.Packs;
import org.ojtpay.policy.PolicyPack;

/** The agreement's programme chooses the pack; its invoices follow it. */
class ProgrammesTest {

  private static AgreementPacketBuilder workExperience() {
    return anAgreement()
        .with(FieldName.PROGRAMME, "Internships/Work Experience")
        .with(FieldName.AGREEMENT_NUMBER, "WEX-2026-17")
        .with(FieldName.WORKSITE_ADDRESS, "210 Main St, Rolla, MO 65401")
        .with(FieldName.REIMBURSEMENT_RATE, "1.00")
        .hours("160");
  }

  private static AgreementPacketBuilder trade() {
    return anAgreement()
        .with(FieldName.PROGRAMME, "TAA On-the-Job Training")
        .with(FieldName.WORKSITE_ADDRESS, "210 Main St, Rolla, MO 65401")
        .hours("4000");
  }

  private static AgreementPacketBuilder missouri() {
    return anAgreement()
        .with(FieldName.PROGRAMME, "Missouri WIOA On-the-Job Training")
        .with(FieldName.WORKSITE_ADDRESS, "210 Main St, Rolla, MO 65401");
  }

  @Test
  void approvesByThePackOfItsProgrammeWhatTheBoardsOwnWouldReturn() {
    Verdict verdict = aBoard().decide(workExperience());

    assertThat(codes(verdict)).isEmpty();
    assertThat(Objects.requireNonNull(verdict.agreement()).pack()).isEqualTo("mo-work-experience");
    assertThat(codes(aBoard().decide(workExperience().with(FieldName.PROGRAMME, "Other"))))
        .contains("AGR-RATE-OVER-CAP RETURN", "AGR-NUMBER-FORMAT RETURN");
  }

  @Test
  void asksForNeitherDaysNorHoursAWeekInMissouri() {
    AgreementPacketBuilder loose =
        missouri()
            .signedOn("2026-02-01")
            .receivedOn("2026-02-20")
            .with(FieldName.HOURS_PER_WEEK, "20")
            .with(FieldName.SVP_LEVEL, "1")
            .with(FieldName.WAGE, "15.00");

    assertThat(codes(aBoard().decide(loose))).isEmpty();
  }

  // Work experience: 160 hours are typical, 999 the most.

  @ParameterizedTest(name = "{0} hours")
  @CsvSource({
    "159.75,",
    "160,",
    "160.25, WEX-OVER-TYPICAL HOLD",
    "999, WEX-OVER-TYPICAL HOLD",
    "999.01, AGR-DURATION-HOURS RETURN"
  })
  void holdsMoreThanTheTypicalHours(String hours, String code) {
    List<String> found = codes(aBoard().decide(workExperience().hours(hours)));

    if (code == null) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found).contains(code);
    }
  }

  @ParameterizedTest(name = "assessment {0}, funding {1}")
  @CsvSource({"true, true, false", "true, false, true", "false, true, true", "false, false, true"})
  void asksForBothAssessmentAndFunding(boolean assessed, boolean funded, boolean held) {
    Board board = aBoard();
    if (assessed) {
      board.knowing(FactBuilder.aFact(Fact.What.ASSESSMENT).of(1).build());
    }
    if (funded) {
      board.knowing(FactBuilder.aFact(Fact.What.FUNDING).of(1).build());
    }

    assertThat(
            codes(board.decide(workExperience().withId(1).hours("400")))
                .contains("WEX-OVER-TYPICAL HOLD"))
        .isEqualTo(held);
  }

  // Trade: 104 weeks, and one invoice a month.

  @ParameterizedTest(name = "{0} days")
  @CsvSource({"727, false", "728, false", "729, true"})
  void allowsTradeTrainingsOfAHundredAndFourWeeks(int days, boolean returned) {
    assertThat(codes(aBoard().decide(trade().days(days))).contains("AGR-DURATION-WEEKS RETURN"))
        .isEqualTo(returned);
  }

  @ParameterizedTest(name = "the other until {0}")
  @CsvSource({"2026-03-21, true", "2026-04-11, false"})
  void takesOneInvoiceAMonthUnderTheTradeAct(String to, boolean held) {
    Board board = aBoard().having(trade());
    board.having(anInvoice(), Disposition.APPROVED);

    Verdict second =
        board.decide(
            anInvoice()
                .named("2026-04-20 Reyes invoice")
                .numbered("1043")
                .period("2026-03-15", to)
                .receivedOn("2026-04-20")
                .payroll(aRegister().period("2026-03-15", to).line("REG", "40.00", "22.00"))
                .clarified());

    assertThat(codes(second).contains("INV-MONTHLY HOLD")).isEqualTo(held);
  }

  // What is told of them.

  @Test
  void tellsNoLifeByTheClausesOfAnotherBoardsPolicy() {
    Verdict mine = aBoard().decide(anAgreement());
    Verdict missouri = aBoard().decide(missouri());

    assertThat(clauses(mine)).containsExactly("SDWP OJT Policy, II.D", "SDWP OJT Policy, II.D.2.c");
    assertThat(clauses(missouri))
        .containsOnly("Missouri Training Programs, On-the-Job Training (OJT)")
        .hasSize(2);
  }

  @Test
  void tellsWhatPeopleRecordByTheClausesOfTheAgreementsPack() {
    AgreementOnFile missouri = Objects.requireNonNull(aBoard().decide(missouri()).agreement());
    Fact called =
        FactBuilder.aFact(Fact.What.START_CONFIRMED).of(missouri.key()).on("2026-02-02").build();
    OnFile onFile = aBoard().having(missouri()).knowing(called).onFile();

    assertThat(
            RecordedLife.of(
                onFile,
                PackSet.of(PolicyPack.load("sdwp-ojt")),
                LocalDate.parse("2026-03-20"),
                List.of()))
        .extracting(AgreementEvent::clause)
        .containsExactly("Missouri Training Programs, On-the-Job Training (OJT)");
  }

  private static List<String> clauses(Verdict verdict) {
    return verdict.events().stream().map(AgreementEvent::clause).toList();
  }

  // Invoices.

  @Test
  void paysAnInvoiceByThePackOfItsAgreement() {
    Board board = aBoard().having(workExperience());

    Verdict verdict =
        board.decide(
            anInvoice()
                .with(FieldName.AGREEMENT_NUMBER, "WEX-2026-17")
                .claiming("80.00", "1760.00")
                .receivedOn("2026-03-27")
                .clarified());

    assertThat(codes(verdict)).isEmpty();
    assertThat(verdict.payable()).hasToString("1760.00");
  }

  @Test
  void goesByTheBoardsOwnPackWhereTheAgreementNamesNoneThatIsKnown() {
    Board board = aBoard().under(PolicyPack.load("mo-ojt-wioa"));

    assertThat(Objects.requireNonNull(board.decide(anAgreement()).agreement()).pack())
        .isEqualTo("mo-ojt-wioa");
  }

  // A pack of the board's own that only notes what must not be approved.

  @Test
  void approvesNothingThatAPersonSentBackOrHasToApproveWhateverThePackNotes(@TempDir Path temp)
      throws IOException {
    Path folder = Packs.with(temp, "agreement.approval", "PERSON");
    Path reasons = folder.resolve("reasons.yaml");
    Files.writeString(
        reasons,
        Files.readString(reasons)
            .replaceFirst("(DOC-SENT-BACK:\\s+severity: )RETURN", "$1WARN")
            .replaceFirst("(AGR-TO-APPROVE:\\s+severity: )HOLD", "$1WARN"));
    PolicyPack lenient = PolicyPack.load(folder);

    assertThat(aBoard().under(lenient).decide(anAgreement()).disposition())
        .isEqualTo(Disposition.HELD);
    assertThat(
            withApprovedAgreement()
                .under(lenient)
                .clearing(1, "")
                .decide(anInvoice())
                .disposition())
        .isEqualTo(Disposition.RETURNED);
  }

  // A pack that is not here any more.

  /** The board's own pack as it was called when the agreement was approved. */
  private static PolicyPack former(Path temp) throws IOException {
    Path copy = Packs.copy(temp);
    Path renamed = Files.move(copy, copy.resolveSibling("board-2025"));
    Path about = renamed.resolve("pack.yaml");
    Files.writeString(
        about, Files.readString(about).replaceFirst("name: sdwp-ojt", "name: board-2025"));
    return PolicyPack.load(renamed);
  }

  private static Board withoutItsPack(Path temp) throws IOException {
    return aBoard()
        .under(former(temp))
        .having(anAgreement())
        .under(PolicyPack.load("sdwp-ojt"))
        .asOf("2026-04-01");
  }

  @Test
  void holdsAnInvoiceWhoseAgreementGoesByAPackThatIsNotHere(@TempDir Path temp) throws IOException {
    Verdict verdict = withoutItsPack(temp).decide(anInvoice());

    assertThat(codes(verdict)).containsExactly("AGR-PACK-GONE HOLD");
    assertThat(verdict.findings().get(0).message())
        .isEqualTo("The agreement goes by the policy pack board-2025, which is not here.");
  }

  @Test
  void returnsNothingByAnotherPackThanTheAgreements(@TempDir Path temp) throws IOException {
    Verdict verdict = withoutItsPack(temp).decide(anInvoice().claiming("79.00", "1.00"));

    assertThat(verdict.disposition()).isEqualTo(Disposition.HELD);
    assertThat(codes(verdict)).contains("AGR-PACK-GONE HOLD", "INV-HOURS-MISMATCH HOLD");
  }

  @Test
  void goesByTheBoardsOwnPackOnceAPersonSaysSo(@TempDir Path temp) throws IOException {
    Board board = withoutItsPack(temp).clearing(1, "AGR-PACK-GONE");

    assertThat(board.decide(anInvoice().withId(1)).disposition()).isEqualTo(Disposition.APPROVED);
    assertThat(codes(board.decide(anInvoice().withId(1).claiming("79.00", "1.00"))))
        .contains("INV-HOURS-MISMATCH RETURN");
  }

  @Test
  void isDecidedOnceThePackIsBack(@TempDir Path temp) throws IOException {
    PolicyPack former = former(temp);
    Board board = aBoard().under(former).having(anAgreement()).under(PolicyPack.load("sdwp-ojt"));

    assertThat(board.decide(anInvoice()).disposition()).isEqualTo(Disposition.HELD);
    assertThat(board.under(former).decide(anInvoice()).disposition())
        .isEqualTo(Disposition.APPROVED);
  }

  @Test
  void letsWhatIsRecordedOfItWait(@TempDir Path temp) throws IOException {
    Board board = withoutItsPack(temp).closed();
    assertThat(board.onFile().agreements().get(0).state()).isEqualTo(State.APPROVED);

    assertThat(withApprovedAgreement().closed().onFile().agreements().get(0).state())
        .isEqualTo(State.CLOSED);
  }
}
