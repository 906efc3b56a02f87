package org.ojtpay.samples;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The sample board's reference data: right in form, nobody's in fact, and as the stories need. */
class ReferenceDataTest {
  private static final Path REFERENCE = Path.of("jobs/reference");

  @Test
  void routingNumbersPassTheCheckDigitAndBelongToNoBank() throws IOException {
    assertThat(named("vendors.csv"))
        .hasSize(10)
        .map(vendor -> vendor.getField("routing_number"))
        .allMatch(ReferenceDataTest::checks)
        .allMatch(ReferenceDataTest::unassigned);
  }

  @Test
  void checkDigitNoticesAChangedDigit() {
    assertThat(checks("190733588")).isTrue();
    assertThat(checks("190733589")).isFalse();
  }

  @Test
  void employersOfTheStoriesStandInTheVendorFileAsInThePackets() throws IOException {
    Map<String, NamedCsvRecord> vendors =
        named("vendors.csv").stream()
            .collect(Collectors.toMap(row -> row.getField("employer_id"), Function.identity()));
    for (Story story : Night.first().stories()) {
      for (Expected expected : story.expected()) {
        Placement placement = expected.placement();
        if (placement != null && !placement.employer().id().isEmpty()) {
          matches(placement.employer(), vendors.get(placement.employer().id()));
        }
      }
    }
  }

  private static void matches(Employer employer, @Nullable NamedCsvRecord row) {
    assertThat(row).as(employer.id()).isNotNull();
    if (row != null) {
      assertThat(row.getField("legal_name")).isEqualTo(employer.legalName());
      assertThat(row.getField("dba")).isEqualTo(employer.dba());
      assertThat(row.getField("fein")).isEqualTo(employer.fein());
      assertThat(row.getField("uei")).isEqualTo(employer.uei());
      assertThat(employer.address()).startsWith(row.getField("address"));
    }
  }

  @Test
  void exclusionsHaveThirtyOneQuotedColumns() throws IOException {
    List<CsvRecord> rows = rows("exclusions.csv");
    assertThat(rows).hasSize(13).allMatch(row -> row.getFieldCount() == 31);
    assertThat(Files.readAllLines(REFERENCE.resolve("exclusions.csv")))
        .allMatch(line -> line.startsWith("\"") && line.endsWith("\"") && !line.contains(",,"));
  }

  @Test
  void holidaysFallOnWorkingDaysOfThreeYears() throws IOException {
    assertThat(named("holidays.csv"))
        .hasSize(40)
        .map(row -> LocalDate.parse(row.getField("date")))
        .isSorted()
        .allMatch(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
        .allMatch(day -> day.getYear() >= 2025 && day.getYear() <= 2027);
  }

  @Test
  void careerCentresAreThoseOfThePackets() throws IOException {
    List<Provider> providers =
        List.of(Providers.EAST, Providers.METRO, Providers.NORTH, Providers.SOUTH);
    assertThat(named("subrecipients.csv"))
        .map(row -> row.getFields())
        .containsExactlyElementsOf(
            providers.stream()
                .map(
                    centre ->
                        List.of(
                            centre.region().substring(0, 1),
                            centre.name(),
                            centre.coordinator(),
                            centre.email()))
                .toList());
  }

  private static boolean checks(String routing) {
    int[] weights = {3, 7, 1, 3, 7, 1, 3, 7, 1};
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * Character.digit(routing.charAt(i), 10);
    }
    return routing.length() == 9 && sum % 10 == 0;
  }

  private static boolean unassigned(String routing) {
    int prefix = Integer.parseInt(routing.substring(0, 2));
    return (prefix >= 13 && prefix <= 20) || (prefix >= 33 && prefix <= 60);
  }

  private static List<NamedCsvRecord> named(String file) throws IOException {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(REFERENCE.resolve(file))) {
      return reader.stream().toList();
    }
  }

  private static List<CsvRecord> rows(String file) throws IOException {
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(REFERENCE.resolve(file))) {
      return reader.stream().toList();
    }
  }
}
