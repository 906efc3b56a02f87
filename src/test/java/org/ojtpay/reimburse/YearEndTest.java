package org.ojtpay.reimburse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.reimburse.Given.codes;
import static org.ojtpay.reimburse.Given.day;
import static org.ojtpay.reimburse.Given.line;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearEndTest {

  /** Fourteen days each, ending on the 15th, 16th and 17th of June. */
  @ParameterizedTest
  @CsvSource({
    "2026-06-02, 2026-06-15, false",
    "2026-06-03, 2026-06-16, true",
    "2026-06-04, 2026-06-17, true"
  })
  void standsOnlyWhereTheNextPayrollReachesTheYearsEnd(String from, String to, boolean stands) {
    Worksheet worksheet =
        Given.invoice(from, "2026-06-19")
            .totals(from, to, line("REG", "40", "20"))
            .verification(day("2026-06-18", "REG", "8"))
            .worksheet();
    assertThat(worksheet.eligibleHours()).hasToString(stands ? "48.00" : "40.00");
    assertThat(codes(worksheet))
        .isEqualTo(stands ? List.of() : List.of("PAY-GAP", "VER-NOT-YEAR-END"));
  }

  @ParameterizedTest
  @CsvSource({"2026-06-26, false", "2026-06-27, true", "2026-06-30, true", "2026-07-01, false"})
  void standsAfterTheLastPayrollUpToTheThirtiethOfJune(String date, boolean stands) {
    Worksheet worksheet =
        Given.invoice("2026-06-13", "2026-07-03")
            .totals("2026-06-13", "2026-06-26", line("REG", "40", "20"))
            .verification(day(date, "REG", "8"))
            .worksheet();
    assertThat(codes(worksheet).contains("VER-NOT-YEAR-END")).isEqualTo(!stands);
    assertThat(worksheet.eligibleHours()).hasToString(stands ? "48.00" : "40.00");
  }

  @ParameterizedTest
  @CsvSource({"2026-05-31, false", "2026-06-01, true", "2026-06-30, true", "2026-07-01, false"})
  void standsWithoutPayrollWhereTheClaimBeginsInJune(String from, boolean stands) {
    Worksheet worksheet =
        Given.invoice(from, "2026-07-03").verification(day(from, "REG", "8")).worksheet();
    assertThat(worksheet.eligibleHours()).hasToString(stands ? "8.00" : "0.00");
  }

  @Test
  void doesNotStandBeforeTheFirstDayOfAClaimWithoutPayroll() {
    Worksheet worksheet =
        Given.invoice("2026-06-22", "2026-06-30")
            .verification(day("2026-06-19", "REG", "8"), day("2026-06-22", "REG", "8"))
            .worksheet();
    assertThat(codes(worksheet)).containsExactly("VER-NOT-YEAR-END");
    assertThat(worksheet.eligibleHours()).hasToString("8.00");
  }

  @Test
  void saysWhichRowsMayNotStandAndWhichDaysMight() {
    Worksheet worksheet =
        Given.invoice("2026-06-13", "2026-06-30")
            .totals("2026-06-13", "2026-06-26", line("REG", "40", "20"))
            .verification(
                day("2026-06-22", "REG", "8"),
                day("2026-06-25", "REG", "8"),
                day("2026-06-26", "REG", "4.5"),
                day("2026-06-29", "REG", "8"))
            .worksheet();
    assertThat(worksheet.findings())
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.message())
                    .isEqualTo(
                        "dates=Jun 22, 2026; Jun 25, 2026 to Jun 26, 2026 hours=20.50"
                            + " allowed=Jun 27, 2026 to Jun 30, 2026"));
  }

  @Test
  void namesEachRunOfDaysWithoutPayroll() {
    Worksheet worksheet =
        Given.invoice("2026-03-02", "2026-03-22")
            .totals("2026-03-04", "2026-03-10", line("REG", "40", "20"))
            .worksheet();
    assertThat(worksheet.findings())
        .extracting(finding -> finding.message())
        .containsExactly(
            "days=Mar 2, 2026 to Mar 3, 2026 count=2", "days=Mar 11, 2026 to Mar 20, 2026 count=8");
  }

  @Test
  void missesNoWeekend() {
    Worksheet worksheet =
        Given.invoice("2026-03-07", "2026-03-15")
            .totals("2026-03-09", "2026-03-13", line("REG", "40", "20"))
            .worksheet();
    assertThat(codes(worksheet)).isEmpty();
  }

  @Test
  void paysVerifiedDaysAsOneGroupAtTheAgreedWage() {
    Worksheet worksheet =
        Given.invoice("2026-06-22", "2026-06-30")
            .wage("2026-03-02", "17.37")
            .verification(
                day("2026-06-22", "REG", "0.25"),
                day("2026-06-23", "REG", "0.25"),
                day("2026-06-24", "HOLWRK", "0.25", "99"))
            .worksheet();
    assertThat(worksheet.wageLines())
        .singleElement()
        .satisfies(
            wages -> {
              assertThat(wages.payPeriod()).isNull();
              assertThat(wages.wages()).hasToString("13.03");
            });
    assertThat(worksheet.hourLines()).allMatch(hours -> hours.rule().equals("R8"));
  }
}
