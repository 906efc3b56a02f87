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

/** Time clocks print shifts, the sums of each day, and under them the sums by code. */
class DaysSummedTest {

  private static final String CARD =
      """
      "Employee: Ruiz, Ana",ID: 30218
      Pay Period: 05/04/2026 - 05/17/2026
      Date,Pay Code,In Punch,Out Punch,Hours,Daily Totals,Cum. Totals
      Mon 5/4,Regular,6:00AM,2:00PM,7.50,7.50,7.50
      Tue 5/5,Regular,6:00AM,2:30PM,8.00,8.00,15.50
      Wed 5/6,Sick,,,7.50,7.50,23.00
      """;
  private static final String MAY = "|2026-05-04|2026-05-17|";
  private static final List<String> DAYS =
      List.of(
          "Ruiz, Ana" + MAY + "Regular|7.5|-|-",
          "Ruiz, Ana" + MAY + "Regular|8|-|-",
          "Ruiz, Ana" + MAY + "Sick|7.5|-|-");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"Totals,Regular", "Summary,REG"})
  void doesNotCountTheSumsByCodeAgain(String title, String regular) throws IOException {
    FileReading reading =
        Sheets.csv(
            folder,
            CARD
                + title
                + "\nAccount,Pay Code,Hours,Wages\nLD/41,"
                + regular
                + ",15.50,310.00\nLD/41,Sick,7.50,150.00\nGrand Total,,23.00,460.00\n");
    assertThat(Sheets.details(reading)).isEmpty();
    assertThat(Sheets.lines(reading)).containsExactlyElementsOf(DAYS);
  }

  @Test
  void holdsSumsByCodeThatAreNotThoseOfTheDays() throws IOException {
    FileReading reading =
        Sheets.csv(
            folder, CARD + "Totals\nAccount,Pay Code,Hours,Wages\nLD/41,Regular,16.50,330.00\n");
    assertThat(Sheets.details(reading))
        .contains(
            "a line of pay without a name after a row of sums: LD/41 | Regular | 16.50 | 330.00");
  }

  @Test
  void theOneDayOfARowIsThatOfEachShiftInIt() {
    try (PdfSheets sheets = new PdfSheets()) {
      sheets
          .font(PdfSheets.PLAIN, 8)
          .text(40, 40, "Employee: Ruiz, Ana")
          .text(40, 56, "Pay Period: 05/04/2026 - 05/17/2026")
          .grid(
              40,
              80,
              List.of(70, 60, 60, 60, 50, 60),
              PdfSheets.row("Date", "Pay Code", "In", "Out", "Hours", "Daily Total"),
              PdfSheets.row(
                  "Mon 5/4",
                  "Regular\nRegular",
                  "6:00AM\n10:30AM",
                  "10:00AM\n2:00PM",
                  "4.00\n3.50",
                  "7.50"));
      FileReading reading = Sheets.read(sheets.save(folder));
      assertThat(Sheets.details(reading)).isEmpty();
      assertThat(Sheets.only(reading).rows())
          .extracting(
              row ->
                  row.text(FieldName.DATE_WORKED).orElse("-")
                      + " "
                      + row.text(FieldName.HOURS).orElse("-"))
          .containsExactly("2026-05-04 4.00", "2026-05-04 3.50");
    }
  }
}
