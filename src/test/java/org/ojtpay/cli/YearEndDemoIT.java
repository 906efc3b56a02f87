package org.ojtpay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The demonstration of a fiscal year's end by the command line, over its samples.
 *
 * <p>The money, by hand. Every line is one pay period's hours at the wage, rounded to the cent;
 * half of their sum is reimbursed. The last line of each invoice is what stands on the
 * verification:
 *
 * <ul>
 *   <li>26-0611: 80, 72, 16 h at 24.00 = 1920.00 + 1728.00 + 384.00 = 4032.00; half 2016.00, of it
 *       192.00 provisional. Payroll: 13.50 h = 324.00, so 3972.00; half 1986.00; 30.00 too much
 *   <li>TAE-140: 80, 72, 12 h at 22.00 = 1760.00 + 1584.00 + 264.00 = 3608.00; half 1804.00, of it
 *       132.00 provisional. Payroll: 16 h = 352.00, so 3696.00; half 1848.00; 44.00 more
 *   <li>1071: 72, 56 h at 22.50 = 1620.00 + 1260.00 = 2880.00; half 1440.00, of it 630.00
 *       provisional. Payroll: the same
 *   <li>OM-4502: 32, 40, 16 h at 21.35 = 683.20 + 854.00 + 341.60 = 1878.80; half 939.40, of it
 *       170.80 provisional. Payroll: 15.75 h = 336.26, so 1873.46; half 936.73; 2.67 too much
 *   <li>1078, of the next fiscal year: 16 h at 22.50 = 360.00; half 180.00
 *   <li>SC-402: 80, 72 h at 23.00 = 1840.00 + 1656.00 = 3496.00; half 1748.00
 *   <li>26-0533: 80, 72 h at 24.00 = 3648.00; half 1824.00, less 30.00 set off: 1794.00
 * </ul>
 *
 * <p>Obligated: 480 h at 24.00, 360 h at 22.00, 160 h at 22.50, 320 h at 21.35 and 160 h at 23.00,
 * half of each: 5760.00 + 3960.00 + 1800.00 + 3416.00 + 1840.00 = 16776.00. Liquidated in the year:
 * 1986.00 + 1848.00 + 1440.00 + 936.73 + 1748.00 + 1824.00 = 9782.73.
 */
class YearEndDemoIT extends AtHome {

  private static final String DATA = ".ojtpay/demo-year-end";

  @BeforeEach
  void makeAHome() throws IOException {
    NightCommand.copy(Path.of("jobs"), home.resolve("jobs"));
    NightCommand.copy(
        Path.of("inbox-samples/year-end"), home.resolve("inbox-samples").resolve("year-end"));
  }

  private JsonNode report(String run) throws IOException {
    Path file = only("outbox/demo-year-end/" + run + "-\\w+/report.json");
    return JsonMapper.builder().build().readTree(Files.readString(file));
  }

  @Test
  void playsTheYearToItsClosingToTheCent() throws IOException {
    done("demo", "year-end", "--quiet");
    assertThat(said)
        .containsSubsequence(
            "invoice 26-0611, Wendell Sato: 16.00 h are verified, $192.00 of $2016.00 is"
                + " provisional",
            "4 payments, $6199.40",
            "invoice TAE-140: 12.00 h were verified, 16.00 h were worked; $44.00 more is paid",
            "invoice 26-0611: 16.00 h were verified, 13.50 h were worked; $30.00 too much",
            "2 payments, $224.00",
            "programs   PROVISIONAL",
            "AMOUNT_DIFFERS [P00000002]  Payment P00000002 comes to $1804.00, and Finance's ledger"
                + " has $1840.00",
            "6 in the way of closing",
            "invoice OM-4502: 16.00 h were verified, 15.75 h were worked; $2.67 too much",
            "invoice 26-0533: $1824.00 was approved, $30.00 is set off, $1794.00 is paid",
            "1 in the way of closing",
            "Hollis Vandermeer lets pass",
            "Maja Lindqvist closes fiscal year 2026")
        .doesNotContain("waiting:", "stays open", "|WENDELL SATO|")
        .contains(
            "of Wendell Sato, from May 4, 2026, fund D]",
            "beside these, of other fiscal years: 1 payment, $180.00 in Finance's ledger",
            "of Calliope Durant, from Jun 15, 2026, fund D]");
    assertNights();
    assertYear();
    assertThat(done("year-end", "list", "2026", "--data", home.resolve(DATA).toString()))
        .contains("CLOSED by mlindqvist");
    assertThat(done("ledger", "check", "--data", home.resolve(DATA).toString()))
        .contains("The books balance");
  }

  private void assertNights() throws IOException {
    List<String> days = List.of("2026-06-30", "2026-07-16", "2026-07-28");
    for (int i = 0; i < days.size(); i++) {
      JsonNode expected =
          JsonMapper.builder()
              .build()
              .readTree(
                  Files.readString(
                      Path.of("src/test/resources/year-end/" + (i + 1) + "/expected.json")));
      assertThat(words(report("nightly-invoice-run-" + days.get(i)))).isEqualTo(words(expected));
    }
  }

  private static Map<String, String> words(JsonNode report) {
    Map<String, String> words = new TreeMap<>();
    for (JsonNode each : report.path("submissions")) {
      words.put(each.path("submission").asString(), word(each));
    }
    return words;
  }

  private static String word(JsonNode each) {
    List<String> reasons =
        each.path("reasons")
            .valueStream()
            .filter(reason -> !reason.path("severity").asString().equals("WARN"))
            .map(reason -> reason.isString() ? reason.asString() : reason.path("code").asString())
            .distinct()
            .sorted()
            .toList();
    String amount = each.has("reimbursement") ? " $" + each.path("reimbursement").asString() : "";
    return each.path("disposition").asString()
        + " "
        + each.path("kind").asString()
        + reasons
        + (each.path("kind").asString().equals("PAYROLL") ? "" : amount);
  }

  private void assertYear() throws IOException {
    JsonNode first = report("fiscal-year-end-2026-07-17").path("yearEnd");
    assertThat(first.path("provisional").asString()).isEqualTo("170.80");
    assertThat(first.path("receivable").asString()).isEqualTo("30.00");
    JsonNode last = report("fiscal-year-end-2026-07-31").path("yearEnd");
    assertThat(last.path("obligated").asString()).isEqualTo("16776.00");
    assertThat(last.path("liquidated").asString()).isEqualTo("9782.73");
    assertThat(last.path("open").asString()).isEqualTo("6993.27");
    assertThat(last.path("provisional").asString()).isEqualTo("0.00");
    assertThat(last.path("receivable").asString()).isEqualTo("2.67");
    JsonNode ledger = last.path("ledger");
    assertThat(ledger.path("difference").asString()).isEqualTo("0.00");
    assertThat(ledger.path("otherYears").asInt()).isEqualTo(1);
    assertThat(ledger.path("otherYearsTotal").asString()).isEqualTo("180.00");
    assertThat(last.path("changes").toString()).doesNotContain("|");
    only("outbox/demo-year-end/fiscal-year-end-2026-07-31-\\w+/FY2026\\.xlsx");
    only("outbox/demo-year-end/fiscal-year-end-2026-07-31-\\w+/FY2026\\.pdf");
  }

  @Test
  void saysWhatIsInTheWayAndLeavesTheYearOpenAndTheOtherDemonstrationAsItWas() throws IOException {
    Path other = home.resolve(".ojtpay/demo/left");
    Files.createDirectories(home.resolve("outbox/demo-bank"));
    Files.createDirectories(home.resolve(".ojtpay/demo"));
    Files.writeString(other, "of ojtpay demo");
    org.ojtpay.desk.Folders.delete(home.resolve("inbox-samples/year-end/3"));
    Files.createDirectories(home.resolve("inbox-samples/year-end/3"));

    done("demo", "year-end", "--quiet");
    assertThat(said)
        .contains(
            "Fiscal year 2026 stays open. In the way of closing: 4",
            "PROVISIONAL [2026-06-30 OMCS year end Durant]",
            "RETURN_OPEN [2026-06-30 Sunset Cliffs SC-402 final]")
        .doesNotContain("closes fiscal year");
    assertThat(other).hasContent("of ojtpay demo");
    assertThat(home.resolve("outbox/demo-bank")).isEmptyDirectory();
  }
}
