package org.ojtpay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.FileReading;

/** Registers as their systems print them: time cards, blocks, cells of several lines. */
class PrintedRegistersTest {

  private static final String MAY = "|2026-05-04|2026-05-17|";

  @TempDir Path folder;

  private FileReading pdf(PdfSheets sheets) {
    try (sheets) {
      return Sheets.read(sheets.save(folder));
    }
  }

  private FileReading html(String page) throws IOException {
    return Sheets.read(
        Files.writeString(folder.resolve("register.html"), "<!DOCTYPE html><html>" + page));
  }

  private static List<String> daysOf(FileReading reading) {
    return Sheets.only(reading).rows().stream()
        .map(row -> row.text(FieldName.DATE_WORKED).orElse("-"))
        .toList();
  }

  private FileReading card(String headings, String day) throws IOException {
    return Sheets.csv(
        folder,
        "Timesheet for: Ines Torvald (204)\nPay period: 05/04/2026 - 05/17/2026\n"
            + headings
            + "\n"
            + day
            + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Date,In,Out,In,Out,Reg,OT,Day Total; Tue 05/05,7:00a,11:00a,11:30a,4:00p,8.00,0.50,8.50",
        "Day,Date,Start,Stop,Regular,Overtime,Total; Tue,5/5,07:00,16:00,8.00,0.50,8.50",
        "Date,Clock In,Lunch,Clock Out,Regular,Overtime; \"Tuesday, May 5\",7:00,0.5,16:00,8,0.5"
      })
  void readsTimeCardsWhoseDaysHaveNoYear(String headings, String day) throws IOException {
    FileReading reading = card(headings, day);
    assertThat(Sheets.details(reading)).isEmpty();
    assertThat(Sheets.lines(reading))
        .containsExactly("Ines Torvald" + MAY + "REG|8|-|-", "Ines Torvald" + MAY + "OT|0.5|-|-");
    assertThat(daysOf(reading)).containsExactly("2026-05-05", "2026-05-05");
  }

  @ParameterizedTest
  @CsvSource({"Wed 05/05", "Tue 04/28", "Mon 05/18"})
  void doubtsADayThatThePayPeriodHasNot(String day) throws IOException {
    FileReading reading = card("Date Worked,In,Out,Reg", day + ",7:00a,3:00p,8.00");
    assertThat(Sheets.details(reading)).containsExactly("date is not understood: " + day);
  }

  @Test
  void holdsATimeCardWhoseDayDoesNotSumUp() throws IOException {
    FileReading reading = card("Date,In,Out,Reg,OT,Total", "Tue 05/05,7:00a,4:00p,8.00,0.50,9.50");
    assertThat(Sheets.details(reading)).containsExactly("the row prints 9.50 hours and holds 8.50");
  }

  @Test
  void takesRegularAndOvertimeWithoutClocksForDollarsAsLikelyAsHours() throws IOException {
    FileReading reading = card("Date,Regular,Overtime", "Tue 05/05,8.00,0.50");
    assertThat(Sheets.details(reading)).contains("no headings of a payroll table were found");
  }

  private static PdfSheets acrossTwice(String secondCode) {
    return new PdfSheets()
        .font(PdfSheets.PLAIN, 8)
        .text(40, 40, "Harlequin Marine Supply Inc")
        .text(40, 56, "Pay Period: 05/04/2026 - 05/17/2026")
        .grid(
            40,
            80,
            List.of(110, 50, 45, 45, 55, 50, 45, 45, 55),
            PdfSheets.row(
                "Employee", "Code", "Hours", "Rate", "Amount", "Code", "Hours", "Rate", "Amount"),
            PdfSheets.row(
                "Abara, Kofi\nFile # 1107\nDept 40",
                "REG\n" + secondCode,
                "80.00\n8.00",
                "21.50\n21.50",
                "1,720.00\n172.00",
                "O/T",
                "2.00",
                "32.25",
                "64.50"));
  }

  @Test
  void readsEarningsBesideAndUnderEachOther() {
    FileReading reading = pdf(acrossTwice("HOL"));
    assertThat(Sheets.details(reading)).isEmpty();
    assertThat(Sheets.lines(reading))
        .containsExactly(
            "Abara, Kofi" + MAY + "REG|80|21.5|1720",
            "Abara, Kofi" + MAY + "O/T|2|32.25|64.5",
            "Abara, Kofi" + MAY + "HOL|8|21.5|172");
    assertThat(Sheets.only(reading).rows())
        .allMatch(row -> row.text(FieldName.PARTICIPANT_ID).equals(java.util.Optional.of("1107")));
  }

  @Test
  void holdsLinesOfACellThatDoNotStandBesideEachOther() {
    FileReading reading = pdf(acrossTwice("PAID\nHOLIDAY"));
    assertThat(Sheets.details(reading))
        .contains("lines of figures that do not stand beside their names");
  }

  private static PdfSheets webPrint(String foot) {
    PdfSheets sheets = new PdfSheets().font(PdfSheets.PLAIN, 10);
    sheets.text(40, 40, "Tidewater Canine Rescue Corp. \u00b7 May 4 \u2013 May 17, 2026");
    sheets.text(181, 76, "Overtime").text(240, 76, "Paid");
    sheets.text(135, 88, "Regular").text(191, 88, "hours").text(240, 88, "holiday");
    sheets.text(40, 100, "Name").text(144, 100, "hours").text(191, 100, "(1.5x)");
    sheets.text(245, 100, "hours").text(290, 100, "Bonus");
    String[][] rows = {
      {"Ada Brightwell", "#7701", "80.00", "\u2014", "8.00", "$50.00"},
      {"Siobhan Ek", "#7702", "64.00", "3.00", "16.00", "$75.00"}
    };
    for (int i = 0; i < rows.length; i++) {
      float y = 122 + 30 * i;
      sheets.line(36, y - 16, 330, y - 16);
      sheets.font(PdfSheets.PLAIN, 10).text(40, y, rows[i][0]).text(145, y, rows[i][2]);
      sheets.text(200, y, rows[i][3]).text(250, y, rows[i][4]).text(290, y, rows[i][5]);
      sheets.font(PdfSheets.PLAIN, 6).text(40, y + 8, rows[i][1]);
    }
    sheets.line(36, 166, 330, 166);
    return sheets.font(PdfSheets.PLAIN, 7).text(40, 176, foot);
  }

  @Test
  void readsHeadingsOfSeveralLinesOverRowsRuledAcrossOnly() {
    FileReading reading = pdf(webPrint("Downloaded from the payroll portal."));
    assertThat(Sheets.details(reading)).isEmpty();
    assertThat(Sheets.lines(reading))
        .containsExactly(
            "Ada Brightwell" + MAY + "REG|80|-|-",
            "Ada Brightwell" + MAY + "HOL|8|-|-",
            "Ada Brightwell" + MAY + "BONUS|-|-|50",
            "Siobhan Ek" + MAY + "REG|64|-|-",
            "Siobhan Ek" + MAY + "OT|3|-|-",
            "Siobhan Ek" + MAY + "HOL|16|-|-",
            "Siobhan Ek" + MAY + "BONUS|-|-|75");
    assertThat(Sheets.only(reading).fields().text(FieldName.EMPLOYER_NAME))
        .contains("Tidewater Canine Rescue Corp.");
  }

  private FileReading oldSystem(String person) {
    return pdf(
        new PdfSheets()
            .font(PdfSheets.COURIER, 8)
            .lines(
                30,
                40,
                "PAY220-R3            COPPER BASIN TRUCKING INC                    PAGE 1",
                "RUN 05/20/26 06:02   PERIOD 05/04/26 TO 05/17/26   CHECK DATE 05/22/26",
                "00104 ABARA, KOFI        DEPT 100    RATE 21.5000",
                "EARNINGS        HOURS   CURRENT       YTD   TAXES     CURRENT DEDUCTIONS CURRENT",
                "REGULAR         80.00  1,720.00  6,880.00   FEDERAL    155.08 MEDICAL      48.50",
                "TOTAL           80.00  1,720.00",
                person,
                "EARNINGS        HOURS   CURRENT       YTD   TAXES     CURRENT DEDUCTIONS CURRENT",
                "REGULAR         64.00  1,152.00  4,608.00   FEDERAL    142.40 MEDICAL      48.50",
                "TOTAL           64.00  1,152.00"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "00108 DHILLON, ARJUN     DEPT 200    RATE 18.0000;18",
        "00108   DHILLON, ARJUN     SSN XXX-XX-0101   DEPT 200;-",
        "00108 DHILLON, ARJUN     SHOP FLOOR  *NEW HIRE*;-",
        "EMPLOYEE: 00108   DHILLON, ARJUN;-"
      })
  void readsBlocksUnderALineOfAPersonWithoutLabels(String person, String rate) {
    FileReading reading = oldSystem(person);
    assertThat(Sheets.details(reading)).isEmpty();
    assertThat(Sheets.lines(reading))
        .containsExactly(
            "ABARA, KOFI" + MAY + "REGULAR|80|21.5|1720",
            "DHILLON, ARJUN" + MAY + "REGULAR|64|" + rate + "|1152");
    assertThat(Sheets.only(reading).rows().get(1).text(FieldName.PARTICIPANT_ID)).contains("00108");
    assertThat(Sheets.only(reading).fields().text(FieldName.EMPLOYER_NAME))
        .contains("COPPER BASIN TRUCKING INC");
  }

  @Test
  void readsColumnsThatBelongToTheirOwnCode() throws IOException {
    FileReading reading =
        Sheets.csv(
            folder,
            """
            Employee,Rate,Reg Hours,Other Hrs Code,Other Hours,Other Earnings
            "Ruiz, Ana",20.00,72.00,V,8.00,160.00
            "Wu, Bo",21.00,80.00,,,
            """);
    assertThat(Sheets.details(reading)).isEmpty();
    assertThat(Sheets.lines(reading))
        .containsExactly(
            "Ruiz, Ana|-|-|REG|72|20|-", "Ruiz, Ana|-|-|V|8|20|160", "Wu, Bo|-|-|REG|80|21|-");
  }

  @Test
  void readsHeadingsUnderAHeadingOfTheirSection() throws IOException {
    FileReading reading =
        html(
            "<table><tr><th rowspan=2>Employee</th><th colspan=4>Current earnings</th>"
                + "<th colspan=2>YTD</th></tr><tr><th>Type</th><th>Hrs</th><th>Rate</th><th>Amt</th>"
                + "<th>Hrs</th><th>Amt</th></tr><tr><td>Ruiz, Ana<br>Dept 200<br>ID: 4410</td>"
                + "<td>REG</td><td>80.00</td><td>20.00</td><td>1,600.00</td><td>160.00</td>"
                + "<td>3,200.00</td></tr></table>");
    assertThat(Sheets.details(reading)).isEmpty();
    assertThat(Sheets.lines(reading)).containsExactly("Ruiz, Ana|-|-|REG|80|20|1600");
    assertThat(Sheets.only(reading).rows().get(0).text(FieldName.PARTICIPANT_ID)).contains("4410");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      value = {
        "Alder Grove Nursery - Staff Hours & Pay; Alder Grove Nursery; true",
        "Alder Grove Nursery | Payroll Register; Alder Grove Nursery; true",
        "Payroll Register - Alder Grove Nursery LLC; Alder Grove Nursery LLC; true",
        "Alder Grove Nursery - Fresno; Alder Grove Nursery - Fresno; false",
        "Payroll Register - Fresno; -; true",
        "9:41 AM,Alder Grove Nursery; Alder Grove Nursery; true",
        "'Alder Grove Nursery Co.,Period Ending: 05/17/2026'; Alder Grove Nursery Co.; true",
        "Alder-Grove Nursery; Alder-Grove Nursery; true"
      })
  void tellsTheEmployersNameFromTheTitleBesideIt(String line, String name, boolean certain)
      throws IOException {
    FileReading reading =
        Sheets.csv(folder, line + "\nEmployee,Code,Hours,Rate\n\"Ruiz, Ana\",REG,80,21.00\n");
    var employer = Sheets.only(reading).fields().value(FieldName.EMPLOYER_NAME);
    assertThat(employer.map(value -> value.text()).orElse(null)).isEqualTo(name);
    assertThat(employer.map(value -> value.isCertain()).orElse(true)).isEqualTo(certain);
  }

  @ParameterizedTest
  @CsvSource({
    "February 2028,2028-02-01|2028-02-29",
    "For the month of March 2026,2026-03-01|2026-03-31",
    "Pay period: April 2026,2026-04-01|2026-04-30",
    "Revised March 2026,-|-",
    "Printed 03/31/2026 Pay period 03/01/2026 to 03/15/2026,2026-03-01|2026-03-15"
  })
  void readsPeriodsAmongOtherDates(String line, String period) throws IOException {
    FileReading reading =
        Sheets.csv(folder, line + "\nEmployee,Code,Hours,Rate\n\"Ruiz, Ana\",REG,80,21.00\n");
    assertThat(Sheets.lines(reading)).containsExactly("Ruiz, Ana|" + period + "|REG|80|21|-");
  }

  @Test
  void readsRowsBetweenLinesThatAreDrawnOverSums() {
    PdfSheets sheets = new PdfSheets().font(PdfSheets.PLAIN, 9);
    sheets.text(40, 50, "Name").text(180, 50, "Code").text(250, 50, "Hours");
    sheets.text(320, 50, "Rate").text(390, 50, "Amount");
    for (int i = 0; i < 4; i++) {
      float y = 64 + 24 * i;
      sheets.text(40, y, "Person, " + "ABCD".charAt(i) + "na").text(180, y, "REG");
      sheets.text(250, y, "7" + i + ".00").text(320, y, "20.00");
      sheets.text(390, y, "1,4" + 2 * i + "0.00").line(36, y + 3, 450, y + 3);
      sheets.text(180, y + 12, "Total").text(250, y + 12, "7" + i + ".00");
      sheets.text(320, y + 12, "20.00").text(390, y + 12, "1,4" + 2 * i + "0.00");
    }
    FileReading reading = pdf(sheets);
    assertThat(Sheets.lines(reading))
        .containsExactly(
            "Person, Ana|-|-|REG|70|20|1400",
            "Person, Bna|-|-|REG|71|20|1420",
            "Person, Cna|-|-|REG|72|20|1440",
            "Person, Dna|-|-|REG|73|20|1460");
  }
}
