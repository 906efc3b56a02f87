package org.ojtpay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.FileReading;

/** Certified payrolls on which one person works in two classifications at two rates. */
class CertifiedClassesTest {

  private static final String SHEET =
      """
      Name of contractor: Juniper Slab Works Inc.
      For week ending:,06/13/2026,Paid:,06/19/2026

      Employee,Work classification,S/O,Su 7,M 8,T 9,W 10,Th 11,F 12,Sa 13,Total hours,Hourly rate,Gross
      Lena Orr,Laborer,S,,8,8,,,,,16,20.00,350.00
      ,,O,,1,,,,,,1,30.00,
      %s
      Omar Pike,Laborer,S,,8,,,,,,8,21.00,168.00
      ,,O,,,,,,,,,31.50,
      """;

  @TempDir Path folder;

  private FileReading read(String lines) throws IOException {
    return Sheets.csv(folder, SHEET.formatted(lines));
  }

  private static List<String> days(FileReading reading) {
    return Sheets.only(reading).rows().stream()
        .map(
            row ->
                String.join(
                    "|",
                    row.text(FieldName.PARTICIPANT).orElse("-"),
                    row.text(FieldName.DATE_WORKED).orElse("-"),
                    row.text(FieldName.HOURS).orElse("-"),
                    row.text(FieldName.RATE_PAID).orElse("-"),
                    row.text(FieldName.PAY_DATE).orElse("-")))
        .toList();
  }

  @Test
  void readsTheSecondClassificationOfThePersonAbove() throws IOException {
    FileReading reading = read(",Operator,S,,,,8,6,,,14,25.00,425.00\n,,O,,,,2,,,,2,37.50,");
    assertThat(Sheets.details(reading)).isEmpty();
    assertThat(days(reading))
        .containsExactly(
            "Lena Orr|2026-06-08|8|20.00|2026-06-19",
            "Lena Orr|2026-06-09|8|20.00|2026-06-19",
            "Lena Orr|2026-06-08|1|30.00|2026-06-19",
            "Lena Orr|2026-06-10|8|25.00|2026-06-19",
            "Lena Orr|2026-06-11|6|25.00|2026-06-19",
            "Lena Orr|2026-06-10|2|37.50|2026-06-19",
            "Omar Pike|2026-06-08|8|21.00|2026-06-19");
  }

  @ParameterizedTest
  @CsvSource({
    "'the gross is another',',Operator,S,,,,8,,,,8,25.00,250.00\n,,O,,,,,,,,,37.50,'",
    "'no gross is printed',',Operator,S,,,,8,,,,8,25.00,\n,,O,,,,,,,,,37.50,'",
    "'no classification','     ,,S,,,,8,,,,8,25.00,200.00\n,,O,,,,,,,,,37.50,'",
    "'a name under its line',',Operator,S,,,,8,,,,8,25.00,200.00\nAda Finch,,O,,,,,,,,,37.50,'"
  })
  void isHeldWhereALineWithoutANameMayBeSomebodyElses(String why, String lines) throws IOException {
    assertThat(Sheets.details(read(lines)))
        .as(why)
        .anyMatch(detail -> detail.startsWith("a certified payroll of which it is not clear"));
  }
}
