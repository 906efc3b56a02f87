package org.ojtpay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.FileReading;
import org.ojtpay.packet.SourceRef;

/** What registers have in common whose layout nobody has seen before. */
class PayrollOfNewLayoutsTest {

  private static final String MAY = "2026-05-04|2026-05-17";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "Payee,Cycle Start,Cycle End,Ck Dt,Earn Cd,Hrs Paid,Hourly Rt,Ext Amt",
    "EE Name,Pay Pd Beg Dt,Pay Pd End Dt,Date of Check,Earning Cd,Time (h:mm),$/Hr,Gross Amt",
    "Assoc,Wk Beginning,Period Thru,Pmt Date,Earning Type,Duration,Rate/Hour,Line Total"
  })
  void readsHeadingsThatArePutTogetherFromKnownParts(
      String who,
      String from,
      String to,
      String paid,
      String code,
      String hours,
      String rate,
      String amount)
      throws IOException {
    String name = who.equals("Assoc") ? "Associate" : who;
    String date = paid.equals("Pmt Date") ? "Payment Dt" : paid;
    FileReading reading =
        Sheets.csv(
            folder,
            String.join(",", name, from, to, date, code, hours, rate, amount)
                + "\n\"Ruiz, Ana\",05/04/2026,05/17/2026,05/22/2026,REG,80:00,21.00,1680.00\n");
    assertThat(Sheets.details(reading)).isEmpty();
    assertThat(Sheets.lines(reading)).containsExactly("Ruiz, Ana|" + MAY + "|REG|80|21|1680");
  }

  @Test
  void readsAbbreviatedHeadingsOfNamesInParts() throws IOException {
    FileReading reading =
        Sheets.csv(folder, "EE Last Name,EE First Name,EE Nbr,Earn Cd,Hrs\nRuiz,Ana,4410,REG,80\n");
    assertThat(Sheets.lines(reading)).containsExactly("Ana Ruiz|-|-|REG|80|-|-");
  }

  @Test
  void doesNotCallMissingWhatMayStandUnderAnUnknownHeading() throws IOException {
    FileReading reading =
        Sheets.csv(
            folder,
            """
            Employee,Span A,Span B,Zz,Hours,Rate
            "Ruiz, Ana",05/04/2026,05/17/2026,REG,80,21.00
            """);
    assertThat(Sheets.details(reading))
        .contains(
            "what the line lacks may be 05/04/2026, whose heading is not known",
            "what the line lacks may be REG, whose heading is not known");
  }

  @Test
  void readsAnEarningsRecordWithACodeBesideOtherHoursAndSumsOfQuarters() throws IOException {
    FileReading reading =
        Sheets.csv(
            folder,
            """
            4410,Ana Ruiz,Hire date 01/05/2025,Pay freq: Weekly
            Check Date,Per Beg,Per End,Reg Hrs,Other Hrs,Cd,Rate,Reg Pay,Other Pay,Gross
            03/27/2026,03/16/2026,03/22/2026,32.00,8.00,V,20.00,640.00,160.00,800.00
            Quarter 1 Total,,,32.00,8.00,,,640.00,160.00,800.00
            04/03/2026,03/23/2026,03/29/2026,40.00,,,20.00,800.00,,800.00
            Quarter 2 Total,,,40.00,0.00,,,800.00,0.00,800.00
            Year to Date,,,510.00,24.00,,,10200.00,480.00,10680.00
            """);
    assertThat(Sheets.details(reading)).isEmpty();
    assertThat(Sheets.lines(reading))
        .containsExactly(
            "Ana Ruiz|2026-03-16|2026-03-22|REG|32|20|640",
            "Ana Ruiz|2026-03-16|2026-03-22|V|8|20|160",
            "Ana Ruiz|2026-03-23|2026-03-29|REG|40|20|800");
  }

  @Test
  void readsTheDaysOfATimeSheetAfterTheSumOfAWeek() throws IOException {
    FileReading reading =
        Sheets.csv(
            folder,
            """
            Employee:,Ana Ruiz,Employee #:,4410
            Period beginning:,05/01/2026,Period ending:,05/15/2026
            Date,Day,In,Out,Reg Hrs,OT Hrs,Leave Hrs,Leave Type
            5/1,Fri
            5/2,Sat,8:00,4:00,8.00,.50
            Week total,,,,8.00,0.50,0.00
            5/4,Mon,,,,,8.00,VAC
            Week total,,,,0.00,0.00,8.00
            PERIOD TOTAL,,,,8.00,0.50,8.00
            """);
    assertThat(Sheets.details(reading)).isEmpty();
    assertThat(Sheets.only(reading).rows())
        .extracting(
            row ->
                row.text(FieldName.DATE_WORKED).orElse("-")
                    + row.text(FieldName.CODE).orElse("-")
                    + row.text(FieldName.HOURS).orElse("-"))
        .containsExactly("2026-05-02REG8.00", "2026-05-02OT0.50", "2026-05-04VAC8.00");
  }

  @Test
  void readsTheEmployerBehindItsNumber() throws IOException {
    FileReading reading =
        Sheets.csv(
            folder,
            """
            Client 902 - Marigold Print Works,Run: Regular
            Employee,Code,Hours,Rate
            "Ruiz, Ana",REG,40.00,20.00
            """);
    assertThat(Sheets.only(reading).fields().text(FieldName.EMPLOYER_NAME))
        .contains("Marigold Print Works");
  }

  @Test
  void takesSumsOfHoursThatLeaveAPremiumOut() throws IOException {
    FileReading reading =
        Sheets.csv(
            folder,
            """
            Employee,Earning,Hours,Rate,Amount
            "Ruiz, Ana",Regular,40.00,20.00,800.00
            "Ruiz, Ana",Night Premium,16.00,1.00,16.00
            "Bell, Theo",Regular,30.00,20.00,600.00
            Report Total,,70.00,,1416.00
            """);
    assertThat(Sheets.details(reading)).isEmpty();
    assertThat(Sheets.lines(reading)).hasSize(3);
  }

  @Test
  void doesNotTakeTheDateOfALetterForThePeriodOfWeeksBeforeIt() throws IOException {
    String table =
        """
        Employee,Week ending,Regular hours,Hourly rate
        "Ruiz, Ana",05/02/2026,40.00,20.00
        """;
    assertThat(Sheets.details(Sheets.csv(folder, "\"May 8, 2026\"\n" + table))).isEmpty();
    assertThat(Sheets.details(Sheets.csv(folder, "\"April 26, 2026\"\n" + table)))
        .containsExactly("the pay period may be what this says: 2026-04-26");
  }

  @Test
  void holdsLinesOfPayWithoutAName() throws IOException {
    FileReading reading = Sheets.csv(folder, "Code,Hours,Rate\nREG,80,21.00\n");
    assertThat(Sheets.details(reading)).contains("no name was found over lines of pay");
  }

  @Test
  void saysAWrongSumOverSeveralPeopleWhereItStands() throws IOException {
    FileReading reading =
        Sheets.csv(
            folder,
            "Employee,Code,Hours\nAna Ruiz,REG,80\nTheo Bell,REG,70\nMia Orr,REG,60\nTotals,,212\n");
    assertThat(reading.problems())
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.source()).isEqualTo(new SourceRef.InLine("payroll.csv", 5, 3)));
  }

  @Test
  void holdsEachSubtotalAgainstThePeopleSinceTheOneBefore() throws IOException {
    String people = "Ana Ruiz,REG,80\nTheo Bell,REG,70\n";
    FileReading reading =
        Sheets.csv(
            folder,
            "Employee,Code,Hours\n" + people + "Subtotal,,150\n" + people + "Subtotal,,150\n");
    assertThat(Sheets.details(reading)).isEmpty();
    assertThat(Sheets.only(reading).rows()).hasSize(4);
  }

  @Test
  void readsAPageWithoutHeadingsUnderThoseOfThePageBefore() throws IOException {
    try (PdfSheets pages = new PdfSheets()) {
      page(pages, "Payroll May 4 - May 17, 2026");
      pages.newPage();
      pages.text(60, 60, "Theo Bell").text(180, 60, "Regular");
      pages.text(260, 60, "70.00").text(340, 60, "20.00").text(420, 60, "1,400.00");
      FileReading reading = Sheets.read(pages.save(folder));
      assertThat(Sheets.details(reading)).isEmpty();
      assertThat(Sheets.lines(reading))
          .containsExactly(
              "Ana Ruiz|" + MAY + "|Regular|80|21|1680",
              "Theo Bell|" + MAY + "|Regular|70|20|1400");
    }
  }

  @Test
  void takesThePeriodFromTheNameOfTheSheet() throws IOException {
    Path file = folder.resolve("payroll.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Sheet sheet = book.createSheet("05-04-2026 to 05-17-2026");
      Sheets.fill(
          book,
          sheet,
          Sheets.row("Employee", "Code", "Hours", "Rate"),
          Sheets.row("Ana Ruiz", "REG", 80, 21));
      Sheets.save(book, file);
    }
    assertThat(Sheets.lines(Sheets.read(file))).containsExactly("Ana Ruiz|" + MAY + "|REG|80|21|-");
  }

  @Test
  void readsTheHeadingsBesideAHeadingOverSeveralColumns() throws IOException {
    FileReading reading =
        Sheets.csv(
            folder,
            """
            Employee,From,To,Rate,Hours,,Earnings,,Gross
            ,,,,Reg,OT,Reg,OT,
            "Ruiz, Ana",05/04/2026,05/17/2026,21.00,78,2,1638.00,63.00,1701.00
            """);
    assertThat(Sheets.details(reading)).isEmpty();
    assertThat(Sheets.lines(reading))
        .containsExactly("Ruiz, Ana|" + MAY + "|REG|78|21|1638", "Ruiz, Ana|" + MAY + "|OT|2|-|63");
  }

  @Test
  void readsNamesThatStandBeforeTheLabelOfTheirNumber() throws IOException {
    FileReading reading =
        Sheets.csv(
            folder,
            """
            Pay period 05/04/2026 - 05/17/2026
            Earning,Hours,Rate,Amount
            "Ruiz, Ana B   ID: 4410",,,
            Regular,80,21.00,1680.00
            Theo Bell Employee #4411,,,
            Regular,70,20.00,1400.00
            """);
    assertThat(Sheets.details(reading)).isEmpty();
    assertThat(Sheets.lines(reading))
        .containsExactly(
            "Ruiz, Ana B|" + MAY + "|Regular|80|21|1680",
            "Theo Bell|" + MAY + "|Regular|70|20|1400");
  }

  @Test
  void givesTheLinesOfAnotherNumberToNobodyAbove() throws IOException {
    FileReading reading =
        Sheets.csv(
            folder,
            """
            Pay period 05/04/2026 - 05/17/2026
            Employee: Ana Ruiz,File number: 4410
            Earnings,Hours,Rate
            Regular,80,21.00
            Mr. T. B. (contract),File number: 4411
            Earnings,Hours,Rate
            Regular,70,20.00
            """);
    assertThat(Sheets.only(reading).rows().get(1).text(FieldName.PARTICIPANT)).isEmpty();
    assertThat(Sheets.only(reading).rows().get(1).text(FieldName.PARTICIPANT_ID)).contains("4411");
  }

  @Test
  void readsNumbersAtTheRightEdgeUnderHeadingsAtTheLeft() throws IOException {
    try (PdfSheets pages = new PdfSheets()) {
      head(pages, "Payroll May 4 - May 17, 2026");
      pages.text(60, 140, "Ana Ruiz").text(180, 140, "Regular");
      pages.text(285, 140, "80.00").text(365, 140, "21.00").text(450, 140, "1,680.00");
      FileReading reading = Sheets.read(pages.save(folder));
      assertThat(Sheets.details(reading)).isEmpty();
      assertThat(Sheets.lines(reading)).containsExactly("Ana Ruiz|" + MAY + "|Regular|80|21|1680");
    }
  }

  @Test
  void readsThePeriodOverEachPageAndNotThatOfThePageBefore() throws IOException {
    try (PdfSheets pages = new PdfSheets()) {
      page(pages, "Payroll May 4 - May 17, 2026");
      pages.newPage();
      page(pages, "Payroll May 18 - May 31, 2026");
      FileReading reading = Sheets.read(pages.save(folder));
      assertThat(Sheets.details(reading)).isEmpty();
      assertThat(Sheets.lines(reading))
          .containsExactly(
              "Ana Ruiz|" + MAY + "|Regular|80|21|1680",
              "Ana Ruiz|2026-05-18|2026-05-31|Regular|80|21|1680");
    }
  }

  private static void page(PdfSheets pages, String title) {
    head(pages, title);
    pages.text(60, 140, "Ana Ruiz").text(180, 140, "Regular");
    pages.text(260, 140, "80.00").text(340, 140, "21.00").text(420, 140, "1,680.00");
  }

  private static void head(PdfSheets pages, String title) {
    pages.text(60, 80, title);
    pages.text(60, 120, "Employee").text(180, 120, "Pay item").text(260, 120, "Hrs");
    pages.text(340, 120, "Rate").text(420, 120, "Pay");
  }

  @Test
  void readsATableInABox() throws IOException {
    try (PdfSheets pages = new PdfSheets()) {
      page(pages, "Payroll May 4 - May 17, 2026");
      pages.line(50, 105, 520, 105).line(50, 126, 520, 126).line(50, 160, 520, 160);
      pages.line(50, 105, 50, 160).line(520, 105, 520, 160);
      FileReading reading = Sheets.read(pages.save(folder));
      assertThat(Sheets.details(reading)).isEmpty();
      assertThat(Sheets.lines(reading)).containsExactly("Ana Ruiz|" + MAY + "|Regular|80|21|1680");
    }
  }

  @Test
  void holdsATableWithoutASingleLine() throws IOException {
    FileReading reading = Sheets.csv(folder, "Employee,Code,Hours\nAna Ruiz,REG,none\n");
    assertThat(Sheets.only(reading).type()).isEqualTo(DocumentType.PAYROLL);
    assertThat(Sheets.details(reading)).contains("no line of pay was found under the headings");
  }

  @ParameterizedTest
  @CsvSource({"Employee,Name", "Empl,Name", "PERSON,EMPLOYEE NAME"})
  void takesTheNumberBesideANameForTheNumber(String number, String name) throws IOException {
    FileReading reading =
        Sheets.csv(folder, number + "," + name + ",Code,Hours\n627,Ana Ruiz,REG,80\n");
    assertThat(Sheets.lines(reading)).containsExactly("Ana Ruiz|-|-|REG|80|-|-");
    assertThat(Sheets.only(reading).rows().get(0).text(FieldName.PARTICIPANT_ID)).contains("627");
  }

  @Test
  void readsDatesWithoutSignsAndWhatIsPaidWhen() throws IOException {
    FileReading reading =
        Sheets.csv(
            folder,
            """
            DAILY EXTRACT period 20260504-20260517 paid 20260522
            NAME|WORKDATE|TYPE|HRS
            Ana Ruiz|20260505|REG|8.00
            """);
    assertThat(Sheets.lines(reading)).containsExactly("Ana Ruiz|" + MAY + "|REG|8|-|-");
    assertThat(Sheets.only(reading).rows().get(0).text(FieldName.DATE_WORKED))
        .contains("2026-05-05");
    assertThat(Sheets.only(reading).fields().text(FieldName.PAY_DATE)).contains("2026-05-22");
  }

  @Test
  void readsATotalBesideARateAsTheAmount() throws IOException {
    FileReading reading =
        Sheets.csv(folder, "Employee,Code,Hours,Rate,Total\nAna Ruiz,REG,80,21.00,1680.00\n");
    assertThat(Sheets.lines(reading)).containsExactly("Ana Ruiz|-|-|REG|80|21|1680");
  }

  @ParameterizedTest
  @CsvSource({"Confidential,Page 1", "Payroll Confidential,Page 1 of 3", "'',Page 2/3"})
  void takesNoRunningFootForAName(String foot, String page) throws IOException {
    FileReading reading =
        Sheets.csv(
            folder,
            "Employee,Code,Hours,Rate,Amount,YTD\nAna Ruiz,REG,80,21.00,1680.00,9.00\n"
                + foot
                + ",,,,,"
                + page
                + "\n,SICK,8,21.00,168.00,9.00\n");
    assertThat(Sheets.lines(reading))
        .containsExactly("Ana Ruiz|-|-|REG|80|21|1680", "Ana Ruiz|-|-|SICK|8|21|168");
  }

  @Test
  void readsNoTaxesUnderTheEarningsOfPeopleAcross() throws IOException {
    FileReading reading =
        Sheets.csv(
            folder,
            """
            ,"Ruiz, Ana",,,"Okafor, Bea",,
            ,Hours,Rate,May 26,Hours,Rate,May 26
            Hourly,80,21.00,1680.00,40,20.00,800.00
            Total Gross Pay,80,,1680.00,40,,800.00
            City Occupation Levy,,,-20.00,,,-10.00
            Net Pay,,,1660.00,,,790.00
            """);
    assertThat(Sheets.lines(reading))
        .containsExactly("Ruiz, Ana|-|-|Hourly|80|21|1680", "Okafor, Bea|-|-|Hourly|40|20|800");
  }
}
