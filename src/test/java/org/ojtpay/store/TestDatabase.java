package org.ojtpay.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A migrated, empty database for one test, of its own: {@code try (TestDatabase db =
 * TestDatabase.fresh())}. One server per test JVM stands behind all of them; each database is a
 * copy of a template that was migrated once.
 */
public final class TestDatabase implements AutoCloseable {

  private static final String TEMPLATE = "migrated";
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static @Nullable EmbeddedServer durable;
  private static @Nullable EmbeddedServer forgetful;

  private final EmbeddedServer server;
  private final String name;
  private final ConnectionInfo owner;
  private final ConnectionInfo app;
  private final FieldKeys keys = FieldKeys.made();
  private final FieldCipher cipher = FieldCipher.of(keys);

  // One for all times, since a session plans what it takes out once.
  private final SingleConnectionDataSource clearing;

  private TestDatabase(String name, EmbeddedServer server) {
    this.name = name;
    this.server = server;
    this.owner = inDatabase(server.owner(), name);
    this.app = inDatabase(server.app(), name);
    ConnectionInfo superuser = inDatabase(server.superuser(), name);
    this.clearing =
        new SingleConnectionDataSource(
            superuser.url(), superuser.user(), superuser.password(), true);
  }

  /** A new database with all migrations in it. */
  public static synchronized TestDatabase fresh() {
    return fresh(server());
  }

  /**
   * The same of a server that waits for no disk, for tests that need thousands of databases. What
   * it has confirmed survives whatever becomes of a program, and no loss of power; the program
   * itself refuses to open it.
   */
  public static synchronized TestDatabase forgetful() {
    if (forgetful == null) {
      forgetful = started();
      for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
        execute(forgetful, "SELECT format('ALTER SYSTEM SET %I = off', ?::text)", setting);
      }
      execute(forgetful, "SELECT format('ALTER SYSTEM SET scram_iterations = 1')");
      planQuickly(forgetful);
      execute(forgetful, "SELECT format('SELECT pg_reload_conf()')");
      greetQuickly(forgetful);
      migrate(forgetful);
      planOnce(forgetful);
      clearQuickly(forgetful);
    }
    return fresh(forgetful);
  }

  /**
   * Of a few rows each plan is as good as another: a session that lasts for one run works longest
   * at choosing the order in which nine tables are joined.
   */
  private static void planQuickly(EmbeddedServer server) {
    for (String setting : List.of("join_collapse_limit", "from_collapse_limit")) {
      execute(server, "SELECT format('ALTER SYSTEM SET %I = 1', ?::text)", setting);
    }
    execute(server, "SELECT format('ALTER SYSTEM SET plan_cache_mode = force_generic_plan')");
  }

  /** A client works longest at proving that it knows its password. */
  private static void greetQuickly(EmbeddedServer server) {
    for (ConnectionInfo role : List.of(server.superuser(), server.owner(), server.app())) {
      execute(
          server,
          "SELECT format('ALTER ROLE %I PASSWORD %L', ?::text, ?::text)",
          role.user(),
          role.password());
    }
  }

  /**
   * What must always be true of the money is asked of the same views, but a session plans each only
   * once: thirty plans take ten times as long as their answers. What contents are kept for is not
   * asked, which is planned anew each time.
   */
  private static void planOnce(EmbeddedServer server) {
    JdbcClient.create(dataSource(inDatabase(server.owner(), TEMPLATE)))
        .sql(
            """
            DO $$
            DECLARE
              asked text;
            BEGIN
              SELECT string_agg(format('RETURN QUERY SELECT %L, to_jsonb(t)::text FROM %I t;',
                  obj_description(oid, 'pg_class'), relname), ' ' ORDER BY relname) INTO STRICT asked
              FROM pg_class WHERE relkind = 'v' AND relnamespace = 'public'::regnamespace
                AND relname LIKE 'invariant\\_%' AND relname <> 'invariant_kept';
              EXECUTE format('CREATE OR REPLACE FUNCTION broken_invariants()'
                ' RETURNS TABLE (invariant text, found text) LANGUAGE plpgsql STABLE'
                ' SECURITY DEFINER SET search_path = public, pg_temp AS %L',
                'BEGIN ' || asked || ' END');
            END $$
            """)
        .update();
  }

  /** What takes out the rows of all tables; the role of the program cannot. */
  private static void clearQuickly(EmbeddedServer server) {
    JdbcClient.create(dataSource(inDatabase(server.superuser(), TEMPLATE)))
        .sql(
            """
            DO $$
            DECLARE
              clearing text;
            BEGIN
              SELECT string_agg(format('DELETE FROM %I;', tablename), ' ') INTO STRICT clearing
              FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE 'flyway%';
              EXECUTE format('CREATE FUNCTION clear_rows() RETURNS void LANGUAGE plpgsql'
                ' SET session_replication_role = replica AS %L', 'BEGIN ' || clearing || ' END');
              REVOKE EXECUTE ON FUNCTION clear_rows() FROM PUBLIC;
            END $$
            """)
        .update();
  }

  private static TestDatabase fresh(EmbeddedServer running) {
    TestDatabase fresh = new TestDatabase("test_" + COUNT.incrementAndGet(), running);
    copy(running, TEMPLATE, fresh.name);
    return fresh;
  }

  /** A new database with nothing in it, for tests of the migrations. */
  public static synchronized TestDatabase empty() {
    EmbeddedServer running = server();
    TestDatabase empty = new TestDatabase("test_" + COUNT.incrementAndGet(), running);
    copy(running, "template0", empty.name);
    return empty;
  }

  /** Unpooled connections of the role that the program works as. */
  public DataSource app() {
    return dataSource(app);
  }

  /** Unpooled connections of the role that owns the tables. */
  public DataSource owner() {
    return dataSource(owner);
  }

  /** What seals and opens fields, with keys that end with the test. */
  public FieldCipher cipher() {
    return cipher;
  }

  /** The same for another program, by {@link #cipher(String)}. */
  public String keys() {
    return keys.text();
  }

  public static FieldCipher cipher(String keys) {
    return FieldCipher.of(FieldKeys.of(keys));
  }

  /** Of the server's superuser, who can put rows past triggers and constraints between tables. */
  DataSource superuser() {
    return dataSource(inDatabase(server.superuser(), name));
  }

  public ConnectionInfo appInfo() {
    return app;
  }

  public ConnectionInfo ownerInfo() {
    return owner;
  }

  /**
   * Takes out every row that a test has put into a database of a {@link #forgetful()} server, past
   * all triggers; the sessions that are open stay.
   */
  public void clear() {
    JdbcClient.create(clearing).sql("SELECT clear_rows()").query().singleColumn();
  }

  /** Ends the sessions that are left and drops the database. */
  @Override
  public void close() {
    clearing.destroy();
    execute(server, "SELECT format('DROP DATABASE IF EXISTS %I WITH (FORCE)', ?::text)", name);
  }

  private static EmbeddedServer server() {
    if (durable == null) {
      durable = started();
      migrate(durable);
    }
    return durable;
  }

  private static void migrate(EmbeddedServer server) {
    copy(server, "template0", TEMPLATE);
    Migration.run(inDatabase(server.owner(), TEMPLATE), Keys.APP);
  }

  private static EmbeddedServer started() {
    try {
      Path data = Files.createTempDirectory("ojtpay-test-");
      EmbeddedServer started = EmbeddedServer.open(data);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(started, data)));
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(EmbeddedServer started, Path data) {
    try {
      started.close();
      FileSync.deleteTree(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(EmbeddedServer server, String template, String name) {
    execute(
        server,
        "SELECT format('CREATE DATABASE %I TEMPLATE %I OWNER ojtpay_owner', ?::text, ?::text)",
        name,
        template);
    // Rights on a database are not copied with it.
    execute(server, "SELECT format('REVOKE ALL ON DATABASE %I FROM PUBLIC', ?::text)", name);
    execute(server, "SELECT format('GRANT CONNECT ON DATABASE %I TO ojtpay_app', ?::text)", name);
  }

  /** Runs the statement that the server itself puts together from the quoted names. */
  private static void execute(EmbeddedServer server, String format, String... names) {
    try (Connection connection = Connections.open(inDatabase(server.superuser(), "postgres"));
        PreparedStatement composing = connection.prepareStatement(format);
        Statement executing = connection.createStatement()) {
      for (int i = 0; i < names.length; i++) {
        composing.setString(i + 1, names[i]);
      }
      try (ResultSet composed = composing.executeQuery()) {
        composed.next();
        executing.execute(composed.getString(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ConnectionInfo inDatabase(ConnectionInfo info, String database) {
    return new ConnectionInfo(
        info.url().replaceFirst("/" + ClusterTexts.DATABASE + "\\?", "/" + database + "?"),
        info.user(),
        info.password());
  }

  private static DataSource dataSource(ConnectionInfo info) {
    return new DriverManagerDataSource(info.url(), info.user(), info.password());
  }
}
