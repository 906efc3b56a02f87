package org.ojtpay.pay;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Gives a file its name, and never takes the name from another one: a plain rename replaces what
 * has appeared under it since it was looked for.
 *
 * <p>A second link to the file fails where the name is taken. Where the file system knows no links,
 * an empty file is made first, which fails likewise, and replaced.
 */
final class ExclusiveRename {

  /** Makes a second name of an existing file. */
  interface Link {
    void make(Path link, Path existing) throws IOException;
  }

  private ExclusiveRename() {}

  /**
   * Renames the file.
   *
   * @throws FileAlreadyExistsException where the name is taken; nothing has changed then
   * @throws IOException where the disk refuses; whether the name is taken now has to be looked up
   */
  static void move(Path from, Path to) throws IOException {
    move(from, to, Files::createLink);
  }

  static void move(Path from, Path to, Link link) throws IOException {
    try {
      link.make(to, from);
    } catch (FileAlreadyExistsException taken) {
      throw taken;
    } catch (UnsupportedOperationException | FileSystemException noLinks) {
      Files.createFile(to);
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.deleteIfExists(from);
  }

  /** Goes on where a crash came between the empty file and its replacement. */
  static void moveOverOwnPlace(Path from, Path to) throws IOException {
    if (Files.isRegularFile(to) && Files.size(to) == 0) {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }
  }
}
