package org.ojtpay.store;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The right to start jobs over a data directory by their times. A lock of the operating system: it
 * ends with the program that holds it. It keeps nobody from using the data.
 */
public final class ServeLock implements AutoCloseable {

  private final FileChannel channel;

  private ServeLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the right.
   *
   * @param holder how whoever comes second may find this program
   * @throws DataDirectoryRefused where another program has it, or the directory is not ours
   */
  public static ServeLock take(Path directory, String holder) {
    DataDirectory data = DataDirectory.claim(directory);
    Path file = data.locks().resolve("serve");
    try {
      FileChannel channel = FileChannel.open(file, READ, WRITE, CREATE);
      if (!isFree(channel)) {
        channel.close();
        throw new DataDirectoryRefused(
            data.root(),
            "another ojtpay serves it: " + Files.readString(file).strip(),
            "End that one first, or leave it to it.");
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)));
      return new ServeLock(channel);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot lock " + file, e);
    }
  }

  private static boolean isFree(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException held) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot give the lock back", e);
    }
  }
}
