package org.ojtpay.notice;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ojtpay.pay.PaymentFile;
import org.ojtpay.units.Money;

/**
 * The credits of a NACHA file as its bytes say them, by our payment's id: what is told to the
 * employer is what the bank is told.
 */
final class AchEntries {

  /**
   * One credit.
   *
   * @param trace fifteen digits
   * @param remittance what the addenda record tells the employer's bank; empty where there is none
   */
  record Entry(String payment, Money amount, String trace, String remittance) {}

  private AchEntries() {}

  static Map<String, Entry> of(PaymentFile file) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    String last = "";
    for (String line : lines(file)) {
      if (line.startsWith("6")) {
        Entry entry = entry(line);
        last = entry.payment();
        entries.put(last, entry);
      } else if (line.startsWith("7")) {
        Entry entry = entries.get(last);
        if (entry != null) {
          entries.put(
              last, new Entry(last, entry.amount(), entry.trace(), line.substring(3, 83).strip()));
        }
      }
    }
    return entries;
  }

  private static List<String> lines(PaymentFile file) {
    return new String(file.bytes(), StandardCharsets.US_ASCII).lines().toList();
  }

  /** Record 6: amount in 30-39, our id in 40-54, trace number in 80-94. */
  private static Entry entry(String line) {
    return new Entry(
        line.substring(39, 54).strip(),
        Money.ofCents(Long.parseLong(line.substring(29, 39))),
        line.substring(79, 94),
        "");
  }
}
