package org.ojtpay.reimburse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.reimburse.Given.codes;
import static org.ojtpay.reimburse.Given.day;
import static org.ojtpay.reimburse.Given.excluded;
import static org.ojtpay.reimburse.Given.line;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapsTest {

  private static Given week() {
    return Given.invoice("2026-03-02", "2026-03-08");
  }

  @ParameterizedTest
  @CsvSource({"39.99, 39.99, true", "40.00, 40.00, false", "40.01, 40.00, false", "0, 0.00, true"})
  void paysUpToTheHoursOfTheAgreement(String cap, String eligible, boolean cut) {
    Worksheet worksheet =
        week()
            .caps(cap, "99999.00")
            .totals("2026-03-02", "2026-03-08", line("REG", "40", "20"))
            .worksheet();
    assertThat(worksheet.eligibleHours()).hasToString(eligible);
    assertThat(codes(worksheet).contains("CAP-HOURS")).isEqualTo(cut);
  }

  @ParameterizedTest
  @CsvSource({
    "1000, 990.00, 10.00",
    "1000, 1000.00, 0.00",
    "1000, 1010.00, 0.00",
    "2000, 1030.00, 10.00"
  })
  void leavesWhatEarlierInvoicesDidNotUse(String cap, String prior, String eligible) {
    Worksheet worksheet =
        week()
            .caps(cap, "99999.00")
            .prior(prior, "0.00")
            .totals("2026-03-02", "2026-03-08", line("REG", "40", "20"))
            .worksheet();
    assertThat(worksheet.eligibleHours()).hasToString(eligible);
  }

  @Test
  void splitsTheRowThatCrossesTheCap() {
    Worksheet worksheet =
        week()
            .caps("12", "99999.00")
            .period(
                "2026-03-02",
                "2026-03-08",
                List.of(line("REG", "16", "20")),
                day("2026-03-03", "REG", "8"),
                day("2026-03-02", "REG", "8"))
            .worksheet();
    assertThat(worksheet.hourLines())
        .extracting(hours -> hours.date() + " " + hours.hours() + " " + hours.countedAs())
        .containsExactly(
            "2026-03-02 8.00 REGULAR",
            "2026-03-03 4.00 REGULAR",
            "2026-03-03 4.00 OVER_AGREEMENT_HOURS");
    assertThat(excluded(worksheet)).isEqualTo("{OVER_AGREEMENT_HOURS=4.00}");
    assertThat(worksheet.findings().get(0).message())
        .isEqualTo("cap=12.00 left=12.00 eligible=16.00 cut=4.00");
  }

  @ParameterizedTest
  @CsvSource({"399.99, 399.99, true", "400.00, 400.00, false", "400.01, 400.00, false"})
  void paysUpToTheAmountOfTheAgreement(String cap, String paid, boolean cut) {
    Worksheet worksheet =
        week()
            .caps("1040", cap)
            .totals("2026-03-02", "2026-03-08", line("REG", "40", "20"))
            .worksheet();
    assertThat(worksheet.reimbursement()).hasToString(paid);
    assertThat(worksheet.beforeCap()).hasToString("400.00");
    assertThat(codes(worksheet).contains("CAP-AMOUNT")).isEqualTo(cut);
  }

  @Test
  void paysNothingWhereMoreThanTheAmountWasPaidBefore() {
    Worksheet worksheet =
        week()
            .caps("1040", "500.00")
            .prior("40", "600.00")
            .totals("2026-03-02", "2026-03-08", line("REG", "40", "20"))
            .worksheet();
    assertThat(worksheet.reimbursement()).hasToString("0.00");
    assertThat(worksheet.findings().get(0).message())
        .isEqualTo("cap=500.00 left=0.00 computed=400.00 cut=400.00");
  }

  /** 10.20 hours at 17.37 are 177.174; twice that on one line would be 354.348. */
  @Test
  void keepsTwoRegistersOfEqualDatesOnLinesOfTheirOwn() {
    Worksheet worksheet =
        week()
            .wage("2026-03-02", "17.37")
            .totals("2026-03-02", "2026-03-08", line("REG", "10.2", "17.37"))
            .totals("2026-03-02", "2026-03-08", line("REG", "10.2", "17.37"))
            .worksheet();
    assertThat(worksheet.eligibleWages()).hasToString("354.34");
  }

  /** 0.25 hours at 17.34, 17.38 and 17.42 are 4.335, 4.345 and 4.355. */
  @ParameterizedTest
  @CsvSource({"17.33, 4.33", "17.34, 4.34", "17.38, 4.35", "17.42, 4.36"})
  void roundsAWageLineHalfUp(String rate, String wages) {
    Worksheet worksheet =
        week()
            .wage("2026-03-02", rate)
            .totals("2026-03-02", "2026-03-08", line("REG", "0.25", rate))
            .worksheet();
    assertThat(worksheet.eligibleWages()).hasToString(wages);
  }

  @ParameterizedTest
  @CsvSource({"0.50, 2.18", "0.4999, 2.17", "0.75, 3.26", "1.00, 4.35"})
  void roundsTheShareOnceHalfUp(String share, String reimbursement) {
    Worksheet worksheet =
        week()
            .wage("2026-03-02", "17.40")
            .share(share)
            .totals("2026-03-02", "2026-03-08", line("REG", "0.25", "17.40"))
            .worksheet();
    assertThat(worksheet.reimbursement()).hasToString(reimbursement);
  }
}
