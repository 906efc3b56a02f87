package org.ojtpay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseIT {

  private static final String INSTANCE =
      "INSERT INTO batch_job_instance VALUES (1, 0, 'night', 'key')";
  private static final String EXECUTION =
      "INSERT INTO batch_job_execution (job_execution_id, job_instance_id, create_time) VALUES";

  @TempDir Path folder;

  @Test
  void opensMigratedEmbeddedDatabaseInUtc() throws Exception {
    Path data = folder.resolve("data");
    try (Database database = Database.embedded(data);
        Connection connection = database.app().getConnection()) {
      assertThat(ask(connection, "SELECT count(*) FROM batch_job_instance")).isEqualTo("0");
      assertThat(ask(connection, "SHOW timezone")).isEqualTo("UTC");
      assertThat(ask(connection, "SELECT current_user")).isEqualTo("ojtpay_app");
    }
    assertThat(Postmaster.alive(data.toRealPath().resolve("postgres"))).isEmpty();
  }

  @Test
  void opensDatabaseOfTheBoardWithRoleNamesOfItsOwn() throws Exception {
    try (TestDatabase empty = TestDatabase.empty();
        Database database = Database.external(withoutOptions(empty), credentials(empty));
        Connection connection = database.app().getConnection()) {
      assertThat(ask(connection, "SELECT count(*) FROM batch_job_instance")).isEqualTo("0");
    }
  }

  @Test
  void asksTheBoardsServerToNoticeWithinAMinuteThatAProgramsMachineIsDead() throws Exception {
    try (TestDatabase fresh = TestDatabase.fresh();
        Database database =
            Database.external(
                withoutOptions(fresh) + "?options=-c%20tcp_keepalives_idle=7200",
                credentials(fresh));
        Connection connection = database.app().getConnection()) {
      assertThat(ask(connection, "SHOW tcp_keepalives_idle")).isEqualTo("30");
      assertThat(ask(connection, "SHOW tcp_keepalives_interval")).isEqualTo("10");
      assertThat(ask(connection, "SHOW tcp_keepalives_count")).isEqualTo("3");
      assertThat(ask(connection, "SHOW timezone")).isEqualTo("UTC");
    }
  }

  @Test
  void opensMigratedDatabaseASecondTime() throws Exception {
    try (TestDatabase fresh = TestDatabase.fresh();
        Database database = Database.external(withoutOptions(fresh), credentials(fresh))) {
      assertThat(database.app()).isNotNull();
    }
  }

  @Test
  void refusesTablesOfANewerProgram() throws Exception {
    try (TestDatabase fresh = TestDatabase.fresh()) {
      execute(
          fresh.ownerInfo(),
          "INSERT INTO flyway_schema_history VALUES"
              + " (9999, '9999', 'later', 'SQL', 'V9999__later.sql', 1, 'x', now(), 1, true)");

      assertThatThrownBy(() -> Database.external(withoutOptions(fresh), credentials(fresh)).close())
          .isInstanceOf(DatabaseSettingsInvalid.class)
          .hasMessageContaining("another version of ojtpay");
    }
  }

  @Test
  void appRoleCannotMakeAlterOrDropTables() {
    try (TestDatabase fresh = TestDatabase.fresh()) {
      for (String forbidden :
          new String[] {
            "CREATE TABLE sneaked (id int)",
            "CREATE SCHEMA sneaked",
            "CREATE TEMPORARY TABLE sneaked (id int)",
            "ALTER TABLE batch_job_instance ADD sneaked int",
            "DROP TABLE batch_job_execution_params",
            "DROP INDEX one_live_exec",
            "TRUNCATE batch_job_execution_params",
            "SELECT * FROM flyway_schema_history",
          }) {
        assertThatThrownBy(() -> execute(fresh.appInfo(), forbidden))
            .as(forbidden)
            .isInstanceOf(SQLException.class)
            .extracting(e -> ((SQLException) e).getSQLState())
            .isEqualTo("42501");
      }
    }
  }

  @Test
  void appRoleKeepsTheBooksOfSpringBatch() throws Exception {
    try (TestDatabase fresh = TestDatabase.fresh()) {
      execute(fresh.appInfo(), INSTANCE);
      execute(fresh.appInfo(), EXECUTION + " (nextval('batch_job_execution_seq'), 1, now())");
      execute(fresh.appInfo(), "UPDATE batch_job_execution SET end_time = now()");
      execute(fresh.appInfo(), "DELETE FROM batch_job_execution");
    }
  }

  @Test
  void oneExecutionOfANightLivesAtATime() throws Exception {
    try (TestDatabase fresh = TestDatabase.fresh()) {
      execute(fresh.appInfo(), INSTANCE);
      execute(fresh.appInfo(), EXECUTION + " (1, 1, now())");

      assertThatThrownBy(() -> execute(fresh.appInfo(), EXECUTION + " (2, 1, now())"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("one_live_exec");

      execute(fresh.appInfo(), "UPDATE batch_job_execution SET end_time = now()");
      execute(fresh.appInfo(), EXECUTION + " (2, 1, now())");
    }
  }

  @Test
  void everyForeignKeyHasAnIndexThatBeginsWithIt() throws Exception {
    try (TestDatabase fresh = TestDatabase.fresh();
        Connection connection = fresh.owner().getConnection()) {
      assertThat(
              ask(
                  connection,
                  """
                  SELECT string_agg(c.conrelid::regclass || '.' || c.conname, ', ')
                  FROM pg_constraint c
                  WHERE c.contype = 'f' AND NOT EXISTS (
                    SELECT 1 FROM pg_index i
                    WHERE i.indrelid = c.conrelid AND i.indkey[0] = c.conkey[1])
                  """))
          .isNull();
    }
  }

  @Test
  void exceptionsNameNoValuesOfTheRow() throws Exception {
    try (TestDatabase fresh = TestDatabase.fresh()) {
      execute(fresh.appInfo(), INSTANCE.replace("key", "canary-412"));

      assertThatThrownBy(() -> execute(fresh.appInfo(), INSTANCE.replace("key", "canary-412")))
          .isInstanceOf(SQLException.class)
          .hasMessageNotContaining("canary-412");
    }
  }

  @Test
  void saysWithinTenSecondsThatNothingListens() throws Exception {
    int port;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }

    assertUnreachable(port, Duration.ofSeconds(3));
  }

  @Test
  void saysWithinTenSecondsThatTheServerKeepsSilent() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertUnreachable(silent.getLocalPort(), Duration.ofSeconds(12));
    }
  }

  @Test
  void saysThatTheServerRefusesTheRole() throws Exception {
    try (TestDatabase fresh = TestDatabase.fresh()) {
      Path wrong = credentials(fresh.ownerInfo(), new ConnectionInfo("", "ojtpay_app", "guess"));

      assertThatThrownBy(() -> Database.external(withoutOptions(fresh), wrong).close())
          .isInstanceOf(DatabaseSettingsInvalid.class)
          .hasMessageContaining("refuses user ojtpay_app (28P01)")
          .hasMessageNotContaining("guess");
    }
  }

  private void assertUnreachable(int port, Duration limit) throws IOException {
    String url = "jdbc:postgresql://127.0.0.1:" + port + "/ojtpay";
    Path credentials =
        credentials(new ConnectionInfo("", "o", "p"), new ConnectionInfo("", "a", "p"));
    long begin = System.nanoTime();

    assertThatThrownBy(() -> Database.external(url, credentials).close())
        .isInstanceOf(DatabaseUnreachable.class)
        .hasMessageContaining("host 127.0.0.1, port " + port)
        .hasMessageContaining("Check that PostgreSQL runs there");
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(limit);
  }

  private static String withoutOptions(TestDatabase database) {
    return database.appInfo().url().replaceFirst("\\?.*", "");
  }

  private Path credentials(TestDatabase database) throws IOException {
    return credentials(database.ownerInfo(), database.appInfo());
  }

  private Path credentials(ConnectionInfo owner, ConnectionInfo app) throws IOException {
    Path file = folder.resolve("credentials");
    FileSync.writePrivately(
        file,
        "ownerUser=%s\nownerPassword=%s\nappUser=%s\nappPassword=%s\n"
            .formatted(owner.user(), owner.password(), app.user(), app.password()));
    return file;
  }

  private static void execute(ConnectionInfo info, String sql) throws SQLException {
    try (Connection connection = Connections.open(info);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(Connection connection, String question) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      answer.next();
      return answer.getString(1);
    }
  }
}
