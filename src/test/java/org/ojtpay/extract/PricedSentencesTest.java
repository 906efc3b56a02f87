package org.ojtpay.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.extract.TextDocuments.p;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojtpay.packet.FileReading;

/** Letters that list pay without a table. */
class PricedSentencesTest {

  @TempDir Path folder;

  private FileReading read(String who, String line, String between, String gross)
      throws IOException {
    List<String> texts =
        List.of(
            "Plover Paper Goods",
            "June 15, 2026",
            "As asked, these are the wages that we paid to " + who + " in two pay periods.",
            "Pay period 05/10/2026 to 05/23/2026, check date 05/29/2026:",
            line,
            "Overtime: 2.00 hours x $30.00 = $60.00",
            "Gross pay: $1,460.00",
            between,
            "Regular: 60.00 hours x $20.00 = $1,200.00",
            "Gross pay: " + gross,
            "She has 12.5 hours of sick time left.");
    StringBuilder body = new StringBuilder();
    texts.forEach(text -> body.append(p(text)));
    return TextDocuments.of(body.toString()).read(folder);
  }

  private static final String LENA = "Lena Orr, employee 9,";
  private static final String LINE = "Regular: 70.00 hours x $20.00 = $1,400.00";
  private static final String NEXT = "Pay period 05/24/2026 to 06/06/2026, check date 06/12/2026:";

  @ParameterizedTest
  @CsvSource({
    "'Lena Orr, employee 9,','Regular: 70.00 hours x $20.00 = $1,400.00'",
    "'Lena Orr (employee no. 9)','Regular 70 hrs @ $20.00/hr = $1,400.00'",
    "'Lena Orr, Emp. #9,','- Regular pay: 70.00 h at 20.00 per hour = 1,400.00'"
  })
  void readsLinesWhoseProductsAndSumsAreRight(String who, String line) throws IOException {
    FileReading reading = read(who, line, NEXT, "$1,200.00");
    assertThat(Sheets.details(reading)).isEmpty();
    assertThat(Sheets.lines(reading))
        .extracting(said -> said.replace("Regular pay", "Regular"))
        .containsExactly(
            "Lena Orr|2026-05-10|2026-05-23|Regular|70|20|1400",
            "Lena Orr|2026-05-10|2026-05-23|Overtime|2|30|60",
            "Lena Orr|2026-05-24|2026-06-06|Regular|60|20|1200");
  }

  @ParameterizedTest
  @CsvSource({
    "'a product is wrong','Regular: 71.00 hours x $20.00 = $1,400.00','$1,200.00'",
    "'a gross is wrong','Regular: 70.00 hours x $20.00 = $1,400.00','$1,250.00'",
    "'a line is worded otherwise','70 regular hours came to $1,400.00','$1,200.00'"
  })
  void isHeldWhereTheFiguresDoNotProveThemselves(String why, String line, String gross)
      throws IOException {
    assertThat(Sheets.details(read(LENA, line, NEXT, gross))).as(why).isNotEmpty();
  }

  @Test
  void isHeldWhereSomebodyElseMayFollow() throws IOException {
    String other = "For Omar Pike, " + NEXT;
    assertThat(Sheets.details(read(LENA, LINE, other, "$1,200.00"))).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"'Lena Orr, employee 9, and Omar Pike, employee 12,'", "'the person above'"})
  void isHeldWhereItIsNotSaidWhoseTheyAre(String who) throws IOException {
    assertThat(Sheets.details(read(who, LINE, NEXT, "$1,200.00"))).isNotEmpty();
  }
}
