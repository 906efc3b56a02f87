package org.ojtpay.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Copies of the pack to change and to break. */
public final class Packs {

  private static final Path ORIGINAL = Path.of("src/main/resources/policies/sdwp-ojt");

  private Packs() {}

  public static Path copy(Path into) throws IOException {
    Path folder = Files.createDirectory(into.resolve("sdwp-ojt"));
    try (Stream<Path> files = Files.list(ORIGINAL)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    return folder;
  }

  /** A copy of the pack in which this parameter is switched off, or says something else. */
  public static Path with(Path into, String key, String value) throws IOException {
    Path folder = copy(into);
    Path file = folder.resolve("parameters.yaml");
    String text = Files.readString(file);
    String changed =
        text.replaceFirst(
            "(?ms)^(" + Pattern.quote(key) + ":.*?^  values:\\R).*?(?=^\\S|\\z)",
            "$1    - {from: 2018-08-01, value: " + value + "}\n");
    assertThat(text.lines()).as("keys of %s", file).contains(key + ":");
    Files.writeString(file, changed);
    return folder;
  }

  /** Replaces the first place where that text stands. */
  static void replace(Path file, String text, String by) throws IOException {
    replace(file, text, by, 1);
  }

  /** Replaces the n-th place where that text stands. */
  static void replace(Path file, String text, String by, int nth) throws IOException {
    String content = Files.readString(file);
    int at = -1;
    for (int i = 0; i < nth; i++) {
      at = content.indexOf(text, at + 1);
      assertThat(at).as("place %s of %s in %s", i + 1, text, file).isNotNegative();
    }
    Files.writeString(file, content.substring(0, at) + by + content.substring(at + text.length()));
  }
}
