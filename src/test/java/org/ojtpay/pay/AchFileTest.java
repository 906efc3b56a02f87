package org.ojtpay.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojtpay.units.Money;
import org.ojtpay.units.RoutingNumber;

class AchFileTest {

  private static final RoutingNumber NINES = new RoutingNumber("999999992");

  private final FileHeader header =
      SamplePayments.profile().fileHeader(LocalDate.of(2026, 3, 18), LocalTime.of(9, 5), 'B');

  @ParameterizedTest
  @CsvSource({"0, 10", "1, 10", "5, 10", "6, 10", "7, 20", "10, 20", "16, 20", "17, 30"})
  void isFilledWithNinesToBlocksOfTen(int entries, int records) {
    List<String> lines = lines(entries == 0 ? List.of() : List.of(batch(1, entries)));

    int used = entries == 0 ? 2 : 4 + entries;
    assertThat(lines).hasSize(records).allMatch(line -> line.length() == 94);
    assertThat(lines.get(used - 1)).startsWith("9").isNotEqualTo("9".repeat(94));
    assertThat(lines.get(used - 1).substring(7, 13)).isEqualTo("00000" + records / 10);
    assertThat(lines.subList(used, records)).allMatch(line -> line.equals("9".repeat(94)));
  }

  @Test
  void keepsTheRightmostTenDigitsOfTheEntryHash() {
    List<String> hundred = lines(List.of(batch(1, 100)));
    List<String> hundredAndOne = lines(List.of(batch(1, 101)));

    assertThat(hundred.get(102).substring(10, 20)).isEqualTo("9999999900");
    assertThat(hundredAndOne.get(103).substring(10, 20)).isEqualTo("0099999899");
    assertThat(hundredAndOne.get(104).substring(21, 31)).isEqualTo("0099999899");
  }

  @Test
  void sumsItsBatches() {
    List<String> lines = lines(List.of(batch(1, 2), batch(2, 3)));

    assertThat(lines.get(10))
        .startsWith("9000002" + "000002" + "00000005" + "0499999995" + "000000000000")
        .contains("000000000500");
  }

  @Test
  void isTheSameEachTime() {
    AchFile file = new AchFile(header, List.of(batch(1, 3)));

    assertThat(file.bytes(LineEnd.LF)).isEqualTo(file.bytes(LineEnd.LF)).hasSize(95 * 10);
    assertThat(file.bytes(LineEnd.CRLF)).hasSize(96 * 10);
  }

  @Test
  void refusesBatchesWhoseNumbersDoNotAscend() {
    assertThatThrownBy(() -> lines(List.of(batch(1, 1), batch(1, 1))))
        .hasMessageContaining("batch number 1");
    assertThatThrownBy(() -> lines(List.of(batch(2, 1), batch(1, 1))))
        .hasMessageContaining("batch number 1");
    assertThat(lines(List.of(batch(1, 1), batch(2, 1)))).hasSize(10);
  }

  @Test
  void refusesTracesThatDoNotAscendOrAreOfAnotherBank() {
    assertThatThrownBy(() -> lines(entry(2, "1.00"), entry(2, "1.00")))
        .hasMessageContaining("ascend");
    assertThatThrownBy(() -> lines(entry(3, "1.00"), entry(2, "1.00")))
        .hasMessageContaining("ascend");
    AchBatch other = new AchBatch(batchHeader(1, NINES), List.of(entry(1, "1.00")));
    assertThatThrownBy(() -> lines(List.of(other))).hasMessageContaining("another bank");
    assertThatThrownBy(this::lines).hasMessageContaining("at least one entry");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.01", "99999999.98", "99999999.99"})
  void takesAmountsUpToTheFieldsLimit(String amount) {
    assertThat(entry(1, amount).line().substring(29, 39))
        .isEqualTo("0".repeat(11 - amount.length()) + amount.replace(".", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.00", "-0.01", "100000000.00", "100000000000000000000000.00"})
  void refusesAmountsThatTheFieldCannotHold(String amount) {
    assertThatThrownBy(() -> entry(1, amount)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesATotalAboveTheFieldsLimit() {
    List<EntryDetail> hundred =
        IntStream.rangeClosed(1, 100).mapToObj(i -> entry(i, "99999999.99")).toList();
    List<EntryDetail> more =
        IntStream.rangeClosed(1, 101).mapToObj(i -> entry(i, "99999999.99")).toList();

    assertThat(lines(hundred.toArray(EntryDetail[]::new)).get(102).substring(32, 44))
        .isEqualTo("999999999900");
    assertThatThrownBy(() -> lines(more.toArray(EntryDetail[]::new)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("total of credits");
  }

  @Test
  void takesAPaymentIdOfFifteenCharactersAndRefusesSixteen() {
    assertThat(entry("123456789012345", "Harbor").line()).contains("123456789012345HARBOR");
    assertThatThrownBy(() -> entry("1234567890123456", "Harbor"))
        .hasMessageContaining("payment id '1234567890123456' is longer than the 15");
  }

  @Test
  void refusesANameOfWhichNothingIsLeft() {
    assertThatThrownBy(() -> entry("P1", "東京")).hasMessageContaining("receiver name of P1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"A*B", "A\\B", "", "東"})
  void refusesInvoiceNumbersThatWouldBreakTheRemittance(String invoice) {
    assertThatThrownBy(() -> Addenda05.remittance(invoice, Money.of("1.00"), Money.of("1.00")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void takesAnInvoiceNumberUpToTheAddendasEightyCharactersAndNeverCutsIt() {
    Money amount = Money.of("1.00"); // RMR*IV*...**1.00*1.00\ : 19 characters around the number

    assertThat(Addenda05.remittance("7".repeat(61), amount, amount).paymentRelatedInformation())
        .hasSize(80);
    assertThatThrownBy(() -> Addenda05.remittance("7".repeat(62), amount, amount))
        .hasMessageContaining("80 characters");
  }

  @ParameterizedTest
  @ValueSource(chars = {'a', 'z', '-', ' ', 'É', '@', '['})
  void refusesModifiersOtherThanCapitalsAndDigits(char modifier) {
    assertThatThrownBy(
            () ->
                SamplePayments.profile()
                    .fileHeader(LocalDate.of(2026, 3, 18), LocalTime.of(9, 5), modifier))
        .hasMessageContaining("modifier");
  }

  @Test
  void refusesSecondsInTheCreationTime() {
    assertThatThrownBy(
            () ->
                SamplePayments.profile()
                    .fileHeader(LocalDate.of(2026, 3, 18), LocalTime.of(9, 5, 1), 'A'))
        .hasMessageContaining("seconds");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 10_000_000, -1})
  void refusesTraceSequencesOfMoreOrLessThanSevenDigits(int sequence) {
    assertThatThrownBy(() -> new TraceNumber(NINES, sequence))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void takesTheFirstAndTheLastTraceSequence() {
    assertThat(new TraceNumber(NINES, 1)).hasToString("999999990000001");
    assertThat(new TraceNumber(NINES, 9_999_999)).hasToString("999999999999999");
  }

  private List<String> lines(List<AchBatch> batches) {
    byte[] bytes = new AchFile(header, batches).bytes(LineEnd.LF);
    return new String(bytes, StandardCharsets.US_ASCII).lines().toList();
  }

  private static AchBatch batch(int number, int entries) {
    List<EntryDetail> details =
        IntStream.rangeClosed(1, entries).mapToObj(i -> entry(i, "1.00")).toList();
    return new AchBatch(batchHeader(number, SamplePayments.HARBOR), details);
  }

  private List<String> lines(EntryDetail... entries) {
    return lines(List.of(new AchBatch(batchHeader(1, SamplePayments.HARBOR), List.of(entries))));
  }

  @Test
  void refusesAnEntryThatGoesTheOtherWayThanItsBatch() throws IOException {
    assertThatThrownBy(() -> written(ServiceClass.DEBITS)).hasMessageContaining("CREDIT");
    assertThat(written(ServiceClass.CREDITS)).contains("5220");
    assertThat(written(ServiceClass.MIXED)).contains("5200");
  }

  private String written(ServiceClass direction) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    AchWriter writer = new AchWriter(bytes, LineEnd.LF, header);
    writer.batch(
        batchHeader(1, SamplePayments.HARBOR), direction, List.of(entry(1, "1.00")).iterator());
    writer.end();
    return bytes.toString(StandardCharsets.US_ASCII);
  }

  private static BatchHeader batchHeader(int number, RoutingNumber odfi) {
    return new BatchHeader(
        "Board",
        "1330012345",
        StandardEntryClass.CCD,
        "OJT REIMB",
        LocalDate.of(2026, 3, 19),
        odfi,
        number);
  }

  private static EntryDetail entry(int trace, String amount) {
    return entry(trace, amount, "P" + trace, "Harbor");
  }

  private static EntryDetail entry(String id, String name) {
    return entry(1, "1.00", id, name);
  }

  private static EntryDetail entry(int trace, String amount, String id, String name) {
    return new EntryDetail(
        TransactionCode.CHECKING_CREDIT,
        NINES,
        new AccountNumber("12345"),
        Money.of(amount),
        id,
        name,
        new TraceNumber(SamplePayments.HARBOR, trace),
        null);
  }
}
