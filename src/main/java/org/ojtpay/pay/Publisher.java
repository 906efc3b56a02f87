package org.ojtpay.pay;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;

/**
 * Puts a file into a folder so that it is there whole or not at all, also after a power cut, and
 * never in place of another one. Doing it again with the same bytes is success.
 *
 * <p>One publisher at a time for one name: the caller holds the run's lease. What a crash leaves
 * behind begins with a dot and ends in {@code .tmp}.
 */
public final class Publisher {

  private static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private Publisher() {}

  /**
   * Publishes the bytes under the name.
   *
   * @return the published file
   * @throws FileAlreadyExistsException where the name holds other bytes; they are left alone
   * @throws IOException where the disk refuses; nothing is there under the name then, or the whole
   *     file is
   */
  public static Path publish(Path folder, String name, byte[] bytes) throws IOException {
    requirePlain(name);
    make(folder.toAbsolutePath());
    Path target = folder.resolve(name);
    if (!Files.exists(target)) {
      place(write(folder, name, bytes), target);
    } else {
      goOn(folder, name, bytes);
    }
    requireSame(target, bytes);
    Files.deleteIfExists(temporary(folder, name));
    force(target);
    force(folder);
    return target;
  }

  /** Makes the folder and what is missing above it, each lasting in the folder that holds it. */
  private static void make(Path folder) throws IOException {
    Path parent = folder.getParent();
    if (parent == null || Files.isDirectory(folder)) {
      return;
    }
    make(parent);
    Files.createDirectories(folder);
    force(parent);
  }

  static void requirePlain(String name) {
    if (name.isBlank() || name.startsWith(".") || !name.equals(Path.of(name).getFileName() + "")) {
      throw new IllegalArgumentException("'" + name + "' is not the plain name of a file");
    }
  }

  /** Always of one name: the next publisher writes over what a crash has left behind. */
  static Path temporary(Path folder, String name) {
    return folder.resolve("." + name + ".tmp");
  }

  /** Writes the bytes beside their place and forces them to disk; all of them or none. */
  static Path write(Path folder, String name, byte[] bytes) throws IOException {
    Path temporary = temporary(folder, name);
    try {
      Files.deleteIfExists(temporary);
      Files.createFile(temporary, OWNER_ONLY);
      write(temporary, bytes);
      return temporary;
    } catch (IOException refused) {
      remove(temporary, refused);
      throw refused;
    }
  }

  private static void place(Path temporary, Path target) throws IOException {
    try {
      ExclusiveRename.move(temporary, target);
    } catch (IOException refused) {
      // Whoever was quicker: what lies there now is looked at, and not what was meant to.
      remove(temporary, refused);
      if (!Files.exists(target)) {
        throw refused;
      }
    }
  }

  private static void remove(Path temporary, IOException why) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException left) {
      why.addSuppressed(left);
    }
  }

  /** Ends a rename that a crash has cut in two, where there is one. */
  static void goOn(Path folder, String name, byte[] bytes) throws IOException {
    Path temporary = temporary(folder, name);
    boolean whole =
        Files.isRegularFile(temporary) && Arrays.equals(Files.readAllBytes(temporary), bytes);
    if (whole) {
      ExclusiveRename.moveOverOwnPlace(temporary, folder.resolve(name));
    }
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    }
  }

  /** Reads what now stands there: proof of the disk's copy, and of an earlier publisher's. */
  private static void requireSame(Path target, byte[] bytes) throws IOException {
    if (!Arrays.equals(Files.readAllBytes(target), bytes)) {
      throw new FileAlreadyExistsException(
          target.toString(), null, "holds other bytes than those to publish; nothing was changed");
    }
  }

  /** A file, or a folder: a rename lasts only when its folder is on the disk too. */
  static void force(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
