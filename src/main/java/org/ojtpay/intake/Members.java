package org.ojtpay.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ojtpay.packet.Problem;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.units.Sha256;

/** Gathers the members of one submission, within the limits. */
final class Members {

  private static final String CLOSED = "it cannot be read: its owner has to give the right to";

  private final ContentSink contents;
  private final List<Member> taken = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private @Nullable Member whole;
  private long total;
  private boolean full;

  /** The mails and archives within the entry that are open now. */
  private final Deque<String> within = new ArrayDeque<>();

  Members(ContentSink contents) {
    this.contents = contents;
  }

  void setAside(String name, String code, String detail) {
    problems.add(new Problem(code, detail, new SourceRef.InFile(name)));
  }

  void addFolder(Path folder) {
    FolderFiles found = FolderFiles.of(folder);
    found.files().forEach(this::addUnlessHidden);
    found.closed().forEach((name, path) -> setAside(name, "DOC-BROKEN", CLOSED));
    if (taken.isEmpty() && problems.isEmpty()) {
      setAside(EntryName.of(folder), "DOC-BROKEN", "the folder is empty");
    }
  }

  private void addUnlessHidden(String name, Path file) {
    if (!name.substring(name.lastIndexOf('/') + 1).startsWith(".")) {
      addFile(file, name);
    }
  }

  void addFile(Path file, String name) {
    if (!Inbox.isRegular(file)) {
      setAside(name, "DOC-BROKEN", "it is a link or a device, not a file");
      return;
    }
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      add(name, in);
    } catch (IOException refused) {
      setAside(name, "DOC-BROKEN", CLOSED);
    }
  }

  void addZip(Path zip, String name) {
    keepWhole(zip, name).ifPresent(bytes -> end(name, 0, Archive.read(zip, bytes, this::add)));
  }

  /** Adds the attachments; answers when the mail reached the board, where it says so. */
  Optional<Instant> addMail(Path mail, String name) {
    Optional<byte[]> bytes = keepWhole(mail, name);
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    try {
      Optional<Instant> received = Mail.read(bytes.get(), this::addBytes);
      if (taken.isEmpty() && problems.isEmpty()) {
        setAside(name, "DOC-BROKEN", "the mail has no attachment");
      }
      return received;
    } catch (IOException broken) {
      setAside(name, "DOC-BROKEN", "the mail cannot be opened");
      return Optional.empty();
    }
  }

  Receipt receipt(String submission, LocalDate received) {
    List<String> hashes = new ArrayList<>(taken.stream().map(Member::sha256).toList());
    if (taken.isEmpty()) {
      hashes.add(whole == null ? submission : whole.sha256());
    }
    return new Receipt(submission, received, Sha256.ofSet(hashes), whole, taken, problems);
  }

  /** A mail or archive is kept as it came, beside its members. */
  private Optional<byte[]> keepWhole(Path file, String name) {
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      byte[] bytes = in.readNBytes((int) Limits.SUBMISSION_BYTES + 1);
      if (bytes.length > Limits.SUBMISSION_BYTES) {
        setAside(name, "DOC-LIMIT", tooLarge(Limits.SUBMISSION_BYTES));
        return Optional.empty();
      }
      String sha256 = Sha256.of(bytes);
      contents.put(sha256, bytes);
      whole = new Member(name, sha256, bytes.length);
      return Optional.of(bytes);
    } catch (IOException refused) {
      setAside(name, "DOC-BROKEN", CLOSED);
      return Optional.empty();
    }
  }

  private void addBytes(String name, byte[] bytes) {
    try {
      add(name, new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Answers whether there may be room for more. The first file over the number says it for all. */
  private boolean add(String name, InputStream in) throws IOException {
    if (full) {
      return false;
    }
    if (taken.size() >= Limits.MEMBERS) {
      full = true;
      setAside(name, "DOC-LIMIT", "a submission holds at most " + Limits.MEMBERS + " files");
      return false;
    }
    long left = Limits.SUBMISSION_BYTES - total;
    byte[] bytes = in.readNBytes((int) Math.min(Limits.MEMBER_BYTES, left) + 1);
    if (bytes.length > Limits.MEMBER_BYTES) {
      setAside(name, "DOC-LIMIT", tooLarge(Limits.MEMBER_BYTES));
      return true;
    }
    if (bytes.length > left) {
      setAside(name, "DOC-LIMIT", "with it the submission " + tooLarge(Limits.SUBMISSION_BYTES));
      return true;
    }
    String sha256 = Sha256.of(bytes);
    contents.put(sha256, bytes);
    if (!unwrap(name, bytes)) {
      total += bytes.length;
      taken.add(new Member(name, sha256, bytes.length));
    }
    return true;
  }

  /**
   * Takes what is wrapped in another file in its place; the limits count for all together. A mail
   * of words alone, attached to another, holds nothing.
   */
  private boolean unwrap(String name, byte[] bytes) {
    Wrapping wrapping = Wrapping.of(name, bytes);
    if (wrapping == Wrapping.NONE) {
      return false;
    }
    if (wrapping == Wrapping.OUTLOOK) {
      setAside(
          name,
          "DOC-KIND-UNKNOWN",
          "Outlook wrapped the attachments; send the mail again as HTML or plain text");
    } else if (within.size() >= Limits.NESTED) {
      setAside(
          name,
          "DOC-LIMIT",
          "it lies in a mail or archive that lies in another; send its files by themselves");
    } else {
      within.addLast(name);
      unwrap(wrapping, name, bytes);
      within.removeLast();
    }
    return true;
  }

  private void unwrap(Wrapping wrapping, String name, byte[] bytes) {
    int before = taken.size() + problems.size();
    Archive.Files files = (inner, in) -> add(name + "/" + inner, in);
    if (wrapping == Wrapping.ARCHIVE) {
      end(name, before, Wrapping.onDisk(bytes, file -> Archive.read(file, bytes, files)));
      return;
    }
    try {
      Mail.read(bytes, (inner, content) -> addBytes(name + "/" + inner, content));
    } catch (IOException broken) {
      setAside(name, "DOC-BROKEN", "the mail cannot be opened");
    }
  }

  private void end(String name, int before, Archive.End end) {
    if (end == Archive.End.LOCKED) {
      setAside(name, "DOC-PROTECTED", "the archive has a password");
    } else if (end == Archive.End.BROKEN) {
      setAside(name, "DOC-BROKEN", "the archive cannot be unpacked whole");
    } else if (taken.size() + problems.size() == before) {
      setAside(name, "DOC-BROKEN", "the archive holds no file");
    }
  }

  private static String tooLarge(long limit) {
    return "is larger than " + (limit >> 20) + " MB";
  }
}
