package org.ojtpay.pay;

import java.util.OptionalLong;
import org.ojtpay.units.Money;

/**
 * Counts what is there, to be held against what a control record states. A field that cannot be
 * read makes its total unknown, and an unknown total is not compared: one fault, one defect.
 */
final class Tally {

  /** The kinds of defect and the first position of a control record's four figures. */
  enum Control {
    BATCH(
        5,
        6,
        DefectKind.BATCH_ENTRY_COUNT,
        DefectKind.BATCH_HASH,
        DefectKind.BATCH_DEBIT_TOTAL,
        DefectKind.BATCH_CREDIT_TOTAL),
    FILE(
        14,
        8,
        DefectKind.FILE_ENTRY_COUNT,
        DefectKind.FILE_HASH,
        DefectKind.FILE_DEBIT_TOTAL,
        DefectKind.FILE_CREDIT_TOTAL);

    private final int from;
    private final int countWidth;
    private final DefectKind count;
    private final DefectKind hash;
    private final DefectKind debit;
    private final DefectKind credit;

    Control(
        int from,
        int countWidth,
        DefectKind count,
        DefectKind hash,
        DefectKind debit,
        DefectKind credit) {
      this.from = from;
      this.countWidth = countWidth;
      this.count = count;
      this.hash = hash;
      this.debit = debit;
      this.credit = credit;
    }
  }

  private static final long TEN_DIGITS = 10_000_000_000L;

  private long records;
  private long hash;
  private long debits;
  private long credits;
  private boolean hashKnown = true;
  private boolean amountsKnown = true;

  void addRecord() {
    records++;
  }

  void addBank(OptionalLong identification) {
    hashKnown &= identification.isPresent();
    hash = (hash + identification.orElse(0)) % TEN_DIGITS;
  }

  void addAmount(OptionalLong cents, boolean credit) {
    amountsKnown &= cents.isPresent();
    if (credit) {
      credits += cents.orElse(0);
    } else {
      debits += cents.orElse(0);
    }
  }

  /** For an entry of which nobody can say whether it is a credit. */
  void addUnknownAmount() {
    amountsKnown = false;
  }

  void compare(RecordLine record, Control control, Defects defects) {
    int hashFrom = control.from + control.countWidth;
    int debitFrom = hashFrom + 10;
    int creditFrom = debitFrom + 12;
    compareNumber(record, control.from, hashFrom - 1, records, control.count, defects);
    if (hashKnown) {
      compareNumber(record, hashFrom, debitFrom - 1, hash, control.hash, defects);
    }
    if (amountsKnown) {
      compareCents(record, debitFrom, debits, control.debit, defects);
      compareCents(record, creditFrom, credits, control.credit, defects);
    }
  }

  private static void compareNumber(
      RecordLine record, int from, int to, long counted, DefectKind kind, Defects defects) {
    OptionalLong stated = record.digits(from, to);
    if (stated.isEmpty() || stated.getAsLong() != counted) {
      defects.add(kind, record, "stated " + record.at(from, to) + ", counted " + counted);
    }
  }

  private static void compareCents(
      RecordLine record, int from, long cents, DefectKind kind, Defects defects) {
    OptionalLong stated = record.digits(from, from + 11);
    if (stated.isEmpty() || stated.getAsLong() != cents) {
      String read =
          stated.isPresent()
              ? Money.ofCents(stated.getAsLong()).toString()
              : record.at(from, from + 11);
      defects.add(kind, record, "stated " + read + ", counted " + Money.ofCents(cents));
    }
  }
}
