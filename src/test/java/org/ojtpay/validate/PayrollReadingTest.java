package org.ojtpay.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.validate.Board.codes;
import static org.ojtpay.validate.Board.withApprovedAgreement;
import static org.ojtpay.validate.DaysBuilder.aClarification;
import static org.ojtpay.validate.InvoiceBuilder.anInvoice;
import static org.ojtpay.validate.RegisterBuilder.aRegister;

import org.junit.jupiter.api.Test;
import org.ojtpay.packet.FieldName;
import org.ojtpay.reimburse.Worksheet;

/** What the payroll says before anything is computed from it. */
class PayrollReadingTest {

  private final InvoiceBuilder invoice = anInvoice();

  private Verdict decide(RegisterBuilder... registers) {
    return withApprovedAgreement().decide(invoice.payroll(registers));
  }

  // What a row has to show.

  @Test
  void returnsARowWithoutItsHours() {
    assertThat(codes(decide(aRegister().line("REG", "80.00", "22.00").line("OT", "", "33.00"))))
        .contains("PAY-FIELD-MISSING RETURN");
  }

  @Test
  void acceptsABonusWithoutHours() {
    assertThat(codes(decide(aRegister().line("REG", "80.00", "22.00").amount("BONUS", "", "150"))))
        .isEmpty();
  }

  @Test
  void passesOverASumOfAmounts() {
    assertThat(codes(decide(aRegister().line("REG", "80.00", "22.00").amount("", "", "36041.28"))))
        .isEmpty();
  }

  @Test
  void returnsARowWithoutItsPeriod() {
    assertThat(codes(decide(aRegister().period("2026-03-01", "").line("REG", "80.00", "22.00"))))
        .contains("PAY-FIELD-MISSING RETURN", "PAY-GAP RETURN");
  }

  @Test
  void returnsARowWhosePeriodEndsBeforeItBegins() {
    Verdict verdict =
        decide(
            aRegister().line("REG", "80.00", "22.00"),
            aRegister().inFile("p2.csv").period("2026-03-14", "2026-03-01").line("OT", "1", "33"));

    assertThat(codes(verdict)).contains("PAY-FIELD-MISSING RETURN");
  }

  @Test
  void namesAMissingFieldOnceHoweverManyRowsLackIt() {
    Verdict verdict = decide(aRegister().line("", "40.00", "22.00").line("", "40.00", "22.00"));

    assertThat(verdict.findings().stream().filter(f -> f.code().equals("PAY-FIELD-MISSING")))
        .hasSize(1);
  }

  @Test
  void neverTakesATotalInTheHeadingForTheHoursOfARow() {
    RegisterBuilder register = aRegister().line("REG", "", "22.00");
    register.form().with(FieldName.HOURS, "80.00").with(FieldName.AMOUNT, "1760.00");

    Verdict verdict = withApprovedAgreement().decide(invoice.payroll(register));

    assertThat(codes(verdict)).contains("PAY-FIELD-MISSING RETURN");
  }

  @Test
  void notesARegisterWithoutEmployerOrPayDate() {
    assertThat(codes(decide(aRegister().employer("").paidOn("").line("REG", "80.00", "22.00"))))
        .containsExactly("PAY-SOURCE-INCOMPLETE WARN");
  }

  // Rates.

  @Test
  void takesAmountOverHoursWhereNoRateIsPrinted() {
    Verdict verdict = decide(aRegister().amount("REG", "80.00", "1760.00"));

    assertThat(codes(verdict)).isEmpty();
    assertThat(verdict.payable()).hasToString("880.00");
  }

  @Test
  void theWorksheetNamesTheClauseOfEachOfItsRules() {
    Worksheet worksheet =
        decide(aRegister().amount("REG", "80.00", "1760.00")).computed().orElseThrow();

    assertThat(worksheet.grounds().pack()).isEqualTo("sdwp-ojt");
    assertThat(worksheet.grounds().clause(Worksheet.WAGE_RULE)).contains("II.C.6");
    assertThat(worksheet.hourLines())
        .isNotEmpty()
        .noneMatch(each -> worksheet.grounds().clause(each.rule()).isEmpty());
  }

  @Test
  void takesTheRateToTheCentWhereThatGivesTheAmountAgain() {
    Verdict verdict = decide(aRegister().amount("REG", "80.00", "1759.60"));

    assertThat(verdict.computed().orElseThrow().wageLines().get(0).rate()).hasToString("21.995");
  }

  @Test
  void holdsHoursWithNeitherRateNorAmount() {
    assertThat(codes(decide(aRegister().line("REG", "80.00", ""))))
        .containsExactly("PAY-RATE-MISSING HOLD");
  }

  @Test
  void needsNoRateForHoursThatAreNeverPaid() {
    assertThat(codes(decide(aRegister().line("REG", "80.00", "22.00").line("PTO", "0.00", ""))))
        .isEmpty();
  }

  @Test
  void leansOnTheRateOfTheTotalForDaysWithoutOne() {
    RegisterBuilder register = aRegister().line("REG", "80.00", "22.00");
    for (int day : new int[] {2, 3, 4, 5, 6, 9, 10, 11, 12, 13}) {
      register.day("2026-03-%02d".formatted(day), "REG", "8.00");
    }

    assertThat(codes(decide(register))).isEmpty();
  }

  @Test
  void holdsDaysWhereTheRegisterShowsNoRateAtAll() {
    RegisterBuilder register = aRegister();
    for (int day : new int[] {2, 3, 4, 5, 6, 9, 10, 11, 12, 13}) {
      register.day("2026-03-%02d".formatted(day), "REG", "8.00");
    }

    assertThat(codes(decide(register))).containsExactly("PAY-RATE-MISSING HOLD");
  }

  // Negative hours.

  @Test
  void netsNegativeHoursWithinTheirPeriodAndCategory() {
    Verdict verdict =
        decide(aRegister().line("REG", "88.00", "22.00").line("REG", "-8.00", "22.00"));

    assertThat(codes(verdict)).isEmpty();
    assertThat(verdict.payable()).hasToString("880.00");
  }

  @Test
  void netsNegativeHoursAcrossSeveralLines() {
    Verdict verdict =
        decide(
            aRegister()
                .line("REG", "44.00", "22.00")
                .line("Regular", "44.00", "22.00")
                .line("REG", "-50.00", "22.00")
                .line("REG", "42.00", "22.00"));

    assertThat(codes(verdict)).isEmpty();
    assertThat(verdict.payable()).hasToString("880.00");
  }

  @Test
  void holdsNegativeHoursThatNothingOfTheirCategoryTakes() {
    assertThat(
            codes(decide(aRegister().line("REG", "80.00", "22.00").line("SICK", "-4.00", "22.00"))))
        .contains("PAY-NEGATIVE HOLD");
  }

  @Test
  void holdsNegativeHoursThatAreMoreThanTheirCategoryHas() {
    assertThat(
            codes(decide(aRegister().line("REG", "80.00", "22.00").line("REG", "-80.01", "22.00"))))
        .contains("PAY-NEGATIVE HOLD");
  }

  @Test
  void netsANegativeDayAgainstItsOwnDayFirst() {
    RegisterBuilder register = aRegister().line("REG", "80.00", "22.00");
    for (int day : new int[] {2, 3, 4, 5, 6, 9, 10, 11, 12, 13}) {
      register.day("2026-03-%02d".formatted(day), "REG", day == 12 ? "10.00" : "8.00");
    }
    register.day("2026-03-12", "REG", "-2.00");

    Verdict verdict = decide(register);

    assertThat(codes(verdict)).isEmpty();
    assertThat(verdict.payable()).hasToString("880.00");
  }

  @Test
  void holdsANegativeDayThatNothingTakesAndDoesNotFail() {
    RegisterBuilder register = aRegister().line("REG", "80.00", "22.00");
    register.day("2026-03-12", "SICK", "-2.00");

    assertThat(codes(decide(register))).contains("PAY-NEGATIVE HOLD");
  }

  @Test
  void netsANegativeRowOfAClarification() {
    invoice.clarified(
        aClarification()
            .fullDays("2026-03-01", "2026-03-14")
            .day("2026-03-12", "REG", "1.00")
            .day("2026-03-12", "REG", "-1.00"));

    assertThat(codes(decide(aRegister().line("REG", "80.00", "22.00")))).isEmpty();
  }

  @Test
  void holdsANegativeRowOfAClarificationThatNothingTakes() {
    invoice.clarified(
        aClarification().fullDays("2026-03-01", "2026-03-14").day("2026-03-12", "SICK", "-1.00"));

    assertThat(codes(decide(aRegister().line("REG", "80.00", "22.00"))))
        .containsExactly("PAY-NEGATIVE HOLD");
  }

  // The same period twice.

  @Test
  void countsEqualLinesOfTwoRegistersOnce() {
    Verdict verdict =
        decide(
            aRegister().line("REG", "80.00", "22.00"),
            aRegister().inFile("again.csv").line("Reg", "80", "22"));

    assertThat(codes(verdict)).containsExactly("PAY-PERIODS-OVERLAP WARN");
    assertThat(verdict.payable()).hasToString("880.00");
  }

  @Test
  void addsDifferentRegularLinesOfTwoRegistersAndHolds() {
    Verdict verdict =
        decide(
            aRegister().line("REG", "76.00", "22.00"),
            aRegister().inFile("more.csv").line("REG", "4.00", "22.00"));

    assertThat(codes(verdict)).containsExactly("PAY-PERIODS-OVERLAP HOLD");
    assertThat(verdict.computed().orElseThrow().eligibleHours()).hasToString("80.00");
  }

  @Test
  void addsDifferentLinesThatAreNotRegularAndNotes() {
    Verdict verdict =
        decide(
            aRegister().line("REG", "80.00", "22.00"),
            aRegister().inFile("bonus.csv").amount("BONUS", "", "100.00"));

    assertThat(codes(verdict)).containsExactly("PAY-PERIODS-OVERLAP WARN");
    assertThat(verdict.payable()).hasToString("880.00");
  }

  @Test
  void holdsALineThatTheSecondRegisterShowsMoreOften() {
    Verdict verdict =
        decide(
            aRegister().line("REG", "40.00", "22.00"),
            aRegister()
                .inFile("b.csv")
                .line("REG", "40.00", "22.00")
                .line("REG", "40.00", "22.00"));

    assertThat(codes(verdict)).contains("PAY-PERIODS-OVERLAP HOLD");
    assertThat(verdict.computed().orElseThrow().eligibleHours()).hasToString("80.00");
  }

  @Test
  void keepsTwoEqualLinesOfOneRegister() {
    Verdict verdict =
        decide(aRegister().line("REG", "40.00", "22.00").line("REG", "40.00", "22.00"));

    assertThat(codes(verdict)).isEmpty();
    assertThat(verdict.payable()).hasToString("880.00");
  }

  @Test
  void takesADailyTimesheetBesideTheRegisterForTheSameHours() {
    RegisterBuilder timesheet = aRegister().inFile("timesheet.csv");
    for (int day : new int[] {2, 3, 4, 5, 6, 9, 10, 11, 12, 13}) {
      timesheet.day("2026-03-%02d".formatted(day), "REG", "8.00");
    }

    Verdict verdict = decide(aRegister().line("REG", "80.00", "22.00"), timesheet);

    assertThat(codes(verdict)).isEmpty();
    assertThat(verdict.payable()).hasToString("880.00");
  }

  @Test
  void holdsPeriodsThatOverlapInPart() {
    Verdict verdict =
        decide(
            aRegister().line("REG", "80.00", "22.00"),
            aRegister().inFile("b.csv").period("2026-03-14", "2026-03-27").line("SICK", "8", "22"));

    assertThat(codes(verdict)).contains("PAY-PERIODS-OVERLAP HOLD");
  }

  // Whose rows they are.

  @Test
  void takesNobodyElsesHours() {
    assertThat(codes(decide(aRegister().of("Walter Grimm").line("REG", "80.00", "22.00"))))
        .contains("INV-PAYROLL-OTHER-PERSON RETURN");
  }

  @Test
  void readsTheOwnRowsOfARegisterOfManyPeople() {
    Verdict verdict =
        decide(
            aRegister()
                .of("Walter Grimm")
                .line("REG", "60.00", "31.00")
                .of("Reyes, Dana")
                .line("REG", "80.00", "22.00"));

    assertThat(codes(verdict)).isEmpty();
    assertThat(verdict.payable()).hasToString("880.00");
  }

  @Test
  void holdsANameThatIsOnlyNearlyRight() {
    assertThat(codes(decide(aRegister().of("Dana Reyez").line("REG", "80.00", "22.00"))))
        .containsExactly("PAY-NAME-NEAR HOLD");
  }

  @Test
  void takesANearlyRightNameWithTheRightId() {
    assertThat(
            codes(
                decide(
                    aRegister().of("Dana Reyez").withId("501-2345").line("REG", "80.00", "22.00"))))
        .isEmpty();
  }

  @Test
  void holdsTheRightIdUnderQuiteAnotherName() {
    assertThat(
            codes(
                decide(
                    aRegister().of("Olga Brandt").withId("5012345").line("REG", "80.00", "22.00"))))
        .containsExactly("PAY-NAME-NEAR HOLD");
  }

  @Test
  void holdsAnUnmappedCode() {
    assertThat(
            codes(decide(aRegister().line("REG", "80.00", "22.00").line("ZQX", "4.00", "22.00"))))
        .contains("PAY-CODE-UNKNOWN HOLD");
  }
}
