package org.ojtpay.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ojtpay.extract.ParserPool;
import org.ojtpay.intake.Member;

/**
 * Members of a receipt as files for the parser, which bear their hash for a name, whatever their
 * sender called them. They go when this is closed.
 */
final class OnDisk implements AutoCloseable {

  /** The bytes behind a hash. */
  interface Contents {
    byte[] of(String sha256) throws IOException;
  }

  private final Path folder;
  private final List<ParserPool.Member> members = new ArrayList<>();

  private OnDisk(Path folder) {
    this.folder = folder;
  }

  static OnDisk of(List<Member> members, Contents contents, ParserPool parsers) {
    try {
      OnDisk files = new OnDisk(parsers.folder());
      for (Member member : members) {
        Path file = files.folder.resolve(member.sha256());
        Files.write(file, contents.of(member.sha256()));
        files.members.add(new ParserPool.Member(file, member.name(), member.sha256()));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the parser's input", e);
    }
  }

  List<ParserPool.Member> members() {
    return members;
  }

  @Override
  public void close() {
    try {
      for (ParserPool.Member member : members) {
        Files.deleteIfExists(member.bytes());
      }
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove the parser's input", e);
    }
  }
}
