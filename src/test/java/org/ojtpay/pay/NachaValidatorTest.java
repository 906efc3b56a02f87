package org.ojtpay.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ojtpay.policy.BankingDays;

class NachaValidatorTest {

  private static final BankingDays DAYS = BankingDays.federalReserve();

  /** A fault, what it is called, and the line on which it is found. */
  record Planted(String kind, int line, UnaryOperator<NachaSample> fault) {

    @Override
    public String toString() {
      return kind;
    }
  }

  @Test
  void findsNothingInASoundFile() {
    assertThat(NachaValidator.validate(new NachaSample().bytes(), DAYS)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void namesThisFaultAndNoOther(Planted planted) {
    List<Defect> defects = defects(planted.fault());

    assertThat(defects).extracting(Defect::kind).containsOnly(planted.kind());
    assertThat(defects.get(0).line()).isEqualTo(planted.line());
    assertThat(defects.get(0).message()).isNotBlank().doesNotContain("4030668588");
  }

  @ParameterizedTest
  @MethodSource("furtherFaults")
  void namesThisFaultToo(Planted planted) {
    assertThat(defects(planted.fault())).extracting(Defect::kind).contains(planted.kind());
  }

  @Test
  void isShownEachOfTheThirtyFiveFaultsOnce() {
    assertThat(kinds(faults())).hasSize(35);
    assertThat(faults()).hasSize(35);
  }

  @Test
  void isShownEveryKindOfFaultThatItCanName() {
    Set<String> shown = kinds(Stream.concat(faults(), furtherFaults()));

    assertThat(shown).containsExactlyInAnyOrderElementsOf(NachaValidator.kinds());
  }

  static Stream<Planted> faults() {
    return Stream.of(fileFaults(), batchFaults(), entryFaults(), addendaFaults())
        .flatMap(each -> each);
  }

  private static Stream<Planted> fileFaults() {
    return Stream.of(
        planted("FILE-HASH", 9, file -> file.put(9, 22, "0036674738")),
        planted("FILE-CREDIT-TOTAL", 9, file -> file.put(9, 44, "000000237595")),
        planted("FILE-ENTRY-COUNT", 9, file -> file.put(9, 14, "00000004")),
        planted("BLOCK-COUNT", 9, file -> file.put(9, 8, "000002")),
        planted("BATCH-COUNT", 9, file -> file.put(9, 2, "000002")),
        planted("PADDING", 9, file -> file.remove(10)),
        planted("DESTINATION-CHECK-DIGIT", 1, file -> file.put(1, 13, "1")),
        planted("CHARACTER-NOT-ASCII", 5, file -> file.put(5, 60, "\u00d1")),
        planted("CHARACTER-CONTROL", 5, file -> file.put(5, 60, "\t")),
        planted("FILE-ID-MODIFIER", 1, file -> file.put(1, 34, "a")),
        planted("RECORD-LENGTH", 1, file -> file.replace(1, file.line(1).substring(0, 93))));
  }

  private static Stream<Planted> batchFaults() {
    return Stream.of(
        planted("BATCH-HASH", 8, file -> file.put(8, 11, "0036674738")),
        planted("BATCH-CREDIT-TOTAL", 8, file -> file.put(8, 33, "000000237595")),
        planted("BATCH-ENTRY-COUNT", 8, file -> file.put(8, 5, "000004")),
        planted("SERVICE-CLASS-CODES", 3, file -> file.put(2, 2, "225").put(8, 2, "225")),
        planted("SERVICE-CLASS-CONTROL", 8, file -> file.put(8, 2, "200")),
        planted("BATCH-NUMBER-CONTROL", 8, file -> file.put(8, 88, "0000002")),
        planted("COMPANY-ID-CONTROL", 8, file -> file.put(8, 45, "1330012346")),
        planted("ODFI-CONTROL", 8, file -> file.put(8, 80, "12225355")),
        planted("EFFECTIVE-DATE-INVALID", 2, file -> file.put(2, 70, "260230")),
        planted("EFFECTIVE-DATE-CLOSED", 2, file -> file.put(2, 70, "260322")));
  }

  private static Stream<Planted> entryFaults() {
    return Stream.of(
        planted("TRACE-ODFI", 5, file -> file.put(5, 80, "12225355")),
        planted("TRACE-DUPLICATE", 6, file -> file.put(6, 94, "2").put(7, 94, "2")),
        planted("TRACE-DESCENDING", 6, file -> file.put(6, 94, "0").put(7, 94, "0")),
        planted("ENTRY-CHECK-DIGIT", 5, file -> file.put(5, 12, "8")),
        planted("AMOUNT-ZERO", 5, file -> file.put(5, 30, "0000000000").credits("227594")),
        planted("PRENOTE-AMOUNT", 5, file -> file.put(5, 2, "33")),
        planted("AMOUNT-NOT-NUMERIC", 5, file -> file.put(5, 30, "0000100.00")),
        planted("ACCOUNT-BLANK", 5, file -> file.blank(5, 13, 29)),
        planted("RECEIVER-BLANK", 5, file -> file.blank(5, 55, 76)));
  }

  private static Stream<Planted> addendaFaults() {
    return Stream.of(
        planted("ADDENDA-TRACE", 4, file -> file.put(4, 94, "2")),
        planted("ADDENDA-SEQUENCE", 4, file -> file.put(4, 84, "0002")),
        planted("ADDENDA-UNANNOUNCED", 4, file -> file.put(3, 79, "0")),
        planted("ADDENDA-MISSING", 5, file -> file.put(5, 79, "1")),
        planted("ADDENDA-TOO-MANY", 5, file -> secondAddenda(file)));
  }

  static Stream<Planted> furtherFaults() {
    return Stream.of(
            orderFaults(), headerFaults(), batchHeaderFaults(), furtherEntryFaults(), manyFaults())
        .flatMap(each -> each);
  }

  private static Stream<Planted> orderFaults() {
    return Stream.of(
        planted("RECORD-TYPE", 8, file -> file.insertAfter(7, "4" + " ".repeat(93))),
        planted("RECORD-ORDER", 1, file -> file.remove(1)),
        planted("RECORD-ORDER", 2, file -> file.insertAfter(1, file.line(1))),
        planted("RECORD-ORDER", 2, file -> file.remove(2)),
        planted("RECORD-ORDER", 3, file -> file.insertAfter(2, file.line(2))),
        planted("RECORD-ORDER", 3, file -> file.insertAfter(2, file.line(4))),
        planted("RECORD-ORDER", 3, file -> file.insertAfter(2, file.line(8))),
        planted("RECORD-ORDER", 8, file -> file.remove(8)),
        planted("RECORD-ORDER", 8, file -> file.remove(10).remove(9)),
        planted("RECORD-ORDER", 9, file -> file.remove(9)),
        planted("RECORD-ORDER", 10, file -> file.replace(10, file.line(3))),
        planted("RECORD-ORDER", 10, file -> file.replace(10, " ".repeat(94))));
  }

  private static Stream<Planted> headerFaults() {
    return Stream.of(
        planted("FILE-FORMAT", 1, file -> file.put(1, 35, "080")),
        planted("FILE-FORMAT", 1, file -> file.put(1, 2, "02")),
        planted("DESTINATION-CHECK-DIGIT", 1, file -> file.put(1, 4, "1")),
        planted("ORIGIN-BLANK", 1, file -> file.blank(1, 14, 23)),
        planted("CREATION-DATE", 1, file -> file.put(1, 24, "261301")),
        planted("CREATION-DATE", 1, file -> file.blank(1, 24, 29)),
        planted("CREATION-TIME", 1, file -> file.put(1, 30, "2400")),
        planted("CREATION-TIME", 1, file -> file.put(1, 30, "2360")),
        planted("CREATION-TIME", 1, file -> file.put(1, 30, "9:05")),
        planted("FILE-ID-MODIFIER", 1, file -> file.blank(1, 34, 34)),
        planted("FILE-DEBIT-TOTAL", 9, file -> file.put(9, 32, "000000000001")),
        planted("RECORD-LENGTH", 1, file -> file.replace(1, file.line(1) + " ")),
        planted("RECORD-LENGTH", 5, file -> file.insertAfter(4, "")),
        planted("RECORD-LENGTH", 11, file -> file.insertAfter(10, "").insertAfter(11, "")));
  }

  private static Stream<Planted> batchHeaderFaults() {
    return Stream.of(
        planted("BATCH-DEBIT-TOTAL", 8, file -> file.put(8, 21, "000000000001")),
        planted("SERVICE-CLASS", 2, file -> file.put(2, 2, "299").put(8, 2, "299")),
        planted("STANDARD-ENTRY-CLASS", 2, file -> file.put(2, 51, "ccd")),
        planted("COMPANY-NAME-BLANK", 2, file -> file.blank(2, 5, 20)),
        planted("COMPANY-NAME-BLANK", 2, file -> file.put(2, 5, "0".repeat(16))),
        planted("COMPANY-ID-BLANK", 2, file -> file.blank(2, 41, 50).blank(8, 45, 54)),
        planted("ENTRY-DESCRIPTION-BLANK", 2, file -> file.blank(2, 54, 63)),
        planted("EFFECTIVE-DATE-INVALID", 2, file -> file.blank(2, 70, 75)),
        planted("EFFECTIVE-DATE-CLOSED", 2, file -> file.put(2, 70, "260525")),
        planted("ORIGINATOR-STATUS", 2, file -> file.put(2, 79, " ")),
        planted("ODFI-INVALID", 2, file -> file.put(2, 80, "1222469X").put(8, 80, "1222469X")),
        planted("BATCH-NUMBER", 2, file -> file.put(2, 88, "000000A").put(8, 88, "000000A")),
        planted("BATCH-NUMBER", 2, file -> file.put(2, 88, "0000000").put(8, 88, "0000000")));
  }

  private static Stream<Planted> furtherEntryFaults() {
    return Stream.of(
        planted("TRANSACTION-CODE", 5, file -> file.put(5, 2, "25")),
        planted("TRANSACTION-CODE", 5, file -> file.put(5, 2, "  ")),
        planted("ENTRY-CHECK-DIGIT", 5, file -> file.put(5, 4, " ")),
        planted("REMITTANCE-AMOUNT", 3, file -> file.put(3, 2, "24")),
        planted("REMITTANCE-MISSING", 5, file -> zeroDollars(file)),
        planted("ADDENDA-INDICATOR", 5, file -> file.put(5, 79, " ")),
        planted("ADDENDA-COUNT", 3, file -> file.put(2, 51, "CTX")),
        planted("ADDENDA-TYPE", 4, file -> file.put(4, 2, "10")),
        planted("TRACE-ODFI", 5, file -> file.put(5, 94, " ")),
        planted("TRACE-DUPLICATE", 6, file -> file.put(6, 94, "1").put(7, 94, "1")));
  }

  private static Stream<Planted> manyFaults() {
    return Stream.of(planted("TOO-MANY-DEFECTS", 1, NachaValidatorTest::muchRubbish));
  }

  private static NachaSample secondAddenda(NachaSample file) {
    return file.records(6).insertAfter(4, file.line(4)).put(5, 84, "0002").remove(11);
  }

  private static NachaSample zeroDollars(NachaSample file) {
    return file.put(5, 2, "34").put(5, 30, "0000000000").credits("227594");
  }

  private static NachaSample muchRubbish(NachaSample file) {
    for (int i = 0; i < 2_000; i++) {
      file.insertAfter(1, "rubbish");
    }
    return file;
  }

  @Test
  void listsAThousandDefectsAtTheMost() {
    List<Defect> defects = defects(NachaValidatorTest::muchRubbish);

    assertThat(defects).hasSize(1_001);
    assertThat(defects.get(1_000).kind()).isEqualTo("TOO-MANY-DEFECTS");
  }

  @Test
  void survivesEveryFileThatIsCutOff() {
    byte[] whole = new NachaSample().bytes();
    for (int length = 0; length < whole.length - 1; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThat(NachaValidator.validate(cut, DAYS)).as("cut at " + length).isNotEmpty();
    }
  }

  @Test
  void noticesEachDigitThatChangesInAFigureOrAnIdentification() {
    assertNoticed(1, 2, 13);
    assertNoticed(3, 4, 12);
    assertNoticed(3, 30, 39);
    assertNoticed(3, 80, 94);
    assertNoticed(4, 84, 94);
    assertNoticed(8, 2, 54);
    assertNoticed(8, 80, 94);
    assertNoticed(9, 2, 55);
  }

  private static void assertNoticed(int line, int from, int to) {
    for (int position = from; position <= to; position++) {
      char digit = new NachaSample().line(line).charAt(position - 1);
      if (Character.isDigit(digit)) {
        String other = String.valueOf((char) ('0' + (digit - '0' + 1) % 10));
        int place = position;
        assertThat(defects(file -> file.put(line, place, other)))
            .as("line %s position %s", line, position)
            .isNotEmpty();
      }
    }
  }

  private static List<Defect> defects(UnaryOperator<NachaSample> fault) {
    return NachaValidator.validate(fault.apply(new NachaSample()).bytes(), DAYS);
  }

  private static Set<String> kinds(Stream<Planted> planted) {
    return planted.map(Planted::kind).collect(Collectors.toSet());
  }

  private static Planted planted(String kind, int line, UnaryOperator<NachaSample> fault) {
    return new Planted(kind, line, fault);
  }
}
