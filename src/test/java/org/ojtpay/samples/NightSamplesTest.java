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

/** Holds the committed sample night against its generator; {@code -Dsamples.update} rewrites it. */
class NightSamplesTest {
  private static final Path INBOX = Path.of("inbox-samples/night");
  private static final Path EXPECTED = Path.of("src/test/resources/night/expected.json");

  @Test
  void committedNightIsWhatTheGeneratorWrites(@TempDir Path fresh) throws IOException {
    if (System.getProperty("samples.update") != null) {
      empty(INBOX);
      write(INBOX, Night.files());
      Files.createDirectories(EXPECTED.getParent());
      Files.write(EXPECTED, Night.expected());
    }
    write(fresh, Night.files());
    Map<String, byte[]> committed = read(INBOX);
    Map<String, byte[]> generated = read(fresh);
    assertThat(committed.keySet()).isEqualTo(generated.keySet());
    generated.forEach((path, bytes) -> assertThat(committed.get(path)).as(path).isEqualTo(bytes));
    assertThat(Files.readAllBytes(EXPECTED)).isEqualTo(Night.expected());
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
