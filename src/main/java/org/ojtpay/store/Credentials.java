package org.ojtpay.store;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The two roles of a board's own database, from a file that others cannot read. */
record Credentials(String ownerUser, String ownerPassword, String appUser, String appPassword) {

  // It stands between quotes in the migrations.
  private static final Pattern ROLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_.@-]{0,62}");

  /**
   * Reads the file.
   *
   * @throws DatabaseSettingsInvalid where it is missing, incomplete, or readable by everybody
   */
  static Credentials read(Path file) {
    Properties properties = properties(file);
    Credentials read =
        new Credentials(
            required(properties, "ownerUser", file),
            required(properties, "ownerPassword", file),
            required(properties, "appUser", file),
            required(properties, "appPassword", file));
    if (read.ownerUser.equals(read.appUser)) {
      throw new DatabaseSettingsInvalid(
          file
              + ": ownerUser and appUser must differ, so that the daily work cannot change tables");
    }
    if (!ROLE.matcher(read.appUser).matches()) {
      throw new DatabaseSettingsInvalid(
          file + ": appUser may consist of letters, digits and _ . @ - only");
    }
    return read;
  }

  ConnectionInfo owner(String url) {
    return new ConnectionInfo(url, ownerUser, ownerPassword);
  }

  ConnectionInfo app(String url) {
    return new ConnectionInfo(url, appUser, appPassword);
  }

  @Override
  public String toString() {
    return "Credentials of " + ownerUser + " and " + appUser;
  }

  private static Properties properties(Path file) {
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      if (Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ)) {
        throw new DatabaseSettingsInvalid(
            file + " holds passwords, but everybody may read it; do: chmod 600 " + file);
      }
      Properties properties = new Properties();
      properties.load(reader);
      return properties;
    } catch (IOException e) {
      throw new DatabaseSettingsInvalid("The credentials file " + file + " cannot be read.", e);
    }
  }

  private static String required(Properties properties, String name, Path file) {
    @Nullable String value = properties.getProperty(name);
    if (value == null || value.isBlank()) {
      throw new DatabaseSettingsInvalid(file + " lacks " + name);
    }
    return value.strip();
  }
}
