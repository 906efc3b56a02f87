package org.ojtpay.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** A .zip as a submission: its files, and whether all of them came out. */
final class Archive {

  /** A character set in which a name keeps every byte. */
  private static final Charset RAW = StandardCharsets.ISO_8859_1;

  private static final Charset MS_DOS = Charset.forName("IBM437");

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

  /**
   * What the archive says of itself at its end; a transfer that was cut short has lost it.
   *
   * @param sure names that are UTF-8 by the archive's own word, or plain ASCII
   */
  private record Listing(Set<String> sure, int entries) {

    /** What two one-byte character sets read alike is in neither. */
    static Optional<Listing> of(Path zip) {
      return names(zip, RAW)
          .flatMap(
              raw ->
                  names(zip, MS_DOS)
                      .map(
                          other -> {
                            Set<String> sure = new HashSet<>(raw);
                            sure.retainAll(other);
                            return new Listing(sure, raw.size());
                          }));
    }

    private static Optional<List<String>> names(Path zip, Charset charset) {
      try (ZipFile file = new ZipFile(zip.toFile(), charset)) {
        return Optional.of(file.stream().map(ZipEntry::getName).toList());
      } catch (IOException | IllegalArgumentException unreadable) {
        return Optional.empty();
      }
    }

    /** Where the archive does not say: UTF-8 where it is that, else what old programs wrote. */
    String name(String raw) {
      if (sure.contains(raw) || !RAW.newEncoder().canEncode(raw)) {
        return raw;
      }
      byte[] bytes = raw.getBytes(RAW);
      String text = new String(bytes, StandardCharsets.UTF_8);
      return Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes)
          ? text
          : new String(bytes, MS_DOS);
    }
  }

  private Archive() {}

  static End read(Path zip, byte[] bytes, Files files) {
    Optional<Listing> listing = Listing.of(zip);
    Listing names = listing.orElse(new Listing(Set.of(), 0));
    int entries = 0;
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes), RAW)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries++;
        String name = EntryName.of(names.name(entry.getName()));
        if (isFile(entry) && !files.add(name, in)) {
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
