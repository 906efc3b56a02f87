package org.ojtpay.reimburse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.reimburse.Given.codes;
import static org.ojtpay.reimburse.Given.day;
import static org.ojtpay.reimburse.Given.line;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownHoursTest {

  private static Given week() {
    return Given.invoice("2026-03-02", "2026-03-08");
  }

  @ParameterizedTest
  @CsvSource({"39.75, 39.75", "40.00, 40.00", "40.25, 0.00"})
  void takesTotalsUpToEightHoursAWeekday(String hours, String eligible) {
    Worksheet worksheet =
        week().totals("2026-03-02", "2026-03-08", line("REG", hours, "20")).worksheet();
    assertThat(worksheet.eligibleHours()).hasToString(eligible);
    assertThat(codes(worksheet).contains("CLAR-REQUIRED")).isEqualTo(eligible.equals("0.00"));
  }

  @ParameterizedTest
  @CsvSource({"37.25, 37.25", "37.50, 37.50", "37.75, 0.00"})
  void takesTotalsUpToTheHoursAWeekdayOfThePack(String hours, String eligible) {
    Worksheet worksheet =
        week()
            .totalsPerWeekday("7.5")
            .totals("2026-03-02", "2026-03-08", line("REG", hours, "20"))
            .worksheet();
    assertThat(worksheet.eligibleHours()).hasToString(eligible);
    assertThat(
            worksheet.findings().stream()
                .anyMatch(each -> each.message().endsWith("of its weekdays at 7.5 a day")))
        .isEqualTo(eligible.equals("0.00"));
  }

  @Test
  void saysWhyDaysAreNeeded() {
    Worksheet worksheet =
        week().totals("2026-03-02", "2026-03-09", line("REG", "48.25", "20")).worksheet();
    assertThat(worksheet.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.message())
                  .isEqualTo(
                      "period=Mar 2, 2026 to Mar 9, 2026 hours=48.25 why=it is not wholly inside the"
                          + " claim, Mar 2, 2026 to Mar 8, 2026, and its 48.25 straight hours are"
                          + " more than the 48.00 of its weekdays at 8 a day");
              assertThat(finding.source()).isEqualTo(Given.SOURCE);
            });
  }

  @ParameterizedTest
  @CsvSource({"38.00, true", "40.00, false", "42.00, true"})
  void comparesAFormWithItsRegisterInsideTheClaim(String register, boolean differs) {
    Worksheet worksheet =
        week()
            .totals("2026-03-02", "2026-03-08", line("REG", register, "20"))
            .clarification(day("2026-03-02", "REG", "20"), day("2026-03-04", "REG", "20"))
            .worksheet();
    assertThat(codes(worksheet).contains("CLAR-PAYROLL-MISMATCH")).isEqualTo(differs);
  }

  @ParameterizedTest
  @CsvSource({"7.75, true", "8.00, false", "8.25, false"})
  void letsAFormOfInsideDaysStayBelowTheRegister(String register, boolean differs) {
    Worksheet worksheet =
        week()
            .totals("2026-03-02", "2026-03-15", line("REG", register, "20"))
            .clarification(day("2026-03-02", "REG", "8"))
            .worksheet();
    assertThat(codes(worksheet).contains("CLAR-PAYROLL-MISMATCH")).isEqualTo(differs);
    assertThat(worksheet.eligibleHours()).hasToString("8.00");
  }

  @Test
  void namesEveryCategoryInWhichFormAndRegisterDiffer() {
    Worksheet worksheet =
        week()
            .totals("2026-03-02", "2026-03-08", line("REG", "10", "20"), line("SICK", "4"))
            .clarification(day("2026-03-02", "REG", "8"), day("2026-03-03", "VAC", "2"))
            .worksheet();
    assertThat(worksheet.findings().get(0).message())
        .isEqualTo(
            "period=Mar 2, 2026 to Mar 8, 2026 differences=regular: form 8.00, payroll 10.00;"
                + " vacation: form 2.00, payroll 0.00; sick: form 0.00, payroll 4.00");
  }

  @Test
  void prefersTheRegistersOwnDaysToTheForm() {
    Worksheet worksheet =
        week()
            .period(
                "2026-03-02",
                "2026-03-08",
                List.of(line("REG", "8", "20")),
                day("2026-03-02", "REG", "8"))
            .clarification(day("2026-03-03", "REG", "4"))
            .worksheet();
    assertThat(worksheet.eligibleHours()).hasToString("8.00");
    assertThat(worksheet.findings()).isEmpty();
  }

  @Test
  void holdsARegisterWhoseDaysDoNotSumToItsTotals() {
    Worksheet worksheet =
        week()
            .period(
                "2026-03-02",
                "2026-03-08",
                List.of(line("REG", "7.75", "20")),
                day("2026-03-02", "REG", "8"))
            .worksheet();
    assertThat(worksheet.findings())
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.message())
                    .isEqualTo(
                        "period=Mar 2, 2026 to Mar 8, 2026"
                            + " differences=regular: days 8.00, totals 7.75"));
  }

  @Test
  void asksForTheFormWhereItIsAlwaysRequired() {
    Given given = week().formAlways().totals("2026-03-02", "2026-03-08", line("REG", "8", "20"));
    assertThat(codes(given.worksheet())).containsExactly("CLAR-MISSING");
    given.clarification(day("2026-03-02", "REG", "8"));
    assertThat(codes(given.worksheet())).isEmpty();
  }

  @Test
  void takesUnionDuesForNoRowAtAll() {
    Worksheet worksheet =
        week()
            .period(
                "2026-03-02",
                "2026-03-08",
                List.of(line("REG", "40", "20"), line("DUES", "3")),
                day("2026-03-02", "DUES", "3"))
            .worksheet();
    assertThat(worksheet.eligibleHours()).hasToString("40.00");
    assertThat(worksheet.excludedHours()).isEmpty();
    assertThat(worksheet.findings()).isEmpty();
  }
}
