package org.ojtpay.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojtpay.onfile.BadReference;
import org.ojtpay.reconcile.LedgerProfile.Column;

class LedgerExportTest {

  private static final LedgerProfile PROFILE =
      new LedgerProfile(
          ';',
          "MM/dd/uuuu",
          Map.of(Column.PAYMENT, "Ref", Column.DATE, "Day", Column.AMOUNT, "Sum"));

  private static List<LedgerLine> read(String... rows) {
    return read(PROFILE, "Ref;Day;Sum\n" + String.join("\n", rows));
  }

  private static List<LedgerLine> read(LedgerProfile profile, String text) {
    return LedgerExport.read("gl.csv", text.getBytes(StandardCharsets.UTF_8), profile);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1234.56|1234.56",
        "$1,234.56|1234.56",
        "-12|-12.00",
        "(1,000.50)|-1000.50",
        "7.5-|-7.50"
      })
  void readsAmountsAsLedgersWriteThem(String written, String amount) {
    assertThat(read("P1;06/12/2026;" + written).get(0).amount()).hasToString(amount);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12,34.00", "1.234", "(5.00", "--5", "-5-", "abc"})
  void namesRowAndColumnOfAnAmountThatItCannotRead(String written) {
    assertThatThrownBy(() -> read("P1;06/12/2026;1.00", "P2;06/12/2026;" + written))
        .isInstanceOf(BadReference.class)
        .hasMessageContaining("gl.csv, row 3, column \"Sum\": found \"" + written + "\"")
        .hasMessageContaining("Nothing was taken");
  }

  @Test
  void namesEveryRowThatIsWrong() {
    assertThatThrownBy(() -> read("P1;02/30/2026;1.00", "P2;06/12/2026", "P3;06/12/2026;x"))
        .hasMessageContaining("row 2, column \"Day\"")
        .hasMessageContaining("row 3: found 2 fields, expected 3")
        .hasMessageContaining("row 4, column \"Sum\"");
  }

  @Test
  void wantsItsColumnsAndAtLeastOneRow() {
    assertThatThrownBy(() -> read(PROFILE, "Ref;Day;Amount\nP1;06/12/2026;1.00"))
        .hasMessageContaining("\"Sum\" stands not in its first row");
    assertThatThrownBy(() -> read("")).hasMessageContaining("no row below");
  }

  @Test
  void takesDebitsLessCredits() {
    LedgerProfile two =
        new LedgerProfile(',', "uuuu-MM-dd", Map.of(Column.DEBIT, "Dr", Column.CREDIT, "Cr"));
    assertThat(read(two, "Dr,Cr\n5.00,\n,2.00\n"))
        .extracting(each -> each.amount().toString())
        .containsExactly("5.00", "-2.00");
  }

  @Test
  void wantsAnAmountOrDebitAndCredit() {
    assertThatThrownBy(() -> new LedgerProfile(',', "uuuu-MM-dd", Map.of(Column.DEBIT, "Dr")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                new LedgerProfile(
                    ',',
                    "uuuu-MM-dd",
                    Map.of(Column.AMOUNT, "a", Column.DEBIT, "d", Column.CREDIT, "c")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
