package org.ojtpay.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;

/**
 * The right to run a job for a date. It is a lock of the database's session, so it ends with the
 * program that holds it, however that ends.
 */
final class Lease implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 5;

  private final Connection connection;

  private Lease(Connection connection) {
    this.connection = connection;
  }

  /** Refused while another program runs the same job for the same date. */
  static Lease take(DataSource dataSource, String job, LocalDate asOf) {
    try {
      Connection connection = dataSource.getConnection();
      if (locked(connection, job + " " + asOf)) {
        return new Lease(connection);
      }
      connection.close();
    } catch (SQLException e) {
      throw new RunFailed("The lease on the run could not be asked for: " + e.getMessage(), e);
    }
    throw new RunAlive(
        job
            + " for "
            + asOf
            + " is running already, in another program. Wait until it ends, or stop it first.");
  }

  private static boolean locked(Connection connection, String name) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT pg_try_advisory_lock(hashtextextended(?, 7265003))")) {
      statement.setString(1, name);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  /** A session that answers no more is closed, and the lock ends with it. */
  @Override
  public void close() {
    try (connection) {
      if (connection.isValid(PATIENCE_SECONDS)) {
        giveBack();
      }
    } catch (SQLException e) {
      throw new RunFailed("The lease on the run could not be given back.", e);
    }
  }

  private void giveBack() throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT pg_advisory_unlock_all()")) {
      statement.execute();
    }
  }
}
