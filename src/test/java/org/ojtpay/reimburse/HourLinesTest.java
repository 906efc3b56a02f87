package org.ojtpay.reimburse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ojtpay.reimburse.Given.codes;
import static org.ojtpay.reimburse.Given.day;
import static org.ojtpay.reimburse.Given.line;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ojtpay.units.DateRange;

class HourLinesTest {

  @Test
  void explainsWhatBecameOfEachRow() {
    Worksheet worksheet =
        Given.invoice("2026-03-03", "2026-03-15")
            .period(
                "2026-03-02",
                "2026-03-08",
                List.of(line("Reg", "17", "20"), line("SICK", "3")),
                day("2026-03-03", "Reg", "9"),
                day("2026-03-02", "Reg", "8"),
                day("2026-03-04", "SICK", "3"))
            .totals("2026-03-09", "2026-03-15", line("REG", "40", "21"), line("OT", "2"))
            .worksheet();
    assertThat(worksheet.hourLines())
        .extracting(HourLinesTest::summary)
        .containsExactly(
            "2026-03-02 Reg REGULAR 8.00 OUTSIDE_PERIOD null R2",
            "2026-03-03 Reg REGULAR 8.00 REGULAR 20.00 R5",
            "2026-03-03 Reg REGULAR 1.00 OVERTIME null R5",
            "2026-03-04 SICK SICK 3.00 SICK null R3",
            "null REG REGULAR 40.00 REGULAR 20.00 R4",
            "null OT OVERTIME 2.00 OVERTIME null R3");
    assertThat(worksheet.hourLines().get(5).payPeriod())
        .isEqualTo(DateRange.of("2026-03-09", "2026-03-15"));
    assertThat(worksheet.hourLines()).allMatch(hours -> hours.source().equals(Given.SOURCE));
  }

  private static String summary(HourLine line) {
    return String.join(
        " ",
        String.valueOf(line.date()),
        line.code(),
        line.category().name(),
        line.hours().toString(),
        line.countedAs().name(),
        String.valueOf(line.rate()),
        line.rule());
  }

  @Test
  void namesAStrangeCodeOnceForItsPeriod() {
    Worksheet worksheet =
        Given.invoice("2026-03-02", "2026-03-08")
            .period(
                "2026-03-02",
                "2026-03-08",
                List.of(line("K9", "5")),
                day("2026-03-02", "K9", "2"),
                day("2026-03-03", "K9", "3"))
            .worksheet();
    assertThat(worksheet.findings())
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.message())
                    .isEqualTo("code=K9 hours=5.00 where=Mar 2, 2026 to Mar 8, 2026"));
  }

  @Test
  void namesRetroPayEvenWithoutHours() {
    Worksheet worksheet =
        Given.invoice("2026-06-22", "2026-06-30")
            .verification(
                day("2026-06-22", "REG", "8"),
                day("2026-06-22", "RETRO", "0"),
                day("2026-06-22", "K9", "0"))
            .worksheet();
    assertThat(worksheet.findings())
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.message())
                    .isEqualTo("code=RETRO hours=0.00 where=hours of verification"));
  }

  @Test
  void saysWhichPeriodsOverlapAndWhere() {
    Worksheet worksheet =
        Given.invoice("2026-03-02", "2026-03-15")
            .totals("2026-03-02", "2026-03-09", line("REG", "40", "20"))
            .totals("2026-03-09", "2026-03-15", line("REG", "40", "20"))
            .totals("2026-03-16", "2026-03-22")
            .worksheet();
    assertThat(codes(worksheet)).containsExactly("PAY-PERIODS-OVERLAP");
    assertThat(worksheet.findings().get(0).message())
        .isEqualTo(
            "first=Mar 2, 2026 to Mar 9, 2026 second=Mar 9, 2026 to Mar 15, 2026 shared=Mar 9, 2026");
    assertThat(worksheet.eligibleHours()).hasToString("80.00");
  }

  @Test
  void refusesNegativeHours() {
    Given given =
        Given.invoice("2026-03-02", "2026-03-08")
            .totals("2026-03-02", "2026-03-08", line("REG", "-1", "20"));
    assertThatThrownBy(given::worksheet)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("negative hours");
  }
}
