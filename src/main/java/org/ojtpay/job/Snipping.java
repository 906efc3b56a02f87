package org.ojtpay.job;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ojtpay.extract.Cited;
import org.ojtpay.extract.ParserPool;
import org.ojtpay.intake.Member;
import org.ojtpay.notice.Submitted;
import org.ojtpay.packet.Packet;
import org.ojtpay.packet.Parts;
import org.ojtpay.packet.Snippet;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.policy.Finding;
import org.ojtpay.policy.Severity;
import org.ojtpay.validate.Disposition;
import org.ojtpay.validate.Verdict;

/** Has the parser draw the places that a return notice cites. */
final class Snipping {

  /** A notice with more pictures than this would not be read. */
  private static final int MOST = 40;

  private final OnDisk.Contents contents;
  private final ParserPool parsers;

  Snipping(OnDisk.Contents contents, ParserPool parsers) {
    this.contents = contents;
    this.parsers = parsers;
  }

  /** The places in files that the notice cites; none where there is no notice. */
  static List<SourceRef> places(Verdict verdict) {
    return verdict.disposition() != Disposition.RETURNED
        ? List.of()
        : verdict.findings(Severity.RETURN).stream()
            .map(Finding::source)
            .filter(Objects::nonNull)
            .filter(place -> !(place instanceof SourceRef.InFile))
            .distinct()
            .limit(MOST)
            .toList();
  }

  /**
   * What they look like, in their order.
   *
   * @param entry all that was read of the inbox entry
   */
  List<Snippet> of(Verdict verdict, Packet entry, List<Member> members) {
    List<SourceRef> places = places(verdict);
    if (places.isEmpty()) {
      return List.of();
    }
    List<Member> cited = members.stream().filter(each -> isCited(each, places, members)).toList();
    try (OnDisk files = OnDisk.of(cited, contents, parsers)) {
      return parsers.snippets(files.members(), cited(verdict, places, entry));
    }
  }

  /** Of files of one name nobody can say which is meant. */
  private static boolean isCited(Member member, List<SourceRef> places, List<Member> all) {
    return places.stream().anyMatch(place -> place.file().equals(member.name()))
        && all.stream().filter(other -> other.name().equals(member.name())).count() == 1;
  }

  private static Cited cited(Verdict verdict, List<SourceRef> places, Packet entry) {
    Packet own = Parts.part(entry, verdict.part());
    Set<String> names = new TreeSet<>(Submitted.of(entry).people());
    Stream.ofNullable(verdict.participant()).forEach(names::add);
    Set<String> numbers =
        Stream.of(verdict.agreementNumber(), verdict.invoiceNumber())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return new Cited(places, own, names, numbers);
  }
}
