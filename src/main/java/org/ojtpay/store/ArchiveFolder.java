package org.ojtpay.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * A folder unpacked from a .tar.xz that knows whether it is whole: a note beside the files says how
 * many there are and how many bytes they hold.
 */
final class ArchiveFolder {

  private static final String NOTE = "unpacked.txt";
  private static final int EXECUTABLE = 0b001_000_000;

  private ArchiveFolder() {}

  static boolean isWhole(Path folder) throws IOException {
    Path note = folder.resolve(NOTE);
    return Files.exists(note) && Files.readString(note).equals(contents(folder));
  }

  static void unpack(InputStream packed, Path folder) throws IOException {
    try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (!isForDevelopers(entry.getName())) {
          unpack(tar, entry, folder);
        }
      }
    }
    Files.writeString(folder.resolve(NOTE), contents(folder));
  }

  private static boolean isForDevelopers(String name) {
    return name.endsWith(".a") || name.contains("lib/pkgconfig");
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder)
      throws IOException {
    Path target = folder.resolve(entry.getName()).normalize();
    if (!target.startsWith(folder)) {
      throw new IOException("the archive names a file outside of itself: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.copy(tar, target);
      Files.setPosixFilePermissions(target, permissions(entry.getMode()));
    }
  }

  private static Set<PosixFilePermission> permissions(int mode) {
    Set<PosixFilePermission> permissions =
        EnumSet.of(
            PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.OTHERS_READ);
    if ((mode & EXECUTABLE) != 0) {
      permissions.addAll(
          EnumSet.of(
              PosixFilePermission.OWNER_EXECUTE,
              PosixFilePermission.GROUP_EXECUTE,
              PosixFilePermission.OTHERS_EXECUTE));
    }
    return permissions;
  }

  private static String contents(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      long[] sizes =
          tree.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
              .filter(file -> !file.getFileName().toString().equals(NOTE))
              .mapToLong(ArchiveFolder::size)
              .toArray();
      return sizes.length + " files, " + Arrays.stream(sizes).sum() + " bytes\n";
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
