package org.ojtpay.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ojtpay.extract.ParserPool;
import org.ojtpay.intake.Member;
import org.ojtpay.packet.FileReading;
import org.ojtpay.packet.Packet;
import org.ojtpay.packet.PayrollPeople;
import org.ojtpay.packet.Problem;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.store.Receipts;

/**
 * Reads one receipt: its members go to the parser as files that bear their hash for a name,
 * whatever their sender called them.
 */
final class Reading {

  /** After so many attempts that ended with the whole program, a submission is set aside. */
  private static final int ATTEMPTS = 3;

  /** The bytes behind a hash. */
  interface Contents {
    byte[] of(String sha256) throws IOException;
  }

  private final Contents contents;
  private final ParserPool parsers;

  Reading(Contents contents, ParserPool parsers) {
    this.contents = contents;
    this.parsers = parsers;
  }

  Packet read(Receipts.Entry entry, int attempt) {
    List<FileReading> files = new ArrayList<>();
    if (attempt > ATTEMPTS) {
      entry.receipt().members().forEach(member -> files.add(gaveUp(member)));
    } else {
      files.addAll(parsed(entry.receipt().members()));
    }
    for (Problem problem : entry.receipt().problems()) {
      files.add(new FileReading(problem.source().file(), "", List.of(), List.of(problem)));
    }
    return withoutOtherEmployees(new Packet(files));
  }

  /** What a register says of people whom nothing else in the submission names is not kept. */
  private static Packet withoutOtherEmployees(Packet packet) {
    return PayrollPeople.onlyFor(packet, PayrollPeople.namedIn(packet.documents()));
  }

  private List<FileReading> parsed(List<Member> members) {
    try {
      Path folder = parsers.folder();
      try {
        return parsers.read(onDisk(members, folder)).files();
      } finally {
        remove(members, folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the parser's input", e);
    }
  }

  private List<ParserPool.Member> onDisk(List<Member> members, Path folder) throws IOException {
    List<ParserPool.Member> files = new ArrayList<>();
    for (Member member : members) {
      Path file = folder.resolve(member.sha256());
      Files.write(file, contents.of(member.sha256()));
      files.add(new ParserPool.Member(file, member.name(), member.sha256()));
    }
    return files;
  }

  private static void remove(List<Member> members, Path folder) throws IOException {
    for (Member member : members) {
      Files.deleteIfExists(folder.resolve(member.sha256()));
    }
    Files.deleteIfExists(folder);
  }

  private static FileReading gaveUp(Member member) {
    Problem problem =
        new Problem(
            "DOC-TIMEOUT",
            "reading it ended the program " + ATTEMPTS + " times",
            new SourceRef.InFile(member.name()));
    return new FileReading(member.name(), member.sha256(), List.of(), List.of(problem));
  }
}
