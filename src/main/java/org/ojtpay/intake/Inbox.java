package org.ojtpay.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder that people send to. Each entry is one submission: a folder, a .zip, an .eml or a
 * single file. Nothing in it is ever changed.
 */
public final class Inbox {

  private final Path folder;
  private final ZoneId zone;

  /**
   * @param zone the board's time zone: instants become dates in it
   */
  public Inbox(Path folder, ZoneId zone) {
    this.folder = folder;
    this.zone = zone;
  }

  /** The entries by name in byte order; names that begin with {@code _} or {@code .} are not. */
  public List<Path> entries() {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Inbox::isEntry)
          .sorted(Comparator.comparing(EntryName::of, EntryName.BYTE_ORDER))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the inbox " + folder, e);
    }
  }

  /**
   * Takes one entry in. The bytes of every member go to {@code contents} first.
   *
   * @return nothing where the entry has gone, or somebody is writing it: it is left for the next
   *     run, since half of a document must never be taken for the whole
   */
  public Optional<Receipt> takeStill(Path entry, Trace before, ContentSink contents) {
    if (before.isGone() || !Trace.of(entry).equals(before)) {
      return Optional.empty();
    }
    Receipt receipt = take(entry, contents);
    return Trace.of(entry).equals(before) ? Optional.of(receipt) : Optional.empty();
  }

  /** Takes one entry in as it is at this moment. */
  public Receipt take(Path entry, ContentSink contents) {
    Members members = new Members(contents);
    Optional<LocalDate> mailDate = Optional.empty();
    String name = EntryName.of(entry);
    if (!isRegular(entry) && !isFolder(entry)) {
      members.setAside(name, "DOC-BROKEN", "it is a link or a device, not a file");
    } else if (isFolder(entry)) {
      members.addFolder(entry);
    } else if (hasEnding(name, ".zip")) {
      members.addZip(entry, name);
    } else if (hasEnding(name, ".eml")) {
      mailDate = members.addMail(entry, name).map(instant -> instant.atZone(zone).toLocalDate());
    } else {
      members.addFile(entry, name);
    }
    return members.receipt(name, received(entry, name, mailDate));
  }

  /** Files that are no entry yet, as one submission of that day. */
  public static Receipt together(List<Path> files, LocalDate received, ContentSink contents) {
    Members members = new Members(contents);
    for (Path file : files) {
      members.addFile(file, EntryName.of(file));
    }
    int more = files.size() - 1;
    String name = EntryName.of(files.get(0)) + (more > 0 ? " and " + more + " more" : "");
    return members.receipt(name, received);
  }

  /** The name of an entry as text. */
  public static String name(Path entry) {
    return EntryName.of(entry);
  }

  private LocalDate received(Path entry, String name, Optional<LocalDate> mailDate) {
    return stamped(name).or(() -> mailDate).orElseGet(() -> modified(entry));
  }

  private static Optional<LocalDate> stamped(String name) {
    if (name.length() < 10) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(name.substring(0, 10)));
    } catch (DateTimeParseException notStamped) {
      return Optional.empty();
    }
  }

  private LocalDate modified(Path entry) {
    try {
      Instant instant = Files.getLastModifiedTime(entry, LinkOption.NOFOLLOW_LINKS).toInstant();
      return instant.atZone(zone).toLocalDate();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the date of " + entry, e);
    }
  }

  private static boolean isEntry(Path path) {
    String name = EntryName.of(path);
    return !name.startsWith("_") && !name.startsWith(".");
  }

  static boolean isRegular(Path path) {
    return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
  }

  static boolean isFolder(Path path) {
    return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
  }

  static boolean hasEnding(String name, String ending) {
    return name.toLowerCase(Locale.ROOT).endsWith(ending);
  }
}
