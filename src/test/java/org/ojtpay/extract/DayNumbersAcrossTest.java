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

/** Sheets of half a month with the numbers of its days across. */
class DayNumbersAcrossTest {

  private static final String HEAD = "Fern Child Care LLC\nStaff hours,%s,W = worked,S = sick\n";
  private static final String NUMBERS = "Name,,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,Total,Rate\n";
  private static final String WEEKDAYS = ",,Fr,Sa,Su,Mo,Tu,We,Th,Fr,Sa,Su,Mo,Tu,We,Th,Fr,,\n";

  @TempDir Path folder;

  private FileReading read(String period, String weekdays, String total) throws IOException {
    return Sheets.csv(
        folder,
        HEAD.formatted(period)
            + NUMBERS
            + weekdays
            + "Ana Ruiz,W,8,,,7.5,,,,,,,,,,,,"
            + total
            + ",20.00\n,S,,,,,8,,,,,,,,,,,8.00,20.00\nTheo Bell,W,,,,,,,,,,,,,,,4,4,21.00\n");
  }

  private static List<String> days(FileReading reading) {
    return Sheets.only(reading).rows().stream()
        .map(
            row ->
                row.text(FieldName.PARTICIPANT).orElse("-")
                    + "|"
                    + row.text(FieldName.DATE_WORKED).orElse("-")
                    + "|"
                    + row.text(FieldName.CODE).orElse("-")
                    + "|"
                    + row.text(FieldName.HOURS).orElse("-"))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"1 - 15 May 2026", "May 1 - 15 2026", "5/1/26 - 5/15/26"})
  void readsALineADayWhoseMonthTheHeadingSays(String period) throws IOException {
    FileReading reading = read(period, WEEKDAYS, "15.50");
    assertThat(Sheets.details(reading)).isEmpty();
    assertThat(days(reading))
        .containsExactly(
            "Ana Ruiz|2026-05-01|worked (W)|8",
            "Ana Ruiz|2026-05-04|worked (W)|7.5",
            "Ana Ruiz|2026-05-05|SICK|8",
            "Theo Bell|2026-05-15|worked (W)|4");
    assertThat(Sheets.only(reading).rows().get(0).text(FieldName.RATE_PAID)).hasValue("20.00");
  }

  @Test
  void readsDaysOverTheEndOfAMonthWithoutWeekdays() throws IOException {
    FileReading reading =
        Sheets.csv(
            folder,
            """
            Fern Child Care LLC
            Pay period: 26 April - 2 May 2026
            Employee,26,27,28,29,30,1,2,Total Hours
            Ana Ruiz,,8,8,,,7,,23
            """);
    assertThat(days(reading))
        .containsExactly(
            "Ana Ruiz|2026-04-27|-|8", "Ana Ruiz|2026-04-28|-|8", "Ana Ruiz|2026-05-01|-|7");
  }

  @ParameterizedTest
  @CsvSource({
    "1 - 14 May 2026,15.50",
    "2 - 16 May 2026,15.50",
    "1 - 15 June 2026,15.50",
    "1 - 15 May 2026,15.75"
  })
  void readsNothingWhereDaysWeekdaysOrTotalsDoNotAgree(String period, String total)
      throws IOException {
    FileReading reading = read(period, WEEKDAYS, total);
    assertThat(reading.documents()).allMatch(document -> document.rows().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"All staff,4", "Total,4", ",0"})
  void sumsOfDaysAreNobodysHours(String label, int lines) throws IOException {
    String sums = label == null ? "" : label;
    FileReading reading =
        Sheets.csv(
            folder,
            HEAD.formatted("1 - 15 May 2026")
                + NUMBERS
                + "Ana Ruiz,W,8,,,7.5,,,,,,,,,,,,15.5,20.00\n,S,,,,,8,,,,,,,,,,,8,20.00\n"
                + "Theo Bell,W,,,,,,,,,,,,,,,4,4,21.00\n"
                + sums
                + ",,8,,,7.5,8,,,,,,,,,,4,27.5,\n");
    assertThat(reading.documents().stream().mapToInt(each -> each.rows().size()).sum())
        .isEqualTo(lines);
  }
}
