package org.ojtpay.validate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.ojtpay.onfile.InvoiceOnFile;

/** Small pieces of the sentences that people read. */
final class Sentences {

  private Sentences() {}

  /** "invoice 1042 (2026-02-02 to 2026-03-13, approved)". */
  static String invoice(InvoiceOnFile invoice) {
    return "invoice "
        + invoice.number()
        + " ("
        + invoice.period()
        + ", "
        + invoice.state().name().toLowerCase(java.util.Locale.ROOT)
        + ")";
  }

  /** Days as ranges: "2026-03-02 to 2026-03-06, 2026-03-09". */
  static String dates(Collection<LocalDate> days) {
    SortedSet<LocalDate> sorted = new TreeSet<>(days);
    List<String> ranges = new ArrayList<>();
    LocalDate from = null;
    LocalDate to = null;
    for (LocalDate day : sorted) {
      if (from != null && to != null && day.equals(to.plusDays(1))) {
        to = day;
        continue;
      }
      if (from != null && to != null) {
        ranges.add(range(from, to));
      }
      from = day;
      to = day;
    }
    if (from != null && to != null) {
      ranges.add(range(from, to));
    }
    return String.join(", ", ranges);
  }

  private static String range(LocalDate from, LocalDate to) {
    return from.equals(to) ? from.toString() : from + " to " + to;
  }
}
