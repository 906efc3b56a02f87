package org.ojtpay.pay;

import java.util.ArrayList;
import java.util.List;

/** A batch of CCD entries: records 5, 6, 7 and 8. Traces ascend and begin with the batch's bank. */
record AchBatch(BatchHeader header, List<EntryDetail> entries) {

  AchBatch {
    entries = List.copyOf(entries);
    if (entries.isEmpty()) {
      throw new IllegalArgumentException("a batch has at least one entry");
    }
    int last = 0;
    for (EntryDetail entry : entries) {
      if (!entry.trace().odfi().equals(header.odfi()) || entry.trace().sequence() <= last) {
        throw new IllegalArgumentException(
            "trace " + entry.trace() + " does not ascend or is of another bank than the batch");
      }
      last = entry.trace().sequence();
    }
  }

  EntryTotals totals() {
    return EntryTotals.of(entries);
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(header.line(serviceClass()));
    for (EntryDetail entry : entries) {
      lines.add(entry.line());
      if (entry.addenda() != null) {
        lines.add(entry.addenda().line(entry.trace()));
      }
    }
    lines.add(new BatchControl(header, totals()).line(serviceClass()));
    return lines;
  }

  /** 220 credits only, 225 debits only, 200 both. */
  private String serviceClass() {
    boolean credits = entries.stream().anyMatch(entry -> entry.code().isCredit());
    boolean debits = entries.stream().anyMatch(entry -> !entry.code().isCredit());
    return credits && debits ? "200" : credits ? "220" : "225";
  }
}
