package org.ojtpay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.FileReading;

class MeasureRowsTest {

  private static final String HEAD =
      """
      Juniper Ridge Cabinetry Inc
      Payroll Register,Period 05/04/2026 - 05/17/2026,Check Date 05/22/2026
      Employee,Number,Rate,,Regular,Overtime,Bonus,Gross
      """;

  @TempDir Path folder;

  @Test
  void readsHoursAndTheDollarsUnderThem() throws IOException {
    FileReading reading =
        Sheets.csv(
            folder,
            HEAD
                + """
                "Ruiz, Ana",4410,20.00,Hours,72.00,2.00,,74.00
                ,,,Dollars,1440.00,60.00,25.00,1525.00
                "Bell, Theo",4411,18.50,Hours,80.00,,,80.00
                Employee,Number,Rate,,Regular,Overtime,Bonus,Gross
                ,,,Dollars,1480.00,,,1480.00
                Company Totals,,,Hours,152.00,2.00,,154.00
                2 employees,,,Dollars,2920.00,60.00,25.00,3005.00
                """);
    assertThat(Sheets.details(reading)).isEmpty();
    assertThat(Sheets.lines(reading))
        .containsExactly(
            "Ruiz, Ana|2026-05-04|2026-05-17|REG|72|20|1440",
            "Ruiz, Ana|2026-05-04|2026-05-17|OT|2|-|60",
            "Ruiz, Ana|2026-05-04|2026-05-17|BONUS|-|-|25",
            "Bell, Theo|2026-05-04|2026-05-17|REG|80|18.5|1480");
    assertThat(Sheets.only(reading).rows().get(0).text(FieldName.PARTICIPANT_ID)).contains("4410");
  }

  @Test
  void saysThatDollarsHaveNoHoursOverThem() throws IOException {
    FileReading reading =
        Sheets.csv(
            folder,
            HEAD
                + """
                "Ruiz, Ana",4410,20.00,Hours,72.00,2.00,,74.00
                ,,,Dollars,1440.00,60.00,,1500.00
                ,,,Dollars,1480.00,90.00,,1570.00
                """);
    assertThat(Sheets.lines(reading)).hasSize(2);
    assertThat(Sheets.details(reading)).anyMatch(said -> said.contains("under no heading"));
  }

  @Test
  void keepsTheSumOfTheHoursAsACheck() throws IOException {
    FileReading reading =
        Sheets.csv(
            folder,
            HEAD
                + """
                "Ruiz, Ana",4410,20.00,Hours,72.00,2.00,,79.00
                ,,,Dollars,1440.00,60.00,,1500.00
                """);
    assertThat(Sheets.details(reading)).contains("the row prints 79.00 hours and holds 74.00");
  }
}
