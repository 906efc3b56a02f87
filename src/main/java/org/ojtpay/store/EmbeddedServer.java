package org.ojtpay.store;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL server of one data directory, shared by all ojtpay processes that name it: the
 * first one starts it, the last one stops it, and one that a killed process left behind is taken
 * over. It listens on the loopback address alone, and every role has a password.
 */
public final class EmbeddedServer implements AutoCloseable {

  // The locks are the operating system's and do not count inside a process, so this does.
  private static final Map<DataDirectory, Use> OPEN = new HashMap<>();

  private record Use(OpenServer server, int handles) {}

  private final DataDirectory data;
  private final OpenServer server;
  private boolean closed;

  private EmbeddedServer(DataDirectory data, OpenServer server) {
    this.data = data;
    this.server = server;
  }

  /**
   * The running server of the directory, which is made where it is missing.
   *
   * @throws DataDirectoryRefused where the directory holds anything but our data
   * @throws DatabaseUnreachable where the server does not start
   */
  public static EmbeddedServer open(Path directory) {
    synchronized (OPEN) {
      DataDirectory data = DataDirectory.claim(directory);
      @Nullable Use use = OPEN.get(data);
      OpenServer server = use == null ? OpenServer.open(data) : use.server();
      OPEN.put(data, new Use(server, use == null ? 1 : use.handles() + 1));
      return new EmbeddedServer(data, server);
    }
  }

  /**
   * Stops the server and removes all data, for the demonstration's next run. A directory that is
   * missing or empty is left as it is.
   *
   * @throws DataDirectoryRefused where the directory is not ours, or anybody uses it
   */
  public static void wipe(Path directory) {
    synchronized (OPEN) {
      DataDirectory.find(directory)
          .ifPresent(
              data -> {
                if (OPEN.containsKey(data)) {
                  throw OpenServer.inUse(data);
                }
                OpenServer.wipe(data);
              });
    }
  }

  /** The role that owns the schema: for migrations alone. */
  public ConnectionInfo owner() {
    return server.owner();
  }

  /** The role of the daily work, which has the rights that the migrations give it and no more. */
  public ConnectionInfo app() {
    return server.app();
  }

  /** Where the keys of what is sealed lie, unless the board names another place. */
  Path fieldKeys() {
    return data.keys().resolve("fields");
  }

  ConnectionInfo superuser() {
    return server.superuser();
  }

  /**
   * Gives every server of this process back, whoever holds it: for a program that is told to end.
   */
  public static void closeAll() {
    synchronized (OPEN) {
      List<OpenServer> servers = OPEN.values().stream().map(Use::server).toList();
      OPEN.clear();
      servers.forEach(OpenServer::close);
    }
  }

  /** Gives the server back, and stops it where nobody else uses it. */
  @Override
  public void close() {
    synchronized (OPEN) {
      if (closed) {
        return;
      }
      closed = true;
      Use use = OPEN.get(data);
      if (use == null) {
        return;
      }
      int left = use.handles() - 1;
      if (left > 0) {
        OPEN.put(data, new Use(server, left));
      } else {
        OPEN.remove(data);
        server.close();
      }
    }
  }
}
