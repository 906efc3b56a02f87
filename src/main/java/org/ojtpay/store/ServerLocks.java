package org.ojtpay.store;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Who may start and stop the server of a data directory, and who uses it. Both are locks of the
 * operating system: it frees them when a process dies, however it dies.
 *
 * <p>Whoever takes or gives back the use holds the decision lock while doing so; the look whether
 * anybody else uses the server is exact for that reason. One process must hold one use at the most:
 * such locks do not count inside a process.
 */
final class ServerLocks implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final FileChannel channel;
  private @Nullable FileLock shared;

  private ServerLocks(FileChannel channel) {
    this.channel = channel;
  }

  /** A step that only one process at a time may take. */
  interface Step<T> {
    T take() throws IOException;
  }

  /** Waits until no other process decides about this server, and takes the step meanwhile. */
  static <T> T whileDeciding(DataDirectory data, Step<T> step) throws IOException {
    try (FileChannel channel = open(data.locks().resolve("decide"))) {
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      while (channel.tryLock() == null) {
        if (System.nanoTime() > deadline) {
          throw new DataDirectoryRefused(
              data.root(),
              "another ojtpay has been starting or stopping its server for "
                  + PATIENCE.toMinutes()
                  + " minutes",
              "Look for a hung ojtpay process and end it.");
        }
        Pauses.sleep(PAUSE);
      }
      return step.take();
    }
  }

  static ServerLocks of(DataDirectory data) throws IOException {
    return new ServerLocks(open(data.locks().resolve("use")));
  }

  /** Whether no process uses the server; the own use, where taken, must have been given back. */
  boolean isUnused() throws IOException {
    try (FileLock exclusive = channel.tryLock()) {
      return exclusive != null;
    }
  }

  void use() throws IOException {
    shared = channel.lock(0, Long.MAX_VALUE, true);
  }

  void giveBack() throws IOException {
    if (shared != null) {
      shared.release();
      shared = null;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(file, READ, WRITE, CREATE);
  }
}
