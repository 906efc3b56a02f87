package org.ojtpay.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The server of one data directory as one process holds it. */
final class OpenServer {

  private final DataDirectory data;
  private final Keys keys;
  private final ServerLocks locks;
  private final int port;

  private OpenServer(DataDirectory data, Keys keys, ServerLocks locks, int port) {
    this.data = data;
    this.keys = keys;
    this.locks = locks;
    this.port = port;
  }

  /** Joins the running server, or starts it. */
  static OpenServer open(DataDirectory data) {
    try {
      return ServerLocks.whileDeciding(data, () -> openAlone(data));
    } catch (AccessDeniedException e) {
      throw DataDirectoryRefused.belongsToAnother(data.root(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start the server of " + data.root(), e);
    }
  }

  /** Stops the server and removes all but the marker and the locks; refuses while it is used. */
  static void wipe(DataDirectory data) {
    try {
      ServerLocks.whileDeciding(data, () -> wipeAlone(data));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot empty " + data.root(), e);
    }
  }

  ConnectionInfo owner() {
    return info(Keys.OWNER, keys.owner());
  }

  ConnectionInfo app() {
    return info(Keys.APP, keys.app());
  }

  ConnectionInfo superuser() {
    return info(Keys.SUPERUSER, keys.superuser());
  }

  /** Gives it back; the last one stops it. */
  void close() {
    try {
      ServerLocks.whileDeciding(data, this::closeAlone);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot stop the server of " + data.root(), e);
    }
  }

  private ConnectionInfo info(String user, String password) {
    return new ConnectionInfo(JdbcUrls.loopback(port, ClusterTexts.DATABASE), user, password);
  }

  private static OpenServer openAlone(DataDirectory data) throws IOException {
    ServerLocks locks = ServerLocks.of(data);
    try {
      Keys keys = Keys.of(data);
      int port = new ServerStart(data, keys).run(locks.isUnused());
      locks.use();
      return new OpenServer(data, keys, locks, port);
    } catch (IOException | RuntimeException e) {
      locks.close();
      throw e;
    }
  }

  private Path closeAlone() throws IOException {
    try (locks) {
      locks.giveBack();
      if (locks.isUnused()) {
        Cluster.stopServerOf(data);
      }
    }
    return data.root();
  }

  private static Path wipeAlone(DataDirectory data) throws IOException {
    try (ServerLocks locks = ServerLocks.of(data)) {
      if (!locks.isUnused()) {
        throw inUse(data);
      }
      Cluster.stopServerOf(data);
      removeContents(data);
    }
    return data.root();
  }

  static DataDirectoryRefused inUse(DataDirectory data) {
    return new DataDirectoryRefused(
        data.root(),
        "it is in use and was to be emptied",
        "Wait until the other ojtpay ends, or end it.");
  }

  // A process that waits at a lock must meet the same lock as everybody else, so the locks stay.
  private static void removeContents(DataDirectory data) throws IOException {
    try (Stream<Path> entries = Files.list(data.root())) {
      for (Path entry : entries.toList()) {
        if (!entry.equals(data.locks()) && !entry.endsWith(DataDirectory.MARKER)) {
          FileSync.deleteTree(entry);
        }
      }
    }
  }
}
