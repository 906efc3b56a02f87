package org.ojtpay.desk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ojtpay.units.Sha256;

/**
 * An archive that is the same bytes for the same content, and that nobody but its owner may read.
 * Its last entry is the manifest.
 */
final class EvidenceZip {

  /** The name of the manifest. */
  static final String MANIFEST = "manifest.json";

  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  /** An entry. */
  record Entry(String path, long bytes, String sha256) {}

  /** What belongs here and could not be put. */
  record Missing(String what, String why) {}

  private record Manifest(String about, List<Entry> files, List<Missing> missing) {}

  private final ZipOutputStream zip;
  private final Set<String> paths = new HashSet<>();
  private final List<Entry> entries = new ArrayList<>();
  private final List<Missing> missing = new ArrayList<>();

  private EvidenceZip(OutputStream out) {
    this.zip = new ZipOutputStream(out);
  }

  /**
   * Writes an archive, whole or not at all.
   *
   * @param about what the manifest says that it is
   * @throws NotPossible where a file of that name is there already
   */
  static void write(Path file, String about, Consumer<EvidenceZip> content) {
    Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
    try {
      if (Files.exists(file)) {
        throw new FileAlreadyExistsException(file.toString());
      }
      // Made so that its owner alone may read it.
      Path part = Files.createTempFile(folder, ".evidence-", ".part");
      try {
        try (OutputStream out = Files.newOutputStream(part)) {
          EvidenceZip archive = new EvidenceZip(out);
          content.accept(archive);
          archive.finish(about);
        }
        Files.move(part, file);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (FileAlreadyExistsException there) {
      throw new NotPossible(
          file + " is there already, and evidence is never overwritten. Name another with --to.");
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private static NotPossible unwritable(IOException e) {
    return new NotPossible(
        "The archive cannot be written (" + e + "). Name another place with --to.");
  }

  /** Puts a file; one of the same path is put once. */
  void put(String path, byte[] bytes) {
    if (!paths.add(path)) {
      return;
    }
    entries.add(new Entry(path, bytes.length, Sha256.of(bytes)));
    add(path, bytes);
  }

  /** Notes in the manifest that something is not here. */
  void lacks(String what, String why) {
    Missing each = new Missing(what, why);
    if (!missing.contains(each)) {
      missing.add(each);
    }
  }

  private void finish(String about) throws IOException {
    add(MANIFEST, RecordJson.bytes(new Manifest(about, entries, missing)));
    zip.finish();
  }

  private void add(String path, byte[] bytes) {
    try {
      ZipEntry entry = new ZipEntry(path);
      entry.setTimeLocal(TIME);
      zip.putNextEntry(entry);
      zip.write(bytes);
      zip.closeEntry();
    } catch (IOException e) {
      throw unwritable(e);
    }
  }
}
