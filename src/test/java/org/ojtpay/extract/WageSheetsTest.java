package org.ojtpay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.FileReading;

/** Wide sheets with narrow columns: headings set upright, funds and dues beside the pay. */
class WageSheetsTest {

  private static final String MAY = "|2026-05-04|2026-05-17|";
  private static final String[] HEADINGS = {
    "Emp No", "Employee", "Rate", "Regular hours", "Overtime hours", "Gross pay"
  };

  @TempDir Path folder;

  private static PdfSheets upright(PdfSheets sheets, float x, float y, double angle, String text) {
    return sheets.draw(
        content -> {
          content.beginText();
          content.setFont(PdfSheets.PLAIN, 8);
          content.setTextMatrix(Matrix.getRotateInstance(angle, x, 792 - y));
          content.showText(text);
          content.endText();
        });
  }

  private PdfSheets head() {
    return new PdfSheets()
        .font(PdfSheets.PLAIN, 8)
        .text(40, 40, "Copper Pot Kitchens LLC")
        .text(40, 56, "period Monday, May 4, 2026 to Sunday, May 17, 2026");
  }

  private FileReading read(PdfSheets sheets) {
    try (sheets) {
      return Sheets.read(sheets.save(folder));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void readsHeadingsThatRunUpOrDownInTheirCells(boolean up) {
    List<Integer> widths = List.of(40, 110, 40, 40, 40, 60);
    PdfSheets sheets =
        head()
            .grid(
                40, 140, widths, PdfSheets.row("61", "Ana Ruiz", "20.00", "70.00", "", "1,400.00"))
            .grid(
                40,
                158,
                widths,
                PdfSheets.row("70", "Theo Bell", "22.00", "64.00", "", "1,408.00"));
    float left = 40;
    for (int i = 0; i < HEADINGS.length; i++) {
      sheets.box(left, 70, widths.get(i), 70);
      float x = left + widths.get(i) / 2f + (up ? 3 : -3);
      upright(sheets, x, up ? 136 : 74, up ? Math.PI / 2 : -Math.PI / 2, HEADINGS[i]);
      left += widths.get(i);
    }
    FileReading reading = read(sheets);
    assertThat(Sheets.details(reading)).isEmpty();
    assertThat(Sheets.lines(reading))
        .containsExactly("Ana Ruiz" + MAY + "REG|70|20|1400", "Theo Bell" + MAY + "REG|64|22|1408");
  }

  @Test
  void readsUprightHeadingsWithoutRulings() {
    PdfSheets sheets = head();
    String[] line = {"61", "Ana Ruiz", "20.00", "70.00", "0.00", "1,400.00"};
    for (int i = 0; i < HEADINGS.length; i++) {
      float x = 50 + 80 * i;
      upright(sheets, x + 12, 136, Math.PI / 2, HEADINGS[i]);
      sheets.text(x, 150, line[i]);
    }
    assertThat(Sheets.lines(read(sheets))).containsExactly("Ana Ruiz" + MAY + "REG|70|20|1400");
  }

  @Test
  void aNoteAlongTheMarginIsNoHeading() {
    PdfSheets sheets =
        head()
            .grid(
                60,
                100,
                List.of(110, 60, 60),
                PdfSheets.row("Employee", "Code", "Hours"),
                PdfSheets.row("Ana Ruiz", "REG", "70.00"));
    for (int i = 0; i < 3; i++) {
      upright(sheets, 20 + 9 * i, 160, Math.PI / 2, "Keep this for six years");
    }
    FileReading reading = read(sheets);
    assertThat(Sheets.details(reading)).isEmpty();
    assertThat(Sheets.lines(reading)).containsExactly("Ana Ruiz" + MAY + "REG|70|-|-");
  }

  @Test
  void readsHoursAndDollarsOfEachKindAndPassesOverFunds() throws IOException {
    FileReading reading =
        Sheets.csv(
            folder,
            """
            Harbor Stamping Co.
            Week: Sunday 5/10/26 through Saturday 5/16/26,Checks dated Thursday 5/21/26
            Clock,Employee,Straight hrs,1\u00bd hrs,2x hrs,Rate,Straight $,1\u00bd $,2x $,Sh 3 hrs,Sh 3 $,Gross,Dues,Pension hrs,Pension $,H&W $
            220,"Ruiz, Ana",40.00,2.00,1.00,20.00,800.00,60.00,40.00,24.00,12.00,912.00,17.50,43.00,79.55,176.30
            """);
    String week = "Ruiz, Ana|2026-05-10|2026-05-16|";
    assertThat(Sheets.details(reading)).isEmpty();
    assertThat(Sheets.lines(reading))
        .containsExactly(
            week + "REG|40|20|800", week + "OT|2|-|60", week + "DT|1|-|40", week + "SH 3|24|-|12");
    assertThat(Sheets.only(reading).rows())
        .allMatch(row -> row.text(FieldName.PARTICIPANT_ID).filter("220"::equals).isPresent());
  }

  @ParameterizedTest
  @CsvSource({
    "Week 20,05/16/2026,-",
    "Week ending,05/16/2026,-",
    "Week: 05/10/2026 -,05/16/2026,2026-05-10",
    "Workers' comp period: 1/1/26 through,12/31/26,-"
  })
  void aWeekIsAPeriodOnlyFromOneDateToAnother(String label, String date, String from)
      throws IOException {
    FileReading reading =
        Sheets.csv(folder, label + " " + date + "\nEmployee,Code,Hours\n\"Ruiz, Ana\",REG,40\n");
    assertThat(Sheets.only(reading).rows().get(0).text(FieldName.PERIOD_FROM).orElse("-"))
        .isEqualTo(from);
  }
}
