package org.ojtpay.reimburse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.reimburse.Given.day;
import static org.ojtpay.reimburse.Given.excluded;
import static org.ojtpay.reimburse.Given.line;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimWindowTest {

  /** From Monday 2026-03-02 twenty-six weeks end on Sunday 2026-08-30. */
  @ParameterizedTest
  @CsvSource({
    "2026-08-28, REGULAR",
    "2026-08-30, REGULAR",
    "2026-08-31, OUTSIDE_PERIOD",
  })
  void endsTrainingAfterTwentySixWeeks(String day, String countedAs) {
    Worksheet worksheet =
        Given.invoice("2026-08-24", "2026-09-06")
            .training("2026-03-02", "2026-12-31")
            .period(
                "2026-08-24", "2026-09-06", List.of(line("REG", "8", "20")), day(day, "REG", "8"))
            .worksheet();
    assertThat(worksheet.hourLines())
        .singleElement()
        .satisfies(hours -> assertThat(hours.countedAs()).hasToString(countedAs));
  }

  @ParameterizedTest
  @CsvSource({"2026-03-05, 8.00", "2026-03-04, 8.00", "2026-03-03, 0.00"})
  void endsTrainingOnTheLastDayWorked(String lastDayWorked, String eligible) {
    Worksheet worksheet =
        Given.invoice("2026-03-02", "2026-03-08")
            .lastDayWorked(lastDayWorked)
            .period(
                "2026-03-02",
                "2026-03-08",
                List.of(line("REG", "8", "20")),
                day("2026-03-04", "REG", "8"))
            .worksheet();
    assertThat(worksheet.eligibleHours()).hasToString(eligible);
  }

  @Test
  void findsNothingToSayAboutAClaimOutsideTraining() {
    Worksheet worksheet =
        Given.invoice("2026-02-02", "2026-02-08")
            .claimed("40", "400.00")
            .formAlways()
            .totals("2026-02-02", "2026-02-08", line("QQ", "40"))
            .prior("12", "120.00")
            .worksheet();
    assertThat(worksheet.findings()).isEmpty();
    assertThat(worksheet.hourLines()).isEmpty();
    assertThat(worksheet.reimbursement()).hasToString("0.00");
    assertThat(worksheet.prior().hours()).hasToString("12.00");
  }

  @Test
  void showsStraightHoursOutsideTheWindowAloneAndWhole() {
    Worksheet worksheet =
        Given.invoice("2026-03-03", "2026-03-08")
            .period(
                "2026-03-02",
                "2026-03-08",
                List.of(line("REG", "20"), line("HOLWRK", "2"), line("SICK", "4")),
                day("2026-03-02", "REG", "12"),
                day("2026-03-02", "HOLWRK", "2"),
                day("2026-03-02", "SICK", "4"),
                day("2026-03-03", "REG", "8"))
            .worksheet();
    assertThat(excluded(worksheet)).isEqualTo("{OUTSIDE_PERIOD=14.00}");
  }
}
