package org.ojtpay.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.extract.Sheets.row;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.FileReading;
import org.ojtpay.packet.Problem;

class PayrollGuardsTest {

  private static final String HEAD = "Employee,Code,Hours,Rate,Amount\n";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "REG,80,21.00,1679.98,1",
    "REG,80,21.00,1679.99,0",
    "REG,80,21.00,1680.00,0",
    "REG,80,21.00,1680.01,0",
    "REG,80,21.00,1680.02,1",
    "REG,80,21.00,2520.00,1",
    "OT,10,21.00,315.00,0",
    "OT,10,31.88,318.75,0",
    "Double Time,2,21.00,84.00,0",
    "OT,10,21.00,300.00,1",
    "REG,-8,21.00,-168.00,0",
    "REG,8,21.00,-168.00,1"
  })
  void holdsHoursTimesRateAgainstTheAmount(
      String code, String hours, String rate, String amount, int problems) throws IOException {
    FileReading reading =
        Sheets.csv(folder, HEAD + String.join(",", "Ana Ruiz", code, hours, rate, amount) + "\n");
    assertThat(reading.problems()).hasSize(problems);
    assertThat(Sheets.only(reading).rows()).hasSize(1);
  }

  @Test
  void saysAWrongLineAtTheLineItself() throws IOException {
    FileReading reading = Sheets.csv(folder, HEAD + "Ana Ruiz,REG,80,21.00,1700.00\n");
    Problem problem = reading.problems().get(0);
    Fields line = Sheets.only(reading).rows().get(0);
    assertThat(problem.code()).isEqualTo("DOC-UNREADABLE");
    assertThat(problem.detail()).isEqualTo("80 hours at 21.00 are not 1700.00");
    assertThat(problem.source()).isEqualTo(line.value(FieldName.HOURS).orElseThrow().source());
  }

  @ParameterizedTest
  @CsvSource({"118.47,1", "118.48,0", "118.50,0", "118.52,0", "118.53,1"})
  void holdsAPrintedTotalAgainstItsLines(String total, int problems) throws IOException {
    FileReading reading =
        Sheets.csv(
            folder,
            HEAD + "Ana Ruiz,REG,78.5,,\n,OT,40,,\n,Total," + total + ",,\nTheo Bell,REG,70,,\n");
    assertThat(reading.problems()).hasSize(problems);
  }

  @Test
  void takesATotalOfOneDepartmentAndOneOfAll() throws IOException {
    FileReading reading =
        Sheets.csv(
            folder,
            HEAD
                + "Ana Ruiz,REG,80,,\nTheo Bell,REG,70,,\nDept 10 Total,,150,,\n"
                + "Mia Orr,REG,60,,\nDept 20 Total,,60,,\nGrand Total,,210,,\n");
    assertThat(reading.problems()).isEmpty();
    assertThat(Sheets.only(reading).rows()).hasSize(3);
  }

  @Test
  void takesNoPersonForARowOfSums() throws IOException {
    FileReading reading =
        Sheets.csv(folder, HEAD + "\"Sum, Wei\",REG,80,,\n\"Gross, Pia\",REG,70,,\n");
    assertThat(Sheets.lines(reading)).hasSize(2);
  }

  @Test
  void reportsALineWithoutANameAfterATotalThatMayBeAnybodys() throws IOException {
    FileReading reading = Sheets.csv(folder, HEAD + "Ana Ruiz,REG,80,,\n,Total,80,,\n,VAC,8,,\n");
    assertThat(Sheets.lines(reading)).hasSize(1);
    assertThat(Sheets.details(reading))
        .containsExactly("a line of pay without a name after a row of sums: VAC | 8");
  }

  @Test
  void reportsANumberUnderNoHeading() throws IOException {
    FileReading reading =
        Sheets.csv(folder, "Employee,Code,,Hours\nAna Ruiz,REG,12.5,80\nTheo Bell,REG,,70\n");
    assertThat(Sheets.details(reading))
        .containsExactly("the number 12.5 stands under no heading that is known");
  }

  @Test
  void reportsAColumnOfNumbersThatMayBeHoursOfAKindNobodyKnows() throws IOException {
    String text = "Employee,Reg Hours,OT Hours,Blorp%s\nAna Ruiz,72,0,8%s\n";
    assertThat(Sheets.csv(folder, text.formatted("", "")).problems()).hasSize(1);
    assertThat(Sheets.csv(folder, text.formatted(",Total Hours", ",72")).problems()).isEmpty();
    assertThat(Sheets.details(Sheets.csv(folder, text.formatted(",Total Hours", ",80"))))
        .contains("the row prints 80 hours and holds 72");
  }

  @Test
  void readsHoursOfAKindThatNobodyHasNamedUnderTheirOwnName() throws IOException {
    FileReading reading = Sheets.csv(folder, "Employee,Reg Hours,Training Hours\nAna Ruiz,72,8\n");
    assertThat(Sheets.lines(reading)).contains("Ana Ruiz|-|-|TRAINING|8|-|-");
  }

  @Test
  void reportsHoursThatAreNoNumber() throws IOException {
    FileReading reading = Sheets.csv(folder, HEAD + "Ana Ruiz,REG,8O.00,21.00,1680.00\n");
    assertThat(Sheets.details(reading)).containsExactly("hours is not understood: 8O.00");
    assertThat(Sheets.only(reading).rows().get(0).has(FieldName.HOURS)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"24,0", "24.01,1"})
  void reportsMoreHoursThanADayHas(String hours, int problems) throws IOException {
    FileReading reading =
        Sheets.csv(
            folder, "Employee,Date Worked,Code,Hours\nAna Ruiz,5/4/2026,REG," + hours + "\n");
    assertThat(reading.problems()).hasSize(problems);
  }

  @Test
  void reportsHoursWhoseFormulaHasNoResultAndNeverTakesThemForZero() throws IOException {
    FileReading reading =
        Sheets.xlsx(
            folder,
            row("Employee", "Code", "Hours", "Rate"),
            row("Ana Ruiz", "REG", new Sheets.Formula("40+40"), 21));
    assertThat(reading.problems()).hasSize(1);
    assertThat(Sheets.only(reading).rows().get(0).has(FieldName.HOURS)).isFalse();
  }

  @Test
  void doesNotCheckATotalWhoseFormulaHasNoResult() throws IOException {
    FileReading reading =
        Sheets.xlsx(
            folder,
            row("Employee", "Code", "Hours", "Amount"),
            row("Ana Ruiz", "REG", 80, new Sheets.Formula("80*21")),
            row(null, "Total", 80, 1680));
    assertThat(reading.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Payroll Register\nPay Period: 5/4/2026 - 5/17/2026\nA,B,C\nAna Ruiz,REG,80\n",
        "Payroll Register\nEmployee,Hours,Hours,Code\nAna Ruiz,80,1680,REG\n",
        "Payroll Register\nEmployee,Regular,Overtime,Gross\nAna Ruiz,80,2,1743\n"
      })
  void neverGuessesWhatTheColumnsOfARegisterAre(String text) throws IOException {
    FileReading reading = Sheets.csv(folder, text);
    assertThat(Sheets.only(reading).type()).isEqualTo(DocumentType.PAYROLL);
    assertThat(Sheets.only(reading).rows()).isEmpty();
    assertThat(reading.problems()).extracting(Problem::code).contains("DOC-UNREADABLE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Pay Period: 02/02/2026 through 02/15/2026 | 2026-02-02 | 2026-02-15",
        "For the period 2/2/26 - 2/15/26 | 2026-02-02 | 2026-02-15",
        "Payroll Register 02/02/2026-02/15/2026 | 2026-02-02 | 2026-02-15",
        "Period: Feb 2 - Feb 15 2026 | 2026-02-02 | 2026-02-15",
        "PERIOD BEGINNING 2026-02-02 PERIOD ENDING 2026-02-15 | 2026-02-02 | 2026-02-15",
        "Pay period 12/29 - 1/11/2026 | 2025-12-29 | 2026-01-11",
        "From February 2 2026 to February 15 2026 | 2026-02-02 | 2026-02-15",
        "Pay Period: 03/01/2026 - 03/31/2026 | 2026-03-01 | 2026-03-31",
        "Pay Period: 03/01/2026 - 04/01/2026 | - | -",
        "Report dates 01/01/2026 - 03/31/2026 | - | -",
        "Run Date: 02/16/2026 | - | -",
        "Pay Date 02/20/2026 | - | -",
        "Period Ending 02/15/2026 | - | 2026-02-15"
      })
  void readsThePeriodHoweverTheLineSaysIt(String line, String from, String to) throws IOException {
    FileReading reading = Sheets.csv(folder, line + "\nEmployee,Code,Hours\nAna Ruiz,REG,80\n");
    assertThat(Sheets.lines(reading))
        .containsExactly("Ana Ruiz|" + from + "|" + to + "|REG|80|-|-");
  }

  @Test
  void holdsFiguresWhoseNamesStandInAnotherTable() throws IOException {
    FileReading reading =
        Sheets.csv(
            folder,
            """
            Emp ID,Employee name,Regular hours
            1,Ana Ruiz,80
            2,Bea Okafor,72
            Overtime hours,Sick hours
            2.50,8.00
            1.50,4.00
            """);
    assertThat(Sheets.lines(reading))
        .containsExactly("Ana Ruiz|-|-|REG|80|-|-", "Bea Okafor|-|-|REG|72|-|-");
    assertThat(Sheets.details(reading))
        .contains("figures whose names stand in another table: 2.50 | 8.00");
  }

  @Test
  void readsNoSumAsALineOfPay() throws IOException {
    String lines = HEAD + "Ana Ruiz,REG,80,21.00,1680.00\n,SICK,8,21.00,168.00\n";
    FileReading known = Sheets.csv(folder, lines + ",Net of employee,88,,1848.00\n");
    assertThat(known.problems()).isEmpty();
    assertThat(Sheets.only(known).rows()).hasSize(2);
    FileReading unknown = Sheets.csv(folder, lines + ",Altogether,88,,1848.00\n");
    assertThat(Sheets.details(unknown))
        .contains("what may be the sum of the lines above it: Altogether");
    FileReading other = Sheets.csv(folder, lines + ",Altogether,88,,1848.02\n");
    assertThat(other.problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"999,999", "1000,1000", "1001,1000"})
  void saysThatFaultsAreNotListed(int faults, int listed) throws IOException {
    FileReading reading =
        Sheets.csv(folder, HEAD + "Ana Ruiz,REG,80,21.00,1700.00\n".repeat(faults));
    assertThat(reading.problems()).hasSize(listed);
    assertThat(Sheets.details(reading).contains("2 more faults of this file are not listed"))
        .isEqualTo(faults > 1000);
  }
}
