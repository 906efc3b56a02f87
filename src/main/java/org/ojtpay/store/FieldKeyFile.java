package org.ojtpay.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The file of the keys of sealed fields. It lies outside of the database, so that neither a copy of
 * the database nor a right in it opens what is sealed; its owner alone may read it.
 */
record FieldKeyFile(Path path) {

  private static final Set<PosixFilePermission> OWNER =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  /**
   * The keys, which are made now where nothing is sealed yet and the file is not there.
   *
   * @param used the ids of the keys that fields of the database are sealed with
   * @throws DatabaseSettingsInvalid where a key of those is missing, or the file cannot be used
   */
  FieldKeys open(Set<String> used) {
    try {
      if (used.isEmpty() && Files.notExists(path)) {
        make();
      }
    } catch (IOException e) {
      throw new DatabaseSettingsInvalid(
          "The key file "
              + path
              + " cannot be made ("
              + e.getClass().getSimpleName()
              + "). Let the folder be writable, or name another file in jobs/board.yaml, key"
              + " fieldKeys.",
          e);
    }
    FieldKeys keys = read(used);
    Set<String> missing = new TreeSet<>(used);
    missing.removeAll(keys.ids());
    if (!missing.isEmpty()) {
      throw lacking(missing);
    }
    return keys;
  }

  /** The keys as they stand in the file now. */
  FieldKeys read() {
    return read(Set.of());
  }

  /** Replaces the file in one step. */
  void write(FieldKeys keys) throws IOException {
    FileSync.writePrivately(path.toRealPath(), keys.text());
  }

  private FieldKeys read(Set<String> used) {
    try {
      if (!OWNER.containsAll(Files.getPosixFilePermissions(path))) {
        throw new DatabaseSettingsInvalid(
            path + " holds keys, but others may read it; do: chmod 600 " + path);
      }
      return FieldKeys.of(Files.readString(path));
    } catch (IOException e) {
      throw used.isEmpty()
          ? new DatabaseSettingsInvalid("The key file " + path + " cannot be read.", e)
          : lacking(used);
    } catch (IllegalArgumentException e) {
      throw new DatabaseSettingsInvalid(
          "The key file " + path + " is damaged: " + e.getMessage() + ". Put its copy back.", e);
    }
  }

  private DatabaseSettingsInvalid lacking(Set<String> missing) {
    return new DatabaseSettingsInvalid(
        "The key file "
            + path
            + " lacks the key "
            + String.join(", ", missing)
            + ", with which fields of this database are sealed. Put back the copy of the key file"
            + " that belongs to this database.");
  }

  /** Whole or not at all, and never over a file that somebody made at the same moment. */
  private void make() throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path mine = path.resolveSibling("." + path.getFileName() + "." + UUID.randomUUID());
    try {
      FileSync.writePrivately(mine, FieldKeys.made().text());
      Files.createLink(path, mine);
      FileSync.syncDirectory(folder);
    } catch (FileAlreadyExistsException another) {
      FileSync.syncDirectory(folder);
    } finally {
      Files.deleteIfExists(mine);
    }
  }
}
