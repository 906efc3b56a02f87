package org.ojtpay.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FederalHolidaysTest {

  @Test
  void fallOnTheirOwnDaysIn2024() {
    assertThat(dates(2024))
        .containsExactly(
            "2024-01-01",
            "2024-01-15",
            "2024-02-19",
            "2024-05-27",
            "2024-06-19",
            "2024-07-04",
            "2024-09-02",
            "2024-10-14",
            "2024-11-11",
            "2024-11-28",
            "2024-12-25");
  }

  @Test
  void fallOnTheirOwnDaysIn2025() {
    assertThat(dates(2025))
        .containsExactly(
            "2025-01-01",
            "2025-01-20",
            "2025-02-17",
            "2025-05-26",
            "2025-06-19",
            "2025-07-04",
            "2025-09-01",
            "2025-10-13",
            "2025-11-11",
            "2025-11-27",
            "2025-12-25");
  }

  @Test
  void fallOnTheirOwnDaysIn2026() {
    assertThat(dates(2026))
        .containsExactly(
            "2026-01-01",
            "2026-01-19",
            "2026-02-16",
            "2026-05-25",
            "2026-06-19",
            "2026-07-04",
            "2026-09-07",
            "2026-10-12",
            "2026-11-11",
            "2026-11-26",
            "2026-12-25");
  }

  @Test
  void fallOnTheirOwnDaysIn2027() {
    assertThat(dates(2027))
        .containsExactly(
            "2027-01-01",
            "2027-01-18",
            "2027-02-15",
            "2027-05-31",
            "2027-06-19",
            "2027-07-04",
            "2027-09-06",
            "2027-10-11",
            "2027-11-11",
            "2027-11-25",
            "2027-12-25");
  }

  @Test
  void haveJuneteenthFrom2021Only() {
    assertThat(dates(2020)).hasSize(10).doesNotContain("2020-06-19");
    assertThat(dates(2021)).hasSize(11).contains("2021-06-19");
    assertThat(dates(2022)).hasSize(11).contains("2022-06-19");
  }

  @Test
  void haveNoInaugurationDay() {
    assertThat(dates(2021)).doesNotContain("2021-01-20");
  }

  private static List<String> dates(int year) {
    return FederalHolidays.of(year).stream().map(Holiday::date).map(LocalDate::toString).toList();
  }
}
