package org.ojtpay.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.ojtpay.units.WageRate;

class MinimumWagesTest {

  private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
  private static final OptionalInt UNKNOWN = OptionalInt.empty();

  private final MinimumWages wages = PolicyPack.load("sdwp-ojt").minimumWages();

  @Test
  void changesOnTheFirstOfJanuaryInTheCityOfSanDiego() {
    assertThat(wage(NEW_YEAR.minusDays(1), "San Diego")).isEqualTo("17.25 City of San Diego");
    assertThat(wage(NEW_YEAR, "San Diego")).isEqualTo("17.75 City of San Diego");
    assertThat(wage(NEW_YEAR.plusDays(1), "San Diego")).isEqualTo("17.75 City of San Diego");
  }

  @Test
  void changesOnTheFirstOfJanuaryElsewhereInCalifornia() {
    assertThat(wage(NEW_YEAR.minusDays(1), "Chula Vista")).isEqualTo("16.50 California");
    assertThat(wage(NEW_YEAR, "Chula Vista")).isEqualTo("16.90 California");
  }

  @Test
  void takesTheStatesWageWhereItIsHigherThanTheCitys() {
    LocalDate day = LocalDate.of(2022, 3, 1);
    assertThat(wages.highest(day, "San Diego", OptionalInt.of(26)).wage())
        .isEqualTo(WageRate.of("15.00"));
    assertThat(wage(LocalDate.of(2018, 12, 31), "San Diego")).startsWith("11.50");
    assertThat(wage(LocalDate.of(2019, 1, 1), "San Diego")).startsWith("12.00");
  }

  @Test
  void dependsOnTheEmployersSizeBefore2023() {
    LocalDate day = LocalDate.of(2022, 12, 31);
    assertThat(at(day, 25)).isEqualTo("14.00");
    assertThat(at(day, 26)).isEqualTo("15.00");
    assertThat(at(day, 27)).isEqualTo("15.00");
    assertThat(at(day.plusDays(1), 25)).isEqualTo("15.50");
    assertThat(at(day.plusDays(1), 26)).isEqualTo("15.50");
  }

  @Test
  void asksForTheLargerEmployersWageWhereTheSizeIsUnknown() {
    assertThat(wage(LocalDate.of(2021, 6, 1), "El Cajon")).isEqualTo("14.00 California");
  }

  @Test
  void findsTheCityInAnAddress() {
    assertThat(
            List.of(
                "San Diego",
                "City of San Diego",
                "san diego, ca",
                "San Diego 92101",
                "100 Main St, San Diego, CA 92101",
                "100 Main St San Diego CA 92101-1234",
                "100 Main St\nSuite 5\nSan Diego, California 92101",
                "100 Main St, San Diego, CA 92101, USA",
                "12345 Main St, San Diego",
                "7979 Ivanhoe Ave, La Jolla, CA 92037",
                "1 Beyer Blvd, San Ysidro, CA 92173"))
        .allSatisfy(address -> assertThat(wage(NEW_YEAR, address)).startsWith("17.75"));
  }

  @Test
  void doesNotTakeAStreetOrTheCountyForTheCity() {
    assertThat(
            List.of(
                "",
                "100 San Diego Ave, Chula Vista, CA 91910",
                "100 San Diego St, Oceanside, CA",
                "San Diego County, CA",
                "1600 Pacific Hwy, San Diego County, CA 92101",
                "Port of San Diego, 1 Bay Blvd, National City, CA 91950"))
        .allSatisfy(address -> assertThat(wage(NEW_YEAR, address)).startsWith("16.90"));
  }

  @Test
  void saysForHowLongTheTablesAreComplete() {
    assertThat(wages.knownThrough()).isEqualTo(LocalDate.of(2026, 12, 31));
  }

  private String wage(LocalDate day, String place) {
    MinimumWages.MinimumWage highest = wages.highest(day, place, UNKNOWN);
    return highest.wage() + " " + highest.which();
  }

  private String at(LocalDate day, int employees) {
    return wages.highest(day, "Oceanside", OptionalInt.of(employees)).wage().toString();
  }
}
