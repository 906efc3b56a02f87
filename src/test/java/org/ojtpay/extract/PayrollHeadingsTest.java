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

/** Headings over headings, of balances, of summaries, and of several kinds in one column. */
class PayrollHeadingsTest {

  private static final String PERIOD = "Pay period 05/04/2026 - 05/17/2026\n";
  private static final String MAY = "2026-05-04|2026-05-17";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"Current", "Earnings - this check", "This Period", "Hours & Earnings"})
  void readsHeadingsUnderOneThatOnlySaysOfThisPay(String group) throws IOException {
    FileReading reading =
        Sheets.csv(
            folder,
            PERIOD
                + ",,"
                + group
                + """
                ,,,YTD,
                Employee,Type,Hrs,Rate,Amt,Hrs,Amt
                Ana Ruiz,Regular,72,20.00,1440.00,720,14400.00
                """);
    assertThat(Sheets.details(reading)).isEmpty();
    assertThat(Sheets.lines(reading)).containsExactly("Ana Ruiz|" + MAY + "|Regular|72|20|1440");
  }

  @Test
  void readsNoDeductionsUnderTheHeadingsOfTheirGroup() throws IOException {
    FileReading reading =
        Sheets.csv(
            folder,
            PERIOD
                + """
                ,,Earnings,,,Deductions,
                Employee,Type,Hrs,Rate,Amt,Code,Amt
                Ana Ruiz,Regular,72,20.00,1440.00,401K,50.00
                """);
    assertThat(Sheets.lines(reading)).containsExactly("Ana Ruiz|" + MAY + "|Regular|72|20|1440");
  }

  @Test
  void theLastOfSeveralGroupsIsAsWideAsTheOthers() throws IOException {
    FileReading reading =
        Sheets.csv(
            folder,
            PERIOD
                + """
                ,Week 1,,Week 2,,Total,,,
                Employee,Reg,OT,Reg,OT,Reg,OT,Rate,Gross
                Ana Ruiz,40,2,38.5,0,78.5,2,20.00,1630.00
                """);
    assertThat(Sheets.details(reading)).isEmpty();
    assertThat(Sheets.lines(reading))
        .containsExactly("Ana Ruiz|" + MAY + "|REG|78.5|20|-", "Ana Ruiz|" + MAY + "|OT|2|-|-");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Vac Balance", "PTO Accrued", "Sick Remaining", "Available Vacation"})
  void readsNoBalances(String balance) throws IOException {
    FileReading reading =
        Sheets.csv(
            folder, PERIOD + "Employee,Reg Hours,Rate," + balance + "\nAna Ruiz,72,20.00,34.5\n");
    assertThat(Sheets.details(reading)).isEmpty();
    assertThat(Sheets.lines(reading)).containsExactly("Ana Ruiz|" + MAY + "|REG|72|20|-");
  }

  @ParameterizedTest
  @CsvSource({
    "Bereav/Jury,BEREAV/JURY",
    "Other: Bereav Jury,OTHER: BEREAV JURY",
    "Vac & Sick,VAC & SICK",
    "PTO / Personal,PTO"
  })
  void readsSeveralKindsOfOneColumnUnderTheirNames(String heading, String code) throws IOException {
    FileReading reading =
        Sheets.csv(
            folder, PERIOD + "Employee,Reg Hours,Rate," + heading + "\nAna Ruiz,72,20.00,8\n");
    assertThat(Sheets.details(reading)).isEmpty();
    assertThat(Sheets.lines(reading).get(1)).startsWith("Ana Ruiz|" + MAY + "|" + code + "|8|");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Base Hourly", "Reg Hourly", "Normal Base"})
  void takesNoRateForHours(String heading) throws IOException {
    FileReading reading =
        Sheets.csv(folder, PERIOD + "Employee,Reg Hours," + heading + "\nAna Ruiz,72,20.00\n");
    assertThat(Sheets.lines(reading)).containsExactly("Ana Ruiz|" + MAY + "|REG|72|-|-");
    assertThat(reading.problems()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"'Employee,Gross Pay,Taxes,Net Pay',0", "'Employee,Clocked,Wage,Net Pay',1"})
  void passesOverASummaryOnlyWhereAllItsHeadingsAreKnown(String headings, int problems)
      throws IOException {
    FileReading reading =
        Sheets.csv(
            folder,
            "Payroll Journal\n"
                + headings
                + "\nAna Ruiz,1440.00,140.00,1300.00\n"
                + PERIOD
                + "Employee,Code,Hours,Rate\nAna Ruiz,REG,72,20.00\n");
    assertThat(reading.problems()).hasSize(problems);
    assertThat(Sheets.lines(reading)).containsExactly("Ana Ruiz|" + MAY + "|REG|72|20|-");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ruiz, Ana Dept 200 | Ruiz, Ana",
        "Ruiz, Ana Div: 3-B | Ruiz, Ana",
        "Ruiz, Ana Shift | Ruiz, Ana Shift"
      })
  void readsNoDepartmentIntoAName(String printed, String name) throws IOException {
    FileReading reading =
        Sheets.csv(folder, PERIOD + "Employee,Code,Hours\n\"" + printed + "\",REG,72\n");
    assertThat(Sheets.only(reading).rows().get(0).text(FieldName.PARTICIPANT)).hasValue(name);
  }

  @Test
  void readsNumbersThatAnApostropheMakesTexts() throws IOException {
    FileReading reading =
        Sheets.csv(folder, PERIOD + "Employee,Emp ID,Code,Hours\nAna Ruiz,'0031,REG,'72.00\n");
    assertThat(Sheets.only(reading).rows().get(0).text(FieldName.PARTICIPANT_ID)).hasValue("0031");
    assertThat(Sheets.lines(reading)).containsExactly("Ana Ruiz|" + MAY + "|REG|72|-|-");
  }

  @ParameterizedTest
  @CsvSource({"Caregiver,Ana Ruiz", "Electrician,Ana Ruiz", "Supervisor,-"})
  void namesStandUnderWhatPeopleWorkAs(String heading, String name) throws IOException {
    FileReading reading =
        Sheets.csv(folder, PERIOD + "Emp ID," + heading + ",Code,Hours\n7,Ana Ruiz,REG,72\n");
    assertThat(Sheets.lines(reading)).containsExactly(name + "|" + MAY + "|REG|72|-|-");
  }
}
