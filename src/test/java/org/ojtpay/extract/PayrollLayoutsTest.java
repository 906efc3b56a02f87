package org.ojtpay.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.extract.Sheets.day;
import static org.ojtpay.extract.Sheets.row;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.packet.Document;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.FileReading;
import org.ojtpay.packet.SourceRef;

class PayrollLayoutsTest {

  private static final String MAY = "2026-05-04|2026-05-17";
  private static final String LATE_MAY = "2026-05-18|2026-05-31";

  @TempDir Path folder;

  // one earning a line

  @Test
  void readsOneEarningALineFromText() throws IOException {
    FileReading reading =
        Sheets.csv(
            folder,
            """
            Dept,Emp #,Employee,Pay Period Start,Pay Period End,Check Date,Pay Code,Hrs,Pay Rate,Current Amount,YTD Hours,YTD Amount
            20,00117,"Ruiz, Ana",5/4/26,5/17/26,5/22/26,REG,76.5,$21.00,"$1,606.50",800.00,"16,800.00"
            20,00117,"Ruiz, Ana",5/4/26,5/17/26,5/22/26,OT,2,31.50,63.00,12.00,378.00
            20,00204,"Bell, Theo",5/4/26,5/17/26,5/22/26,REG,80,19.25,"1,540.00",800,"15,400.00"
            """);
    assertThat(Sheets.details(reading)).isEmpty();
    assertThat(Sheets.lines(reading))
        .containsExactly(
            "Ruiz, Ana|" + MAY + "|REG|76.5|21|1606.5",
            "Ruiz, Ana|" + MAY + "|OT|2|31.5|63",
            "Bell, Theo|" + MAY + "|REG|80|19.25|1540");
    Document document = Sheets.only(reading);
    assertThat(document.rows().get(0).text(FieldName.PARTICIPANT_ID)).contains("00117");
    assertThat(document.fields().text(FieldName.PAY_DATE)).contains("2026-05-22");
    assertThat(document.rows().get(1).value(FieldName.HOURS).orElseThrow().source())
        .isEqualTo(new SourceRef.InLine("payroll.csv", 3, 8));
  }

  @Test
  void takesABlankNameForTheOneAbove() throws IOException {
    FileReading reading =
        Sheets.csv(
            folder,
            """
            Kestrel Joinery Inc,,,,
            Payroll Journal,,,,
            Pay Period: 05/04/2026 through 05/17/2026   Pay Date: 05/22/2026,,,,
            ,,,,
            Employee Name,Earning,Hours,Rate,Amount
            Ana Ruiz,Regular,76.5,21.00,1606.50
            ,Overtime,2.00,31.50,63.00
            ,Total,78.50,,1669.50
            Theo Bell,Regular,80,19.25,1540.00
            ,Vacation,(8.00),19.25,(154.00)
            ,Total,72.00,,1386.00
            Grand Total,,150.50,,3055.50
            """);
    assertThat(Sheets.details(reading)).isEmpty();
    assertThat(Sheets.lines(reading))
        .containsExactly(
            "Ana Ruiz|" + MAY + "|Regular|76.5|21|1606.5",
            "Ana Ruiz|" + MAY + "|Overtime|2|31.5|63",
            "Theo Bell|" + MAY + "|Regular|80|19.25|1540",
            "Theo Bell|" + MAY + "|Vacation|-8|19.25|-154");
    assertThat(Sheets.only(reading).fields().text(FieldName.EMPLOYER_NAME))
        .contains("Kestrel Joinery Inc");
  }

  @Test
  void readsOneEarningALineFromAWorkbookWithFormulasThatHoldNoResult() throws IOException {
    FileReading reading =
        Sheets.xlsx(
            folder,
            row("Kestrel Joinery Inc"),
            row("Employer payroll register"),
            row("Pay Period:", day("2026-05-04"), "through", day("2026-05-17")),
            row("Check Date:", day("2026-05-22")),
            row(),
            row("Employee", "Emp ID", "Earnings Code", "Hours", "Rate", "Current", "YTD"),
            row("Ruiz, Ana", "00117", "REG", 76.5, 21, new Sheets.Formula("D7*E7"), 16800),
            row(null, null, "OT", 2, 31.5, new Sheets.Formula("D8*E8"), 378),
            row(null, null, "Total", new Sheets.Formula("SUM(D7:D8)")));
    assertThat(Sheets.details(reading)).isEmpty();
    assertThat(Sheets.lines(reading))
        .containsExactly(
            "Ruiz, Ana|" + MAY + "|REG|76.5|21|-", "Ruiz, Ana|" + MAY + "|OT|2|31.5|-");
    Fields first = Sheets.only(reading).rows().get(0);
    assertThat(first.value(FieldName.HOURS).orElseThrow().source())
        .isEqualTo(new SourceRef.InCell("payroll.xlsx", "Register", "D7"));
    assertThat(first.text(FieldName.PAY_DATE)).contains("2026-05-22");
  }

  @Test
  void readsTheOlderKindOfWorkbookToo() throws IOException {
    FileReading reading =
        Sheets.xls(
            folder,
            row("Worker", "Code", "Hours", "Rate", "Amount", "Period Begin", "Period End"),
            row("Ruiz, Ana", "REG", 76.5, 21, 1606.5, day("2026-05-04"), day("2026-05-17")));
    assertThat(Sheets.details(reading)).isEmpty();
    assertThat(Sheets.lines(reading)).containsExactly("Ruiz, Ana|" + MAY + "|REG|76.5|21|1606.5");
  }

  // one employee a line

  @Test
  void readsAColumnForEachKindOfHours() throws IOException {
    FileReading reading =
        Sheets.csv(
            folder,
            """
            For the period 5/4/26 - 5/17/26
            Last Name;First Name;Employee ID;Reg Hours;O/T Hours;Vacation;Holiday;Total Hours;Rate;Gross Pay
            Ruiz;Ana;00117;76.50;2.00;0.00;;78.50;21.00;1669.50
            Bell;Theo;00204;72;;8;;80;19.25;1540.00
            """);
    assertThat(Sheets.details(reading)).isEmpty();
    assertThat(Sheets.lines(reading))
        .containsExactly(
            "Ana Ruiz|" + MAY + "|REG|76.5|21|-",
            "Ana Ruiz|" + MAY + "|OT|2|-|-",
            "Theo Bell|" + MAY + "|REG|72|19.25|-",
            "Theo Bell|" + MAY + "|VAC|8|19.25|-");
  }

  @Test
  void readsAColumnForEachKindOfHoursFromAWorkbookWithASecondHeadingAbove() throws IOException {
    FileReading reading =
        Sheets.xlsx(
            folder,
            row("Payroll Summary", null, null, null, null, null, null),
            row("Period Beginning", day("2026-05-04"), null, "Period Ending", day("2026-05-17")),
            row(null, "Regular", null, null, "Overtime", null, null),
            row("Employee", "Hours", "Rate", "Amount", "Hours", "Rate", "Amount"),
            row("Ruiz, Ana", 76.5, 21, 1606.5, 2, 31.5, 63),
            row("Bell, Theo", 80, 19.25, 1540, null, null, null),
            row("Totals", 156.5, null, 3146.5, 2, null, 63));
    assertThat(Sheets.details(reading)).isEmpty();
    assertThat(Sheets.lines(reading))
        .containsExactly(
            "Ruiz, Ana|" + MAY + "|REG|76.5|21|1606.5",
            "Ruiz, Ana|" + MAY + "|OT|2|31.5|63",
            "Bell, Theo|" + MAY + "|REG|80|19.25|1540");
  }

  @Test
  void keepsTheYearToDateOutOfTheCurrentColumns() throws IOException {
    FileReading reading =
        Sheets.csv(
            folder,
            """
            Pay Period,5/4/2026 - 5/17/2026
            ,,Current,,YTD,
            Employee,Code,Hours,Amount,Hours,Amount
            Ana Ruiz,REG,76.5,1606.50,800,16800.00
            Ana Ruiz,BONUS,,,,500.00
            """);
    assertThat(Sheets.lines(reading)).containsExactly("Ana Ruiz|" + MAY + "|REG|76.5|-|1606.5");
  }

  @Test
  void readsPairsOfCodeAndHoursBesideTheRegularOnes() throws IOException {
    FileReading reading =
        Sheets.csv(
            folder,
            """
            Co Code,Batch ID,File #,Reg Hours,O/T Hours,Hours 3 Code,Hours 3 Amount,Earnings 3 Code,Earnings 3 Amount
            ABC,K1,000101,80.00,5.00,,,,
            ABC,K1,000102,72.00,,V,8.00,,
            ABC,K1,000102,,,H,8.00,B,150.00
            """);
    assertThat(Sheets.details(reading)).isEmpty();
    assertThat(Sheets.lines(reading))
        .containsExactly(
            "-|-|-|REG|80|-|-",
            "-|-|-|OT|5|-|-",
            "-|-|-|REG|72|-|-",
            "-|-|-|V|8|-|-",
            "-|-|-|H|8|-|-",
            "-|-|-|B|-|-|150");
  }

  // blocks

  @Test
  void readsABlockForEachEmployeeUnderALineWithTheName() throws IOException {
    FileReading reading =
        Sheets.csv(
            folder,
            """
            Company: Kestrel Joinery Inc
            Pay Period: May 4 - 17, 2026
            Check Date: May 22, 2026

            Employee: Ruiz, Ana   Emp #: 00117
            Earnings|Hours|Rate|Current|YTD|Deductions|Current
            0-Regular Pay|76.50|21.00|1,606.50|16,800.00|Medical|80.00
            Overtime|2.00|31.50|63.00|378.00|401k|50.00
            Total|78.50||1,669.50|17,178.00||130.00

            Employee: Bell, Theo   Emp #: 00204
            Earnings|Hours|Rate|Current|YTD|Deductions|Current
            0-Regular Pay|80.00|19.25|1,540.00|15,400.00||
            Total|80.00||1,540.00|15,400.00||

            Company Totals
            0-Regular Pay|156.50||3,146.50|32,200.00||
            """);
    assertThat(Sheets.details(reading)).isEmpty();
    assertThat(Sheets.lines(reading).subList(0, 3))
        .containsExactly(
            "Ruiz, Ana|" + MAY + "|0-Regular Pay|76.5|21|1606.5",
            "Ruiz, Ana|" + MAY + "|Overtime|2|31.5|63",
            "Bell, Theo|" + MAY + "|0-Regular Pay|80|19.25|1540");
    assertThat(Sheets.lines(reading)).hasSize(3);
    Document document = Sheets.only(reading);
    assertThat(document.fields().text(FieldName.EMPLOYER_NAME)).contains("Kestrel Joinery Inc");
    assertThat(document.rows().get(0).text(FieldName.PARTICIPANT_ID)).contains("00117");
    assertThat(document.fields().text(FieldName.PAY_DATE)).contains("2026-05-22");
  }

  @Test
  void readsABlockForEachPeriodOnOneSheet() throws IOException {
    FileReading reading =
        Sheets.xlsx(
            folder,
            row("Payroll Register"),
            row("Pay Period: 05/04/2026 - 05/17/2026", null, null, "Pay Date: 05/22/2026"),
            row("Employee", "Earning", "Hours", "Rate", "Amount"),
            row("Ruiz, Ana", "Regular", 76.5, 21, 1606.5),
            row(null, "Total", 76.5, null, 1606.5),
            row(),
            row("Payroll Register"),
            row("Pay Period: 05/18/2026 - 05/31/2026", null, null, "Pay Date: 06/05/2026"),
            row("Employee", "Earning", "Hours", "Rate", "Amount"),
            row("Ruiz, Ana", "Regular", 72, 21, 1512),
            row(null, "Holiday", 8, 21, 168),
            row(null, "Total", 80, null, 1680),
            row("Report Total", null, 156.5, null, 3286.5));
    assertThat(Sheets.details(reading)).isEmpty();
    assertThat(Sheets.lines(reading))
        .containsExactly(
            "Ruiz, Ana|" + MAY + "|Regular|76.5|21|1606.5",
            "Ruiz, Ana|" + LATE_MAY + "|Regular|72|21|1512",
            "Ruiz, Ana|" + LATE_MAY + "|Holiday|8|21|168");
    assertThat(Sheets.only(reading).fields().has(FieldName.PERIOD_FROM)).isFalse();
  }

  @Test
  void doesNotCarryAPeriodFromOneSheetToTheNext() throws IOException {
    try (var book = new org.apache.poi.xssf.usermodel.XSSFWorkbook()) {
      Sheets.fill(
          book,
          book.createSheet("One"),
          row("Pay Period: 05/04/2026 - 05/17/2026"),
          row("Employee", "Code", "Hours"),
          row("Ruiz, Ana", "REG", 76.5));
      Sheets.fill(
          book,
          book.createSheet("Two"),
          row("Employee", "Code", "Hours"),
          row("Ruiz, Ana", "REG", 80));
      FileReading reading = Sheets.read(Sheets.save(book, folder.resolve("two.xlsx")));
      assertThat(Sheets.lines(reading))
          .containsExactly("Ruiz, Ana|" + MAY + "|REG|76.5|-|-", "Ruiz, Ana|-|-|REG|80|-|-");
    }
  }

  // a line a day

  @Test
  void readsALineForEachDay() throws IOException {
    FileReading reading =
        Sheets.csv(
            folder,
            """
            Timesheet\tAna Ruiz
            Pay Period:\t05/04/2026\tto\t05/17/2026
            Employee\tDate\tCode\tHours
            Ana Ruiz\t05/04/2026\tREG\t8
            \t05/05/2026\tREG\t8.25
            \tWeek total\t\t16.25
            \t05/11/2026\tSICK\t8:00
            \tTotal\t\t24.25
            """);
    assertThat(Sheets.details(reading)).isEmpty();
    List<Fields> rows = Sheets.only(reading).rows();
    assertThat(rows)
        .extracting(row -> row.text(FieldName.DATE_WORKED).orElse("-"))
        .containsExactly("2026-05-04", "2026-05-05", "2026-05-11");
    assertThat(Sheets.lines(reading).get(2)).isEqualTo("Ana Ruiz|" + MAY + "|SICK|8|-|-");
  }

  @Test
  void readsALineForEachDayFromAWorkbook() throws IOException {
    FileReading reading =
        Sheets.xlsx(
            folder,
            row("Name", "Work Date", "Pay Type", "Hours", "Rate", "Period Start", "Period End"),
            row(
                "Ana Ruiz",
                day("2026-05-04"),
                "Regular",
                8,
                21,
                day("2026-05-04"),
                day("2026-05-17")),
            row(
                "Ana Ruiz",
                day("2026-05-05"),
                "Regular",
                7.75,
                21,
                day("2026-05-04"),
                day("2026-05-17")));
    assertThat(Sheets.lines(reading))
        .containsExactly(
            "Ana Ruiz|" + MAY + "|Regular|8|21|-", "Ana Ruiz|" + MAY + "|Regular|7.75|21|-");
    assertThat(Sheets.only(reading).rows().get(1).text(FieldName.DATE_WORKED))
        .contains("2026-05-05");
  }

  @Test
  void takesADateBesideTheHoursOfAWholePeriodForNoDay() throws IOException {
    FileReading reading =
        Sheets.csv(
            folder,
            """
            Date,Name,Payroll Item,Qty,Rate,Amount
            05/22/2026,Ana Ruiz,Hourly,76.5,21.00,1606.50
            05/22/2026,Ana Ruiz,Overtime,2,31.50,63.00
            """);
    assertThat(Sheets.only(reading).rows()).noneMatch(row -> row.has(FieldName.DATE_WORKED));
  }

  @Test
  void turnsASummaryWithThePeopleAcross() throws IOException {
    FileReading reading =
        Sheets.csv(
            folder,
            """
            Kestrel Joinery Inc
            Payroll Summary
            May 4 through May 17, 2026
            ,"Ruiz, Ana",,,"Bell, Theo",,,TOTAL,,
            ,Hours,Rate,May 17,Hours,Rate,May 17,Hours,Rate,May 17
            Hourly Regular,76.50,21.00,"1,606.50",80.00,19.25,"1,540.00",156.50,,"3,146.50"
            Overtime (x1.5),2.00,31.50,63.00,,,0.00,2.00,,63.00
            Total Gross Pay,78.50,,"1,669.50",80.00,,"1,540.00",158.50,,"3,209.50"
            """);
    assertThat(Sheets.details(reading)).isEmpty();
    assertThat(Sheets.lines(reading))
        .containsExactly(
            "Ruiz, Ana|" + MAY + "|Hourly Regular|76.5|21|1606.5",
            "Ruiz, Ana|" + MAY + "|Overtime (x1.5)|2|31.5|63",
            "Bell, Theo|" + MAY + "|Hourly Regular|80|19.25|1540",
            "Bell, Theo|" + MAY + "|Overtime (x1.5)|-|-|0");
    assertThat(Sheets.only(reading).rows().get(2).value(FieldName.HOURS).orElseThrow().source())
        .isEqualTo(new SourceRef.InLine("payroll.csv", 6, 5));
  }

  @Test
  void readsATransactionListWithTheNamesOverTheLinesWithoutItsTaxes() throws IOException {
    FileReading reading =
        Sheets.csv(
            folder,
            """
            Payroll Transaction Detail
            ,Date,Num,Payroll Item,Qty,Rate,Amount
            "Ruiz, Ana",,,,,,
            ,05/22/2026,1001,Hourly Regular,76.5,21.00,1606.50
            ,05/22/2026,1001,Federal Withholding,,,-210.00
            "Total Ruiz, Ana",,,,,,1396.50
            "Bell, Theo",,,,,,
            ,05/22/2026,1002,Hourly Regular,80,19.25,1540.00
            "Total Bell, Theo",,,,,,1540.00
            TOTAL,,,,,,2936.50
            """);
    assertThat(Sheets.details(reading)).isEmpty();
    assertThat(Sheets.lines(reading))
        .containsExactly(
            "Ruiz, Ana|-|-|Hourly Regular|76.5|21|1606.5",
            "Bell, Theo|-|-|Hourly Regular|80|19.25|1540");
  }

  @Test
  void readsAPayStubAndStopsAtItsDeductions() throws IOException {
    FileReading reading =
        Sheets.csv(
            folder,
            """
            Earnings Statement
            Employee: Ana Ruiz,Employee ID: 117
            Period Beginning: 05/04/2026
            Period Ending: 05/17/2026
            Pay Date: 05/22/2026
            Earnings,Rate,Hours,This Period,Year to Date
            Regular,21.00,76.50,"1,606.50","16,800.00"
            Holiday,,,,168.00
            Gross Pay,,76.50,"1,606.50","16,968.00"
            Deductions,,,,
            Federal Income Tax,,,-210.00,"-2,100.00"
            Net Pay,,,"1,396.50",
            """);
    assertThat(Sheets.details(reading)).isEmpty();
    assertThat(Sheets.lines(reading))
        .containsExactly("Ana Ruiz|" + MAY + "|Regular|76.5|21|1606.5");
  }

  @Test
  void takesABlankPeriodForTheOneAboveTheBlankNames() throws IOException {
    FileReading reading =
        Sheets.csv(
            folder,
            """
            Employee,Period Start,Period End,Work Date,Code,Hours
            Ana Ruiz,5/4/2026,5/17/2026,5/4/2026,REG,8
            ,,,5/5/2026,REG,7
            ,,,,OT,1
            Theo Bell,,,5/6/2026,REG,6
            """);
    assertThat(Sheets.lines(reading))
        .containsExactly(
            "Ana Ruiz|" + MAY + "|REG|8|-|-",
            "Ana Ruiz|" + MAY + "|REG|7|-|-",
            "Ana Ruiz|" + MAY + "|OT|1|-|-",
            "Theo Bell|-|-|REG|6|-|-");
    assertThat(Sheets.only(reading).rows())
        .extracting(row -> row.text(FieldName.DATE_WORKED).orElse("-"))
        .containsExactly("2026-05-04", "2026-05-05", "2026-05-05", "2026-05-06");
  }

  // what is no pay

  @Test
  void leavesAccrualsAndDeductionsOut() throws IOException {
    FileReading reading =
        Sheets.csv(
            folder,
            """
            EmployeeId,Det,DetCode,Hours,Amount,BeginDate,EndDate
            2041,E,REG,80.00,,05/04/2026,05/17/2026
            2041,A,VAC,8.00,40.00,,
            2041,D,401K,,50.00,,
            """);
    assertThat(Sheets.lines(reading)).containsExactly("-|" + MAY + "|REG|80|-|-");
  }

  @Test
  void leavesASummaryAfterTheTotalsOut() throws IOException {
    FileReading reading =
        Sheets.csv(
            folder,
            """
            Employee,Code,Hours,Amount
            Ana Ruiz,REG,80,1680.00
            Theo Bell,REG,70,1347.50
            Company Total,,150,3027.50
            ,REG,150,3027.50
            """);
    assertThat(Sheets.details(reading)).isEmpty();
    assertThat(Sheets.lines(reading)).hasSize(2);
  }

  @Test
  void callsAFileWithoutHoursAnotherDocument() throws IOException {
    FileReading reading = Sheets.csv(folder, "Sku,Colour,Price\n12,red,3.00\n13,blue,4.00\n");
    assertThat(Sheets.only(reading).type()).isEqualTo(DocumentType.OTHER);
    assertThat(reading.problems()).isEmpty();
  }
}
