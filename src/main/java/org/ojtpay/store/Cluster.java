package org.ojtpay.store;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The PostgreSQL cluster of a data directory: made, started and stopped. */
record Cluster(DataDirectory data, ServerPrograms programs) {

  private static final String UNFINISHED = "postgres.unfinished-";
  private static final String SETTINGS = "ojtpay.conf";
  private static final long LOG_LIMIT_BYTES = 8L << 20;
  private static final int LOG_TAIL_LINES = 12;

  /** Makes the cluster where there is none. It gets its final name when it is complete. */
  void create(Keys keys) throws IOException {
    if (Files.exists(data.postgres())) {
      return;
    }
    removeUnfinished();
    // A name of its own: the initdb of a killed ojtpay may go on for a moment.
    Path unfinished = data.root().resolve(UNFINISHED + UUID.randomUUID());
    Files.createDirectories(unfinished, FileSync.OWNER_ONLY_DIRECTORY);
    programs.account().handOver(data, unfinished);
    initialise(unfinished);
    FileSync.writePrivately(unfinished.resolve("pg_hba.conf"), ClusterTexts.HOST_ACCESS);
    FileSync.writePrivately(unfinished.resolve(SETTINGS), ClusterTexts.settings(0));
    Files.writeString(
        unfinished.resolve("postgresql.conf"),
        "\ninclude '" + SETTINGS + "'\n",
        StandardOpenOption.APPEND);
    programs.account().handOver(data, unfinished);
    createRoles(unfinished, keys);
    Files.move(unfinished, data.postgres(), StandardCopyOption.ATOMIC_MOVE);
    FileSync.syncDirectory(data.root());
  }

  /** Starts the server on the port and waits until it takes connections. */
  ServerPrograms.Outcome start(int port) throws IOException {
    Postmaster.removeStale(data.postgres());
    FileSync.writePrivately(data.postgres().resolve(SETTINGS), ClusterTexts.settings(port));
    prepareLog();
    programs.account().handOver(data, data.postgres());
    return programs.run(
        "pg_ctl",
        "start",
        "--silent",
        "--wait",
        "--timeout=600",
        "--pgdata=" + data.postgres(),
        "--log=" + data.log());
  }

  /** Stops the server of the directory where one runs. */
  static void stopServerOf(DataDirectory data) throws IOException {
    if (Postmaster.alive(data.postgres()).isPresent()) {
      new Cluster(data, ServerPrograms.of(data)).stop();
    }
  }

  /** Ends the sessions and stops the server, with everything on disk. */
  private void stop() throws IOException {
    ServerPrograms.Outcome outcome =
        programs.run(
            "pg_ctl",
            "stop",
            "--silent",
            "--wait",
            "--timeout=120",
            "--mode=fast",
            "--pgdata=" + data.postgres());
    if (!outcome.succeeded() && Postmaster.alive(data.postgres()).isPresent()) {
      throw new DatabaseUnreachable(
          "The server of " + data.root() + " does not stop: " + outcome.output().strip());
    }
  }

  String logTail() throws IOException {
    try (Stream<String> lines = Files.lines(data.log())) {
      List<String> all = lines.toList();
      return String.join("\n", all.subList(Math.max(0, all.size() - LOG_TAIL_LINES), all.size()));
    }
  }

  private void removeUnfinished() throws IOException {
    try (Stream<Path> entries = Files.list(data.root())) {
      for (Path entry : entries.toList()) {
        if (String.valueOf(entry.getFileName()).startsWith(UNFINISHED)) {
          removeLeftover(entry);
        }
      }
    }
  }

  private static void removeLeftover(Path unfinished) throws IOException {
    try {
      FileSync.deleteTree(unfinished);
    } catch (DirectoryNotEmptyException stillWritten) {
      // The killed one's initdb has not noticed yet; what it leaves is waste, and in nobody's way.
    }
  }

  private void initialise(Path unfinished) throws IOException {
    // No password yet, and nobody may connect: our own pg_hba.conf and the roles follow.
    ServerPrograms.Outcome outcome =
        programs.run(
            "initdb",
            "--pgdata=" + unfinished,
            "--username=" + Keys.SUPERUSER,
            "--auth=reject",
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--data-checksums",
            "--no-instructions");
    refuseUnless(outcome, "initdb");
  }

  private void createRoles(Path unfinished, Keys keys) throws IOException {
    // In single-user mode nothing listens, so the passwords are never on a socket or in an
    // argument.
    ServerPrograms.Outcome outcome =
        programs.runWith(
            ClusterTexts.roles(keys),
            "postgres",
            "--single",
            "-D",
            unfinished.toString(),
            "-c",
            "exit_on_error=true",
            Keys.SUPERUSER);
    refuseUnless(outcome, "postgres --single");
  }

  private void refuseUnless(ServerPrograms.Outcome outcome, String program) {
    if (!outcome.succeeded()) {
      throw new DatabaseUnreachable(
          "The embedded PostgreSQL could not be set up in "
              + data.root()
              + ": "
              + program
              + " said: "
              + outcome.output().strip()
              + programs.account().hint());
    }
  }

  private void prepareLog() throws IOException {
    if (Files.exists(data.log()) && Files.size(data.log()) > LOG_LIMIT_BYTES) {
      Files.move(
          data.log(),
          data.log().resolveSibling("postgres.log.1"),
          StandardCopyOption.REPLACE_EXISTING);
    }
    if (!Files.exists(data.log())) {
      FileSync.writePrivately(data.log(), "");
    }
    programs.account().handOver(data, data.log());
  }
}
