package org.ojtpay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two months of a board by the command line: the sample night, what its people decide the day
 * after, what they take over and record, the next night over what came since, and the night after.
 *
 * <p>The money, by hand. Every line is one pay period's hours at the wage, rounded to the cent:
 *
 * <ul>
 *   <li>OM-4417 (mapped TRNX): 80 h + 80 h + 80 h at 22.10 = 5304.00; half 2652.00
 *   <li>TAE-118: 312 h (eight weeks less a sick day) at 21.00 = 6552.00; half 3276.00
 *   <li>INV00231: 72.00, 80.00, 77.50 h at 21.75 = 1566.00 + 1740.00 + 1685.63 = 4991.63; half
 *       2495.82
 *   <li>26-0402: 80.00, 72.00 h at 24.75; 78.25, 80.00, 72.00 h at 26.00 = 1980.00 + 1782.00 +
 *       2034.50 + 2080.00 + 1872.00 = 9748.50; half 4874.25
 *   <li>SC-310: 80.00, 71.50, 72.00 h at 23.00 = 1840.00 + 1644.50 + 1656.00 = 5140.50; half
 *       2570.25
 *   <li>GVLD-26-06: 80.00, 69.75 h at 15.50 = 1240.00 + 1081.13 = 2321.13; all of it
 *   <li>TAE-131: 80.00, 72.00, 70.50, 72.00 h at 22.00 = 6479.00; half 3239.50
 *   <li>held until a person has looked, SC-311: 80.00, 16.00 h at 22.40 = 2150.40; half 1075.20
 *   <li>held until then, SC-315: 72.00 h at 22.40 = 1612.80; half 806.40
 *   <li>late, and excused then, 1059: 240 h at 22.50 = 5400.00; half 2700.00
 * </ul>
 */
class NextNightIT {

  private static final String REVIEWER = "rcastellane";
  private static final String APPROVER = "hvandermeer";
  private static final String BICYCLE = "2026-05-12 OB Bicycle invoice (sorry for delay)";
  private static final String SOLAR = "2026-05-18 NEW employer Palo Blanco Solar";
  private static final String STOPPED = "2026-06-12 Sunset Cliffs SC-311 (stopped 5-27)";
  private static final String AFTER = "2026-06-25 Sunset Cliffs SC-315 Vasquez final";

  private static final String RAMAN = "RE Return notice Raman.eml";
  private static final String ORIGINAL = "2026-05-26 Invoice 1059 Anchor Point (original file)";
  private static final String SCAN = "2026-05-20 Invoice 1059 Anchor Point (scan)";

  @TempDir Path home;
  private final String before = System.getProperty("ojtpay.home", "");
  private String said = "";

  @BeforeEach
  void makeAHome() throws IOException {
    NightCommand.home(home);
    for (String name : List.of("night", "next-night", "running-board")) {
      NightCommand.copy(Path.of("inbox-samples", name), home.resolve(name));
    }
    System.setProperty("ojtpay.home", home.toString());
  }

  @AfterEach
  void leaveIt() {
    System.setProperty("ojtpay.home", before);
  }

  @Test
  void followsOnWhatTheFirstNightApprovedReturnedAndHeld() throws IOException {
    takeOver("vendors", "vendors.csv", 3);
    takeOver("agreements", "agreements.csv", 1, "--total", "5280.00");
    takeOver("payments", "opening.csv", 1, "--total", "1760.00");
    night("2026-05-20", "night");
    decide();
    Map<String, String> dayAfter = words(night("2026-05-21", "night"));
    assertThat(dayAfter)
        .containsEntry("2026-05-07 OMCS midpoint Okonjo", "APPROVED INVOICE [] 240.00 h $2652.00")
        .containsEntry(SOLAR, "APPROVED AGREEMENT []");
    assertThat(dayAfter.get(BICYCLE)).startsWith("RETURNED INVOICE [DOC-SENT-BACK]");

    record();
    JsonNode next = night("2026-07-22", "next-night");
    assertThat(sent(next)).isEqualTo(expected());
    assertThat(entries(next)).containsExactlyInAnyOrderElementsOf(inbox("next-night"));
    // 3276.00 + 2495.82 + 4874.25 + 2570.25 + 2321.13 + 3239.50
    assertThat(next.path("totals").path("reimbursement").asString()).isEqualTo("18776.95");

    ojtpay("review", "clear", STOPPED, "INV-DISCONTINUED", "--reason", "Hours checked.");
    ojtpay("review", "record", "lateness-excused", RAMAN, "--reason", "Memorial Day week.");
    ojtpay("review", "record", "lateness-excused", ORIGINAL, "--reason", "The scanner was new.");
    JsonNode last = night("2026-07-23", "next-night");
    assertThat(words(last))
        .containsEntry(STOPPED, "APPROVED DISCONTINUATION [] 96.00 h $1075.20")
        .containsEntry(AFTER, "APPROVED INVOICE [] 72.00 h $806.40")
        .containsEntry(ORIGINAL, "APPROVED INVOICE [] 240.00 h $2700.00")
        .containsEntry(RAMAN, "APPROVED AGREEMENT []");
    // 1075.20 + 806.40 + 2700.00
    assertThat(last.path("totals").path("reimbursement").asString()).isEqualTo("4581.60");
    ojtpay(List.of("ledger", "check"));
  }

  /** What the reviewer decides on the morning after the first night. */
  private void decide() {
    ojtpay("codes", "map", "0821-005", "TRNX", "REGULAR", "--reason", "Training room, on the job.");
    ojtpay(
        "review", "record", "lateness-excused", BICYCLE, "--reason", "Their office was flooded.");
    ojtpay("review", "return", BICYCLE, "--reason", "The trainee's signature cannot be read.");
    ojtpay("review", "correct", SOLAR, "contactTitle=Co-owner", "--reason", "As on the request.");
    ojtpay("review", "record", "employer-id", SOLAR, "--value", "0901-001", "--reason", "Entered.");
  }

  /** What the board hears in the weeks after, and the budgets of the new year. */
  private void record() throws IOException {
    fact("last-day-worked", "2026-05-27", "Left for a family emergency.");
    fact("reinstatement", "2026-06-08", "Family emergency: a parent's illness.");
    Files.copy(home.resolve("running-board/funds.csv"), home.resolve("jobs/reference/funds.csv"));
  }

  private void fact(String fact, String day, String reason) {
    ojtpay(
        "review",
        "record",
        fact,
        "MA-0344-002",
        "--participant",
        "Noem\u00ed V\u00e1squez",
        "--on",
        day,
        "--reason",
        reason);
  }

  /** One person proposes a file, another approves it. */
  private void takeOver(String kind, String file, int rows, String... total) {
    String path = home.resolve("running-board").resolve(file).toString();
    List<String> propose =
        new ArrayList<>(List.of("import", kind, path, "--rows", "" + rows, "--as", REVIEWER));
    propose.addAll(Arrays.asList(total));
    ojtpay(propose);
    String id = said.replaceAll("(?s).*import approve (\\d+).*", "$1");
    ojtpay(List.of("import", "approve", id, "--as", APPROVER));
  }

  private void ojtpay(String... decision) {
    List<String> command = new ArrayList<>(Arrays.asList(decision));
    command.addAll(List.of("--as", REVIEWER));
    ojtpay(command);
  }

  private void ojtpay(List<String> command) {
    StringWriter all = new StringWriter();
    int status =
        Main.commandLine()
            .setOut(new PrintWriter(all, true))
            .setErr(new PrintWriter(all, true))
            .execute(command.toArray(String[]::new));
    said = all.toString();
    assertThat(status).as(command + " said: " + said).isZero();
  }

  private JsonNode night(String day, String inbox) throws IOException {
    String folder = home.resolve(inbox).toString();
    ojtpay(List.of("run", "nightly-invoice-run", "--quiet", "--as-of", day, "--inbox", folder));
    try (Stream<Path> runs = Files.list(home.resolve("outbox/demo"))) {
      Path run =
          runs.filter(each -> each.getFileName().toString().contains(day))
              .findFirst()
              .orElseThrow();
      return json(run.resolve("report.json"));
    }
  }

  private static JsonNode json(Path file) throws IOException {
    return JsonMapper.builder().build().readTree(Files.readString(file));
  }

  private static Map<String, String> expected() throws IOException {
    return words(json(Path.of("src/test/resources/next-night/expected.json")));
  }

  /** Without the scan of the first night, which is decided again as its pay date has come. */
  private static Map<String, String> sent(JsonNode report) {
    Map<String, String> words = words(report);
    words.remove(SCAN);
    return words;
  }

  /** What became of each submission, in words that a difference shows at once. */
  private static Map<String, String> words(JsonNode report) {
    Map<String, String> words = new TreeMap<>();
    for (JsonNode each : report.path("submissions")) {
      words.put(each.path("submission").asString(), said(each));
    }
    return words;
  }

  /** Of a picture only what does not depend on whether this machine can recognise it. */
  private static String said(JsonNode each) {
    String disposition = each.path("disposition").asString();
    if (each.path("submission").asString().endsWith(".PNG")) {
      return disposition + (codes(each).contains("DOC-UNREADABLE") ? " DOC-UNREADABLE" : "");
    }
    return disposition + " " + each.path("kind").asString() + " " + codes(each) + amounts(each);
  }

  private static List<String> codes(JsonNode each) {
    return each.path("reasons")
        .valueStream()
        .filter(reason -> !reason.path("severity").asString().equals("WARN"))
        .map(reason -> reason.isString() ? reason.asString() : reason.path("code").asString())
        .distinct()
        .sorted()
        .toList();
  }

  private static String amounts(JsonNode each) {
    return each.has("reimbursement")
        ? " "
            + each.path("eligibleHours").asString()
            + " h $"
            + each.path("reimbursement").asString()
        : "";
  }

  /** The entries of the inbox as the report has them, each once for all of its parts. */
  private static List<String> entries(JsonNode report) {
    return report
        .path("submissions")
        .valueStream()
        .filter(each -> !each.path("standing").asBoolean())
        .map(each -> each.path("submission").asString().replaceAll("#\\d+$", ""))
        .filter(each -> !each.equals(SCAN))
        .toList();
  }

  private List<String> inbox(String name) throws IOException {
    try (Stream<Path> entries = Files.list(home.resolve(name))) {
      return entries.map(each -> each.getFileName().toString()).toList();
    }
  }
}
