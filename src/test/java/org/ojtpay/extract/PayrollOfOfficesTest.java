package org.ojtpay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.FileReading;
import org.ojtpay.packet.SourceRef;

/** Registers as the offices of small employers hand them out: exports, prints, pages of an app. */
class PayrollOfOfficesTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"STANDBY Hrs,STANDBY $", "Standby Hours,Standby Pay", "Standby hrs,Standby amount"})
  void readsTheAmountOfAKindThatNobodyHasNamedAndNotTheBaseRateForIt(String hours, String money)
      throws IOException {
    FileReading reading =
        Sheets.csv(
            folder,
            """
            Employee,Period Begin,Period End,REG Hrs,REG $,%s,%s,Total Hrs,Base Rate
            "Orr, Lena",05/03/2026,05/16/2026,70.00,1400.00,5.00,40.00,75.00,20.00
            "Pike, Omar",05/03/2026,05/16/2026,72.00,1440.00,2.00,40.00,74.00,20.00
            """
                .formatted(hours, money));
    assertThat(Sheets.details(reading)).isEmpty();
    String may = "|2026-05-03|2026-05-16|";
    assertThat(Sheets.lines(reading))
        .containsExactly(
            "Orr, Lena" + may + "REG|70|20|1400",
            "Orr, Lena" + may + "STANDBY|5|-|40",
            "Pike, Omar" + may + "REG|72|20|1440",
            "Pike, Omar" + may + "STANDBY|2|20|40");
  }

  @Test
  void leavesOutTheBaseRateOfAKindWithoutAnAmount() throws IOException {
    FileReading reading =
        Sheets.csv(
            folder,
            """
            Employee,Period Begin,Period End,REG Hours,STANDBY Hours,Base Rate
            "Orr, Lena",05/03/2026,05/16/2026,70.00,5.00,20.00
            """);
    assertThat(Sheets.lines(reading))
        .containsExactly(
            "Orr, Lena|2026-05-03|2026-05-16|REG|70|20|-",
            "Orr, Lena|2026-05-03|2026-05-16|STANDBY|5|-|-");
  }

  @ParameterizedTest
  @CsvSource({
    "Product/Service full name,Customer full name,Memo/Description",
    "Product/Service,Customer,Memo",
    "Service Item,Customer Project,Notes"
  })
  void readsTheActivitiesThatABookkeepingProgrammeListsUnderEachName(
      String item, String customer, String memo) throws IOException {
    FileReading reading =
        Sheets.csv(
            folder,
            """
            Larkspur Pool Service
            Time Activities by Employee Detail
            "Activity: May 3-16, 2026"

            ,Activity date,%s,%s,%s,Rates,Duration,Amount
            Lena Orr,,,,,,,
            ,05/04/2026,Hollis Apartments,Hourly,,20.00,04:00,80.00
            ,05/04/2026,Hollis Apartments,Hourly,filters,20.00,04:00,80.00
            ,05/05/2026,,Sick Pay,,20.00,03:30,70.00
            Total for Lena Orr,,,,,,11:30,$230.00
            Omar Pike,,,,,,,
            ,05/04/2026,"Quist, B.",Hourly,,18.00,08:15,148.50
            Total for Omar Pike,,,,,,08:15,$148.50
            TOTAL,,,,,,19:45,$378.50
            """
                .formatted(customer, item, memo));
    assertThat(Sheets.details(reading)).isEmpty();
    String may = "|2026-05-03|2026-05-16|";
    assertThat(Sheets.lines(reading))
        .containsExactly(
            "Lena Orr" + may + "Hourly|4|20|80",
            "Lena Orr" + may + "Hourly|4|20|80",
            "Lena Orr" + may + "Sick Pay|3.5|20|70",
            "Omar Pike" + may + "Hourly|8.25|18|148.5");
  }

  @ParameterizedTest
  @CsvSource({"Non-Cash Tips,31.25", "Card Tips,31.25", "Declared Cash Tips,40.25"})
  void readsTheTipsOfATillOnceBesideTheirTotal(String tips, String paid) throws IOException {
    FileReading reading =
        Sheets.csv(
            folder,
            """
            Pay period,06/01/2026 to 06/14/2026

            Employee,Job Title,Regular Hours,Hourly Rate,Regular Pay,Net Sales,%s,Total Tips
            "Orr, Lena",Host,40.00,18.00,720.00,910.00,31.25,40.25
            "Orr, Lena",Server,10.00,19.00,190.00,0.00,0.00,0.00
            """
                .formatted(tips));
    assertThat(Sheets.details(reading)).isEmpty();
    assertThat(Sheets.lines(reading))
        .containsExactly(
            "Orr, Lena|2026-06-01|2026-06-14|REG|40|18|720",
            "Orr, Lena|2026-06-01|2026-06-14|TIPS|-|-|" + paid,
            "Orr, Lena|2026-06-01|2026-06-14|REG|10|19|190");
  }

  private static final String CARDS =
      """
      <html><body><h1>Tern Harbor Bikes</h1><h2>Timecards for Mar 2 &ndash; 8, 2026</h2>
      <section><div><b>Lena Orr</b> <i>#211</i> <i>%s</i> <i>Approved</i></div>
      <R><C>Day</C><C>Clock in</C><C>Regular</C><C>Overtime</C><C>Total</C></R>
      <R><C><b>Monday</b> <small>Mar 2</small></C><C>9:00 AM</C><C>8h 00m</C><C>0h 30m</C><C>8h 30m</C></R>
      <R><C><b>Tuesday</b> <small>Mar 3</small></C><C></C><C>&ndash;</C><C>&ndash;</C><C>&ndash;</C></R>
      <R><C>Week total</C><C></C><C>8h 00m</C><C>0h 30m</C><C>8h 30m</C></R></section>
      <section><div><b>Omar Pike</b> <i>#240</i> <i>$21.00/hr</i> <i>Approved</i></div>
      <R><C>Day</C><C>Clock in</C><C>Regular</C><C>Overtime</C><C>Total</C></R>
      <R><C><b>Monday</b> <small>Mar 2</small></C><C>9:00 AM</C><C>%s</C><C>&ndash;</C><C>7h 15m</C></R>
      <R><C>Week total</C><C></C><C>7h 15m</C><C>&ndash;</C><C>7h 15m</C></R></section></body></html>
      """;

  private FileReading cards(String row, String cell, String wage, String hours) throws IOException {
    String page = CARDS.formatted(wage, hours).replace("R>", row + ">").replace("C>", cell + ">");
    return Sheets.read(Files.writeString(folder.resolve("cards.html"), page));
  }

  @ParameterizedTest
  @CsvSource({"div,div", "div,span", "ul,li", "li,span"})
  void readsTimeCardsOfAWebPageThatAreLaidOutInBoxes(String row, String cell) throws IOException {
    FileReading reading = cards(row, cell, "$20.00/hr", "7h 15m");
    assertThat(Sheets.details(reading)).isEmpty();
    assertThat(Sheets.lines(reading))
        .containsExactly(
            "Lena Orr|2026-03-02|2026-03-08|REG|8|20|-",
            "Lena Orr|2026-03-02|2026-03-08|OT|0.5|-|-",
            "Omar Pike|2026-03-02|2026-03-08|REG|7.25|21|-");
    assertThat(Sheets.only(reading).rows().get(0).text(FieldName.PARTICIPANT_ID)).contains("211");
    assertThat(Sheets.only(reading).fields().text(FieldName.EMPLOYER_NAME))
        .contains("Tern Harbor Bikes");
  }

  @Test
  void takesABillingRateBesideANameForNoWage() throws IOException {
    assertThat(Sheets.lines(cards("div", "div", "Bill $44.00/hr", "7h 15m")))
        .noneMatch(line -> line.contains("|44|"));
  }

  @Test
  void holdsTheTotalsOfBoxesAgainstTheirLines() throws IOException {
    assertThat(Sheets.details(cards("div", "div", "$20.00/hr", "6h 15m"))).isNotEmpty();
  }

  private static final String STUB =
      """
      Sandpiper Eye Care

      %s

      Earnings,Hours,Rate,Current,Year to date
      Hourly,70.00,20.00,"1,400.00","6,688.00"
      Sick,8.00,20.00,160.00,160.00
      Gross pay,,,"1,560.00","6,848.00"
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        Employee,Pay period,Date paid,Check
        Lena Orr,"Feb 22 \u2013 Mar 7, 2026","March 13, 2026",2087
        """,
        """
        Check date,Employee name,Emp ID,Period begin,Period end,Department
        03/13/2026,"Orr, Lena",18,02/22/2026,03/07/2026,Front desk
        """
      })
  void readsTheHeadOfAStubUnderItsCaptions(String head) throws IOException {
    FileReading reading = Sheets.csv(folder, STUB.formatted(head));
    assertThat(Sheets.details(reading)).isEmpty();
    assertThat(Sheets.lines(reading))
        .extracting(line -> line.replace("Orr, Lena", "Lena Orr"))
        .containsExactly(
            "Lena Orr|2026-02-22|2026-03-07|Hourly|70|20|1400",
            "Lena Orr|2026-02-22|2026-03-07|Sick|8|20|160");
    assertThat(Sheets.only(reading).fields().text(FieldName.PAY_DATE)).contains("2026-03-13");
  }

  @Test
  void takesNobodyOfAListOfChecksForThePersonOfTheLines() throws IOException {
    String list = "Employee,Date paid,Check\nLena Orr,03/13/2026,2087\nOmar Pike,03/13/2026,2088";
    FileReading reading = Sheets.csv(folder, STUB.formatted(list));
    assertThat(Sheets.details(reading)).contains("no name was found over lines of pay");
  }

  private static final String HISTORY =
      """
      WILLET ROPE & RIGGING CO,,,,,,,,,
      Employee Check History,,,,,,,,,
      40,"ORR, LENA",,,,Rate,,20.0000,,
      ,Check,71205,Dated,05/05/2026,Period,,04/16/2026,thru,04/30/2026
      ,,Earning,,Hours,,Amount,,Deduction,Amount
      ,,Regular,,70.00,,"1,400.00",,FIT,88.10
      ,,Sick,,8.00,,160.00,,FICA,101.22
      ,,,Gross,,,"1,560.00",,Net,"1,370.68"
      %s
      ,,Earning,,Hours,,Amount,,Deduction,Amount
      ,,Regular,,80.00,,"1,600.00",,FIT,88.10
      ,,,Gross,,,"1,600.00",,Net,"1,511.90"
      ,Totals for 40,,,158.00,,"3,160.00",,,
      """;

  @ParameterizedTest
  @CsvSource({
    "',Check,71213,Dated,05/20/2026,Period,,05/01/2026,thru,05/15/2026'",
    "',Chk No. 71213,,Check Date,05/20/2026,Pay Period,,05/01/2026,to,05/15/2026'"
  })
  void readsTheNextCheckOfThePersonUnderTheSumsOfTheFirst(String check) throws IOException {
    FileReading reading = Sheets.csv(folder, HISTORY.formatted(check));
    assertThat(Sheets.details(reading)).isEmpty();
    assertThat(Sheets.lines(reading))
        .containsExactly(
            "ORR, LENA|2026-04-16|2026-04-30|Regular|70|20|1400",
            "ORR, LENA|2026-04-16|2026-04-30|Sick|8|20|160",
            "ORR, LENA|2026-05-01|2026-05-15|Regular|80|20|1600");
    assertThat(Sheets.only(reading).rows())
        .extracting(row -> row.text(FieldName.PAY_DATE).orElse("-"))
        .containsExactly("2026-05-05", "2026-05-05", "2026-05-20");
  }

  @ParameterizedTest
  @CsvSource({
    "',Check,71213,PIKE OMAR,05/20/2026,Period,,05/01/2026,thru,05/15/2026'",
    "',,,,,Period,,05/01/2026,thru,05/15/2026'"
  })
  void holdsLinesUnderSumsThatMayBeAnotherPersons(String check) throws IOException {
    assertThat(Sheets.details(Sheets.csv(folder, HISTORY.formatted(check))))
        .anyMatch(detail -> detail.startsWith("a line of pay without a name"));
  }

  private static final String PRINT =
      """
      QX77                    FERNDALE CASKET WORKS INC            PAGE   1
      PERIOD 02/01/26 TO 02/14/26                    CHECK DATE 02/20/26

      EMP NO  NAME                TC  DESCRIPTION      HOURS     RATE     EARNINGS
      ----------------------------------------------------------------------------
      211     ORR LENA            01  REGULAR          70.00   20.0000    1,400.00
                                  01  REGULAR ADJ       2.00-  20.0000       40.00-
                                  *** EMPLOYEE TOTAL   %s              1,360.00
      \f
      QX77                    FERNDALE CASKET WORKS INC            PAGE   2
      PERIOD 02/01/26 TO 02/14/26                    CHECK DATE 02/20/26

      EMP NO  NAME                TC  DESCRIPTION      HOURS     RATE     EARNINGS
      ----------------------------------------------------------------------------
      240     PIKE OMAR           02  OVERTIME          1.50   30.0000       45.00
      *** END OF REPORT QX77 ***
      """;

  @Test
  void readsAPrintWhoseColumnsArePartedByBlanksAndItsPagesByFormFeeds() throws IOException {
    FileReading reading = text(PRINT.formatted("68.00"));
    assertThat(Sheets.details(reading)).isEmpty();
    assertThat(Sheets.lines(reading))
        .containsExactly(
            "ORR LENA|2026-02-01|2026-02-14|01|70|20|1400",
            "ORR LENA|2026-02-01|2026-02-14|01|-2|20|-40",
            "PIKE OMAR|2026-02-01|2026-02-14|02|1.5|30|45");
    assertThat(Sheets.only(reading).fields().text(FieldName.EMPLOYER_NAME))
        .contains("FERNDALE CASKET WORKS INC");
    assertThat(Sheets.only(reading).rows().get(2).value(FieldName.HOURS).orElseThrow().source())
        .isEqualTo(new SourceRef.InLine("payroll.txt", 15, 51));
  }

  @Test
  void holdsTheSumsOfAPrintAgainstItsLines() throws IOException {
    assertThat(Sheets.details(text(PRINT.formatted("70.00"))))
        .containsExactly(
            "the printed total 70.00 (payroll.txt, row 8, column 50) is not the sum of its lines,"
                + " 68.00");
  }

  @Test
  void readsFieldsWithBlanksInThemAsFields() throws IOException {
    FileReading reading =
        text(
            """
            Name;Date;Hours;Note
            Lena  Orr;03/02/2026;8.00;late  shift
            Lena  Orr;03/03/2026;7.50;late  shift
            Lena  Orr;03/04/2026;8.00;late  shift
            """);
    assertThat(Sheets.lines(reading))
        .containsExactly("Lena Orr|-|-|-|8|-|-", "Lena Orr|-|-|-|7.5|-|-", "Lena Orr|-|-|-|8|-|-");
  }

  private FileReading text(String text) throws IOException {
    return Sheets.read(Files.writeString(folder.resolve("payroll.txt"), text));
  }
}
