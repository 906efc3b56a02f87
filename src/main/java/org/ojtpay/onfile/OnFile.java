package org.ojtpay.onfile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ojtpay.packet.PersonName;
import org.ojtpay.units.Hours;
import org.ojtpay.units.Money;

/**
 * What the board knows at one moment. Each decision makes a new one for the next.
 *
 * @param agreements every agreement decided so far, the latest decision of each
 * @param invoices every invoice decided so far, the latest decision of each
 * @param cleared what people have decided on held submissions, by {@link #part}
 * @param contents what became of each set of contents that arrived before, by its hash
 */
public record OnFile(
    Reference reference,
    List<AgreementOnFile> agreements,
    List<InvoiceOnFile> invoices,
    Map<String, List<Clearance>> cleared,
    Map<String, Earlier> contents) {

  /** The type of an invoice that ends a training early; its period ends on the last day worked. */
  public static final String DISCONTINUATION = "DISCONTINUATION";

  /**
   * A person's recorded decision on a held submission.
   *
   * @param code the held reason that no longer holds; empty where the whole goes back
   */
  public record Clearance(String code, String person, String reason, long decision) {

    public boolean isReturn() {
      return code.isEmpty();
    }
  }

  /**
   * An earlier arrival of the same contents.
   *
   * @param live whether it is approved or held: then the same again is a duplicate
   */
  public record Earlier(String submission, boolean live) {}

  public OnFile {
    agreements = List.copyOf(agreements);
    invoices = List.copyOf(invoices);
    cleared = Map.copyOf(cleared);
    contents = Map.copyOf(contents);
  }

  public static OnFile empty(Reference reference) {
    return new OnFile(reference, List.of(), List.of(), Map.of(), Map.of());
  }

  /**
   * A part of a receipt: what people decide belongs to it. An entry's name does not tell: the next
   * month's invoice may bear the same.
   */
  public static String part(long receipt, int part) {
    return receipt + "#" + part;
  }

  /** The same with this agreement. */
  public OnFile with(AgreementOnFile agreement) {
    List<AgreementOnFile> all = new ArrayList<>(agreements);
    all.add(agreement);
    return new OnFile(reference, all, invoices, cleared, contents);
  }

  /** The same with this invoice. */
  public OnFile with(InvoiceOnFile invoice) {
    List<InvoiceOnFile> all = new ArrayList<>(invoices);
    all.add(invoice);
    return new OnFile(reference, agreements, all, cleared, contents);
  }

  /**
   * The same without what this submission put on file when it was held: it is decided anew. What
   * was approved stays, whatever its name.
   */
  public OnFile withoutHeld(String submission) {
    return new OnFile(
        reference,
        agreements.stream()
            .filter(each -> each.state() != State.HELD || !each.submission().equals(submission))
            .toList(),
        invoices.stream()
            .filter(each -> each.state() != State.HELD || !each.submission().equals(submission))
            .toList(),
        cleared,
        contents);
  }

  /** The same, knowing what became of one more set of contents. */
  public OnFile withContents(String hash, Earlier earlier) {
    Map<String, Earlier> all = new HashMap<>(contents);
    all.merge(hash, earlier, (before, now) -> before.live() ? before : now);
    return new OnFile(reference, agreements, invoices, cleared, all);
  }

  /** The same, after a submission that was held has been decided anew. */
  public OnFile withContentsAgain(String hash, Earlier earlier) {
    Map<String, Earlier> all = new HashMap<>(contents);
    all.computeIfPresent(
        hash,
        (same, before) -> before.submission().equals(earlier.submission()) ? earlier : before);
    return new OnFile(reference, agreements, invoices, cleared, all);
  }

  /** All agreements under this number and participant, whatever their start. */
  public List<AgreementOnFile> agreements(String number, String participant) {
    String wanted = Keys.number(number);
    return agreementsOf(participant).stream()
        .filter(each -> each.key().number().equals(wanted))
        .toList();
  }

  /** All agreements of this person. */
  public List<AgreementOnFile> agreementsOf(String participant) {
    PersonName wanted = PersonName.of(participant);
    return agreements.stream()
        .filter(each -> PersonName.of(each.participant()).isSame(wanted))
        .toList();
  }

  public List<InvoiceOnFile> invoices(AgreementKey agreement) {
    return invoices.stream().filter(each -> each.agreement().equals(agreement)).toList();
  }

  /** Those approved or held, save a held one that a later one mends. */
  public List<InvoiceOnFile> live(AgreementKey agreement) {
    List<InvoiceOnFile> all = invoices(agreement);
    return all.stream()
        .filter(each -> each.state() == State.APPROVED || each.state() == State.HELD)
        .filter(each -> all.stream().noneMatch(other -> other.mends(each)))
        .toList();
  }

  /** The last day worked of a training whose discontinuation the board has approved. */
  public Optional<LocalDate> discontinuedOn(AgreementKey agreement) {
    return approved(agreement).stream()
        .filter(each -> each.type().equals(DISCONTINUATION))
        .map(each -> each.period().to())
        .max(Comparator.naturalOrder());
  }

  /** Whether a discontinuation of the agreement has arrived and was not returned. */
  public boolean isDiscontinued(AgreementKey agreement) {
    return invoices(agreement).stream()
        .filter(each -> each.type().equals(DISCONTINUATION))
        .anyMatch(each -> each.state() == State.APPROVED || each.state() == State.HELD);
  }

  /** Hours approved under the agreement so far. */
  public Hours hoursUsed(AgreementKey agreement) {
    return approved(agreement).stream()
        .map(InvoiceOnFile::eligibleHours)
        .reduce(Hours.ZERO, Hours::plus);
  }

  /** Dollars approved under the agreement so far. */
  public Money amountUsed(AgreementKey agreement) {
    return approved(agreement).stream()
        .map(InvoiceOnFile::reimbursement)
        .reduce(Money.ZERO, Money::plus);
  }

  public List<InvoiceOnFile> approved(AgreementKey agreement) {
    return invoices(agreement).stream().filter(each -> each.state() == State.APPROVED).toList();
  }

  /**
   * What people have decided on a part of a receipt.
   *
   * @param part as {@link #part} names it
   */
  public List<Clearance> clearances(String part) {
    return cleared.getOrDefault(part, List.of());
  }

  public Optional<Earlier> earlier(String contentHash) {
    return Optional.ofNullable(contents.get(contentHash));
  }
}
