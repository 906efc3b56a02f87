package org.ojtpay.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ojtpay.intake.Inbox;

/** The number of the return notice about a story, as whoever answers it copies it. */
final class NoticeNumber {

  static String of(Story story) throws IOException {
    Path folder = Files.createTempDirectory("story");
    try {
      for (SampleFile file : story.files()) {
        Path target = folder.resolve(story.path(file));
        Files.createDirectories(target.getParent());
        Files.write(target, file.bytes());
      }
      Inbox inbox = new Inbox(folder, ZoneId.of("America/Los_Angeles"));
      String hash = inbox.take(folder.resolve(story.entry()), (sha, bytes) -> {}).memberSetHash();
      return "RN-" + hash.substring(0, 8).toUpperCase(Locale.ROOT);
    } finally {
      remove(folder);
    }
  }

  private static void remove(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> paths = Files.walk(folder)) {
      all = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }

  private NoticeNumber() {}
}
