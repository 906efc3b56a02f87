package org.ojtpay.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.ojtpay.onfile.ParticipantKey;

/**
 * Names the participants of the days that were paid before as those of later days are named. Where
 * another row of that person holds a day already, they keep the name that they have, and the
 * verdict is noted as a doubt: nothing is merged.
 */
final class ParticipantKeys implements JavaMigration {

  /** Of PostgreSQL: a unique constraint refuses. */
  private static final String TWICE = "23505";

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("22.1");
  }

  @Override
  public String getDescription() {
    return "participant keys";
  }

  @Override
  public @Nullable Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    Map<Long, String> keys = keys(connection);
    try (Statement statement = connection.createStatement()) {
      statement.execute("ALTER TABLE paid_day DISABLE TRIGGER append_only");
      for (Map.Entry<Long, String> each : keys.entrySet()) {
        name(connection, each.getKey(), each.getValue());
      }
      statement.execute("ALTER TABLE paid_day ENABLE TRIGGER append_only");
    }
  }

  /** By verdict, the oldest first; days that were paid elsewhere are named by their agreements. */
  private static Map<Long, String> keys(Connection connection) throws SQLException {
    Map<Long, String> keys = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT DISTINCT v.id, v.body #>> '{agreement,participantId}' AS id_printed,"
                    + " v.body #>> '{agreement,participant}' AS name FROM verdict v JOIN paid_day d"
                    + " ON d.verdict_id = v.id")) {
      while (row.next()) {
        String name = row.getString("name");
        String id = row.getString("id_printed");
        if (name != null) {
          keys.put(row.getLong("id"), ParticipantKey.of(id == null ? "" : id, name));
        }
      }
    }
    return keys;
  }

  private static void name(Connection connection, long verdict, String key) throws SQLException {
    Savepoint before = connection.setSavepoint();
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE paid_day SET participant_key = ? WHERE verdict_id = ?")) {
      put(update, verdict, key);
      connection.releaseSavepoint(before);
    } catch (SQLException e) {
      if (!TWICE.equals(e.getSQLState())) {
        throw e;
      }
      connection.rollback(before);
      doubt(connection, verdict, key);
    }
  }

  private static void doubt(Connection connection, long verdict, String key) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO paid_day_doubt (participant_key, verdict_id) VALUES (?, ?)")) {
      put(insert, verdict, key);
    }
  }

  private static void put(PreparedStatement statement, long verdict, String key)
      throws SQLException {
    statement.setString(1, key);
    statement.setLong(2, verdict);
    statement.executeUpdate();
  }
}
