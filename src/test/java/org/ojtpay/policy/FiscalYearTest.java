package org.ojtpay.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiscalYearTest {

  @ParameterizedTest(name = "a year that starts on {0}: {1}")
  @CsvSource({
    "--07-01, 2026-06-29, 2026-06-30, 2026, true",
    "--07-01, 2026-06-30, 2026-06-30, 2026, true",
    "--07-01, 2026-07-01, 2027-06-30, 2027, false",
    "--07-01, 2026-05-31, 2026-06-30, 2026, false",
    "--07-01, 2026-06-01, 2026-06-30, 2026, true",
    "--10-01, 2026-09-30, 2026-09-30, 2026, true",
    "--10-01, 2026-10-01, 2027-09-30, 2027, false",
    "--01-01, 2026-12-31, 2026-12-31, 2026, true",
    "--01-01, 2026-01-01, 2026-12-31, 2026, false",
    "--03-01, 2028-02-28, 2028-02-29, 2028, true"
  })
  void endsOnTheDayBeforeItStartsAgain(
      String starts, LocalDate day, LocalDate end, int name, boolean ending) {
    FiscalYear year = new FiscalYear(MonthDay.parse(starts));

    assertThat(year.endOf(day)).isEqualTo(end);
    assertThat(year.of(day)).isEqualTo(name);
    assertThat(year.isEnding(day)).isEqualTo(ending);
  }
}
