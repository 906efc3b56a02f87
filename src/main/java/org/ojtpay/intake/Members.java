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
import java.util.ArrayList;
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
    Optional<byte[]> bytes = keepWhole(zip, name);
    if (bytes.isEmpty()) {
      return;
    }
    Archive.End end = Archive.read(zip, bytes.get(), this::add);
    if (end == Archive.End.LOCKED) {
      setAside(name, "DOC-PROTECTED", "the archive has a password");
    } else if (end == Archive.End.BROKEN) {
      setAside(name, "DOC-BROKEN", "the archive cannot be unpacked whole");
    } else if (taken.isEmpty() && problems.isEmpty()) {
      setAside(name, "DOC-BROKEN", "the archive holds no file");
    }
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
    total += bytes.length;
    String sha256 = Sha256.of(bytes);
    contents.put(sha256, bytes);
    taken.add(new Member(name, sha256, bytes.length));
    return true;
  }

  private static String tooLarge(long limit) {
    return "is larger than " + (limit >> 20) + " MB";
  }
}
