package org.ojtpay.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ojtpay.packet.Packet;
import org.ojtpay.packet.Part;
import org.ojtpay.packet.Parts;
import org.ojtpay.units.Money;
import org.ojtpay.validate.Disposition;
import org.ojtpay.validate.Verdict;

/**
 * A submission, or one part of it, as a run's report shows it.
 *
 * @param standing whether it was decided by an earlier run and nothing was done about it now
 * @param former the verdict on what it mends; null where it mends nothing
 */
public record Reported(
    Verdict verdict,
    boolean standing,
    List<DocumentRead> documents,
    Submitted submitted,
    @Nullable Verdict former) {

  /** Of what answers no notice. */
  public Reported(
      Verdict verdict, boolean standing, List<DocumentRead> documents, Submitted submitted) {
    this(verdict, standing, documents, submitted, null);
  }

  /** The same, of what answers the notice of that verdict. */
  public Reported answering(@Nullable Verdict earlier) {
    return new Reported(verdict, standing, documents, submitted, earlier);
  }

  public Reported {
    documents = List.copyOf(documents);
  }

  /**
   * From all that was read of the inbox entry; of an entry with several parts only the verdict's
   * own part counts.
   */
  public static Reported of(Verdict verdict, boolean standing, Packet entry) {
    Packet own =
        Parts.of(entry).stream()
            .filter(part -> part.number() == verdict.part())
            .findFirst()
            .map(Part::packet)
            .orElse(entry);
    return new Reported(verdict, standing, DocumentRead.of(own), Submitted.of(own));
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

  String submission() {
    return verdict.submission();
  }
}
