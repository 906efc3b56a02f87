package org.ojtpay.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Paying at once, without people, is the demonstration's alone. */
class JobFilesTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-05-20T19:00:00Z"), ZoneOffset.UTC);
  private static final String OWN = "jdbc:postgresql://db.example.org/ojtpay";

  @TempDir Path home;
  private Path demo;

  @BeforeEach
  void copyTheDemonstrationsJobs() throws IOException {
    demo = Files.createDirectories(home.resolve("jobs/demo"));
    Files.createDirectories(home.resolve(".ojtpay"));
    Files.copy(Path.of("jobs/demo/payment-file.yaml"), demo.resolve("payment-file.yaml"));
    Files.copy(Path.of("jobs/board.yaml"), home.resolve("jobs/board.yaml"));
  }

  private JobSettings settings(Map<String, String> given) {
    return new JobFiles(home, demo).settings("payment-file", given, CLOCK);
  }

  @Test
  void theDemonstrationReleasesAtOnce() {
    assertThat(settings(Map.of()).atOnce()).isNotNull();
  }

  @Test
  void otherDataDoesNot() {
    assertRefused(Map.of("data", home.resolve(".ojtpay/data").toString()));
  }

  @Test
  void noDatabaseOfTheBoardsOwnDoes() throws IOException {
    assertRefused(Map.of("database", OWN));

    Path file = demo.resolve("payment-file.yaml");
    Files.writeString(file, Files.readString(file) + "database: " + OWN + "\n");
    assertRefused(Map.of());
  }

  @Test
  void noDataDoesThatALinkLeadsTo() throws IOException {
    Files.createDirectories(home.resolve(".ojtpay/data"));
    Files.createSymbolicLink(home.resolve(".ojtpay/demo"), home.resolve(".ojtpay/data"));

    assertRefused(Map.of());
  }

  @Test
  void theDemonstrationHasKeysOfItsOwnAndOtherDataThoseOfTheBoard() throws IOException {
    Path board = home.resolve("jobs/board.yaml");
    Files.writeString(board, Files.readString(board) + "fieldKeys: secret/fields\n");
    assertThat(settings(Map.of()).fieldKeys()).isNull();

    Path file = demo.resolve("payment-file.yaml");
    Files.writeString(file, Files.readString(file).replace("at-once", "by-people"));
    Path keys = home.resolve("secret/fields");
    assertThat(settings(Map.of("data", home.resolve(".ojtpay/data").toString())).fieldKeys())
        .isEqualTo(keys);
    assertThat(settings(Map.of("database", OWN)).fieldKeys()).isEqualTo(keys);
  }

  private void assertRefused(Map<String, String> given) {
    assertThatThrownBy(() -> settings(given))
        .isInstanceOf(BadConfiguration.class)
        .hasMessageContaining("release")
        .hasMessageContaining("by-people");
  }
}
