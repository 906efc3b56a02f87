package org.ojtpay.extract;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * A folder for people's documents while they are read. It goes when it is closed; what a killed
 * program left behind goes when the next one opens its own. A lock of the operating system tells
 * which one is dead.
 */
final class Scratch implements AutoCloseable {

  private static final String PREFIX = "ojtpay-work-";
  private static final String LOCK = "lock";

  private final Path folder;
  private final FileChannel lock;
  private final Thread atTheEnd;

  private Scratch(Path folder, FileChannel lock) throws IOException {
    this.folder = folder;
    this.lock = lock;
    this.atTheEnd = new Thread(() -> delete(folder), "scratch-removal");
    try {
      Runtime.getRuntime().addShutdownHook(atTheEnd);
    } catch (IllegalStateException ending) {
      delete(folder);
      lock.close();
      throw ending;
    }
  }

  /**
   * Opens one in the system's folder for temporary files.
   *
   * @throws IllegalStateException where the program is ending already
   */
  static Scratch open() {
    return open(Path.of(System.getProperty("java.io.tmpdir")));
  }

  static Scratch open(Path parent) {
    try {
      removeDead(parent);
      while (true) {
        Path folder = Files.createTempDirectory(parent, PREFIX);
        FileChannel lock = FileChannel.open(folder.resolve(LOCK), CREATE, WRITE);
        if (lock.tryLock() != null && Files.exists(folder.resolve(LOCK))) {
          return new Scratch(folder, lock);
        }
        // Another program took it for a dead one's before it was locked.
        lock.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("no folder can be made in " + parent, e);
    }
  }

  /** A new folder in it. */
  Path folder(String prefix) throws IOException {
    return Files.createTempDirectory(folder, prefix);
  }

  private static void removeDead(Path parent) throws IOException {
    try (DirectoryStream<Path> others = Files.newDirectoryStream(parent, PREFIX + "*")) {
      for (Path other : others) {
        removeIfDead(other);
      }
    }
  }

  private static void removeIfDead(Path other) {
    try (FileChannel channel = FileChannel.open(other.resolve(LOCK), WRITE);
        FileLock dead = channel.tryLock()) {
      if (dead != null) {
        delete(other);
      }
    } catch (IOException | OverlappingFileLockException notOurs) {
      // Somebody else's, or one of this program's own.
    }
  }

  /** Removes a folder with all that is in it, as far as that can be done. */
  static void delete(Path folder) {
    try {
      Files.walkFileTree(folder, new Remover());
    } catch (IOException leftForTheNext) {
      // A child may be writing its last; the next program that opens a folder removes this one.
    }
  }

  private static final class Remover extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException bad)
        throws IOException {
      Files.deleteIfExists(directory);
      return FileVisitResult.CONTINUE;
    }
  }

  @Override
  public void close() {
    delete(folder);
    try {
      Runtime.getRuntime().removeShutdownHook(atTheEnd);
    } catch (IllegalStateException ending) {
      // The program ends already, and the hook finds nothing left to do.
    }
    try {
      lock.close();
    } catch (IOException gone) {
      // The lock ends with the channel either way.
    }
  }
}
