package org.ojtpay.pay;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ojtpay.policy.BankingDays;

/**
 * Reads a NACHA file from its bytes and says what is wrong with it, by Nacha's Operating Rules,
 * Appendices One to Three. It shares nothing with the writer: a fault that both had would go
 * unseen. One pass; memory does not grow with the file.
 *
 * <p>It reads batches of CCD, PPD and CTX, and the returns and notices of change for them. Other
 * entry classes are named as such, since their entries are laid out in other ways.
 */
public final class NachaValidator {

  private static final String FILLING = "9".repeat(RecordReader.LENGTH);

  private final Defects defects = new Defects();
  private final FileCheck file = new FileCheck(defects);
  private final BitSet traces = new BitSet();
  private final BankingDays days;
  private @Nullable BatchCheck batch;
  private long lastBatchNumber;
  private boolean headerSeen;
  private boolean controlSeen;

  private NachaValidator(BankingDays days) {
    this.days = days;
  }

  /** What is wrong with the file, in the order of its records; nothing where it is sound. */
  public static List<Defect> validate(byte[] file, BankingDays days) {
    try {
      return validate(new ByteArrayInputStream(file), days);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** The same for a file too large to hold; the stream is read to its end and left open. */
  public static List<Defect> validate(InputStream file, BankingDays days) throws IOException {
    return new NachaValidator(days).read(file);
  }

  /** Every kind of defect that there is. */
  public static List<String> kinds() {
    return Arrays.stream(DefectKind.values()).map(DefectKind::code).toList();
  }

  private List<Defect> read(InputStream in) throws IOException {
    RecordReader reader = new RecordReader(in, defects);
    int records = 0;
    for (RecordLine record = reader.next(); record != null; record = reader.next()) {
      records++;
      take(record);
    }
    end(records);
    return defects.list();
  }

  private void take(RecordLine record) {
    if (controlSeen) {
      filling(record);
      return;
    }
    if (!headerSeen && record.type() != '1') {
      headerSeen = true;
      disorder(record, "the file does not begin with a file header");
    }
    switch (record.type()) {
      case '1' -> fileHeader(record);
      case '5' -> batchHeader(record);
      case '6', '7' -> entryOrAddenda(record);
      case '8' -> batchControl(record);
      case '9' -> fileControl(record);
      default -> defects.add(DefectKind.RECORD_TYPE, record, "'" + record.type() + "' is none");
    }
  }

  private void filling(RecordLine record) {
    if (!record.text().equals(FILLING)) {
      disorder(record, "after the file control only records of nines may stand");
    }
  }

  private void fileHeader(RecordLine record) {
    if (headerSeen) {
      disorder(record, "a second file header");
    }
    headerSeen = true;
    file.header(record);
  }

  private void batchHeader(RecordLine record) {
    closeOpenBatch(record);
    file.addBatch();
    traces.clear();
    batch = new BatchCheck(record, file.tally(), traces, defects);
    batch.header(days, lastBatchNumber);
    lastBatchNumber = batch.batchNumber();
  }

  private void entryOrAddenda(RecordLine record) {
    if (batch == null) {
      disorder(record, "an entry or addenda record outside a batch");
    } else if (record.type() == '6') {
      batch.entry(record);
    } else {
      batch.addenda(record);
    }
  }

  private void batchControl(RecordLine record) {
    if (batch == null) {
      disorder(record, "a batch control without a batch header");
      return;
    }
    if (!batch.hasEntries()) {
      disorder(record, "a batch without an entry");
    }
    batch.control(record);
    batch = null;
  }

  private void fileControl(RecordLine record) {
    closeOpenBatch(record);
    controlSeen = true;
    if (record.text().equals(FILLING)) {
      disorder(record, "nines before a file control");
      return;
    }
    if (!file.hasBatches()) {
      disorder(record, "a file without a batch");
    }
    file.control(record);
  }

  private void closeOpenBatch(RecordLine record) {
    if (batch != null) {
      disorder(record, "the batch before has no control record");
      batch.abandon();
      batch = null;
    }
  }

  private void end(int records) {
    if (controlSeen) {
      file.end(records);
    } else {
      defects.add(DefectKind.RECORD_ORDER, records, "the file ends without a file control");
    }
  }

  private void disorder(RecordLine record, String message) {
    defects.add(DefectKind.RECORD_ORDER, record, message);
  }
}
