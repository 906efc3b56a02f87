package org.ojtpay.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.job.JunePackets.payroll;
import static org.ojtpay.job.JunePackets.yearEnd;
import static org.ojtpay.validate.AgreementPacketBuilder.anAgreement;
import static org.ojtpay.validate.DaysBuilder.aClarification;
import static org.ojtpay.validate.DaysBuilder.aVerification;
import static org.ojtpay.validate.RegisterBuilder.aRegister;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojtpay.onfile.Exclusion;
import org.ojtpay.onfile.InvoiceOnFile;
import org.ojtpay.onfile.OnFile;
import org.ojtpay.onfile.Verification;
import org.ojtpay.packet.FieldName;
import org.ojtpay.policy.PackSet;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.policy.Severity;

/**
 * What makes payroll of verified days wait: an invoice of June 2026 whose 29 and 30 June stand on
 * an hours of verification, eight hours each, and the payroll that comes in July.
 */
class TruingUpTest {

  private static final PolicyPack SDWP = PolicyPack.load("sdwp-ojt");
  private static final String UNCLEAR = "TRUE-UP-UNCLEAR";

  private PolicyPack pack = SDWP;
  private Board board = Board.withApprovedAgreement().asOf("2026-07-16");
  private InvoiceBuilder invoice = yearEnd();
  private String fund = "A";
  private String underWay = "";
  private @Nullable InvoiceOnFile approved;

  private Verdict came(RegisterBuilder payroll, DaysBuilder... forms) {
    return came(payroll.alone("2026-07-15 Reyes payroll", "2026-07-15", forms));
  }

  private Verdict came(Arrival payroll) {
    return Night.decide(List.of(payroll), onFile(), PackSet.of(pack), LocalDate.parse("2026-07-16"))
        .get(0);
  }

  private InvoiceOnFile approved() {
    if (approved == null) {
      List<InvoiceOnFile> all = board.having(invoice, Disposition.APPROVED).onFile().invoices();
      approved = all.get(all.size() - 1);
    }
    return approved;
  }

  private OnFile onFile() {
    long verdict = Objects.requireNonNull(approved().filed()).verdict();
    return board
        .onFile()
        .waitingForPayroll(
            List.of(
                new Verification(verdict, List.of(), invoice.arrival().packet(), fund, underWay)));
  }

  private static List<String> held(Verdict verdict) {
    assertThat(verdict.disposition()).isEqualTo(Disposition.HELD);
    assertThat(verdict.truedUp()).isEmpty();
    return Board.codes(verdict, Severity.HOLD);
  }

  private static String difference(Verdict verdict) {
    assertThat(verdict.disposition()).as("%s", verdict.findings()).isEqualTo(Disposition.APPROVED);
    return verdict.truedUp().orElseThrow().difference().toString();
  }

  @Test
  void takesPayrollThatShowsEveryVerifiedDay() {
    assertThat(difference(came(payroll("8.00", "6.00")))).isEqualTo("-22.00");
  }

  // Whole payroll.

  private static RegisterBuilder withoutTheLastDay() {
    return aRegister()
        .period("2026-06-28", "2026-07-11")
        .paidOn("2026-07-14")
        .day("2026-06-29", "REG", "8.00", "22.00")
        .fullDays("2026-07-01", "2026-07-10");
  }

  @Test
  void holdsPayrollWithoutALineForAVerifiedDay() {
    Verdict verdict = came(withoutTheLastDay());

    assertThat(held(verdict)).containsExactly(UNCLEAR);
    assertThat(verdict.findings(Severity.HOLD).get(0).message()).contains("[Jun 30, 2026]");
  }

  @Test
  void takesADayWithoutALineWhereAPrintedTotalSaysThatThereIsNoMore() {
    assertThat(difference(came(withoutTheLastDay().line("REG", "72.00", "22.00"))))
        .isEqualTo("-88.00");
  }

  @Test
  void takesADayOfNoHours() {
    assertThat(difference(came(withoutTheLastDay().day("2026-06-30", "SICK", "8.00", "22.00"))))
        .isEqualTo("-88.00");
  }

  @ParameterizedTest(name = "a total of {0} h over 72 h of days")
  @ValueSource(strings = {"71.00", "80.00"})
  void holdsPayrollWhoseTotalIsAnother(String total) {
    board = board.clearing(1, "PAY-TOTALS-MISMATCH").clearing(1, UNCLEAR);

    assertThat(held(came(withoutTheLastDay().line("REG", total, "22.00")))).contains(UNCLEAR);
  }

  @ParameterizedTest(name = "{0} h in the payroll, 8 h on the form for 29 June")
  @CsvSource({"8.00, true", "72.00, false"})
  void takesAFormOfSomeDaysWhereItIsAllOfThePayroll(String total, boolean whole) {
    RegisterBuilder totals =
        aRegister()
            .period("2026-06-28", "2026-07-11")
            .paidOn("2026-07-14")
            .line("REG", total, "22.00");
    Verdict verdict =
        came(totals, aClarification().signedOn("2026-07-14").day("2026-06-29", "REG", "8.00"));

    if (whole) {
      assertThat(difference(verdict)).isEqualTo("-88.00");
    } else {
      assertThat(held(verdict)).containsExactly(UNCLEAR);
    }
  }

  // Other days than those that the form speaks for.

  @Test
  void paysADayAfterTheLastPayrollThatTheFormDidNotList() {
    invoice = yearEnd("2026-06-29").claiming("88.00", "968.00");

    assertThat(difference(came(payroll("8.00", "8.00")))).isEqualTo("88.00");
  }

  /** A Saturday before the invoice's own payroll: nobody has claimed it. */
  @Test
  void holdsPayrollThatShowsADayBeforeTheInvoicesOwn() {
    invoice = invoice.period("2026-06-13", "2026-06-30");
    RegisterBuilder payroll =
        payroll("8.00", "8.00")
            .period("2026-06-07", "2026-06-13")
            .day("2026-06-13", "REG", "8.00", "22.00");

    assertThat(held(came(payroll))).containsExactly(UNCLEAR);
  }

  /** Its hours are the same on every day, and a holiday is among them now. */
  @Test
  void holdsPayrollThatCodesAnotherDayAnew() {
    RegisterBuilder payroll =
        payroll("8.00", "8.00")
            .period("2026-06-14", "2026-06-27")
            .fullDays("2026-06-14", "2026-06-18")
            .day("2026-06-19", "HOLW", "8.00", "22.00")
            .fullDays("2026-06-20", "2026-06-27");
    board = board.clearing(1, "PAY-TOTALS-MISMATCH").clearing(1, "CLAR-DAYS-DIFFER");

    assertThat(held(came(payroll))).contains(UNCLEAR);
  }

  /** Eight hours more in the totals of the invoice's own period, of a pack that takes no form. */
  @Test
  void holdsPayrollThatChangesALineWithoutADate() {
    pack = PolicyPack.load("mo-ojt-wioa");
    board = Board.aBoard().under(pack).having(anAgreement()).asOf("2026-07-16");
    invoice = yearEnd().clarified().verified(aVerification().fullDays("2026-06-29", "2026-06-30"));
    RegisterBuilder payroll =
        payroll("8.00", "8.00").period("2026-06-14", "2026-06-27").line("HOLW", "8.00", "22.00");

    assertThat(held(came(payroll))).contains(UNCLEAR);
  }

  // Two forms that share a pay period.

  private InvoiceBuilder julyOnAForm(String hours) {
    return InvoiceBuilder.anInvoice()
        .named("2026-07-15 Reyes july")
        .receivedOn("2026-07-15")
        .numbered("1051")
        .type("COMPLETION")
        .period("2026-07-01", "2026-07-11")
        .signedOn("2026-07-14")
        .payroll(straddling(hours))
        .clarified(aClarification().signedOn("2026-07-14").fullDays("2026-07-01", "2026-07-10"))
        .claiming("64.00", "704.00");
  }

  private static RegisterBuilder straddling(String hours) {
    return aRegister()
        .period("2026-06-28", "2026-07-11")
        .paidOn("2026-07-14")
        .line("REG", hours, "22.00");
  }

  /** 64 h in July by one form and 16 h in June by another are 80 h. */
  @ParameterizedTest(name = "{0} h in all")
  @CsvSource({"79.00, false", "80.00, true", "81.00, true"})
  void takesNoMoreByTwoFormsThanThePayrollShows(String hours, boolean fits) {
    board = board.having(julyOnAForm(hours), Disposition.APPROVED);
    Verdict verdict =
        came(
            straddling(hours),
            aClarification()
                .signedOn("2026-07-14")
                .day("2026-06-29", "REG", "8.00")
                .day("2026-06-30", "REG", "8.00"));

    assertThat(verdict.truedUp().isPresent()).as("%s", verdict.findings()).isEqualTo(fits);
    assertThat(Board.codes(verdict, Severity.RETURN))
        .isEqualTo(fits ? List.of() : List.of("CLAR-PAYROLL-MISMATCH"));
  }

  // Whose payroll it is.

  @ParameterizedTest(name = "{0}, agreement of {1}")
  @CsvSource({
    "Dana Reyes Jr., Dana Reyes",
    "Dana Reyes, Dana Reyes Sr.",
    "'Reyes, Dana II', 'Reyes, Dana III'",
    "Dana M. Reyes, Dana A. Reyes",
    "'Reyes, Dana Maria', Dana Alma Reyes"
  })
  void holdsPayrollOfAPersonOfThatNameUntilSomebodyHasLooked(String printed, String participant) {
    agreed(participant);

    assertThat(held(came(payrollOf(printed)))).containsExactly("PAY-NAME-NEAR");
    board = board.clearing(1, "PAY-NAME-NEAR");
    assertThat(difference(came(payrollOf(printed)))).isEqualTo("0.00");
  }

  @ParameterizedTest(name = "{0}, agreement of {1}")
  @CsvSource({
    "Dana M. Reyes, Dana Reyes",
    "'REYES, DANA A', Dana Alma Reyes",
    "Dana Reyes 2nd, 'Reyes, Dana II'"
  })
  void takesPayrollThatPrintsTheSameNameOtherwise(String printed, String participant) {
    agreed(participant);

    assertThat(difference(came(payrollOf(printed)))).isEqualTo("0.00");
  }

  private void agreed(String participant) {
    board =
        Board.aBoard()
            .having(anAgreement().with(FieldName.PARTICIPANT, participant))
            .asOf("2026-07-16");
    invoice =
        yearEnd()
            .with(FieldName.PARTICIPANT, participant)
            .payroll(
                aRegister()
                    .of(participant)
                    .period("2026-06-14", "2026-06-27")
                    .paidOn("2026-06-30")
                    .line("REG", "80.00", "22.00"));
  }

  private static RegisterBuilder payrollOf(String name) {
    return named(aRegister().of(name));
  }

  private static RegisterBuilder named(RegisterBuilder register) {
    return register
        .period("2026-06-28", "2026-07-11")
        .paidOn("2026-07-14")
        .fullDays("2026-06-29", "2026-07-10");
  }

  @ParameterizedTest(name = "number {0}; the invoice''s own payroll printed {1}")
  @CsvSource({"5012345, ''", "00731, 00731", "'', 00731"})
  void takesTheNumberThatIsKnown(String printed, String own) {
    numbered(own);

    assertThat(difference(came(named(aRegister().withId(printed))))).isEqualTo("0.00");
  }

  @ParameterizedTest(name = "number {0}; the invoice''s own payroll printed {1}")
  @CsvSource({"00732, 00731", "5012346, ''"})
  void holdsAnotherNumberUntilSomebodyHasLooked(String printed, String own) {
    numbered(own);

    assertThat(held(came(named(aRegister().withId(printed))))).containsExactly("PAY-NAME-NEAR");
  }

  private void numbered(String own) {
    invoice =
        yearEnd()
            .payroll(
                aRegister()
                    .withId(own)
                    .period("2026-06-14", "2026-06-27")
                    .paidOn("2026-06-30")
                    .line("REG", "80.00", "22.00"));
  }

  @ParameterizedTest(name = "employer \"{0}\"")
  @ValueSource(strings = {"", "Palo Blanco Fabrication Inc."})
  void holdsPayrollOfAnotherEmployerOrOfNone(String employer) {
    Verdict verdict = came(named(aRegister().employer(employer)));

    assertThat(held(verdict)).containsExactly("PAY-EMPLOYER-OTHER");
  }

  // The employer, the fund, and what people have begun.

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

  /** Excluded on the night after the invoice was approved. */
  @Test
  void holdsPayrollOfAnExcludedEmployer() {
    approved();
    board = board.with(exclusion("2026-07-16"));

    assertThat(held(came(payroll("8.00", "8.00")))).containsExactly("AGR-DEBARRED");
  }

  @Test
  void saysWhereItHasLookedForTheEmployer() {
    assertThat(came(payroll("8.00", "8.00")).debarment()).isNotNull();
  }

  @Test
  void holdsPayrollWithoutAnExtractToLookIn() {
    approved();
    board = board.withoutExclusions();

    assertThat(held(came(payroll("8.00", "8.00")))).containsExactly("AGR-DEBARMENT-UNCHECKED");
  }

  @Test
  void holdsPayrollWhereTheAgreementGoesByAnotherFundSince() {
    fund = "D";

    Verdict verdict = came(payroll("8.00", "8.00"));
    assertThat(held(verdict)).containsExactly(UNCLEAR);
    assertThat(verdict.findings(Severity.HOLD).get(0).message()).contains("fund D");
  }

  @Test
  void holdsPayrollWhileSomethingIsBegunWithItsInvoice() {
    underWay = "whose payment is being taken back";

    Verdict verdict = came(payroll("8.00", "8.00"));
    assertThat(held(verdict)).containsExactly(UNCLEAR);
    assertThat(verdict.findings(Severity.HOLD).get(0).message()).contains(underWay);
  }

  @Test
  void holdsPayrollWhileACorrectionOfItsInvoiceIsHeld() {
    approved();
    board =
        board.having(
            yearEnd("2026-06-29")
                .named("corrected")
                .type("CORRECTION")
                .receivedOn("2026-07-10")
                .claiming("88.00", "968.00"),
            Disposition.HELD);

    Verdict verdict = came(payroll("8.00", "8.00"));
    assertThat(held(verdict)).containsExactly(UNCLEAR);
    assertThat(verdict.findings(Severity.HOLD).get(0).message()).contains("corrected");
  }

  // What waits whatever the invoice was approved with.

  /** A leasing firm prints the wages: a person has looked at the invoice, and looks again. */
  @Test
  void holdsPayrollOfAnEmployerThatWasClearedOnTheInvoice() {
    board = board.clearing(7, "PAY-EMPLOYER-OTHER");
    invoice =
        yearEnd()
            .withId(7)
            .payroll(
                aRegister()
                    .employer("Palo Blanco Fabrication Inc.")
                    .period("2026-06-14", "2026-06-27")
                    .paidOn("2026-06-30")
                    .line("REG", "80.00", "22.00"));
    Verdict verdict = came(named(aRegister().employer("Palo Blanco Fabrication Inc.")));

    assertThat(held(verdict)).containsOnly("PAY-EMPLOYER-OTHER");
  }

  @Test
  void holdsPayrollUnderAClosedAgreement() {
    approved();
    board = board.closed();

    assertThat(held(came(payroll("8.00", "8.00")))).containsExactly("INV-AGREEMENT-NOT-APPROVED");
  }

  @Test
  void holdsPayrollWhileAnEarlierInvoiceIsHeld() {
    approved();
    board =
        board.having(
            InvoiceBuilder.anInvoice().receivedOn("2026-07-10").signedOn("2026-07-10"),
            Disposition.HELD);

    assertThat(held(came(payroll("8.00", "8.00")))).containsExactly("INV-EARLIER-OPEN");
  }

  @Test
  void holdsPayrollThatIsDecidedByAnotherPackThanTheAgreements() {
    pack = PolicyPack.load("mo-ojt-wioa");
    board = Board.aBoard().under(pack).having(anAgreement()).asOf("2026-07-16");
    approved();
    pack = SDWP;

    Verdict verdict = came(payroll("8.00", "8.00"));
    assertThat(held(verdict)).contains(UNCLEAR);
    assertThat(verdict.findings(Severity.HOLD).get(0).message()).contains("mo-ojt-wioa");
  }
}
