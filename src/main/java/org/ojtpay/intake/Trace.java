package org.ojtpay.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What can be seen of an entry from outside: its files with their sizes and dates of change. Where
 * it is the same before and after a look inside, nobody has written meanwhile.
 */
public record Trace(SortedMap<String, String> files, Instant newest) {

  public static Trace of(Path entry) {
    SortedMap<String, String> files = new TreeMap<>();
    Instant newest = Instant.MIN;
    SortedMap<String, Path> paths = new TreeMap<>();
    paths.put("", entry);
    if (Inbox.isFolder(entry)) {
      paths.putAll(FolderFiles.of(entry).files());
    }
    for (String name : paths.keySet()) {
      try {
        BasicFileAttributes seen =
            Files.readAttributes(
                paths.get(name), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        Instant changed = seen.lastModifiedTime().toInstant();
        files.put(name, seen.size() + " " + changed + " " + seen.fileKey());
        newest = changed.isAfter(newest) ? changed : newest;
      } catch (IOException gone) {
        // It is not seen any more, which is what a trace is to tell.
      }
    }
    return new Trace(files, newest);
  }

  boolean isGone() {
    return files.isEmpty();
  }

  /** Whether anything in it changed within so many seconds before the moment. */
  public boolean isFresh(Instant moment, int seconds) {
    return newest.isBefore(moment.plusSeconds(1)) && newest.isAfter(moment.minusSeconds(seconds));
  }
}
