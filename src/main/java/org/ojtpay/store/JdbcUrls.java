package org.ojtpay.store;

import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** Addresses of databases, with what every connection of ours must have. */
final class JdbcUrls {

  // A server that is gone or stands still, and does not say so, is waited for so many seconds; a
  // board whose server is slower names its own.
  private static final String UNLESS_NAMED = "socketTimeout=300&";

  // The driver otherwise puts the values of the failing row into the text of the exception.
  private static final String ALWAYS =
      "logServerErrorDetail=false&ApplicationName=ojtpay&tcpKeepAlive=true";

  private JdbcUrls() {}

  static String loopback(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?" + UNLESS_NAMED + ALWAYS;
  }

  /**
   * The address as given, completed.
   *
   * @throws DatabaseSettingsInvalid where it is no PostgreSQL address, or holds a user or password
   */
  static String external(String url) {
    String[] parts = url.split("\\?", 2);
    String arguments = parts.length == 2 ? parts[1] : "";
    // Before the driver sees it: the driver logs what it does not understand.
    if (holdsSecrets(parts[0], arguments)) {
      throw new DatabaseSettingsInvalid(
          "The database's address must hold neither user nor password: anybody on this machine"
              + " could read them in the list of processes. Write them into the credentials file.");
    }
    if (!url.startsWith("jdbc:postgresql:") || asUnderstood(url).isEmpty()) {
      throw new DatabaseSettingsInvalid(
          "The database's address must look like jdbc:postgresql://host:5432/name");
    }
    // Of two of a name the driver takes the last.
    return parts[0] + "?" + UNLESS_NAMED + (arguments.isEmpty() ? "" : arguments + "&") + ALWAYS;
  }

  private static boolean holdsSecrets(String place, String arguments) {
    String named = "&" + arguments.toLowerCase(Locale.ROOT);
    return place.contains("@") || named.contains("password") || named.contains("&user=");
  }

  /** Host and port for messages, as the driver understands the address. */
  static String place(String url) {
    Map<String, String> understood = asUnderstood(url);
    return "host " + understood.get("PGHOST") + ", port " + understood.get("PGPORT");
  }

  private static Map<String, String> asUnderstood(String url) {
    try {
      DriverPropertyInfo[] properties =
          DriverManager.getDriver(url).getPropertyInfo(url, new Properties());
      return Arrays.stream(properties)
          .filter(property -> property.value != null)
          .collect(Collectors.toMap(property -> property.name, property -> property.value));
    } catch (SQLException notUnderstood) {
      return Map.of();
    }
  }
}
