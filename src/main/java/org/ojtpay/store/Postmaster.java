package org.ojtpay.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The server process that {@code postmaster.pid} of a cluster names; it may be long gone. */
record Postmaster(long pid, int port) {

  private static final String FILE = "postmaster.pid";
  private static final int PORT_LINE = 3;
  private static final int LOOKS = 20;
  private static final Duration PAUSE = Duration.ofMillis(100);

  /** The server of the cluster, where its process lives. */
  static Optional<Postmaster> alive(Path cluster) throws IOException {
    return read(cluster).filter(found -> found.isServerOf(cluster));
  }

  /**
   * Removes a process file that no server stands behind but that would keep PostgreSQL from
   * starting: after a restart of the machine its number may belong to any other process, and after
   * a loss of power it may be empty. PostgreSQL still refuses to start over shared memory in use. A
   * file without a number may be one that a server is about to write, which is waited for.
   */
  static void removeStale(Path cluster) throws IOException {
    Path file = cluster.resolve(FILE);
    for (int look = 0; look < LOOKS && Files.exists(file) && read(cluster).isEmpty(); look++) {
      Pauses.sleep(PAUSE);
    }
    if (alive(cluster).isEmpty()) {
      Files.deleteIfExists(file);
    }
  }

  private static Optional<Postmaster> read(Path cluster) throws IOException {
    try {
      List<String> lines = Files.readAllLines(cluster.resolve(FILE));
      return lines.size() > PORT_LINE
          ? Optional.of(
              new Postmaster(
                  Long.parseLong(lines.get(0).strip()),
                  Integer.parseInt(lines.get(PORT_LINE).strip())))
          : Optional.empty();
    } catch (NoSuchFileException | NumberFormatException noServer) {
      return Optional.empty();
    }
  }

  // Where the system does not tell the command of a living process, it counts as the server.
  private boolean isServerOf(Path cluster) {
    Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    return process.isPresent()
        && process
            .flatMap(found -> found.info().commandLine())
            .map(command -> command.contains(cluster.toString()))
            .orElse(true);
  }
}
