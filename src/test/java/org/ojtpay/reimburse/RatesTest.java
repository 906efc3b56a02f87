package org.ojtpay.reimburse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.reimburse.Given.codes;
import static org.ojtpay.reimburse.Given.day;
import static org.ojtpay.reimburse.Given.line;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.units.Hours;
import org.ojtpay.units.WageRate;

class RatesTest {

  private static Given week() {
    return Given.invoice("2026-03-09", "2026-03-15");
  }

  private static Given raiseOnWednesday() {
    return week().wage("2026-03-02", "19.00").wage("2026-03-11", "20.00");
  }

  @ParameterizedTest
  @CsvSource({
    "19.9999, 19.9999, PAY-RATE-BELOW-AGREED",
    "20.00, 20.00, ''",
    "20.0001, 20.00, PAY-RATE-ABOVE-AGREED",
  })
  void paysTheLowerOfPaidAndAgreed(String paid, String payable, String code) {
    Worksheet worksheet =
        week().totals("2026-03-09", "2026-03-15", line("REG", "40", paid)).worksheet();
    assertThat(worksheet.wageLines())
        .singleElement()
        .satisfies(wages -> assertThat(wages.rate()).isEqualTo(WageRate.of(payable)));
    assertThat(String.join(",", codes(worksheet))).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "18.99, 18.99, PAY-RATE-BELOW-AGREED",
    "19.00, 19.00, ''",
    "20.00, 20.00, ''",
    "20.01, 20.00, PAY-RATE-ABOVE-AGREED",
  })
  void letsATotalLineReachTheHighestWageOfItsPeriod(String paid, String payable, String code) {
    Worksheet worksheet =
        raiseOnWednesday().totals("2026-03-09", "2026-03-15", line("REG", "40", paid)).worksheet();
    assertThat(worksheet.wageLines().get(0).rate()).isEqualTo(WageRate.of(payable));
    assertThat(String.join(",", codes(worksheet))).isEqualTo(code);
  }

  @Test
  void comparesEachDayWithTheWageAgreedForIt() {
    Worksheet worksheet =
        raiseOnWednesday()
            .period(
                "2026-03-09",
                "2026-03-15",
                List.of(line("REG", "16", "19.50")),
                day("2026-03-10", "REG", "8"),
                day("2026-03-11", "REG", "8"))
            .worksheet();
    assertThat(worksheet.findings())
        .extracting(finding -> finding.message())
        .containsExactly(
            "paid=19.50 agreed=19.00 difference=0.50 where=Mar 10, 2026 hours=8.00",
            "paid=19.50 agreed=20.00 difference=0.50 where=Mar 11, 2026 hours=8.00");
    assertThat(worksheet.eligibleWages()).hasToString("308.00");
  }

  @Test
  void saysOnceForAPeriodWhatWasPaidTooMuch() {
    Worksheet worksheet =
        week()
            .period(
                "2026-03-09",
                "2026-03-15",
                List.of(line("REG", "24", "21")),
                day("2026-03-09", "REG", "8"),
                day("2026-03-10", "REG", "8"),
                day("2026-03-12", "REG", "8"))
            .worksheet();
    assertThat(worksheet.findings())
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.message())
                    .isEqualTo(
                        "paid=21.00 agreed=20.00 difference=1.00"
                            + " where=Mar 9, 2026 to Mar 10, 2026; Mar 12, 2026 hours=24.00"));
  }

  @Test
  void pointsAtTheTotalLineThatPrintsTheRate() {
    SourceRef cell = new SourceRef.InLine("register.csv", 7, 4);
    EarningLine printed = new EarningLine("REG", Hours.of(8), WageRate.of("21"), cell);
    Worksheet worksheet =
        week()
            .period("2026-03-09", "2026-03-15", List.of(printed), day("2026-03-09", "REG", "8"))
            .worksheet();
    assertThat(worksheet.findings().get(0).source()).isEqualTo(cell);
  }

  @ParameterizedTest
  @CsvSource({"18.00, 20.00, 20.00", "18.00, 19.00, 18.00", "19.00, 18.00, 18.00"})
  void choosesTheAgreedOfSeveralRatesElseTheLowest(String one, String other, String payable) {
    Worksheet worksheet =
        week()
            .period(
                "2026-03-09",
                "2026-03-15",
                List.of(line("REG", "4", one), line("REG", "4", other)),
                day("2026-03-09", "REG", "8"))
            .worksheet();
    assertThat(worksheet.wageLines().get(0).rate()).isEqualTo(WageRate.of(payable));
  }

  @Test
  void neverTakesAPremiumForHoursWorkedOnAHoliday() {
    Worksheet totals =
        week().totals("2026-03-09", "2026-03-15", line("HOLWRK", "8", "40")).worksheet();
    Worksheet days =
        week()
            .period(
                "2026-03-09",
                "2026-03-15",
                List.of(line("HOLWRK", "8", "40"), line("REG", "0", "39")),
                day("2026-03-09", "HOLWRK", "8", "40"))
            .worksheet();
    assertThat(totals.eligibleWages()).hasToString("160.00");
    assertThat(days.eligibleWages()).hasToString("160.00");
    assertThat(codes(totals)).isEmpty();
    assertThat(codes(days)).isEmpty();
  }

  @Test
  void judgesNoRateOfHoursThatAreNotEligible() {
    Worksheet worksheet =
        Given.invoice("2026-03-10", "2026-03-15")
            .period(
                "2026-03-09",
                "2026-03-15",
                List.of(line("REG", "8"), line("VAC", "8")),
                day("2026-03-09", "REG", "8", "90"),
                day("2026-03-10", "VAC", "8", "90"))
            .worksheet();
    assertThat(codes(worksheet)).isEmpty();
  }
}
