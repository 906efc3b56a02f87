package org.ojtpay.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ojtpay.policy.Severity;
import org.ojtpay.validate.FiledVerdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample night, run for real: embedded PostgreSQL, parser processes, Spring Batch. */
final class SampleNight {

  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-21T04:30:00Z"), ZoneOffset.UTC);

  private final Path folder;
  private final Path inbox;

  SampleNight(Path folder) {
    this(folder, Path.of("inbox-samples/night"));
  }

  SampleNight(Path folder, Path inbox) {
    this.folder = folder;
    this.inbox = inbox;
  }

  RunResult run(String job) {
    return new JobRunner(board(), CLOCK).run(settings(job));
  }

  static BoardFile board() {
    return new JobFiles(Path.of("").toAbsolutePath(), Path.of("jobs").toAbsolutePath()).board();
  }

  /** The sample board at home in a folder, whose files reach the bank so. */
  static BoardFile boardWithDelivery(Path home, String delivery) throws IOException {
    String sample = Files.readString(Path.of("jobs/board.yaml"));
    Path file = Files.createDirectories(home.resolve("jobs")).resolve("board.yaml");
    Files.writeString(file, sample.replace("    balanced: false", "    delivery: " + delivery));
    return BoardFile.read(file, home);
  }

  /** The payment file, as people approve and release it. */
  RunResult runByPeople() {
    return runByPeople(board());
  }

  RunResult runByPeople(BoardFile board) {
    JobSettings at = settings(JobRunner.PAYMENT_FILE);
    return new JobRunner(board, CLOCK)
        .run(
            new JobSettings(
                at.job(),
                at.asOf(),
                at.inbox(),
                at.outbox(),
                at.reference(),
                at.data(),
                null,
                null,
                at.policy(),
                at.bankProfile(),
                null));
  }

  JobSettings settings(String job) {
    return new JobSettings(
        job,
        java.time.LocalDate.parse("2026-05-20"),
        inbox.toAbsolutePath(),
        folder.resolve("outbox"),
        Path.of("jobs/reference").toAbsolutePath(),
        folder.resolve("data"),
        null,
        null,
        "sdwp-ojt",
        "operating",
        new JobSettings.AtOnce("hvandermeer", "izuberi"));
  }

  /** What the stories should come to, by submission, in words that a difference shows at once. */
  static Map<String, String> expected() throws IOException {
    JsonNode root =
        JsonMapper.builder()
            .build()
            .readTree(Files.readString(Path.of("src/test/resources/night/expected.json")));
    Map<String, String> expected = new TreeMap<>();
    root.path("submissions")
        .forEach(
            each ->
                expected.put(
                    each.path("submission").asString(),
                    each.path("scanned").asBoolean(false)
                        ? scanned(
                            each.path("disposition").asString(),
                            each.path("reasons").valueStream().map(JsonNode::asString).toList())
                        : each.path("disposition").asString()
                            + " "
                            + each.path("kind").asString()
                            + " "
                            + each.path("reasons").valueStream().map(JsonNode::asString).toList()
                            + amounts(each)));
    return expected;
  }

  /** Of a scan only what does not depend on whether this machine can recognise it. */
  private static String scanned(String disposition, List<String> codes) {
    return disposition
        + (codes.contains("DOC-UNREADABLE") ? ", DOC-UNREADABLE" : ", and nothing to compare");
  }

  private static boolean isScan(FiledVerdict each) {
    return each.verdict().submission().endsWith("(scan)");
  }

  private static String amounts(JsonNode each) {
    return each.has("reimbursement") && !each.path("disposition").asString().equals("DUPLICATE")
        ? " "
            + each.path("eligibleHours").asString()
            + " h $"
            + each.path("reimbursement").asString()
        : "";
  }

  static Map<String, String> found(RunResult result) {
    Function<FiledVerdict, String> words =
        each ->
            isScan(each)
                ? scanned(each.verdict().disposition().name(), codes(each))
                : each.verdict().disposition()
                    + " "
                    + each.verdict().kind()
                    + " "
                    + codes(each)
                    + each.verdict()
                        .computed()
                        .map(w -> " " + w.eligibleHours() + " h $" + w.reimbursement())
                        .orElse("");
    return result.verdicts().stream()
        .collect(
            Collectors.toMap(
                each -> each.verdict().submission(), words, (a, b) -> a + "; " + b, TreeMap::new));
  }

  private static List<String> codes(FiledVerdict each) {
    return each.verdict().findings().stream()
        .filter(finding -> finding.severity() != Severity.WARN)
        .map(finding -> finding.code())
        .distinct()
        .sorted()
        .toList();
  }
}
