package org.ojtpay.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What lies in a folder and its folders, by name in byte order; links are not followed.
 *
 * @param files all that is no folder
 * @param closed what cannot even be looked into
 */
record FolderFiles(SortedMap<String, Path> files, SortedMap<String, Path> closed) {

  static FolderFiles of(Path folder) {
    FolderFiles found =
        new FolderFiles(new TreeMap<>(EntryName.BYTE_ORDER), new TreeMap<>(EntryName.BYTE_ORDER));
    try {
      Files.walkFileTree(folder, found.new Visitor(folder));
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  /** The name inside of the folder, its own name for the folder itself. */
  private static String name(Path folder, Path path) {
    Path inside = path.equals(folder) ? path.getFileName() : folder.relativize(path);
    return StreamSupport.stream(inside.spliterator(), false)
        .map(each -> EntryName.of(each))
        .collect(Collectors.joining("/"));
  }

  private final class Visitor extends SimpleFileVisitor<Path> {

    private final Path folder;

    Visitor(Path folder) {
      this.folder = folder;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      return put(files, file);
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException refused) {
      return put(closed, file);
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException refused) {
      return refused == null ? FileVisitResult.CONTINUE : put(closed, directory);
    }

    private FileVisitResult put(Map<String, Path> where, Path path) {
      where.put(name(folder, path), path);
      return FileVisitResult.CONTINUE;
    }
  }
}
