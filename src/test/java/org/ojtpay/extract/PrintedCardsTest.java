package org.ojtpay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.FileReading;

/** Whose the lines are where several cards, stubs or checks stand in one file. */
class PrintedCardsTest {

  @TempDir Path folder;

  private static String card(String who, String hours, String foot) {
    return "Alder Staffing LLC,Weekly Time Card\n"
        + who
        + ",Client Bell Cabinets Co.\nWeek beginning (Mon) 05/04/2026,Week ending (Sun) 05/10/2026\n"
        + "Day,Date,In,Out,Reg,OT\nMon,5/4,7:00 AM,3:30 PM,"
        + hours
        + ",\n"
        + foot
        + "\n";
  }

  private static List<String> people(FileReading reading) {
    return Sheets.only(reading).rows().stream().map(PrintedCardsTest::person).toList();
  }

  private static String person(Fields row) {
    return row.text(FieldName.PARTICIPANT).orElse("-")
        + "/"
        + row.text(FieldName.PARTICIPANT_ID).orElse("-")
        + "/"
        + row.text(FieldName.HOURS).orElse("-");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I certify these hours are correct.,Associate: %s,Client supervisor: Jo Hill,5/11/26",
        "I hereby confirm the hours above. Employee: %s,Approved by: Jo Hill"
      })
  void whoSignsForACardIsNotNamedByTheNextOne(String foot) throws IOException {
    FileReading reading =
        Sheets.csv(
            folder,
            card("Associate Ana Ruiz,Associate ID B-2041", "8.00", foot.formatted("Ana Ruiz"))
                + card("Associate Theo Bell,Associate ID B-2038", "7.75", "Week total"));
    assertThat(people(reading)).containsExactly("Ana Ruiz/B-2041/8.00", "Theo Bell/B-2038/7.75");
  }

  @Test
  void doubtsANameUnderTheLinesForThoseUnderTheNextLetterhead() throws IOException {
    FileReading reading =
        Sheets.csv(
            folder,
            card("Employee: Ana Ruiz", "8.00", "Employee: Ana Ruiz,Supervisor: Jo Hill")
                + card("Zz Theo Bell", "7.75", "Week total"));
    List<Fields> rows = Sheets.only(reading).rows();
    assertThat(rows.get(0).value(FieldName.PARTICIPANT).orElseThrow().isCertain()).isTrue();
    assertThat(rows.get(1).value(FieldName.PARTICIPANT).orElseThrow().isCertain()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "Employee Ana Ruiz|Pay rate $21.00,Ana Ruiz",
    "Team Member Ana B. Ruiz|Employee No 4410,Ana B. Ruiz",
    "Employee Self Service|Page 1,-",
    "Employee Totals|Pay rate $21.00,-"
  })
  void readsANameBehindALabelWithoutAColonBesideOtherLabels(String line, String name)
      throws IOException {
    FileReading reading =
        Sheets.csv(
            folder,
            "Alder Staffing LLC\n"
                + line.replace('|', ',')
                + "\nPay period: 05/04/2026 - 05/17/2026\nDate Worked,Reg,OT\n5/4/2026,8.00,\n");
    assertThat(people(reading)).allMatch(person -> person.startsWith(name + "/"));
  }

  @Test
  void aFirmWithACommaIsNoPersonAndAPayDateOverThePeriodStays() throws IOException {
    String stub =
        """
        "Harbor Lights, L.L.C.",DIRECT DEPOSIT ADVICE
        Advice date,%s
        Period from,%s
        Period to,%s
        ANA RUIZ
        Employee no. 0330,Dept 20
        EARNINGS,HOURS,RATE,THIS PERIOD
        REGULAR,80.00,20.00,"1,600.00"
        """;
    FileReading reading =
        Sheets.csv(
            folder,
            stub.formatted("15-May-2026", "26-Apr-2026", "09-May-2026")
                + stub.formatted("29-May-2026", "10-May-2026", "23-May-2026"));
    assertThat(Sheets.only(reading).fields().text(FieldName.EMPLOYER_NAME))
        .hasValue("Harbor Lights, L.L.C.");
    assertThat(Sheets.only(reading).rows())
        .extracting(row -> row.date(FieldName.PAY_DATE).map(Object::toString).orElse("-"))
        .containsExactly("2026-05-15", "2026-05-29");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Not negotiable\n", ""})
  void aPayDateUnderTheLinesIsNotThatOfTheNextPeriod(String foot) throws IOException {
    String stub =
        """
        Period from,%s
        Period to,%s
        ANA RUIZ
        Employee no. 0330,Dept 20
        EARNINGS,HOURS,RATE,THIS PERIOD
        REGULAR,80.00,20.00,"1,600.00"
        Pay date: %s
        """
            + foot;
    FileReading reading =
        Sheets.csv(
            folder,
            stub.formatted("26-Apr-2026", "09-May-2026", "15-May-2026")
                + stub.formatted("10-May-2026", "23-May-2026", "29-May-2026"));
    assertThat(Sheets.only(reading).rows().get(1).has(FieldName.PAY_DATE)).isFalse();
  }

  private FileReading register(String firm, String... people) {
    String[][] rows = new String[people.length + 1][];
    rows[0] = PdfSheets.row("Employee", "Code", "Hours", "Amount");
    for (int i = 0; i < people.length; i++) {
      rows[i + 1] = PdfSheets.row(people[i], "REG", "80.00", "1,600.00");
    }
    try (PdfSheets sheets = new PdfSheets()) {
      sheets
          .font(PdfSheets.PLAIN, 8)
          .text(40, 40, firm)
          .text(40, 56, "Pay Period: 05/04/2026 - 05/17/2026")
          .grid(40, 80, List.of(130, 50, 60, 60), rows);
      return Sheets.read(sheets.save(folder));
    }
  }

  @Test
  void takesANumberUnderEachNameForTheEmployees() {
    FileReading reading =
        register(
            "Otter Pet Hotel LLC (client 9K12)",
            "Ruiz, Ana\n501 \u00b7 Kennel",
            "Bell, Theo\n510 \u00b7 Kennel",
            "Orr, Mia\n584 \u00b7 Desk");
    assertThat(Sheets.only(reading).fields().text(FieldName.EMPLOYER_NAME))
        .hasValue("Otter Pet Hotel LLC");
    assertThat(people(reading))
        .containsExactly("Ruiz, Ana/501/80.00", "Bell, Theo/510/80.00", "Orr, Mia/584/80.00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"310 - Desk|200 - Kennel|200 - Kennel", "200 - Kennel|310 - Desk|410 - Store"})
  void leavesOutANumberUnderTheNamesThatMayBeADepartments(String under) {
    String[] said = under.split("\\|", -1);
    FileReading reading =
        register(
            "Otter Pet Hotel LLC",
            "Ruiz, Ana\n" + said[0],
            "Bell, Theo\n" + said[1],
            "Orr, Mia\n" + said[2]);
    assertThat(people(reading))
        .containsExactly("Ruiz, Ana/-/80.00", "Bell, Theo/-/80.00", "Orr, Mia/-/80.00");
  }

  @Test
  void doubtsANameWithFiguresInIt() {
    FileReading reading = register("Otter Pet Hotel LLC", "Ruiz, Ana 3rd shift 20");
    assertThat(
            Sheets.only(reading)
                .rows()
                .get(0)
                .value(FieldName.PARTICIPANT)
                .orElseThrow()
                .isCertain())
        .isFalse();
  }
}
