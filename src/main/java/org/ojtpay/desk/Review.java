package org.ojtpay.desk;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ojtpay.onfile.Recorded;
import org.ojtpay.packet.Correction;
import org.ojtpay.packet.Corrections;
import org.ojtpay.packet.Packet;
import org.ojtpay.packet.Part;
import org.ojtpay.packet.Parts;
import org.ojtpay.policy.Severity;
import org.ojtpay.store.CorrectionShelf;
import org.ojtpay.store.Decisions;
import org.ojtpay.store.Shelves;
import org.ojtpay.units.Sha256;
import org.ojtpay.validate.Disposition;
import org.ojtpay.validate.FiledVerdict;

/**
 * People's decisions on held submissions. Each is recorded with its reason; the next nightly run
 * decides the whole submission again.
 */
public final class Review {

  private final Shelves shelves;
  private final Clock clock;

  public Review(Shelves shelves, Clock clock) {
    this.shelves = shelves;
    this.clock = clock;
  }

  /** What waits for a person: set aside first, then held, the oldest first. */
  public List<FiledVerdict> waiting() {
    return java.util.stream.Stream.concat(
            shelves.verdicts().standing(Disposition.QUARANTINED).stream(),
            shelves.verdicts().standing(Disposition.HELD).stream())
        .toList();
  }

  /** How a person refers to it, such as 40 or 40#2. */
  public static String id(FiledVerdict held) {
    return held.shown();
  }

  /**
   * By its ID or its name.
   *
   * @throws NotPossible where several of that name wait
   */
  public FiledVerdict find(String idOrName) {
    return Submissions.only(
            idOrName,
            waiting().stream()
                .filter(
                    each ->
                        id(each).equals(idOrName) || each.verdict().submission().equals(idOrName))
                .toList())
        .orElseThrow(
            () ->
                new NotFound(
                    "Nothing waits under \""
                        + idOrName
                        + "\". \"ojtpay review list\" shows what does."));
  }

  /** Records that a held reason no longer holds. */
  public void clear(
      String idOrName, String code, String person, String reason, byte @Nullable [] evidence) {
    FiledVerdict held = find(idOrName);
    boolean holds =
        held.verdict().findings(Severity.HOLD).stream().anyMatch(f -> f.code().equals(code));
    if (!holds) {
      throw new NotFound(
          code
              + " does not hold "
              + held.verdict().submission()
              + ". \"ojtpay review show "
              + id(held)
              + "\" lists what does.");
    }
    put(held, "CLEAR", code, person, reason, evidence);
  }

  /**
   * Records what stands where a value was misread.
   *
   * @param fieldAndValue such as {@code hoursClaimed=80.00} or {@code payroll[3].hours=8}
   * @return what was read there
   */
  public String correct(String idOrName, String fieldAndValue, Ruling by) {
    FiledVerdict held = find(idOrName);
    Correction correction = correction(fieldAndValue);
    Packet packet = packet(held);
    String before =
        Corrections.standing(packet, correction)
            .orElseThrow(
                () ->
                    new NotFound(
                        held.verdict().submission()
                            + " has no place for "
                            + correction.field()
                            + ": no such document or row was read in it."));
    Evidence kept = new Evidence(shelves, clock);
    shelves.inOneTransaction(
        () -> {
          shelves
              .corrections()
              .put(
                  new CorrectionShelf.Made(
                      held.receiptId(),
                      held.verdict().part(),
                      correction,
                      by.person(),
                      by.reason(),
                      kept.keep(by)),
                  clock.instant());
          kept.audit(by, "CORRECT " + correction.field() + " " + held.verdict().submission());
        });
    return before;
  }

  private static Correction correction(String fieldAndValue) {
    int equals = fieldAndValue.indexOf('=');
    if (equals < 0) {
      throw new NotPossible("\"" + fieldAndValue + "\" says no value. Example: hoursClaimed=80.00");
    }
    try {
      return Correction.of(fieldAndValue.substring(0, equals), fieldAndValue.substring(equals + 1));
    } catch (IllegalArgumentException e) {
      throw new NotPossible(String.valueOf(e.getMessage()));
    }
  }

  /** What was read of the part, with what people have put right so far. */
  private Packet packet(FiledVerdict held) {
    Packet read =
        Parts.of(shelves.packets().get(held.receiptId())).stream()
            .filter(each -> each.number() == held.verdict().part())
            .map(Part::packet)
            .findFirst()
            .orElseThrow();
    String part = Recorded.part(held.receiptId(), held.verdict().part());
    return Corrections.apply(read, shelves.corrections().all().getOrDefault(part, List.of()));
  }

  /** Records that it goes back to its sender with its held reasons. */
  public void sendBack(String idOrName, String person, String reason, byte @Nullable [] evidence) {
    put(find(idOrName), "RETURN", null, person, reason, evidence);
  }

  private void put(
      FiledVerdict held,
      String action,
      @Nullable String code,
      String person,
      String reason,
      byte @Nullable [] evidence) {
    String sha256 = evidence == null ? null : Sha256.of(evidence);
    if (evidence != null && sha256 != null) {
      shelves.receipts().putContent(sha256, evidence);
    }
    shelves
        .decisions()
        .put(
            new Decisions.Decision(
                held.receiptId(), held.verdict().part(), action, code, person, reason, sha256),
            clock.instant());
    shelves
        .papers()
        .audit(
            person,
            action + " " + (code == null ? "" : code + " ") + held.verdict().submission(),
            clock.instant());
  }
}
