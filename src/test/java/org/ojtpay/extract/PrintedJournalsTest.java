package org.ojtpay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.FileReading;

/** Journals with the number under the name and the pay period at the foot of each page. */
class PrintedJournalsTest {

  private static final float[] PLACES = {40, 170, 260, 320, 380, 460, 540};

  @TempDir Path folder;

  private static void row(PdfSheets sheets, float y, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].isEmpty()) {
        sheets.text(PLACES[i], y, cells[i]);
      }
    }
  }

  private static PdfSheets page(PdfSheets sheets, String name, String number) {
    sheets
        .font(PdfSheets.PLAIN, 8)
        .text(40, 30, "PAYROLL JOURNAL")
        .text(40, 44, "Bell Dental Inc.");
    row(sheets, 70, "EMPLOYEE NAME", "HOURS & EARNINGS", "", "", "", "WITHHOLDINGS");
    row(sheets, 80, "ID", "DESCRIPTION", "RATE", "HOURS", "EARNINGS");
    row(sheets, 100, name, "Hourly", "20.00", "70.00", "1,400.00", "Medicare", "20.30");
    row(sheets, 114, number, "Overtime", "30.00", "2.00", "60.00", "Fed Income Tax", "90.00");
    row(sheets, 128, "*** - ** - 4297", "Sick", "20.00", "8.00", "160.00");
    row(sheets, 142, "", "EMPLOYEE TOTAL", "", "80.00", "1,620.00");
    return sheets;
  }

  private FileReading read(PdfSheets sheets) {
    try (sheets) {
      return Sheets.read(sheets.save(folder));
    }
  }

  private static List<String> people(FileReading reading) {
    return Sheets.only(reading).rows().stream()
        .map(
            row ->
                row.text(FieldName.PARTICIPANT).orElse("-")
                    + " "
                    + row.text(FieldName.PARTICIPANT_ID).orElse("-")
                    + " "
                    + row.text(FieldName.PERIOD_FROM).orElse("-"))
        .distinct()
        .toList();
  }

  @Test
  void readsTheNumberUnderTheNameAndThePeriodOfEachPageAtItsFoot() {
    PdfSheets sheets = page(new PdfSheets(), "Ruiz, Ana", "14");
    sheets.text(40, 700, "Bell Dental Inc.").text(260, 700, "Pay Period: 05/04/26 - 05/17/26");
    page(sheets.newPage(), "Bell, Theo", "21");
    sheets.text(40, 700, "Bell Dental Inc.").text(260, 700, "Pay Period: 05/18/26 - 05/31/26");
    FileReading reading = read(sheets);
    assertThat(Sheets.details(reading)).isEmpty();
    assertThat(people(reading))
        .containsExactly("Ruiz, Ana 14 2026-05-04", "Bell, Theo 21 2026-05-18");
    assertThat(Sheets.lines(reading).subList(0, 3))
        .containsExactly(
            "Ruiz, Ana|2026-05-04|2026-05-17|Hourly|70|20|1400",
            "Ruiz, Ana|2026-05-04|2026-05-17|Overtime|2|30|60",
            "Ruiz, Ana|2026-05-04|2026-05-17|Sick|8|20|160");
  }

  @Test
  void aPeriodUnderThePageOfAnotherThatIsOverItIsNotMoved() {
    PdfSheets sheets = new PdfSheets().font(PdfSheets.PLAIN, 8);
    sheets.text(40, 20, "Pay Period: 05/04/26 - 05/17/26");
    page(sheets, "Ruiz, Ana", "14").text(40, 700, "Pay Period: 05/18/26 - 05/31/26");
    page(sheets.newPage(), "Ruiz, Ana", "14");
    assertThat(people(read(sheets)))
        .containsExactly("Ruiz, Ana 14 2026-05-04", "Ruiz, Ana 14 2026-05-18");
  }
}
