package org.ojtpay.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ojtpay.desk.Office;
import org.ojtpay.desk.People;
import org.ojtpay.job.BoardFile;
import org.ojtpay.job.JobFiles;
import org.ojtpay.job.JobRunner;
import org.ojtpay.job.JobSettings;
import org.ojtpay.job.StopSign;
import org.ojtpay.job.Today;
import picocli.CommandLine.Option;

/** Which data a command works with. */
final class DataOptions {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "the embedded database's directory (default: .ojtpay/data)")
  @Nullable String data;

  @Option(
      names = "--database",
      paramLabel = "URL",
      description =
          "a PostgreSQL of your own: jdbc:postgresql://host:port/name, without user and password")
  @Nullable String database;

  @Option(
      names = "--credentials",
      paramLabel = "FILE",
      description = "that database's users and passwords (default: as jobs/board.yaml says)")
  @Nullable String credentials;

  /** Opens the data for as long as the work takes. */
  <T> T with(Function<Office, T> work) {
    try (StopSign.Hold hold = Ending.STOP.hold();
        Office office = Office.open(settings(), Today.clock().withZone(files().board().zone()))) {
      Objects.requireNonNull(hold);
      return work.apply(office);
    }
  }

  JobSettings settings() {
    return files().settings(JobRunner.NIGHTLY, given(), Today.clock());
  }

  /** The board, as its file says. */
  BoardFile board() {
    return files().board();
  }

  People people() {
    return new People(files().board(), Home.path(), database == null ? settings().data() : null);
  }

  Map<String, String> given() {
    Map<String, String> given = new HashMap<>();
    if (data != null) {
      given.put("data", data);
    }
    if (database != null) {
      given.put("database", database);
    }
    if (credentials != null) {
      given.put("credentials", credentials);
    }
    return given;
  }

  private static JobFiles files() {
    return new JobFiles(Home.path(), Home.jobs());
  }
}
