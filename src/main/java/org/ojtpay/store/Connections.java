package org.ojtpay.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Single connections, outside of the pool. */
final class Connections {

  private static final Duration PATIENCE = Duration.ofSeconds(8);
  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final String STARTING_OR_STOPPING = "57P03";

  private Connections() {}

  static Connection open(ConnectionInfo info) throws SQLException {
    return open(info, PATIENCE);
  }

  /**
   * A connection, or within ten seconds the reason why there is none.
   *
   * @throws DatabaseUnreachable where nothing answers
   * @throws DatabaseSettingsInvalid where the server answers but refuses the role or the database
   */
  static Connection reach(ConnectionInfo info) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        return open(info);
      } catch (SQLException e) {
        if (!STARTING_OR_STOPPING.equals(e.getSQLState()) || System.nanoTime() > deadline) {
          throw explained(info, e);
        }
        Pauses.sleep(PAUSE);
      }
    }
  }

  /** Whether the failure says that no server answers yet, rather than that it refuses us. */
  static boolean isNotYet(SQLException e) {
    @Nullable String state = e.getSQLState();
    return state == null || state.startsWith("08") || state.equals(STARTING_OR_STOPPING);
  }

  private static Connection open(ConnectionInfo info, Duration patience) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", info.user());
    properties.setProperty("password", info.password());
    properties.setProperty("connectTimeout", Long.toString(patience.toSeconds()));
    properties.setProperty("loginTimeout", Long.toString(patience.toSeconds()));
    return DriverManager.getConnection(info.url(), properties);
  }

  private static RuntimeException explained(ConnectionInfo info, SQLException e) {
    String place = JdbcUrls.place(info.url());
    @Nullable String state = e.getSQLState();
    if (state != null && (state.startsWith("28") || state.startsWith("3D"))) {
      return new DatabaseSettingsInvalid(
          "The database at "
              + place
              + " refuses user "
              + info.user()
              + " ("
              + state
              + "). Check the"
              + " credentials file, the name of the database and the server's pg_hba.conf.",
          e);
    }
    return new DatabaseUnreachable(
        "No database answers at "
            + place
            + " ("
            + state
            + "). Check that PostgreSQL runs there,"
            + " listens on that address, has connections left, and that no firewall is between.",
        e);
  }
}
