package org.ojtpay.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.extract.PdfSheets.row;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojtpay.packet.FileReading;
import org.ojtpay.packet.PacketJson;
import org.ojtpay.packet.Problem;
import org.ojtpay.packet.SourceRef;

/** Numbers of bank accounts that somebody sent, and numbers that are none. */
class BankDetailsTest {

  /** With a right check digit. */
  private static final String ROUTING = "122000496";

  @TempDir Path folder;
  private final PdfSheets sheets = new PdfSheets();

  @AfterEach
  void close() {
    sheets.close();
  }

  private static List<Problem> noted(FileReading reading) {
    return reading.problems().stream().filter(each -> !each.isOfReading()).toList();
  }

  /** What is noted on a page with this line. */
  private List<Problem> noted(String line) {
    return noted(Sheets.read(sheets.text(60, 700, line).save(folder)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Routing number: 122000496",
        "Routing # 122000496 Account # 4400127718",
        "Bank routing no. is 1220-0049-6",
        "ABA 122 000 496",
        "Our bank's ABA/Routing Transit Number 122000496, thank you",
        "Please pay to checking account 4400127718",
        "Savings account no.: 440-0127-718",
        "Bank account number 123456"
      })
  void aNumberThatABankWordAnnouncesIsNoted(String line) {
    List<Problem> noted = noted(line);
    assertThat(noted).hasSize(1);
    assertThat(noted.get(0).code()).isEqualTo("BANK-DETAILS-IN-PACKET");
    assertThat(noted.get(0).source()).isInstanceOf(SourceRef.OnPage.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // The check digit is wrong, or nobody gives out such a number.
        "Routing number: 122000497",
        "Routing number: 995000490",
        "Routing number: 000000000",
        // Eight digits, ten digits.
        "Routing number: 12200049",
        "Routing number: 1220004960",
        // Five digits.
        "Bank account number 12345",
        // The last four, masked.
        "Checking account XXXXX7718",
        "Checking account ****4400127718",
        // Other numbers behind the same words.
        "Bank account: see Finance, phone 619-555-0140",
        "Bank account: see Finance, (619) 555-0140",
        "Bank account holder, FEIN 07-4120036",
        "Checking account 123-45-6789",
        "Checking account opened 2026-03-14",
        "Checking account 1,204.55",
        "Savings account $250000",
        "Direct deposit 104233",
        "Account 4400127718",
        "Account number MA-0412-003",
        "Agreement 122000496",
        "Invoice 122000496",
        "Routing: the AJCC, then the board. Agreement MA-0412-003, invoice 1042"
      })
  void anotherNumberIsNot(String line) {
    assertThat(noted(line)).isEmpty();
  }

  @Test
  void underItsLabelItIsNotedToo() {
    sheets.grid(
        60,
        700,
        List.of(150, 150, 150),
        row("Bank", "Routing number", "Type"),
        row("Harborlight", ROUTING, "Checking"));
    assertThat(noted(Sheets.read(sheets.save(folder)))).hasSize(1);
  }

  @Test
  void itIsNotedOnceAPage() {
    sheets.lines(60, 700, "Routing number " + ROUTING, "Checking account 4400127718");
    sheets.newPage().text(60, 700, "Routing number " + ROUTING);
    assertThat(noted(Sheets.read(sheets.save(folder))))
        .extracting(each -> ((SourceRef.OnPage) each.source()).page())
        .containsExactly(1, 2);
  }

  @Test
  void inASheetItsCellIsNoted() throws IOException {
    FileReading reading =
        Sheets.xlsx(
            folder,
            new Object[] {"Employer", "Harbor Textiles, Inc."},
            new Object[] {"Routing number", ROUTING},
            new Object[] {"Account", "4400127718"});
    assertThat(noted(reading))
        .singleElement()
        .satisfies(
            each ->
                assertThat(each.source())
                    .isEqualTo(new SourceRef.InCell(reading.file(), "Register", "B2")));
  }

  @Test
  void aSheetMayHaveTakenTheLeadingZero() throws IOException {
    assertThat(noted(Sheets.xlsx(folder, new Object[] {"ABA number", 74000010}))).hasSize(1);
    assertThat(noted(Sheets.xlsx(folder, new Object[] {"ABA number", 74000011}))).isEmpty();
  }

  @Test
  void inATextFileItIsNoted() throws IOException {
    assertThat(noted(Sheets.csv(folder, "Routing,Account\n122000496,4400127718\n"))).hasSize(1);
  }

  @Test
  void itsDigitsAreInNoMessage() {
    FileReading reading =
        Sheets.read(sheets.text(60, 700, "Routing number: 122000496").save(folder));
    assertThat(noted(reading)).hasSize(1);
    assertThat(PacketJson.toJson(reading).toString()).doesNotContain(ROUTING);
  }
}
