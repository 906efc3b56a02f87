package org.ojtpay.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-03-02 | Mar 2, 2026",
        "2026-02-02 to 2026-03-13 | Feb 2, 2026 to Mar 13, 2026",
        "REG on 2026-12-31, 2026-01-01. | REG on Dec 31, 2026, Jan 1, 2026.",
        "2026-02-30 | 2026-02-30",
        "AB-2026-03-02 | AB-2026-03-02",
        "2026-03-02-7 | 2026-03-02-7",
        "999.99 | 999.99",
        "1000.00 | 1,000.00",
        "1234567.80, 12.00 | 1,234,567.80, 12.00",
        "-2500.10 hours | -2500.10 hours",
        "1042 | 1042",
        "12345.678 | 12345.678",
        "47-1234.56 | 47-1234.56"
      })
  void printsDatesAndFiguresAsAmericansDo(String text, String printed) {
    assertThat(Spoken.value(text)).isEqualTo(printed);
  }
}
