package org.ojtpay.pay;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ojtpay.policy.BankingDays;

/** One batch: its records 5 and 8, and the order of the traces between them. */
final class BatchCheck {

  /** Their entry records have the layout that {@link EntryCheck} reads. */
  private static final Set<String> KNOWN_CLASSES = Set.of("CCD", "PPD", "CTX", "COR");

  private static final Set<String> SERVICE_CLASSES = Set.of("200", "220", "225");

  /** Bound by Nacha's rules, or a federal agency that is not. */
  private static final Set<String> ORIGINATOR_STATUSES = Set.of("1", "2");

  private final RecordLine header;
  private final Tally file;
  private final Defects defects;
  private final Tally tally = new Tally();
  private final BitSet traces;
  private long lastTrace = -1;
  private @Nullable EntryCheck entry;

  /**
   * Opens a batch.
   *
   * @param traces a cleared set, kept from batch to batch; it holds at most ten million bits
   */
  BatchCheck(RecordLine header, Tally file, BitSet traces, Defects defects) {
    this.header = header;
    this.file = file;
    this.traces = traces;
    this.defects = defects;
  }

  void header(BankingDays days, long earlierNumber) {
    if (!SERVICE_CLASSES.contains(header.at(2, 4))) {
      defects.add(DefectKind.SERVICE_CLASS, header, "'" + header.at(2, 4) + "' is none");
    }
    if (!KNOWN_CLASSES.contains(header.at(51, 53))) {
      defects.add(
          DefectKind.STANDARD_ENTRY_CLASS,
          header,
          "'" + header.at(51, 53) + "' is not CCD, PPD, CTX or COR: its entries are not known");
    }
    company();
    effectiveDate(days);
    if (!ORIGINATOR_STATUSES.contains(header.at(79, 79))) {
      defects.add(
          DefectKind.ORIGINATOR_STATUS, header, "'" + header.at(79, 79) + "' is not 1 or 2");
    }
    number(earlierNumber);
  }

  private void company() {
    String name = header.at(5, 20).strip();
    if (name.chars().allMatch(each -> each == '0')) {
      defects.add(DefectKind.COMPANY_NAME_BLANK, header, "the company name is blank or zeros");
    }
    if (header.isBlank(41, 50)) {
      defects.add(DefectKind.COMPANY_ID_BLANK, header, "the company id is blank");
    }
    if (header.isBlank(54, 63)) {
      defects.add(DefectKind.ENTRY_DESCRIPTION_BLANK, header, "the entry description is blank");
    }
    if (header.digits(80, 87).isEmpty()) {
      defects.add(DefectKind.ODFI_INVALID, header, "'" + header.at(80, 87) + "' is not 8 digits");
    }
  }

  private void effectiveDate(BankingDays days) {
    Optional<LocalDate> date = NachaDates.at(header, 70);
    if (date.isEmpty()) {
      defects.add(
          DefectKind.EFFECTIVE_DATE_INVALID, header, "'" + header.at(70, 75) + "' is no date");
    } else if (!days.isBankingDay(date.get())) {
      defects.add(DefectKind.EFFECTIVE_DATE_CLOSED, header, "banks are closed on " + date.get());
    }
  }

  private void number(long earlierNumber) {
    OptionalLong number = header.digits(88, 94);
    if (number.isEmpty() || number.getAsLong() <= earlierNumber) {
      defects.add(
          DefectKind.BATCH_NUMBER,
          header,
          "'" + header.at(88, 94) + "' is no number above that of the batch before");
    }
  }

  /** The batch's number, or nought where it is none. */
  long batchNumber() {
    return header.digits(88, 94).orElse(0);
  }

  boolean hasEntries() {
    return entry != null;
  }

  void entry(RecordLine record) {
    finishEntry();
    countRecord();
    entry = new EntryCheck(record, header.at(51, 53), defects);
    OptionalLong bank = record.digits(4, 11);
    tally.addBank(bank);
    file.addBank(bank);
    amount(record, entry);
    entry.check();
    serviceClass(record, entry);
    trace(record);
  }

  private void amount(RecordLine record, EntryCheck current) {
    OptionalLong cents = record.digits(30, 39);
    if (current.isKnownCode()) {
      tally.addAmount(cents, current.isCredit());
      file.addAmount(cents, current.isCredit());
    } else {
      tally.addUnknownAmount();
      file.addUnknownAmount();
    }
  }

  private void serviceClass(RecordLine record, EntryCheck current) {
    String serviceClass = header.at(2, 4);
    boolean wrong =
        current.isKnownCode() && serviceClass.equals(current.isCredit() ? "225" : "220");
    if (wrong) {
      defects.add(
          DefectKind.SERVICE_CLASS_CODES,
          record,
          "transaction code " + record.at(2, 3) + " in a batch of class " + serviceClass);
    }
  }

  private void trace(RecordLine record) {
    OptionalLong trace = record.digits(80, 94);
    if (trace.isEmpty() || !record.at(80, 87).equals(header.at(80, 87))) {
      defects.add(
          DefectKind.TRACE_ODFI,
          record,
          "trace " + record.at(80, 94) + " does not begin with the batch's " + header.at(80, 87));
      return;
    }
    int sequence = (int) (trace.getAsLong() % 10_000_000);
    if (traces.get(sequence)) {
      defects.add(DefectKind.TRACE_DUPLICATE, record, record.at(80, 94) + " was used before");
    } else if (sequence < lastTrace) {
      defects.add(
          DefectKind.TRACE_DESCENDING, record, record.at(80, 94) + " is below the one before");
    }
    traces.set(sequence);
    lastTrace = sequence;
  }

  void addenda(RecordLine record) {
    countRecord();
    if (entry == null) {
      defects.add(DefectKind.RECORD_ORDER, record, "an addenda record without an entry");
    } else {
      entry.addenda(record);
    }
  }

  private void countRecord() {
    tally.addRecord();
    file.addRecord();
  }

  private void finishEntry() {
    if (entry != null) {
      entry.finish();
    }
  }

  /** For a batch whose control record never came. */
  void abandon() {
    finishEntry();
  }

  void control(RecordLine record) {
    finishEntry();
    tally.compare(record, Tally.Control.BATCH, defects);
    same(record, 2, 4, 2, DefectKind.SERVICE_CLASS_CONTROL);
    same(record, 45, 54, 41, DefectKind.COMPANY_ID_CONTROL);
    same(record, 80, 87, 80, DefectKind.ODFI_CONTROL);
    same(record, 88, 94, 88, DefectKind.BATCH_NUMBER_CONTROL);
  }

  private void same(RecordLine control, int from, int to, int inHeader, DefectKind kind) {
    String expected = header.at(inHeader, inHeader + to - from);
    if (!control.at(from, to).equals(expected)) {
      defects.add(
          kind, control, "'" + control.at(from, to) + "', in the header '" + expected + "'");
    }
  }
}
