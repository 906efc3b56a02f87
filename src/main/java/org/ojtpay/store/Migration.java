package org.ojtpay.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Brings the schema to the state that this program knows, as the role that owns it. */
final class Migration {

  // A step over old, large tables may take its time, and is not to be given up at each start.
  private static final String PATIENCE = "&socketTimeout=3600";

  private Migration() {}

  /**
   * Runs what is missing; does nothing where nothing is. Two processes at once wait for each other.
   *
   * @throws DatabaseSettingsInvalid where the database was migrated by another version of ojtpay
   */
  static void run(ConnectionInfo owner, String appRole) {
    requireConnection(owner);
    Flyway flyway =
        Flyway.configure()
            .dataSource(owner.url() + PATIENCE, owner.user(), owner.password())
            .locations("classpath:db/migration")
            .schemas("public")
            .initSql("SET TIME ZONE 'UTC'")
            .placeholders(Map.of("appRole", appRole))
            .javaMigrations(new ParticipantKeys())
            // An older program must not write into a newer schema.
            .ignoreMigrationPatterns(new String[0])
            .validateMigrationNaming(true)
            .cleanDisabled(true)
            .load();
    try {
      flyway.migrate();
    } catch (FlywayValidateException e) {
      throw new DatabaseSettingsInvalid(
          "The tables of this database were made by another version of ojtpay. Use that version, or"
              + " a newer one.",
          e);
    }
  }

  private static void requireConnection(ConnectionInfo owner) {
    try (Connection connection = Connections.reach(owner)) {
      connection.isReadOnly();
    } catch (SQLException e) {
      throw new DatabaseUnreachable("The database went away: " + JdbcUrls.place(owner.url()), e);
    }
  }
}
