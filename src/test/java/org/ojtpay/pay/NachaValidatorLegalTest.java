package org.ojtpay.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ojtpay.policy.BankingDays;

/** What looks odd and is legal. */
class NachaValidatorLegalTest {

  private static final BankingDays DAYS = BankingDays.federalReserve();

  @ParameterizedTest(name = "{0}")
  @MethodSource("variants")
  void isAccepted(String variant, byte[] file) {
    assertThat(NachaValidator.validate(file, DAYS)).as(variant).isEmpty();
  }

  static Stream<Arguments> variants() {
    return Stream.concat(bytes(), contents());
  }

  private static Stream<Arguments> bytes() {
    byte[] lines = new NachaSample().bytes();
    return Stream.of(
        Arguments.of("LF", lines),
        Arguments.of("CRLF", new NachaSample().bytes("\r\n")),
        Arguments.of("no line end after the last record", Arrays.copyOf(lines, lines.length - 1)),
        Arguments.of("no line ends at all", new NachaSample().bytes("")),
        Arguments.of("an empty last line", joined(lines, "\n")),
        Arguments.of("an empty last line, CRLF", joined(new NachaSample().bytes("\r\n"), "\r\n")));
  }

  /** A line end more than there are records: the rules count records, not line ends. */
  private static byte[] joined(byte[] file, String more) {
    byte[] joined = Arrays.copyOf(file, file.length + more.length());
    byte[] added = more.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(added, 0, joined, file.length, added.length);
    return joined;
  }

  private static Stream<Arguments> contents() {
    return Stream.of(
        variant("lower case in names", file().put(5, 55, "Castaneda dental lab").put(2, 5, "san")),
        variant(
            "zero dollars with remittance, checking",
            file().put(3, 2, "24").put(3, 30, "0000000000").credits("15000")),
        variant(
            "zero dollars with remittance, savings",
            file().put(3, 2, "34").put(3, 30, "0000000000").credits("15000")),
        variant("a prenote", file().put(5, 2, "33").put(5, 30, "0000000000").credits("227594")),
        variant("the field's limit", file().put(5, 30, "9999999999").credits("10000227593")),
        variant("class 200 with credits only", file().put(2, 2, "200").put(8, 2, "200")),
        variant("no creation time", file().blank(1, 30, 33)),
        variant("a zero before the destination", file().put(1, 4, "0")),
        variant("a Friday before a Saturday's holiday", file().put(2, 70, "260703")),
        variant("a digit as modifier", file().put(1, 34, "7")),
        variant("a settlement date", file().put(2, 76, "078")),
        variant("gaps between traces", file().put(6, 88, "9999999").put(7, 88, "9999999")),
        variant("a debit that balances", balanced()),
        variant("personal accounts", file().put(2, 51, "PPD")),
        variant("a reversal, debits only", reversal()),
        variant("two batches", twoBatches()),
        variant("prenotes among live entries", prenotesAndLive()),
        variant("prenotes alone", prenotesAlone()),
        variant("a CTX entry with two addenda", ctx()),
        variant("a returned entry", returned()),
        variant("a notice of change", noticeOfChange()));
  }

  private static NachaSample balanced() {
    return file()
        .put(2, 2, "200")
        .put(8, 2, "200")
        .put(5, 2, "27")
        .put(5, 30, "0000227594")
        .credits("227594")
        .put(8, 21, "000000227594")
        .put(9, 32, "000000227594");
  }

  private static NachaSample reversal() {
    return file()
        .put(2, 2, "225")
        .put(2, 54, "REVERSAL  ")
        .put(8, 2, "225")
        .put(3, 2, "27")
        .put(5, 2, "37")
        .put(6, 2, "27")
        .credits("0")
        .put(8, 21, "000000237594")
        .put(9, 32, "000000237594");
  }

  /** The third entry becomes a batch of personal accounts; the traces go on. */
  private static NachaSample twoBatches() {
    return file()
        .insertAfter(
            5,
            "82200000030024450047000000000000000000232594"
                + "1330012345                         122246920000001")
        .insertAfter(6, file().put(2, 51, "PPD").put(2, 94, "2").line(2))
        .replace(
            10,
            "82200000020012224692000000000000000000005000"
                + "1330012345                         122246920000002")
        .put(11, 2, "000002")
        .put(11, 8, "000002")
        .fillTo(20);
  }

  private static NachaSample prenotesAndLive() {
    return file()
        .put(5, 2, "33")
        .put(5, 30, "0000000000")
        .put(6, 2, "23")
        .put(6, 30, "0000000000")
        .credits("222594");
  }

  private static NachaSample prenotesAlone() {
    return prenotesAndLive().put(3, 2, "23").put(3, 30, "0000000000").credits("0");
  }

  private static NachaSample ctx() {
    NachaSample file =
        file()
            .records(6)
            .put(2, 51, "CTX")
            .put(3, 55, "0002HARBOR CABINET W  ")
            .put(5, 55, "0000CASTANEDA        ")
            .put(6, 55, "0001HARBOR           ");
    return file.insertAfter(4, file.line(4)).put(5, 84, "0002").remove(11);
  }

  private static NachaSample returned() {
    return file()
        .put(3, 2, "21")
        .put(4, 1, "799R03122246920000007      12225355" + " ".repeat(44) + "122246920000041");
  }

  private static NachaSample noticeOfChange() {
    return file()
        .put(2, 51, "COR")
        .put(3, 2, "21")
        .put(3, 30, "0000000000")
        .credits("15000")
        .put(4, 1, "798C01122246920000007      122253551918171614" + " ".repeat(34))
        .put(4, 80, "122246920000041");
  }

  private static NachaSample file() {
    return new NachaSample();
  }

  private static Arguments variant(String name, NachaSample file) {
    return Arguments.of(name, file.bytes());
  }

  @Test
  void isReadFromAStreamToo() throws IOException {
    ByteArrayInputStream stream = new ByteArrayInputStream(new NachaSample().bytes());

    assertThat(NachaValidator.validate(stream, DAYS)).isEmpty();
  }
}
