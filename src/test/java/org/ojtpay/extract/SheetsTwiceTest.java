package org.ojtpay.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.extract.Sheets.row;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A workbook with a sheet that sums up what the others list. */
class SheetsTwiceTest {

  private static final String FIRST = "05/04/2026";
  private static final String LAST = "05/17/2026";

  @TempDir Path folder;

  private final XSSFWorkbook book = new XSSFWorkbook();

  @AfterEach
  void close() throws IOException {
    book.close();
  }

  private SheetsTwiceTest sheet(String name, @Nullable Object[]... rows) {
    Sheets.fill(book, book.createSheet(name), rows);
    return this;
  }

  private SheetsTwiceTest days(String name, String from, double first, double second) {
    return sheet(
        name,
        row("Employee:", name),
        row("Pay Period:", from + " - " + LAST),
        row("Date Worked", "Code", "Hours", "Rate"),
        row("05/05/2026", "REG", first, 20),
        row("05/12/2026", "REG", second, 20));
  }

  private SheetsTwiceTest summary(@Nullable Object[]... people) {
    @Nullable Object[][] rows = new Object[people.length + 1][];
    rows[0] = row("Employee", "Period Begin", "Period End", "Code", "Hours", "Rate");
    System.arraycopy(people, 0, rows, 1, people.length);
    return sheet("Summary", rows);
  }

  private List<String> details() throws IOException {
    return Sheets.details(Sheets.read(Sheets.save(book, folder.resolve("payroll.xlsx"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ana Ruiz", "Ruiz, Ana", "Ana M. Ruiz"})
  void isHeldWhereTheSummaryHasTheHoursOfADayList(String name) throws IOException {
    days("Ana Ruiz", FIRST, 8, 7.5).days("Theo Bell", FIRST, 6, 6);
    summary(row(name, FIRST, LAST, "REG", 15.5, 20));
    assertThat(details()).singleElement().asString().contains("Summary and Ana Ruiz");
  }

  @Test
  void isHeldWhereOnlyOneKindOfHoursIsSummedUp() throws IOException {
    sheet(
        "Ana",
        row("Employee", "Period Begin", "Period End", "Code", "Hours", "Rate"),
        row("Ana Ruiz", FIRST, LAST, "REG", 80, 20),
        row("Ana Ruiz", FIRST, LAST, "OT", 2, 30));
    summary(row("Ana Ruiz", FIRST, LAST, "REG", 80, 20));
    assertThat(details()).singleElement().asString().contains("the same hours");
  }

  @Test
  void isHeldWhereTheSummaryHasTheHoursOfSeveralSheets() throws IOException {
    sheet(
        "Site A",
        row("Employee", "Period Begin", "Period End", "Code", "Hours", "Rate"),
        row("Ana Ruiz", FIRST, LAST, "REG", 30, 20));
    sheet(
        "Site B",
        row("Employee", "Period Begin", "Period End", "Code", "Hours", "Rate"),
        row("Ana Ruiz", FIRST, LAST, "REG", 50, 20));
    summary(row("Ana Ruiz", FIRST, LAST, "REG", 80, 20));
    assertThat(details()).singleElement().asString().contains("the same hours");
  }

  @Test
  void leavesSheetsOfOtherPeriodsAlone() throws IOException {
    sheet(
        "Period 1",
        row("Employee", "Period Begin", "Period End", "Code", "Hours", "Rate"),
        row("Ana Ruiz", FIRST, LAST, "REG", 80, 20));
    sheet(
        "Period 2",
        row("Employee", "Period Begin", "Period End", "Code", "Hours", "Rate"),
        row("Ana Ruiz", "05/18/2026", "05/31/2026", "REG", 80, 20));
    assertThat(details()).isEmpty();
  }

  @Test
  void leavesSheetsOfOtherHoursAndOtherPeopleAlone() throws IOException {
    days("Ana Ruiz", FIRST, 8, 7.5).days("Theo Bell", FIRST, 8, 7.5);
    summary(row("Ana Ruiz", FIRST, LAST, "OT", 2, 30));
    assertThat(details()).isEmpty();
  }
}
