package org.ojtpay.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ojtpay.units.Sha256;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run wrote, so that two runs can be compared: every file by the hash of its bytes. In the
 * report, the page and the manifest alone, the run's id, its two moments, and what hashes these are
 * taken out first.
 */
public final class Outputs {

  private static final List<String> NAMING_THE_RUN =
      List.of("report.json", "report.html", "deadlines.html", "manifest.json");

  /** As the page prints when a run began and ended. */
  private static final Pattern MOMENT =
      Pattern.compile(
          "[A-Z][a-z]{2}, [A-Z][a-z]{2} \\d+, \\d{4}, \\d+:\\d\\d:\\d\\d [AP]M [A-Z]{3}");

  /** One in the afternoon is shorter than twelve: the page's length, and the sum that holds it. */
  private static final Pattern PAGE_BYTES =
      Pattern.compile(
          "(\"path\" : \"(?:report|deadlines).html\",\\s+\"bytes\" : "
              + "|\"controlTotals\" : \\{\\s+\"files\" : \\d+,\\s+\"bytes\" : )\\d+");

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Outputs() {}

  /** The folders of all runs of an outbox, by job, in the order of their names without the id. */
  public static SortedMap<String, SortedMap<String, String>> ofOutbox(Path outbox)
      throws IOException {
    SortedMap<String, SortedMap<String, String>> runs = new TreeMap<>();
    for (Path folder : list(outbox)) {
      JsonNode run = report(folder).path("run");
      runs.put(
          "%s %s #%s"
              .formatted(
                  run.path("job").asString(),
                  run.path("asOf").asString(),
                  run.path("sequence").asString()),
          of(folder));
    }
    return runs;
  }

  /** The keys under which two maps differ: what to look at. */
  public static List<String> differences(SortedMap<String, ?> one, SortedMap<String, ?> other) {
    SortedSet<String> keys = new TreeSet<>(one.keySet());
    keys.addAll(other.keySet());
    return keys.stream()
        .filter(key -> !Objects.equals(one.get(key), other.get(key)))
        .map(key -> key + ": " + one.get(key) + " and " + other.get(key))
        .toList();
  }

  /** Every file of one run's folder. */
  public static SortedMap<String, String> of(Path folder) throws IOException {
    Map<String, String> own = own(folder);
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString();
        files.put(
            name,
            NAMING_THE_RUN.contains(name)
                ? Sha256.of(without(own, Files.readString(file)))
                : Sha256.of(Files.readAllBytes(file)));
      }
    }
    return files;
  }

  /** What belongs to this one run, and what stands in its place. */
  private static Map<String, String> own(Path folder) throws IOException {
    JsonNode run = report(folder).path("run");
    Map<String, String> own = new LinkedHashMap<>();
    for (String name : List.of("startedAt", "finishedAt", "manifestSha256", "id")) {
      own.put(run.path(name).asString(), name);
    }
    for (String page : List.of("report.html", "deadlines.html")) {
      if (Files.exists(folder.resolve(page))) {
        own.put(Sha256.of(Files.readAllBytes(folder.resolve(page))), "hash of " + page);
      }
    }
    JsonNode manifest = MAPPER.readTree(Files.readString(folder.resolve("manifest.json")));
    String previous = manifest.path("previousManifestSha256").asString("");
    if (!previous.isEmpty()) {
      own.put(previous, "hash of the manifest before");
    }
    return own;
  }

  private static String without(Map<String, String> own, String text) {
    String rest = text;
    for (Map.Entry<String, String> each : own.entrySet()) {
      rest = rest.replace(each.getKey(), "(" + each.getValue() + ")");
    }
    return PAGE_BYTES
        .matcher(MOMENT.matcher(rest).replaceAll("(moment)"))
        .replaceAll("$1(length of a page with moments)");
  }

  static JsonNode report(Path folder) throws IOException {
    return MAPPER.readTree(Files.readString(folder.resolve("report.json"), StandardCharsets.UTF_8));
  }

  static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted().toList();
    }
  }
}
