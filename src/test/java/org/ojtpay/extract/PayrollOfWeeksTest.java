package org.ojtpay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojtpay.packet.FileReading;

/** Registers with columns for each week, or with hours that only their sum calls so. */
class PayrollOfWeeksTest {

  private static final String PERIOD = "Pay period 05/04/2026 - 05/17/2026\n";
  private static final String MAY = "2026-05-04|2026-05-17";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Name,Rate,Wk 1 Reg,Wk 1 OT,Wk 2 Reg,Wk 2 OT,Total Reg,Total OT | 40,2,38.5,0,78.5,2",
        "Name,Rate,Reg Wk1,Reg Wk2,Reg Total,OT Wk1,OT Wk2,OT Total | 40,38.5,78.5,2,0,2",
        "Name,Rate,Week 1 Reg Hrs,Week 1 OT Hrs,Week 2 Reg Hrs,Week 2 OT Hrs | 40,2,38.5,0",
        "Name,Rate,W1 Reg,W1 OT,W1 Total,W2 Reg,W2 OT,W2 Total,Total Hours | 40,2,42,38.5,0,38.5,80.5"
      })
  void countsTheHoursOfTwoWeeksOnce(String headings, String hours) throws IOException {
    FileReading reading =
        Sheets.csv(folder, PERIOD + headings + "\nAna Ruiz,20.00," + hours + "\n");
    assertThat(Sheets.details(reading)).isEmpty();
    assertThat(Sheets.lines(reading))
        .containsExactly("Ana Ruiz|" + MAY + "|REG|78.5|20|-", "Ana Ruiz|" + MAY + "|OT|2|-|-");
  }

  @Test
  void readsTheWeeksOfOneKindALine() throws IOException {
    FileReading reading =
        Sheets.csv(
            folder,
            PERIOD
                + """
                Name,Type,Week 1,Week 2,Rate,Amount
                Ana Ruiz,Regular,40,38.5,20.00,1570.00
                """);
    assertThat(Sheets.details(reading)).isEmpty();
    assertThat(Sheets.lines(reading)).containsExactly("Ana Ruiz|" + MAY + "|Regular|78.5|20|1570");
  }

  @Test
  void readsTheDaysOfAWeekUnderTheirDates() throws IOException {
    FileReading reading =
        Sheets.csv(
            folder,
            """
            Pay period 05/04/2026 - 05/10/2026
            Name,Type,Mon 05/04/2026,Tue 05/05/2026,Wed 05/06/2026,Thu 05/07/2026,Fri 05/08/2026,Total Hours,Rate,Amount
            Ana Ruiz,Regular,8,8,7.5,8,8,39.5,20.00,790.00
            Ana Ruiz,Overtime,1,,,,,1,30.00,30.00
            """);
    assertThat(Sheets.details(reading)).isEmpty();
    assertThat(Sheets.lines(reading))
        .containsExactly(
            "Ana Ruiz|2026-05-04|2026-05-10|Regular|39.5|20|790",
            "Ana Ruiz|2026-05-04|2026-05-10|Overtime|1|30|30");
  }

  @Test
  void holdsWeeksThatAreNotTheirTotal() throws IOException {
    FileReading reading =
        Sheets.csv(
            folder,
            PERIOD + "Name,Rate,Wk 1 Reg,Wk 2 Reg,Total Reg\nAna Ruiz,20.00,40,38.5,79.5\n");
    assertThat(Sheets.details(reading))
        .containsExactly("the weeks come to 78.5 hours, and the row prints 79.5");
  }

  @Test
  void doesNotTakeDollarsOfWeeksForHours() throws IOException {
    FileReading reading =
        Sheets.csv(folder, PERIOD + "Name,Week 1,Week 2,Total\nAna Ruiz,800.00,770.00,1570.00\n");
    assertThat(Sheets.only(reading).rows()).isEmpty();
    assertThat(reading.problems()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1302.00,40.50,73.5", "1302.00,40.50,", "600.00,40.50,"})
  void holdsKindsThatMayBeDollars(String figures) throws IOException {
    FileReading reading =
        Sheets.csv(
            folder, PERIOD + "Name,Regular,Overtime,Total Hours\nAna Ruiz," + figures + "\n");
    assertThat(reading.problems()).isNotEmpty();
  }

  @Test
  void readsKindsWhoseSumIsHours() throws IOException {
    FileReading reading =
        Sheets.csv(
            folder,
            PERIOD
                + """
                ID,Driver,Regular,Overtime,Vac/Sick,Total Time,Rate
                14,Ana Ruiz,72:20,1:40,8:00,82:00,20.00
                """);
    assertThat(Sheets.details(reading)).isEmpty();
    assertThat(Sheets.only(reading).rows())
        .extracting(row -> row.hours(org.ojtpay.packet.FieldName.HOURS).orElseThrow().toString())
        .containsExactly("72.33", "1.67", "8.00");
    assertThat(Sheets.lines(reading).get(2)).contains("VAC/SICK");
  }

  @Test
  void readsMinutesOfDays() throws IOException {
    FileReading reading =
        Sheets.csv(
            folder,
            PERIOD
                + """
                Tutor,No,Work Date,In,Out,Lunch,Time worked,Type,Rate,Amount
                Ana Ruiz,7,Mon 05/04/2026,8:00 AM,3:50 PM,0:30,7:20,Regular,17.25,126.50
                Ana Ruiz,7,Tue 05/05/2026,8:00 AM,3:50 PM,0:30,7:20,Regular,17.25,126.44
                """);
    assertThat(Sheets.only(reading).rows())
        .extracting(row -> row.hours(org.ojtpay.packet.FieldName.HOURS).orElseThrow().toString())
        .containsExactly("7.33", "7.33");
    assertThat(reading.problems())
        .as("an employer that rounds each day pays other hours than were worked")
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"Holiday,Holiday", "Vacation,Vacation", "Shop,-", "Regular,-"})
  void takesLeaveThatIsBookedAsAJobForTheCode(String job, String code) throws IOException {
    FileReading reading =
        Sheets.csv(
            folder,
            "Employee,Work Date,Hours,Job,Service Item\nAna Ruiz,05/04/2026,8,Shop,Regular\n"
                + "Ana Ruiz,05/05/2026,8,"
                + job
                + ",\n");
    assertThat(Sheets.lines(reading).get(1)).isEqualTo("Ana Ruiz|-|-|" + code + "|8|-|-");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Pay Period,05/17/2026\nEmployee,Code,Hours,Rate\nAna Ruiz,REG,80,20.00\n",
        "Pay Period,05/17/2026,Pay Date,05/22/2026\nEmployee,Code,Hours,Rate\nAna Ruiz,REG,80,20\n",
        "Employee,Pay Period,Code,Hours,Rate\nAna Ruiz,05/17/2026,REG,80,20.00\n"
      })
  void doesNotTakeOneDateForAPeriod(String text) throws IOException {
    FileReading reading = Sheets.csv(folder, text);
    assertThat(Sheets.lines(reading)).containsExactly("Ana Ruiz|-|-|REG|80|20|-");
    assertThat(Sheets.details(reading)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"224,0", "225,1"})
  void holdsMoreHoursThanAnybodyWorks(String hours, int problems) throws IOException {
    FileReading reading =
        Sheets.csv(folder, PERIOD + "Employee,Code,Hours\nAna Ruiz,REG," + hours + "\n");
    assertThat(reading.problems()).hasSize(problems);
  }
}
