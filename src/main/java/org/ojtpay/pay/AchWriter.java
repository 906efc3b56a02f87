package org.ojtpay.pay;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/**
 * Writes a file as Nacha's Operating Rules, Appendix Three, lay it out: records of 94 characters in
 * blocks of ten, in ASCII; every record, the last one too, is followed by the line end. One pass
 * over the entries; of what is written it keeps the totals alone, so that memory does not grow with
 * the file. The same parts give the same bytes.
 */
final class AchWriter {

  private static final int BLOCKING_FACTOR = 10;
  private static final int LENGTH = 94;
  private static final String FILLING = "9".repeat(LENGTH);

  private final OutputStream out;
  private final LineEnd lineEnd;
  private EntryTotals totals = EntryTotals.NONE;
  private int batches;
  private int lastBatch;
  private int records;

  /** Begins a file; the caller buffers the stream, and closes it after {@link #end}. */
  AchWriter(OutputStream out, LineEnd lineEnd, FileHeader header) throws IOException {
    this.out = out;
    this.lineEnd = lineEnd;
    write(header.line());
  }

  /**
   * Writes a batch: records 5, 6, 7 and 8.
   *
   * @param entries at least one; their traces ascend and begin with the batch's bank
   * @throws IllegalArgumentException where the batch's number does not ascend, or an entry is none
   *     of this batch
   */
  void batch(BatchHeader header, ServiceClass direction, Iterator<EntryDetail> entries)
      throws IOException {
    if (header.batchNumber() <= lastBatch) {
      throw new IllegalArgumentException(
          "batch number " + header.batchNumber() + " is not above " + lastBatch);
    }
    if (!entries.hasNext()) {
      throw new IllegalArgumentException("a batch has at least one entry");
    }
    lastBatch = header.batchNumber();
    batches++;
    write(header.line(direction));
    EntryTotals batch = EntryTotals.NONE;
    int lastTrace = 0;
    while (entries.hasNext()) {
      EntryDetail entry = entries.next();
      requireOf(header, direction, entry, lastTrace);
      lastTrace = entry.trace().sequence();
      write(entry);
      batch = batch.plus(entry);
    }
    write(new BatchControl(header, batch).line(direction));
    totals = totals.plus(batch);
  }

  private static void requireOf(
      BatchHeader header, ServiceClass direction, EntryDetail entry, int lastTrace) {
    TraceNumber trace = entry.trace();
    if (!trace.odfi().equals(header.odfi()) || trace.sequence() <= lastTrace) {
      throw new IllegalArgumentException(
          "trace " + trace + " does not ascend or is of another bank than the batch");
    }
    if (!direction.takes(entry.code())) {
      throw new IllegalArgumentException(
          "transaction code " + entry.code() + " in a batch of " + direction);
    }
  }

  private void write(EntryDetail entry) throws IOException {
    write(entry.line());
    Addenda05 addenda = entry.addenda();
    if (addenda != null) {
      write(addenda.line(entry.trace()));
    }
  }

  /** Writes the file control, and the nines that fill the last block. */
  void end() throws IOException {
    int blocks = (records + 1 + BLOCKING_FACTOR - 1) / BLOCKING_FACTOR;
    write(new FileControl(batches, blocks, totals).line());
    while (records < blocks * BLOCKING_FACTOR) {
      write(FILLING);
    }
    out.flush();
  }

  private void write(String line) throws IOException {
    if (line.length() != LENGTH) {
      throw new IllegalStateException("a record of " + line.length() + " characters");
    }
    out.write((line + lineEnd.characters()).getBytes(StandardCharsets.US_ASCII));
    records++;
  }
}
