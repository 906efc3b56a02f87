package org.ojtpay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.job.Outputs;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The same night on another machine, with another time zone, language, number of processors, folder
 * and order and dates of files; and the same night again on the same one.
 */
class SameBytesIT {

  private static final Path SAMPLES = Path.of("inbox-samples/night").toAbsolutePath();
  private static final List<String> JOBS = List.of("nightly-invoice-run", "payment-file");

  /** Four processors give three parsers at once. */
  private static final List<String> ELSEWHERE =
      List.of(
          "-Duser.language=tr",
          "-Duser.country=TR",
          "-Duser.timezone=Pacific/Kiritimati",
          "-XX:ActiveProcessorCount=4");

  @TempDir static Path folder;
  private static SortedMap<String, SortedMap<String, String>> here;

  @BeforeAll
  static void runHere() throws Exception {
    here = both(NightCommand.home(folder.resolve("here")), SAMPLES, List.of());
  }

  @Test
  void writesTheSameBytesOnAnotherMachine() throws Exception {
    Path home = NightCommand.home(folder.resolve("another place/with spaces & more"));
    Path inbox = copiedBackwards(home.resolve("in box"));

    SortedMap<String, SortedMap<String, String>> there = both(home, inbox, ELSEWHERE);

    assertThat(Outputs.differences(here, there)).isEmpty();
    assertThat(there.values()).allSatisfy(files -> assertThat(files).hasSizeGreaterThan(3));
    there.forEach((run, files) -> System.out.println("the same in " + run + ": " + files.keySet()));
  }

  @Test
  void paysAndSendsNothingTheSecondTime() throws Exception {
    Path home = folder.resolve("here");
    SortedMap<String, SortedMap<String, String>> twice = both(home, SAMPLES, List.of());

    assertThat(twice).hasSize(4).containsAllEntriesOf(here);
    assertThat(Objects.requireNonNull(twice.get("nightly-invoice-run 2026-05-20 #2")).keySet())
        .containsExactly("manifest.json", "report.html", "report.json");
    assertThat(Objects.requireNonNull(twice.get("payment-file 2026-05-20 #2")).keySet())
        .containsExactly("manifest.json", "report.html", "report.json");
    JsonNode first = report(home, JOBS.get(0), 1).path("totals");
    JsonNode second = report(home, JOBS.get(0), 2);
    assertThat(second.path("totals").path("reimbursement").asString()).isEqualTo("0.00");
    assertThat(second.path("submissions").valueStream())
        .hasSize(first.path("submissions").asInt())
        .allMatch(each -> each.path("standing").asBoolean());
    for (String total : List.of("submissions", "approved", "returned", "held", "duplicate")) {
      assertThat(second.path("totals").path(total)).as(total).isEqualTo(first.path(total));
    }
    assertThat(second.path("notices")).isEmpty();
    assertThat(report(home, JOBS.get(1), 2).path("payments")).isEmpty();
  }

  private static SortedMap<String, SortedMap<String, String>> both(
      Path home, Path inbox, List<String> java) throws IOException, InterruptedException {
    for (String job : JOBS) {
      int status = NightCommand.start(home, job, inbox, java).ended();
      assertThat(status).as(NightCommand.said(home)).isZero();
    }
    return Outputs.ofOutbox(home.resolve("outbox/demo"));
  }

  private static JsonNode report(Path home, String job, int sequence) throws IOException {
    try (Stream<Path> runs = Files.list(home.resolve("outbox/demo"))) {
      for (Path run : runs.toList()) {
        JsonNode report =
            JsonMapper.builder().build().readTree(Files.readString(run.resolve("report.json")));
        if (report.path("run").path("job").asString().equals(job)
            && report.path("run").path("sequence").asInt() == sequence) {
          return report;
        }
      }
    }
    throw new AssertionError("no run " + sequence + " of " + job);
  }

  /** The entries in another order on the disk; where the name carries the date, another date. */
  private static Path copiedBackwards(Path inbox) throws IOException {
    Files.createDirectories(inbox);
    List<Path> entries = new ArrayList<>();
    try (Stream<Path> all = Files.list(SAMPLES)) {
      all.sorted().forEach(entries::add);
    }
    Collections.shuffle(entries, new Random(1));
    for (Path entry : entries) {
      Path copy = inbox.resolve(SAMPLES.relativize(entry).toString());
      if (Files.isDirectory(entry)) {
        NightCommand.copy(entry, copy);
      } else {
        Files.copy(entry, copy);
      }
      Files.setLastModifiedTime(copy, FileTime.from(Instant.parse("2021-02-03T04:05:06Z")));
    }
    return inbox;
  }
}
