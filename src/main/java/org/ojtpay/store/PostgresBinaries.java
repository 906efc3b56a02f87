package org.ojtpay.store;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's own programs, unpacked once per user into the cache directory. The folder is named
 * after version and checksum of the archive, so an upgrade unpacks beside and never over it.
 */
final class PostgresBinaries {

  private static final Pattern VERSION = Pattern.compile("-(\\d+(?:\\.\\d+)+)\\.jar");
  private static final Map<String, String> ARCHIVES =
      Map.of(
          "linux amd64", "postgres-linux-x86_64.txz",
          "linux aarch64", "postgres-linux-arm_64.txz",
          "mac os x x86_64", "postgres-darwin-x86_64.txz",
          "mac os x aarch64", "postgres-darwin-arm_64.txz");

  private PostgresBinaries() {}

  /** The folder that holds {@code bin}, {@code lib} and {@code share}. */
  static Path unpacked() {
    return unpackedBelow(cacheDirectory());
  }

  static synchronized Path unpackedBelow(Path cache) {
    URL archive = archive();
    try {
      Path home = cache.resolve("postgres-" + version(archive) + "-" + checksum(archive));
      if (!ArchiveFolder.isWhole(home)) {
        unpackOnce(archive, home);
      }
      return home;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot unpack PostgreSQL into " + cache, e);
    }
  }

  private static void unpackOnce(URL archive, Path home) throws IOException {
    Files.createDirectories(home.getParent());
    try (FileChannel lock = FileChannel.open(home.resolveSibling("unpack.lock"), CREATE, WRITE);
        FileLock held = lock.lock()) {
      if (held.isValid() && !ArchiveFolder.isWhole(home)) {
        FileSync.deleteTree(home);
        unpack(archive, home);
      }
    }
  }

  // Only a folder that is whole ever bears the final name, also when this process is killed.
  private static void unpack(URL archive, Path home) throws IOException {
    Path unfinished = home.resolveSibling(home.getFileName() + ".unfinished");
    FileSync.deleteTree(unfinished);
    Files.createDirectories(unfinished);
    try (InputStream packed = archive.openStream()) {
      ArchiveFolder.unpack(packed, unfinished);
    }
    Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
  }

  private static URL archive() {
    String machine =
        System.getProperty("os.name").toLowerCase(Locale.ROOT)
            + " "
            + System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    @Nullable String name = ARCHIVES.get(machine);
    @Nullable URL found =
        name == null ? null : PostgresBinaries.class.getClassLoader().getResource(name);
    if (found == null) {
      throw new DatabaseUnreachable(
          "There is no embedded PostgreSQL for this machine ("
              + machine
              + "). Name a database of your own with --database.");
    }
    return found;
  }

  private static Path cacheDirectory() {
    @Nullable String chosen = System.getenv("XDG_CACHE_HOME");
    Path cache =
        chosen == null || !Path.of(chosen).isAbsolute()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(chosen);
    return cache.resolve("ojtpay");
  }

  private static String version(URL archive) {
    Matcher version = VERSION.matcher(archive.getPath());
    return version.find() ? version.group(1) : "unknown";
  }

  // The jar keeps a checksum of each entry: reading it costs nothing at every start.
  private static String checksum(URL archive) throws IOException {
    URLConnection connection = archive.openConnection();
    long crc =
        connection instanceof JarURLConnection jar ? jar.getJarEntry().getCrc() : crcOf(archive);
    return HexFormat.of().toHexDigits(crc, 8);
  }

  private static long crcOf(URL archive) throws IOException {
    try (CheckedInputStream in = new CheckedInputStream(archive.openStream(), new CRC32())) {
      in.transferTo(OutputStream.nullOutputStream());
      return in.getChecksum().getValue();
    }
  }
}
