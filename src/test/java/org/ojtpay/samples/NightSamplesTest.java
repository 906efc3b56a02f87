package org.ojtpay.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the committed samples against their generators; {@code -Dsamples.update} rewrites it. */
class NightSamplesTest {
  private static final Path SAMPLES = Path.of("inbox-samples");
  private static final Path EXPECTED = Path.of("src/test/resources");

  @Test
  void committedNightIsWhatTheGeneratorWrites(@TempDir Path fresh) throws IOException {
    requireEqual(Night.first(), fresh);
  }

  @Test
  void committedNextNightIsWhatTheGeneratorWrites(@TempDir Path fresh) throws IOException {
    requireEqual(Night.next(), fresh);
  }

  @Test
  void committedYearEndIsWhatTheGeneratorWrites(@TempDir Path fresh) throws IOException {
    for (Night night : YearEndStories.nights()) {
      requireEqual(night, fresh.resolve(night.name()));
    }
    requireEqual(
        YearEndLedger.files(), SAMPLES.resolve("year-end/ledger"), fresh.resolve("ledger"));
  }

  @Test
  void committedRunningBoardIsWhatTheGeneratorWrites(@TempDir Path fresh) throws IOException {
    requireEqual(RunningBoard.files(), SAMPLES.resolve("running-board"), fresh);
  }

  private static void requireEqual(Night night, Path fresh) throws IOException {
    Path expected = EXPECTED.resolve(night.name()).resolve("expected.json");
    if (System.getProperty("samples.update") != null) {
      Files.createDirectories(expected.getParent());
      Files.write(expected, night.expected());
    }
    requireEqual(night.files(), SAMPLES.resolve(night.name()), fresh);
    assertThat(Files.readAllBytes(expected)).isEqualTo(night.expected());
  }

  private static void requireEqual(Map<String, byte[]> files, Path folder, Path fresh)
      throws IOException {
    if (System.getProperty("samples.update") != null) {
      Files.createDirectories(folder);
      empty(folder);
      write(folder, files);
    }
    write(fresh, files);
    Map<String, byte[]> committed = read(folder);
    Map<String, byte[]> generated = read(fresh);
    assertThat(committed.keySet()).isEqualTo(generated.keySet());
    generated.forEach((path, bytes) -> assertThat(committed.get(path)).as(path).isEqualTo(bytes));
  }

  private static void write(Path root, Map<String, byte[]> files) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path target = root.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
  }

  private static Map<String, byte[]> read(Path root) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    for (Path path : all(root)) {
      if (Files.isRegularFile(path)) {
        files.put(root.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
      }
    }
    return files;
  }

  private static void empty(Path root) throws IOException {
    for (Path path : all(root)) {
      if (!path.equals(root)) {
        Files.delete(path);
      }
    }
  }

  private static List<Path> all(Path root) throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      return paths.sorted(Comparator.reverseOrder()).toList();
    }
  }
}
