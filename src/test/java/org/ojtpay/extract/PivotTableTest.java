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
import org.ojtpay.packet.FileReading;

/** A pivot table of pay: periods across, people and their earnings down the side. */
class PivotTableTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "Sum of Hours,Sum of Amount,'Ruiz, Ana','Bell, Theo'",
    "Hours,Earnings,Ana Ruiz,Theo Bell",
    "Sum of Hrs,Sum of Gross Pay,'RUIZ, ANA','BELL, THEO'"
  })
  void readsAnEarningOfEachPeriodAndNoSums(String hours, String amount, String ana, String theo)
      throws IOException {
    FileReading reading = Sheets.xlsx(folder, pivot(hours, amount, ana, theo, 82));
    assertThat(Sheets.details(reading)).isEmpty();
    assertThat(Sheets.lines(reading))
        .containsExactly(
            ana + "|2026-05-18|2026-05-31|Overtime|2|-|63",
            ana + "|2026-05-04|2026-05-17|Regular|76|-|1596",
            ana + "|2026-05-18|2026-05-31|Regular|80|-|1680",
            theo + "|2026-05-04|2026-05-17|Regular|40|-|800");
  }

  @Test
  void readsNothingWhereTheSumsOfAPersonAreNotThoseOfTheEarnings() throws IOException {
    FileReading reading =
        Sheets.xlsx(folder, pivot("Hours", "Amount", "Ruiz, Ana", "Bell, Theo", 90));
    assertThat(Sheets.only(reading).rows()).isEmpty();
  }

  @Test
  void leavesAPivotTableAsideThatSumsTheRegisterOfAnotherSheet() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Sheets.fill(
          book,
          book.createSheet("Data"),
          Sheets.row("Employee", "Period Start", "Period End", "Code", "Hours", "Amount"),
          Sheets.row("Ruiz, Ana", "05/04/2026", "05/17/2026", "Regular", 76, 1596));
      Sheets.fill(
          book, book.createSheet("Pivot"), pivot("Hours", "Amount", "Ruiz, Ana", "Bell, Theo", 82));
      FileReading reading = Sheets.read(Sheets.save(book, folder.resolve("payroll.xlsx")));
      assertThat(Sheets.lines(reading))
          .containsExactly("Ruiz, Ana|2026-05-04|2026-05-17|Regular|76|-|1596");
    }
  }

  private static @Nullable Object[][] pivot(
      String hours, String amount, String ana, String theo, int sum) {
    return new @Nullable Object[][] {
      Sheets.row("Company", "Tern Sails LLC"),
      Sheets.row(),
      Sheets.row(
          null, "05/04/2026 - 05/17/2026", null, "05/18/2026 - 05/31/2026", null, "Total Hours"),
      Sheets.row("Row Labels", hours, amount, hours, amount),
      Sheets.row(ana, 76, 1596, sum, 1743, 158),
      Sheets.row("Overtime", null, null, 2, 63, 2),
      Sheets.row("Regular", 76, 1596, 80, 1680, 156),
      Sheets.row(theo, 40, 800, null, null, 40),
      Sheets.row("Regular", 40, 800, null, null, 40),
      Sheets.row("Grand Total", 116, 2396, sum, 1743, 198)
    };
  }
}
