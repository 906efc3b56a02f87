package org.ojtpay.pay;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
      writeAndMove(folder, target, bytes);
    }
    requireSame(target, bytes);
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

  private static void requirePlain(String name) {
    if (name.isBlank() || name.startsWith(".") || !name.equals(Path.of(name).getFileName() + "")) {
      throw new IllegalArgumentException("'" + name + "' is not the plain name of a file");
    }
  }

  private static void writeAndMove(Path folder, Path target, byte[] bytes) throws IOException {
    // Always of one name: the next publisher writes over what a crash has left behind.
    Path temporary = folder.resolve("." + target.getFileName() + ".tmp");
    try {
      Files.deleteIfExists(temporary);
      Files.createFile(temporary, OWNER_ONLY);
      write(temporary, bytes);
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
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
  private static void force(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
