package org.ojtpay.job;

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

/** Reads one receipt. */
final class Reading {

  /** After so many attempts that ended with the whole program, a submission is set aside. */
  private static final int ATTEMPTS = 3;

  private final OnDisk.Contents contents;
  private final ParserPool parsers;

  Reading(OnDisk.Contents contents, ParserPool parsers) {
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
    try (OnDisk files = OnDisk.of(members, contents, parsers)) {
      return parsers.read(files.members()).files();
    }
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
