package org.ojtpay.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a pack, from the class path or from a folder.
 *
 * @param name the folder's name, which is the pack's
 * @param bytes by file name; a file that is not there is absent
 * @param strangers YAML files of the folder that no pack has
 * @param others where a pack that this one extends is found
 */
record PackFiles(
    String name,
    TreeMap<String, byte[]> bytes,
    SortedSet<String> strangers,
    Function<String, PackFiles> others) {

  static final String PACK = "pack.yaml";
  static final String PARAMETERS = "parameters.yaml";
  static final String REASONS = "reasons.yaml";
  static final String EARNING_CODES = "earning-codes.yaml";
  static final String WAGES = "wages.yaml";
  static final String CHECKLISTS = "checklists.yaml";

  static final List<String> ALL =
      List.of(CHECKLISTS, EARNING_CODES, PACK, PARAMETERS, REASONS, WAGES);

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*");

  private interface Source {
    byte @Nullable [] read(String file) throws IOException;
  }

  /** A pack that comes with the program; without any file where there is none of that name. */
  static PackFiles ofClassPath(String name) {
    if (!NAME.matcher(name).matches()) {
      return nothing(name);
    }
    return new PackFiles(
        name, readAll(file -> resource(name, file)), new TreeSet<>(), PackFiles::ofClassPath);
  }

  /** A board's own copy. */
  static PackFiles ofFolder(Path folder) {
    Path last = folder.toAbsolutePath().normalize().getFileName();
    String name = last == null ? "" : last.toString();
    TreeMap<String, byte[]> bytes =
        readAll(
            file ->
                Files.isRegularFile(folder.resolve(file))
                    ? Files.readAllBytes(folder.resolve(file))
                    : null);
    return new PackFiles(name, bytes, strangers(folder), other -> beside(folder, other));
  }

  /**
   * As they were kept.
   *
   * @param kept by pack and file name, such as {@code sdwp-ojt/pack.yaml}
   */
  static PackFiles ofKept(String name, Map<String, byte[]> kept) {
    TreeMap<String, byte[]> bytes = new TreeMap<>();
    for (String file : ALL) {
      byte[] content = kept.get(name + "/" + file);
      if (content != null) {
        bytes.put(file, content);
      }
    }
    return new PackFiles(name, bytes, new TreeSet<>(), other -> ofKept(other, kept));
  }

  private static PackFiles beside(Path folder, String name) {
    Path other = folder.toAbsolutePath().normalize().resolveSibling(name);
    return NAME.matcher(name).matches() && Files.isDirectory(other)
        ? ofFolder(other)
        : ofClassPath(name);
  }

  private static PackFiles nothing(String name) {
    return new PackFiles(name, new TreeMap<>(), new TreeSet<>(), PackFiles::nothing);
  }

  private static TreeMap<String, byte[]> readAll(Source source) {
    TreeMap<String, byte[]> bytes = new TreeMap<>();
    for (String file : ALL) {
      try {
        byte[] content = source.read(file);
        if (content != null) {
          bytes.put(file, content);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return bytes;
  }

  private static byte @Nullable [] resource(String name, String file) throws IOException {
    try (InputStream in = PackFiles.class.getResourceAsStream("/policies/" + name + "/" + file)) {
      return in == null ? null : in.readAllBytes();
    }
  }

  private static SortedSet<String> strangers(Path folder) {
    SortedSet<String> names = new TreeSet<>();
    if (!Files.isDirectory(folder)) {
      return names;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{yaml,yml}")) {
      files.forEach(file -> names.add(file.toFile().getName()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    names.removeAll(Set.copyOf(ALL));
    return names;
  }
}
