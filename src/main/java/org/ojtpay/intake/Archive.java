package org.ojtpay.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** A .zip as a submission: its files, and whether all of them came out. */
final class Archive {

  /** Takes a file; answers whether there may be room for more. */
  @FunctionalInterface
  interface Files {
    boolean add(String name, InputStream in) throws IOException;
  }

  /** How the reading ended. */
  enum End {
    WHOLE,
    /** Something in it is damaged or cut off: what came out before that is kept. */
    BROKEN,
    /** It has a password. */
    LOCKED
  }

  /** What the archive says of itself at its end; a transfer that was cut short has lost it. */
  private record Listing(Charset names, int entries) {

    /** Old programs name files in the character set of MS-DOS. */
    static Optional<Listing> of(Path zip) {
      return Stream.of(StandardCharsets.UTF_8, Charset.forName("IBM437"))
          .flatMap(names -> of(zip, names).stream())
          .findFirst();
    }

    private static Optional<Listing> of(Path zip, Charset names) {
      try (ZipFile file = new ZipFile(zip.toFile(), names)) {
        return Optional.of(new Listing(names, file.size()));
      } catch (IOException | IllegalArgumentException unreadable) {
        return Optional.empty();
      }
    }
  }

  private Archive() {}

  static End read(Path zip, byte[] bytes, Files files) {
    Optional<Listing> listing = Listing.of(zip);
    Charset names = listing.map(Listing::names).orElse(StandardCharsets.UTF_8);
    int entries = 0;
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes), names)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries++;
        if (isFile(entry) && !files.add(entry.getName(), in)) {
          return End.WHOLE;
        }
      }
    } catch (IOException | IllegalArgumentException broken) {
      boolean locked = String.valueOf(broken.getMessage()).contains("encrypted");
      return locked ? End.LOCKED : End.BROKEN;
    }
    return listing.isPresent() && listing.get().entries() == entries ? End.WHOLE : End.BROKEN;
  }

  /** What operating systems leave in archives is nobody's document. */
  private static boolean isFile(ZipEntry entry) {
    String name = entry.getName();
    String last = name.substring(name.lastIndexOf('/') + 1);
    return !entry.isDirectory() && !last.startsWith(".") && !name.startsWith("__MACOSX/");
  }
}
