package org.ojtpay.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The database that a command works with: reachable, durable and migrated, with a pool of
 * connections for the role of the daily work. Closing it closes the pool and gives an embedded
 * server back.
 */
public final class Database implements AutoCloseable {

  /** The most that are open at the same time; they are opened when they are needed. */
  public static final int CONNECTIONS = 34;

  private static final long PATIENCE_MILLIS = 10_000;

  // The driver sets the zone of this machine otherwise. And a server asks after two hours only
  // whether a silent program's machine still lives: so long a dead one would keep its run.
  private static final String SESSION =
      "SET TIME ZONE 'UTC'; SET tcp_keepalives_idle = 30; SET tcp_keepalives_interval = 10;"
          + " SET tcp_keepalives_count = 3";

  private final HikariDataSource app;
  private final FieldCipher cipher;
  private final Supplier<FieldKeyRing> keyRing;
  private final Runnable behind;

  private Database(
      HikariDataSource app, FieldCipher cipher, Supplier<FieldKeyRing> keyRing, Runnable behind) {
    this.app = app;
    this.cipher = cipher;
    this.keyRing = keyRing;
    this.behind = behind;
  }

  /**
   * The embedded database of a data directory, which is made where it is missing.
   *
   * @throws DataDirectoryRefused where the directory is not ours
   * @throws DatabaseUnreachable where the server does not start
   */
  public static Database embedded(Path data) {
    return embedded(data, null);
  }

  /**
   * The same with another file of keys.
   *
   * @param fieldKeys the keys of what is sealed; {@code keys/fields} in the data directory where it
   *     is null
   * @throws DatabaseSettingsInvalid where a key is missing, or others may read the file
   */
  public static Database embedded(Path data, @Nullable Path fieldKeys) {
    EmbeddedServer server = EmbeddedServer.open(data);
    try {
      Path file = fieldKeys == null ? server.fieldKeys() : fieldKeys;
      return open(server.owner(), server.app(), new FieldKeyFile(file), server::close);
    } catch (RuntimeException e) {
      closeAfter(e, server);
      throw e;
    }
  }

  /**
   * A database that the board runs itself.
   *
   * @param url {@code jdbc:postgresql://host:port/name}, with neither user nor password
   * @param credentials a file of properties: ownerUser, ownerPassword, appUser, appPassword
   * @throws DatabaseSettingsInvalid where the address, the file or the server's settings will not
   *     do
   * @throws DatabaseUnreachable where nothing answers within about ten seconds
   */
  public static Database external(String url, Path credentials) {
    return external(url, credentials, null);
  }

  /**
   * The same with another file of keys.
   *
   * @param fieldKeys the keys of what is sealed; beside the credentials, with {@code .keys} at the
   *     end of their name, where it is null
   */
  public static Database external(String url, Path credentials, @Nullable Path fieldKeys) {
    String completed = JdbcUrls.external(url);
    Credentials roles = Credentials.read(credentials);
    Path file =
        fieldKeys == null
            ? credentials.resolveSibling(credentials.getFileName() + ".keys")
            : fieldKeys;
    return open(roles.owner(completed), roles.app(completed), new FieldKeyFile(file), () -> {});
  }

  /** Connections of the role that has no right to change the schema; its sessions are in UTC. */
  public DataSource app() {
    return app;
  }

  /** What seals and opens single fields, with the keys of this database. */
  public FieldCipher cipher() {
    return cipher;
  }

  /** Takes the keys, to exchange them; the caller closes the ring. */
  public FieldKeyRing keyRing() {
    return keyRing.get();
  }

  @Override
  public void close() {
    try {
      app.close();
    } finally {
      behind.run();
    }
  }

  private static Database open(
      ConnectionInfo owner, ConnectionInfo app, FieldKeyFile keys, Runnable behind) {
    requireDurable(app);
    Migration.run(owner, app.user());
    HikariDataSource pool = pool(app);
    try {
      FieldCipher cipher = new SealedFields(JdbcClient.create(pool)).cipher(keys);
      return new Database(pool, cipher, () -> FieldKeyRing.take(owner, keys), behind);
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  private static void requireDurable(ConnectionInfo app) {
    try (Connection connection = Connections.reach(app)) {
      Durability.require(connection);
    } catch (SQLException e) {
      throw new DatabaseUnreachable("The database went away: " + JdbcUrls.place(app.url()), e);
    }
  }

  static HikariDataSource pool(ConnectionInfo info) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("ojtpay");
    config.setJdbcUrl(info.url());
    config.setUsername(info.user());
    config.setPassword(info.password());
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(PATIENCE_MILLIS);
    config.setConnectionInitSql(SESSION);
    return new HikariDataSource(config);
  }

  private static void closeAfter(RuntimeException failure, EmbeddedServer server) {
    try {
      server.close();
    } catch (RuntimeException second) {
      failure.addSuppressed(second);
    }
  }
}
