package org.ojtpay.reimburse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.reimburse.Given.line;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimedFiguresTest {

  @ParameterizedTest
  @CsvSource({
    "39.99, 400.00, INV-HOURS-MISMATCH", "40.00, 399.99, INV-AMOUNT-MISMATCH",
    "40.00, 400.00, ''", "40.00, 400.01, INV-AMOUNT-MISMATCH",
    "40.01, 400.00, INV-HOURS-MISMATCH",
  })
  void comparesToTheHundredthAndTheCent(String hours, String amount, String codes) {
    Worksheet worksheet =
        Given.invoice("2026-03-02", "2026-03-08")
            .claimed(hours, amount)
            .totals("2026-03-02", "2026-03-08", line("REG", "40", "20"))
            .worksheet();
    assertThat(String.join(",", Given.codes(worksheet))).isEqualTo(codes);
  }

  @Test
  void comparesFiguresAsPrinted() {
    Worksheet worksheet =
        Given.invoice("2026-03-02", "2026-03-08")
            .claimed("7.33", "73.33")
            .totals("2026-03-02", "2026-03-08", line("REG", "7.333", "20"))
            .worksheet();
    assertThat(worksheet.findings()).isEmpty();
  }

  @Test
  void showsWhatWasLeftOutAndWhatIsLeft() {
    Worksheet worksheet =
        Given.invoice("2026-03-02", "2026-03-08")
            .caps("100", "1000.00")
            .prior("20", "200.00")
            .claimed("43.50", "470.00")
            .totals(
                "2026-03-02",
                "2026-03-08",
                line("REG", "32", "20"),
                line("OT", "3.5"),
                line("HOL", "8"))
            .worksheet();
    assertThat(worksheet.findings())
        .extracting(finding -> finding.message())
        .containsExactly(
            "claimed=43.50 computed=32.00 difference=11.50"
                + " excluded=3.50 overtime, 8.00 holiday balance=48.00",
            "claimed=470.00 computed=320.00 difference=150.00"
                + " wages=640.00 rate=50% balance=480.00");
  }
}
