package org.ojtpay.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds the running server of a data directory, or starts it. */
record ServerStart(DataDirectory data, Keys keys) {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final Duration PAUSE_BEFORE_RETRY = Duration.ofSeconds(1);
  private static final int ATTEMPTS = 4;

  /** Its port. {@code unused}: no other process uses the server at this moment. */
  int run(boolean unused) throws IOException {
    OptionalInt running = adopt();
    if (running.isPresent()) {
      return running.getAsInt();
    }
    if (!unused) {
      // It may run where this process cannot see it, as in another container: two servers over one
      // cluster would destroy it.
      throw new DataDirectoryRefused(
          data.root(),
          "another ojtpay uses it, but its server cannot be seen from here",
          "End the other ojtpay first.");
    }
    return start();
  }

  private OptionalInt adopt() throws IOException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    Optional<Postmaster> server = Postmaster.alive(data.postgres());
    while (server.isPresent()) {
      if (answers(server.get().port())) {
        return OptionalInt.of(server.get().port());
      }
      if (System.nanoTime() > deadline) {
        throw new DatabaseUnreachable(
            "The server of "
                + data.root()
                + " (process "
                + server.get().pid()
                + ") does not answer; see "
                + data.log());
      }
      Pauses.sleep(PAUSE);
      server = Postmaster.alive(data.postgres());
    }
    return OptionalInt.empty();
  }

  private int start() throws IOException {
    Cluster cluster = new Cluster(data, ServerPrograms.of(data));
    cluster.create(keys);
    ServerPrograms.Outcome outcome = new ServerPrograms.Outcome(false, "");
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      int port = Ports.keepOrChoose(data.portFile());
      outcome = cluster.start(port);
      if (outcome.succeeded() && answers(port)) {
        return port;
      }
      // A stranger may have been faster at the port; the last session of a killed server may be on
      // its way out; or the server that a killed ojtpay was starting has come up meanwhile.
      Pauses.sleep(PAUSE_BEFORE_RETRY);
      OptionalInt running = adopt();
      if (running.isPresent()) {
        return running.getAsInt();
      }
    }
    throw new DatabaseUnreachable(
        "The embedded PostgreSQL of %s does not start%s. It said: %s\nIts log ends with:\n%s"
            .formatted(
                data.root(),
                cluster.programs().account().hint(),
                outcome.output().strip(),
                cluster.logTail()));
  }

  private boolean answers(int port) {
    ConnectionInfo app =
        new ConnectionInfo(JdbcUrls.loopback(port, ClusterTexts.DATABASE), Keys.APP, keys.app());
    try (Connection connection = Connections.open(app)) {
      Durability.require(connection);
      return true;
    } catch (SQLException e) {
      if (Connections.isNotYet(e)) {
        return false;
      }
      throw new DatabaseUnreachable(
          "The server of "
              + data.root()
              + " runs, but does not let us in ("
              + e.getSQLState()
              + "); see "
              + data.log(),
          e);
    }
  }
}
