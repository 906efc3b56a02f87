package org.ojtpay.onfile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ojtpay.packet.PersonName;
import org.ojtpay.units.Hours;
import org.ojtpay.units.Money;

/**
 * What the board knows at one moment. Each decision makes a new one for the next.
 *
 * @param agreements what every agreement packet decided so far has become, folded from the events
 * @param invoices every invoice decided so far, the latest decision of each
 * @param events what happened to the agreements, in the order in which it was put on file
 * @param changes of agreements that are held
 * @param verifications the papers of invoices that wait for the payroll of verified days
 */
public record OnFile(
    Reference reference,
    List<AgreementOnFile> agreements,
    List<InvoiceOnFile> invoices,
    List<AgreementEvent> events,
    Recorded recorded,
    Contents contents,
    List<OpenChange> changes,
    List<Verification> verifications) {

  /** The type of an invoice that ends a training early; its period ends on the last day worked. */
  public static final String DISCONTINUATION = "DISCONTINUATION";

  public OnFile {
    agreements = List.copyOf(agreements);
    invoices = List.copyOf(invoices);
    events = List.copyOf(events);
    changes = List.copyOf(changes);
    verifications = List.copyOf(verifications);
  }

  /** Where nothing waits for the payroll of verified days. */
  public OnFile(
      Reference reference,
      List<AgreementOnFile> agreements,
      List<InvoiceOnFile> invoices,
      List<AgreementEvent> events,
      Recorded recorded,
      Contents contents,
      List<OpenChange> changes) {
    this(reference, agreements, invoices, events, recorded, contents, changes, List.of());
  }

  public static OnFile empty(Reference reference) {
    return new OnFile(
        reference, List.of(), List.of(), List.of(), Recorded.NOTHING, Contents.NONE, List.of());
  }

  /** The same, after this has happened to agreements. */
  public OnFile with(List<AgreementEvent> happened) {
    if (happened.isEmpty()) {
      return this;
    }
    List<AgreementEvent> all = new ArrayList<>(events);
    all.addAll(happened);
    return new OnFile(
        reference,
        AgreementLife.after(agreements, happened),
        invoices,
        all,
        recorded,
        contents,
        changes,
        verifications);
  }

  /** The same with this invoice; what it replaces is void. */
  public OnFile with(InvoiceOnFile invoice) {
    List<InvoiceOnFile> all = new ArrayList<>();
    Contents known = contents;
    for (InvoiceOnFile each : invoices) {
      boolean isReplaced = each.isReplacedBy(invoice);
      all.add(isReplaced ? each.standing(State.VOIDED, each.filed()) : each);
      known = isReplaced ? known.replaced(each.submission()) : known;
    }
    all.add(invoice);
    return new OnFile(reference, agreements, all, events, recorded, known, changes, verifications);
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
        events,
        recorded,
        contents,
        changes,
        verifications);
  }

  /** The same, with the verified days of an invoice made good by their payroll. */
  public OnFile with(TrueUp made) {
    List<InvoiceOnFile> all = new ArrayList<>(without(made.before()).invoices);
    all.add(made.after());
    return new OnFile(
        reference, agreements, all, events, recorded, contents, changes, verifications);
  }

  /** The same, as if this had never been asked for. */
  public OnFile without(InvoiceOnFile invoice) {
    return new OnFile(
        reference,
        agreements,
        invoices.stream().filter(each -> !each.equals(invoice)).toList(),
        events,
        recorded,
        contents,
        changes,
        verifications);
  }

  /** The same, with the papers of all that waits for the payroll of verified days. */
  public OnFile waitingForPayroll(List<Verification> papers) {
    return new OnFile(reference, agreements, invoices, events, recorded, contents, changes, papers);
  }

  /** The same, knowing what became of these contents. */
  public OnFile with(Contents known) {
    return new OnFile(
        reference, agreements, invoices, events, recorded, known, changes, verifications);
  }

  /** The same, with this change of an agreement held. */
  public OnFile with(OpenChange held) {
    List<OpenChange> all = new ArrayList<>(changes);
    all.add(held);
    return new OnFile(
        reference, agreements, invoices, events, recorded, contents, all, verifications);
  }

  /**
   * The same without the change that this part of a receipt asked for: it is decided anew.
   *
   * @param part as {@link Recorded#part} names it
   */
  public OnFile withoutChange(String part) {
    List<OpenChange> others = changes.stream().filter(each -> !each.part().equals(part)).toList();
    return new OnFile(
        reference, agreements, invoices, events, recorded, contents, others, verifications);
  }

  /** What may change the agreement and is held; of several the first. */
  public Optional<OpenChange> changing(AgreementKey agreement) {
    return changes.stream()
        .filter(
            change ->
                agreements(change.number(), change.participant()).stream()
                    .anyMatch(each -> each.key().equals(agreement)))
        .findFirst();
  }

  /** All agreements under this number and participant, whatever their start. */
  public List<AgreementOnFile> agreements(String number, String participant) {
    String wanted = Keys.number(number);
    return agreementsOf(participant).stream()
        .filter(
            each -> each.key().number().equals(wanted) || Keys.number(each.number()).equals(wanted))
        .toList();
  }

  /** All agreements of this person. */
  public List<AgreementOnFile> agreementsOf(String participant) {
    PersonName wanted = PersonName.of(participant);
    return agreements.stream()
        .filter(each -> PersonName.of(each.participant()).isSame(wanted))
        .toList();
  }

  /** All agreements of the person of this one, by name or by CalJOBS ID. */
  public List<AgreementOnFile> agreementsOf(AgreementOnFile agreement) {
    PersonName wanted = PersonName.of(agreement.participant());
    String key = ParticipantKey.of(agreement);
    return agreements.stream()
        .filter(
            each ->
                PersonName.of(each.participant()).isSame(wanted)
                    || ParticipantKey.of(each).equals(key))
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

  /** Whether a discontinuation of the agreement has arrived and was not returned. */
  public boolean isDiscontinued(AgreementKey agreement) {
    return lastDaysWorked(agreement).findAny().isPresent();
  }

  /**
   * The last days worked that discontinuations tell which were not returned. One whose hours were
   * corrected since tells it as before.
   */
  public Stream<LocalDate> lastDaysWorked(AgreementKey agreement) {
    return invoices(agreement).stream()
        .filter(each -> each.type().equals(DISCONTINUATION))
        .filter(each -> each.state() != State.RETURNED)
        .map(each -> each.period().to());
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
}
