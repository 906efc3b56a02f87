package org.ojtpay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.FileReading;

/** Registers as scheduling apps, accounting programmes and large systems hand them out. */
class PayrollOfExportsTest {

  @TempDir Path folder;

  private static final String SHIFTS =
      """
      Blue Lantern Cafe - 88 Mill Road
      Timesheets for payroll period 05/04/2026 to 05/17/2026

      Name,Role,Date,Clock in,Clock out,Regular hours,OT hours,Total paid hours,Wage rate,%s,%s
      Ana Ruiz,Cook,"May 4, 2026",9:00am,5:30pm,8.00,,8.00,$21.00,%s,$12.50
      Ana Ruiz,Cook,"May 5, 2026",9:00am,6:30pm,8.00,1.00,9.00,$21.00,$199.50,
      """;

  @ParameterizedTest
  @CsvSource({"Estimated wages,Credit tips", "Est. Pay,CC Tips", "Labor Cost,Card tips"})
  void readsTipsAsMoneyAndTheWagesOfAShiftAsThoseOfItsOnlyHours(String wages, String tips)
      throws IOException {
    FileReading reading = Sheets.csv(folder, SHIFTS.formatted(wages, tips, "$168.00"));
    String may = "2026-05-04|2026-05-17";
    assertThat(Sheets.details(reading)).isEmpty();
    assertThat(Sheets.lines(reading))
        .containsExactly(
            "Ana Ruiz|" + may + "|REG|8|21|168",
            "Ana Ruiz|" + may + "|TIPS|-|-|12.5",
            "Ana Ruiz|" + may + "|REG|8|21|-",
            "Ana Ruiz|" + may + "|OT|1|-|-");
    assertThat(Sheets.only(reading).rows())
        .extracting(row -> row.text(FieldName.DATE_WORKED).orElse("-"))
        .containsExactly("2026-05-04", "2026-05-04", "2026-05-05", "2026-05-05");
    assertThat(Sheets.only(reading).fields().text(FieldName.EMPLOYER_NAME))
        .contains("Blue Lantern Cafe");
  }

  @Test
  void leavesOutWagesThatAreNotThoseOfTheHours() throws IOException {
    FileReading reading =
        Sheets.csv(folder, SHIFTS.formatted("Estimated wages", "Credit tips", "$180.50"));
    assertThat(Sheets.lines(reading)).first().asString().endsWith("|REG|8|21|-");
  }

  @Test
  void readsACodeOfTheCompanyBesideItsName() throws IOException {
    FileReading reading =
        Sheets.csv(
            folder,
            """
            Company,Company Name,Empl ID,Name,Earn Begin Dt,Earn End Dt,Check Dt,Earn Code,Earn Descr,Hours,Rate Used,Earnings
            BLC,Blue Lantern Inc,4410,"RUIZ,ANA",05/03/2026,05/16/2026,05/22/2026,REG,Regular Earnings,76.50,21.000000,1606.50
            """);
    assertThat(Sheets.details(reading)).isEmpty();
    assertThat(Sheets.lines(reading))
        .containsExactly("RUIZ,ANA|2026-05-03|2026-05-16|REG|76.5|21|1606.5");
    assertThat(Sheets.only(reading).fields().text(FieldName.EMPLOYER_NAME))
        .contains("Blue Lantern Inc");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Payroll Item", "Pay Code", "Earning Type"})
  void readsTheItemBesideTheTypeOfATransaction(String item) throws IOException {
    FileReading reading = Sheets.csv(folder, transactions(item, "05/22/2026"));
    assertThat(Sheets.details(reading)).isEmpty();
    assertThat(Sheets.lines(reading))
        .containsExactly(
            "Ana Ruiz|2026-05-04|2026-05-17|Hourly Pay|76.5|21|1606.5",
            "Theo Bell|2026-05-04|2026-05-17|Hourly Pay|80|19.25|1540");
    assertThat(Sheets.only(reading).rows())
        .allSatisfy(row -> assertThat(row.text(FieldName.PAY_DATE)).contains("2026-05-22"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"05/17/2026", "07/22/2026"})
  void callsADateNoPayDateThatLiesInThePeriodOrLongAfterIt(String date) throws IOException {
    FileReading reading = Sheets.csv(folder, transactions("Payroll Item", date));
    assertThat(Sheets.only(reading).rows())
        .isNotEmpty()
        .noneSatisfy(row -> assertThat(row.has(FieldName.PAY_DATE)).isTrue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mon,Tue,Wed,Thu,Fri,Total",
        "Mon 6/1,Tue 6/2,Wed 6/3,Thu 6/4,Fri 6/5,Total Hours",
        "Monday,Tuesday,6/3,6/4,Friday,Total Hrs"
      })
  void readsTheDaysOfAWeekAsTheirSum(String days) throws IOException {
    FileReading reading = Sheets.csv(folder, week(days, "40"));
    assertThat(Sheets.details(reading)).isEmpty();
    assertThat(Sheets.lines(reading)).containsExactly("Ruiz, Ana|2026-06-01|2026-06-07|-|40|21|-");
  }

  @Test
  void holdsDaysThatDoNotComeToTheirSum() throws IOException {
    FileReading reading = Sheets.csv(folder, week("Mon,Tue,Wed,Thu,Fri,Total", "44"));
    assertThat(Sheets.details(reading))
        .contains("the weeks come to 40 hours, and the row prints 44");
  }

  private static String week(String days, String total) {
    return "Weekly Payroll 06/01/2026 to 06/07/2026\nEmployee,"
        + days
        + ",Rate,Gross\n\"Ruiz, Ana\",8,8,8,8,8,"
        + total
        + ",21.00,840.00\n";
  }

  @Test
  void readsWeeksWhoseHeadingsSayTheirDates() throws IOException {
    FileReading reading =
        Sheets.csv(
            folder,
            """
            Payroll 06/01/2026 to 06/14/2026
            Employee,Reg Wk 1 (6/1-6/7),OT Wk 1 (6/1-6/7),Reg Wk 2 (6/8-6/14),OT Wk 2 (6/8-6/14),Rate
            "Ruiz, Ana",40,2,38,0,21.00
            """);
    assertThat(Sheets.details(reading)).isEmpty();
    assertThat(Sheets.lines(reading))
        .containsExactly(
            "Ruiz, Ana|2026-06-01|2026-06-14|REG|78|21|-",
            "Ruiz, Ana|2026-06-01|2026-06-14|OT|2|-|-");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Sales Rep", "Line Cook Name", "Field Tech"})
  void readsNamesUnderWhatTheyWorkAs(String job) throws IOException {
    assertThat(Sheets.lines(jobs(job))).containsExactly("Ana Ruiz|-|-|REG|78|21|1638");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Sales Manager", "Driver Supervisor", "Approved by"})
  void holdsLinesThatNameOnlyWhoOversees(String other) throws IOException {
    assertThat(Sheets.details(jobs(other))).contains("no name was found over lines of pay");
  }

  private FileReading jobs(String heading) throws IOException {
    return Sheets.csv(folder, heading + ",Code,Hours,Rate,Amount\nAna Ruiz,REG,78,21.00,1638.00\n");
  }

  private static String transactions(String item, String date) {
    return """
    Blue Lantern Cafe
    Payroll Transaction Detail

    ,Date,Num,Type,%1$s,Qty,Rate,Amount,Pay Period Begin Date,Pay Period End Date
    Ana Ruiz
    ,%2$s,1001,Paycheck,Hourly Pay,76.5,21.00,1606.50,05/04/2026,05/17/2026
    ,%2$s,1001,Paycheck,CA - Disability Employee,,,-19.00,05/04/2026,05/17/2026
    ,%2$s,1001,Paycheck,Social Security Company,,,99.60,05/04/2026,05/17/2026
    Total Ana Ruiz,,,,,,,1687.10
    Theo Bell
    ,%2$s,1002,Paycheck,Hourly Pay,80,19.25,1540.00,05/04/2026,05/17/2026
    Total Theo Bell,,,,,,,1540.00
    TOTAL,,,,,,,3227.10
    """
        .formatted(item, date);
  }
}
