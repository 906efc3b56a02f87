package org.ojtpay.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Memory does not grow with the file: four times the entries go through the same small heap. */
class LargeFileTest {

  private static final String HEAP = "-Xmx16m";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"100000, 200000, 20001", "400000, 800000, 80001"})
  void isWrittenValidatedAndReadBackInASmallHeap(int entries, int records, int blocks)
      throws IOException, InterruptedException {
    Path file = folder.resolve("large.ach");

    String said = child(file, entries);

    assertThat(said)
        .contains("payments=" + entries + ", entriesAndAddenda=" + records)
        .contains("blocks=" + blocks)
        .contains("defects []");
    assertThat(Files.size(file)).isEqualTo(blocks * 10L * 96);
  }

  private String child(Path file, int entries) throws IOException, InterruptedException {
    Path out = folder.resolve("out.txt");
    Process child =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    HEAP,
                    "-XX:+UseSerialGC",
                    "-cp",
                    System.getProperty("java.class.path"),
                    LargeFile.class.getName(),
                    file.toString(),
                    String.valueOf(entries)))
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    assertThat(child.waitFor(3, TimeUnit.MINUTES)).isTrue();
    String said = Files.readString(out, StandardCharsets.UTF_8);
    assertThat(child.exitValue()).as(said).isZero();
    return said;
  }
}
