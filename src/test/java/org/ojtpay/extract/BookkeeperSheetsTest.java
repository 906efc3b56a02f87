package org.ojtpay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.FileReading;

/** A workbook with a sheet for each employee, as a small firm's bookkeeper keeps it. */
class BookkeeperSheetsTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"Ana R.,Payroll 2026 - Ana Ruiz", "Ruiz,Time Sheet for Ana Ruiz"})
  void readsHoursThatTheGrossProvesToBeStraightTime(String sheet, String title) throws IOException {
    FileReading reading = read(sheet, title, 882);
    assertThat(Sheets.details(reading)).isEmpty();
    assertThat(Sheets.lines(reading))
        .containsExactly(
            "Ana Ruiz|2026-05-04|2026-05-10|REG|40|21|840",
            "Ana Ruiz|2026-06-01|2026-06-07|REG|30|21|-",
            "Ana Ruiz|2026-06-01|2026-06-07|OT|8|-|-");
    assertThat(Sheets.only(reading).rows().get(0).text(FieldName.PAY_DATE)).contains("2026-05-13");
    assertThat(Sheets.only(reading).fields().text(FieldName.EMPLOYER_NAME)).contains("Tern Sails");
  }

  @Test
  void holdsHoursThatMayBeInTheSumOfAllHours() throws IOException {
    FileReading reading = read("Ana R.", "Payroll 2026 - Ana Ruiz", 714);
    assertThat(Sheets.details(reading)).isNotEmpty();
    assertThat(Sheets.lines(reading)).isEmpty();
  }

  @Test
  void takesNoNameFromATitleThatTheSheetDoesNotConfirm() throws IOException {
    FileReading reading = read("Sheet1", "Payroll 2026 - Golden Harvest", 882);
    assertThat(Sheets.details(reading)).contains("no name was found over lines of pay");
  }

  private FileReading read(String sheet, String title, int gross) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Sheets.fill(
          book,
          book.createSheet(sheet),
          Sheets.row("Tern Sails"),
          Sheets.row(title),
          Sheets.row("Rate/hr", 21),
          Sheets.row("From", "To", "Paid", "Hrs", "OT", "Gross", "Fed", "Net"),
          week("2026-05-04", "2026-05-10", "2026-05-13", 40, null, 840),
          Sheets.row("May total", null, null, 40, 0, 840),
          week("2026-06-01", "2026-06-07", "2026-06-10", 30, 8, gross),
          Sheets.row("Year to date", null, null, null, null, 840 + gross));
      return Sheets.read(Sheets.save(book, folder.resolve("payroll.xlsx")));
    }
  }

  private static @Nullable Object[] week(@Nullable Object... cells) {
    return Sheets.row(
        Sheets.day(String.valueOf(cells[0])),
        Sheets.day(String.valueOf(cells[1])),
        Sheets.day(String.valueOf(cells[2])),
        cells[3],
        cells[4],
        cells[5],
        80,
        600);
  }
}
