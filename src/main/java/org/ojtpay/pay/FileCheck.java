package org.ojtpay.pay;

import java.util.OptionalLong;

/** The records 1 and 9 of a file, and the nines that fill its last block. */
final class FileCheck {

  private static final int BLOCKING_FACTOR = 10;

  private final Defects defects;
  private final Tally tally = new Tally();
  private int batches;
  private OptionalLong statedBlocks = OptionalLong.empty();
  private int controlLine;

  FileCheck(Defects defects) {
    this.defects = defects;
  }

  Tally tally() {
    return tally;
  }

  void addBatch() {
    batches++;
  }

  boolean hasBatches() {
    return batches > 0;
  }

  void header(RecordLine record) {
    if (!record.at(2, 3).equals("01") || !record.at(35, 40).equals("094101")) {
      defects.add(
          DefectKind.FILE_FORMAT,
          record,
          "priority, record size, blocking factor and format are not 01, 094, 10 and 1");
    }
    destination(record);
    if (record.isBlank(14, 23)) {
      defects.add(DefectKind.ORIGIN_BLANK, record, "the immediate origin is blank");
    }
    creation(record);
    char modifier = record.at(34, 34).charAt(0);
    if (!(modifier >= 'A' && modifier <= 'Z') && !(modifier >= '0' && modifier <= '9')) {
      defects.add(
          DefectKind.FILE_ID_MODIFIER, record, "'" + modifier + "' is not A to Z or 0 to 9");
    }
  }

  /** A blank and a routing number; some banks print a zero in place of the blank. */
  private void destination(RecordLine record) {
    boolean lead = record.at(4, 4).equals(" ") || record.at(4, 4).equals("0");
    if (!lead || !record.isRoutingNumber(5)) {
      defects.add(
          DefectKind.DESTINATION_CHECK_DIGIT,
          record,
          "'" + record.at(4, 13) + "' is not a blank and a routing number with its check digit");
    }
  }

  private void creation(RecordLine record) {
    if (NachaDates.at(record, 24).isEmpty()) {
      defects.add(DefectKind.CREATION_DATE, record, "'" + record.at(24, 29) + "' is no date");
    }
    OptionalLong time = record.digits(30, 33);
    boolean valid = time.isPresent() && time.getAsLong() / 100 < 24 && time.getAsLong() % 100 < 60;
    if (!valid && !record.isBlank(30, 33)) {
      defects.add(DefectKind.CREATION_TIME, record, "'" + record.at(30, 33) + "' is no time");
    }
  }

  void control(RecordLine record) {
    controlLine = record.number();
    OptionalLong stated = record.digits(2, 7);
    if (stated.isEmpty() || stated.getAsLong() != batches) {
      defects.add(
          DefectKind.BATCH_COUNT, record, "stated " + record.at(2, 7) + ", counted " + batches);
    }
    statedBlocks = record.digits(8, 13);
    tally.compare(record, Tally.Control.FILE, defects);
  }

  /** After the last record; a missing filling is one defect, not a wrong block count too. */
  void end(int records) {
    if (records % BLOCKING_FACTOR != 0) {
      defects.add(
          DefectKind.PADDING, records, records + " records are not filled up to a multiple of ten");
    }
    if (controlLine == 0) {
      return;
    }
    int blocks = (records + BLOCKING_FACTOR - 1) / BLOCKING_FACTOR;
    if (statedBlocks.isEmpty() || statedBlocks.getAsLong() != blocks) {
      String stated = statedBlocks.isPresent() ? statedBlocks.getAsLong() + "" : "no number";
      defects.add(
          DefectKind.BLOCK_COUNT, controlLine, "stated " + stated + ", there are " + blocks);
    }
  }
}
