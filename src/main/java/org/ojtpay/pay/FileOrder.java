package org.ojtpay.pay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ojtpay.policy.BankingDays;
import org.ojtpay.units.Money;

/**
 * Entries that shall become one file for one bank: a batch of each entry class, CCD first, each
 * with its own offset where the bank wants balanced files; traces and batch numbers ascend through
 * the file. Building is a pure function: the same order gives the same bytes.
 *
 * @param board becomes part of the file's name
 * @param description why, as the receiver's statement shows it
 */
record FileOrder(
    String board,
    BankProfile profile,
    PaymentFileIdentity identity,
    String description,
    List<EntryOrder> entries) {

  /**
   * Fails where there is nothing to order, or the identity is of another origin than the bank's.
   */
  FileOrder {
    entries = List.copyOf(entries);
    if (entries.isEmpty()) {
      throw new IllegalArgumentException("a payment file has at least one payment");
    }
    if (!identity.immediateOrigin().equals(profile.immediateOrigin())) {
      throw new IllegalArgumentException(
          "the file's origin " + identity.immediateOrigin() + " is not that of " + profile.name());
    }
  }

  /** The entries of each batch, in the order of the file, with the offsets. */
  static SortedMap<StandardEntryClass, List<EntryOrder>> batches(
      BankProfile profile, List<EntryOrder> entries) {
    SortedMap<StandardEntryClass, List<EntryOrder>> batches = new TreeMap<>();
    for (EntryOrder entry : entries) {
      batches.computeIfAbsent(entry.entryClass(), any -> new ArrayList<>()).add(entry);
    }
    batches.forEach(
        (entryClass, batch) -> profile.offset(entryClass, flow(batch)).ifPresent(batch::add));
    return batches;
  }

  private static Money flow(List<EntryOrder> batch) {
    return batch.stream().map(EntryOrder::flow).reduce(Money.ZERO, Money::plus);
  }

  /** How many trace numbers to reserve. */
  static int traces(BankProfile profile, List<EntryOrder> entries) {
    return batches(profile, entries).values().stream().mapToInt(List::size).sum();
  }

  /** The trace number of each entry, by its identification; the offsets are left out. */
  SortedMap<String, Integer> traces() {
    SortedMap<String, Integer> traces = new TreeMap<>();
    int next = identity.firstTrace();
    for (EntryOrder entry : inOrder()) {
      traces.put(entry.identification(), next);
      next++;
    }
    traces.remove(BankProfile.OFFSET);
    return traces;
  }

  private List<EntryOrder> inOrder() {
    return batches(profile, entries).values().stream().flatMap(List::stream).toList();
  }

  /**
   * Builds the file, validates its bytes and proves that they say what was asked. It settles on the
   * next banking day after the creation date.
   *
   * @throws IllegalArgumentException where a value does not fit its field
   * @throws PaymentRunException where the bytes have a defect or do not say what was asked
   */
  PaymentFile build(BankingDays days) {
    LocalDate effective = days.next(identity.creationDate());
    byte[] bytes = achFile(effective).bytes(profile.lineEnd());
    requireSound(bytes, days);
    ControlTotals totals = requireAsAsked(bytes);
    String name =
        PaymentFileName.of(
            board, profile.name(), identity.creationDate(), identity.fileIdModifier());
    return new PaymentFile(identity, name, effective, totals, bytes);
  }

  private AchFile achFile(LocalDate effective) {
    List<AchBatch> written = new ArrayList<>();
    int trace = identity.firstTrace();
    for (var batch : batches(profile, entries).entrySet()) {
      List<EntryDetail> details = new ArrayList<>();
      for (EntryOrder entry : batch.getValue()) {
        details.add(entry.at(new TraceNumber(profile.odfiRouting(), trace)));
        trace++;
      }
      int number = identity.batchNumber() + written.size();
      written.add(
          new AchBatch(
              profile.batchHeader(batch.getKey(), description, effective, number), details));
    }
    return new AchFile(
        profile.fileHeader(
            identity.creationDate(), identity.creationTime(), identity.fileIdModifier()),
        written);
  }

  private static void requireSound(byte[] bytes, BankingDays days) {
    List<Defect> defects = NachaValidator.validate(bytes, days);
    if (!defects.isEmpty()) {
      throw new PaymentRunException("the file has defects and stays here: " + defects);
    }
  }

  /** Fails unless the bytes ask for exactly these entries and nothing else; gives their totals. */
  ControlTotals requireAsAsked(byte[] bytes) {
    EntriesRead read = EntriesRead.of(bytes);
    List<EntriesRead.Entry> asked = inOrder().stream().map(this::asked).toList();
    if (!read.entries().equals(asked)) {
      throw new PaymentRunException("the file's entries are not the payments that were asked for");
    }
    return read.totals();
  }

  private EntriesRead.Entry asked(EntryOrder entry) {
    return new EntriesRead.Entry(
        new EntriesRead.Batch(
            profile.companyId(),
            entry.entryClass().name(),
            description,
            profile.odfiRouting().identification()),
        entry.code().digits(),
        entry.routing().digits(),
        entry.account(),
        entry.amount(),
        entry.identification(),
        NachaField.name("receiver name", entry.receiverName(), 22).strip());
  }
}
