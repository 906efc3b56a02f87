package org.ojtpay.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ojtpay.packet.Packet;
import org.ojtpay.packet.Parts;
import org.ojtpay.packet.Snippet;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.policy.Finding;
import org.ojtpay.units.Money;
import org.ojtpay.validate.Disposition;
import org.ojtpay.validate.Verdict;

/**
 * A submission, or one part of it, as a run's report shows it.
 *
 * @param standing whether it was decided by an earlier run and nothing was done about it now
 * @param former the verdict on what it mends; null where it mends nothing
 * @param answeredBy the later submission that mends it, where it was held; else null
 * @param snippets pictures of places that its findings name
 */
public record Reported(
    Verdict verdict,
    boolean standing,
    List<DocumentRead> documents,
    Submitted submitted,
    @Nullable Verdict former,
    @Nullable String answeredBy,
    List<Snippet> snippets) {

  public Reported {
    documents = List.copyOf(documents);
    snippets = List.copyOf(snippets);
  }

  /** Of what answers no notice, without pictures. */
  public Reported(
      Verdict verdict, boolean standing, List<DocumentRead> documents, Submitted submitted) {
    this(verdict, standing, documents, submitted, null, null, List.of());
  }

  /**
   * From all that was read of the inbox entry; of an entry with several parts only the verdict's
   * own part counts.
   */
  public static Reported of(Verdict verdict, boolean standing, Packet entry) {
    Packet own = Parts.part(entry, verdict.part());
    return new Reported(verdict, standing, DocumentRead.of(own), Submitted.of(own));
  }

  /** The same, of what answers the notice of that verdict. */
  public Reported answering(@Nullable Verdict earlier) {
    return new Reported(verdict, standing, documents, submitted, earlier, answeredBy, snippets);
  }

  /** The same, of what a later submission mends. */
  public Reported answeredBy(@Nullable String later) {
    return new Reported(verdict, standing, documents, submitted, former, later, snippets);
  }

  /** The same with pictures of the places that it names. */
  public Reported with(List<Snippet> pictures) {
    return new Reported(verdict, standing, documents, submitted, former, answeredBy, pictures);
  }

  boolean is(Disposition disposition) {
    return verdict.disposition() == disposition;
  }

  /** Whether this run decided it so. */
  boolean isNew(Disposition disposition) {
    return !standing && is(disposition);
  }

  /** What this run makes payable: nothing for a standing one. */
  Money payableNow() {
    return standing ? Money.ZERO : verdict.payable();
  }

  /** The pages of a file that could not be read, or only with a person's help. */
  List<Integer> unreadPages(String file) {
    return verdict.findings().stream()
        .filter(finding -> finding.code().equals("DOC-UNREADABLE"))
        .map(Finding::source)
        .filter(source -> source instanceof SourceRef.OnPage && source.file().equals(file))
        .map(source -> ((SourceRef.OnPage) source).page())
        .toList();
  }

  String submission() {
    return verdict.submission();
  }
}
