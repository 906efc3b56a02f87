package org.ojtpay.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A payment that was confirmed must survive a loss of power, so a server that may forget what it
 * has confirmed is refused.
 */
final class Durability {

  private Durability() {}

  /**
   * Asks the server itself, in the session given.
   *
   * @throws DatabaseSettingsInvalid where one of the three settings is off
   */
  static void require(Connection connection) throws SQLException {
    require("fsync", show(connection, "SHOW fsync"));
    require("synchronous_commit", show(connection, "SHOW synchronous_commit"));
    require("full_page_writes", show(connection, "SHOW full_page_writes"));
  }

  // synchronous_commit knows further values; each but "off" waits for the local disk.
  private static void require(String setting, String value) {
    if (value.equals("off")) {
      throw new DatabaseSettingsInvalid(
          "The database server has "
              + setting
              + " = off: after a loss of power it may have forgotten payments that it confirmed."
              + " Switch it on.");
    }
  }

  private static String show(Connection connection, String question) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      answer.next();
      return answer.getString(1);
    }
  }
}
