package org.ojtpay.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.extract.Sheets.row;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojtpay.packet.FileReading;

/** A rate that a time sheet states once, beside its table. */
class StatedRatesTest {

  @TempDir Path folder;

  private final List<@Nullable Object[]> rows = new ArrayList<>();

  private StatedRatesTest sheet(String name) {
    rows.add(row("Employee:", name, "Week ending:", "06/13/2026"));
    return this;
  }

  private StatedRatesTest said(@Nullable Object... cells) {
    rows.add(cells);
    return this;
  }

  private StatedRatesTest days() {
    rows.add(row("Date", "Reg Hrs", "OT Hrs", "Sick Hrs"));
    rows.add(row("06/08/2026", 8, null, null));
    rows.add(row("06/09/2026", 8, 2, null));
    rows.add(row("06/10/2026", null, null, 4));
    return this;
  }

  private FileReading read() throws IOException {
    return Sheets.xlsx(folder, rows.toArray(new Object[0][]));
  }

  private List<String> rates() throws IOException {
    return Sheets.lines(read()).stream()
        .map(line -> line.split("\\|", -1))
        .map(parts -> parts[0] + " " + parts[3] + " " + parts[5])
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"Hourly rate:,$19.60", "Pay Rate,19.60", "Rate of pay:,19.60 per hour"})
  void isThatOfRegularHoursAndLeaveAndOfNoOvertime(String label, String rate) throws IOException {
    sheet("Ilse Navarro").said("Position:", "Cook", label, rate).days();
    assertThat(rates())
        .containsExactly(
            "Ilse Navarro REG 19.6",
            "Ilse Navarro REG 19.6",
            "Ilse Navarro OT -",
            "Ilse Navarro SICK 19.6");
  }

  @Test
  void standsUnderTheTableAsWell() throws IOException {
    sheet("Ilse Navarro").days().said().said("Hourly rate: $19.60");
    assertThat(rates()).contains("Ilse Navarro REG 19.6").hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hourly rate: $21.00",
        "Hourly rate: $19.60 effective 06/10/2026",
        "Pay rate: $21.00 from 06/10"
      })
  void isNobodysWhereASecondOneIsStatedOrItChanges(String second) throws IOException {
    sheet("Ilse Navarro").said("Hourly rate: $19.60").said(second).days();
    assertThat(rates()).contains("Ilse Navarro REG -").doesNotContain("Ilse Navarro REG 19.6");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Overtime rate: $29.40",
        "Reimbursement rate: 50.00%",
        "OT hourly rate: $29.40",
        "Tax rate: 7.65%"
      })
  void isNoOtherRate(String other) throws IOException {
    sheet("Ilse Navarro").said(other).days();
    assertThat(rates()).allMatch(line -> line.endsWith(" -"));
  }

  @Test
  void isThatOfThePersonUnderWhoseNameItStands() throws IOException {
    sheet("Ilse Navarro").said("Hourly rate: $19.60").days().said();
    sheet("Gus Tarrant").said("Hourly rate: $22.10").days();
    assertThat(rates())
        .contains("Ilse Navarro REG 19.6", "Gus Tarrant REG 22.1")
        .doesNotContain("Ilse Navarro REG 22.1", "Gus Tarrant REG 19.6");
  }

  @Test
  void isNobodysBetweenTheLinesOfTwoPeople() throws IOException {
    sheet("Ilse Navarro").days().said().said("Hourly rate: $19.60").said();
    sheet("Gus Tarrant").days();
    assertThat(rates()).allMatch(line -> line.endsWith(" -"));
  }

  @ParameterizedTest
  @CsvSource({
    "Pay rate $19.60,Bill rate $28.42",
    "Bill rate $28.42,Pay rate $19.60",
    "Client's hourly rate: $28.42,Hourly rate: $19.60",
    "Charge rate $28.42 per hour,Pay rate $19.60 per hour",
    "Rate $28.42 (billed to the client),Pay rate $19.60",
    "Billing: rate $28.42 | Pay rate $19.60,PO 4471"
  })
  void isNeverWhatAClientIsBilled(String left, String right) throws IOException {
    sheet("Ilse Navarro").said(left, null, right).days();
    assertThat(rates()).contains("Ilse Navarro REG 19.6").noneMatch(line -> line.contains("28.42"));
  }

  @ParameterizedTest
  @CsvSource({"Bill rate,$28.42", "Billing,Rate $28.42", "Client charge,$28.42/hr"})
  void isNobodysWhereOnlyWhatIsBilledIsStated(String left, String right) throws IOException {
    sheet("Ilse Navarro").said(left, right).days();
    assertThat(rates()).allMatch(line -> line.endsWith(" -"));
  }

  @Test
  void isStatedAgainOnEachCardOfTheSamePeople() throws IOException {
    sheet("Ilse Navarro").said("Pay rate $19.60").days().said();
    sheet("Gus Tarrant").said("Pay rate $22.10").days().said();
    sheet("Ilse Navarro").said("Pay rate $19.60").days().said();
    sheet("Ilse Navarro").said("Pay rate $19.60").days();
    assertThat(rates())
        .contains("Ilse Navarro REG 19.6", "Gus Tarrant REG 22.1")
        .doesNotContain("Ilse Navarro REG 22.1", "Gus Tarrant REG 19.6", "Ilse Navarro REG -");
  }

  @Test
  void isNobodysWhereALaterCardStatesAnother() throws IOException {
    sheet("Ilse Navarro").said("Pay rate $19.60").days().said();
    sheet("Gus Tarrant").said("Pay rate $22.10").days().said();
    sheet("Ilse Navarro").said("Pay rate $20.10").days();
    assertThat(rates()).filteredOn(line -> line.startsWith("Ilse")).allMatch(l -> l.endsWith(" -"));
  }
}
