package org.ojtpay.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where everything lies under {@code --data}. A marker file says that the directory is ours:
 * without it, a directory that holds anything is never written to, far less emptied.
 */
record DataDirectory(Path root) {

  static final int FORMAT = 1;
  static final String MARKER = "ojtpay-data.json";
  private static final String UNFINISHED_MARKER = "." + MARKER;
  private static final Pattern FORMAT_FIELD = Pattern.compile("\"format\"\\s*:\\s*(\\d{1,9})");
  private static final Pattern UNSPEAKABLE = Pattern.compile("[\"'$`\\\\\\p{Cntrl}]");

  /** Makes the directory ours, or finds that it is. */
  static DataDirectory claim(Path path) {
    try {
      refuseUnspeakable(path);
      Files.createDirectories(path, FileSync.OWNER_ONLY_DIRECTORY);
      Path root = path.toRealPath();
      if (!isOurs(root)) {
        FileSync.writePrivately(
            root.resolve(MARKER), "{\"format\": " + FORMAT + ", \"owner\": \"ojtpay\"}\n");
      }
      return new DataDirectory(root).prepared();
    } catch (AccessDeniedException e) {
      throw DataDirectoryRefused.belongsToAnother(path, e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot use " + path + " as data directory", e);
    }
  }

  /** The directory if it is ours already; nothing where it is missing or empty. */
  static Optional<DataDirectory> find(Path path) {
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    try {
      Path root = path.toRealPath();
      return isOurs(root) ? Optional.of(new DataDirectory(root).prepared()) : Optional.empty();
    } catch (AccessDeniedException e) {
      throw DataDirectoryRefused.belongsToAnother(path, e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }

  Path postgres() {
    return root.resolve("postgres");
  }

  Path keys() {
    return root.resolve("keys");
  }

  Path locks() {
    return root.resolve("locks");
  }

  Path portFile() {
    return root.resolve("port");
  }

  Path log() {
    return root.resolve("postgres.log");
  }

  private DataDirectory prepared() throws IOException {
    Files.createDirectories(locks());
    Files.createDirectories(keys(), FileSync.OWNER_ONLY_DIRECTORY);
    return this;
  }

  private static boolean isOurs(Path root) throws IOException {
    String marker = marker(root);
    if (marker.isEmpty()) {
      refuseForeign(root);
      return false;
    }
    Matcher format = FORMAT_FIELD.matcher(marker);
    if (!format.find() || Integer.parseInt(format.group(1)) != FORMAT) {
      throw new DataDirectoryRefused(
          root,
          "its " + MARKER + " names a format that this ojtpay does not know",
          "Use the ojtpay that made it, or name another directory.");
    }
    return true;
  }

  private static String marker(Path root) throws IOException {
    try {
      return Files.readString(root.resolve(MARKER));
    } catch (NoSuchFileException absent) {
      return "";
    }
  }

  private static void refuseForeign(Path root) throws IOException {
    try (Stream<Path> entries = Files.list(root)) {
      // Another process that claims the directory at this moment may have its marker half written.
      boolean foreign =
          entries
              .map(entry -> String.valueOf(entry.getFileName()))
              .anyMatch(name -> !name.startsWith(UNFINISHED_MARKER) && !name.equals(MARKER));
      // The marker may have come between the two looks.
      if (foreign && marker(root).isEmpty()) {
        throw new DataDirectoryRefused(
            root,
            "it holds files, but no " + MARKER + ", so it is not a data directory of ojtpay",
            "Name an empty or a new directory.");
      }
    }
  }

  // pg_ctl puts the path between double quotes into a line for the shell.
  private static void refuseUnspeakable(Path path) {
    if (UNSPEAKABLE.matcher(path.toAbsolutePath().toString()).find()) {
      throw new DataDirectoryRefused(
          path,
          "PostgreSQL's tools cannot take quotes, dollars, backslashes or control characters in it",
          "Name another directory.");
    }
  }
}
