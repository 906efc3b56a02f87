package org.ojtpay.pay;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A file as Nacha's Operating Rules, Appendix Three, lay it out: records of 94 characters in blocks
 * of ten. A pure function of its parts: the same parts give the same bytes.
 */
record AchFile(FileHeader header, List<AchBatch> batches) {

  static final int BLOCKING_FACTOR = 10;
  private static final String FILLING = "9".repeat(94);

  AchFile {
    batches = List.copyOf(batches);
    Set<Integer> numbers = new HashSet<>();
    for (AchBatch batch : batches) {
      if (!numbers.add(batch.header().batchNumber())) {
        throw new IllegalArgumentException(
            "two batches of number " + batch.header().batchNumber() + " in one file");
      }
    }
  }

  /** ASCII; every record, the last one too, is followed by the line end. */
  byte[] bytes(LineEnd lineEnd) {
    StringBuilder text = new StringBuilder();
    for (String line : lines()) {
      if (line.length() != 94) {
        throw new IllegalStateException("a record of " + line.length() + " characters");
      }
      text.append(line).append(lineEnd.characters());
    }
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(header.line());
    batches.forEach(batch -> lines.addAll(batch.lines()));
    int blocks = (lines.size() + 1 + BLOCKING_FACTOR - 1) / BLOCKING_FACTOR;
    lines.add(FileControl.of(batches, blocks).line());
    while (lines.size() < blocks * BLOCKING_FACTOR) {
      lines.add(FILLING);
    }
    return lines;
  }
}
