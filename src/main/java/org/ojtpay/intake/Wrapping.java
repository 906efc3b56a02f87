package org.ojtpay.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipFile;

/** What a file is wrapped in, where it is no document but holds some. */
enum Wrapping {
  NONE,
  ARCHIVE,
  MAIL,
  /** What Outlook makes of a mail that it sends as rich text: winmail.dat. */
  OUTLOOK;

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] TNEF = {0x78, (byte) 0x9f, 0x3e, 0x22};

  /** By its first bytes; only a mail is known by its name, for it begins with any header. */
  static Wrapping of(String name, byte[] bytes) {
    if (begins(bytes, TNEF)) {
      return OUTLOOK;
    }
    if (begins(bytes, ZIP)) {
      return isOffice(bytes) ? NONE : ARCHIVE;
    }
    return Inbox.hasEnding(name, ".eml") ? MAIL : NONE;
  }

  private static boolean begins(byte[] bytes, byte[] mark) {
    return bytes.length >= mark.length
        && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
  }

  /** Workbooks and text documents are archives too; their first part says so. */
  private static boolean isOffice(byte[] bytes) {
    return onDisk(
        bytes,
        file -> {
          try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
            return zip.getEntry("[Content_Types].xml") != null || zip.getEntry("mimetype") != null;
          } catch (IOException damaged) {
            return new String(bytes, StandardCharsets.ISO_8859_1).contains("[Content_Types].xml");
          }
        });
  }

  /** Reads bytes as a file, which is there no longer afterwards. */
  static <T> T onDisk(byte[] bytes, java.util.function.Function<Path, T> read) {
    try {
      Path file = Files.createTempFile("member", null);
      try {
        Files.write(file, bytes);
        return read.apply(file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write a temporary file", e);
    }
  }
}
