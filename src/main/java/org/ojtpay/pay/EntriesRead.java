package org.ojtpay.pay;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ojtpay.units.Money;

/**
 * The payments as the finished bytes state them, read back by position alone, to be held against
 * what was asked. Equal totals are not enough: two swapped amounts have them too.
 */
record EntriesRead(List<Credit> credits, ControlTotals totals) {

  private static final long TEN_DIGITS = 10_000_000_000L;

  /** One credit entry: whom, where, how much. */
  record Credit(
      String code, String routing, AccountNumber account, Money amount, String identification) {

    static Credit of(String line) {
      return new Credit(
          line.substring(1, 3),
          line.substring(3, 12),
          new AccountNumber(line.substring(12, 29).strip()),
          Money.ofCents(Long.parseLong(line.substring(29, 39))),
          line.substring(39, 54).strip());
    }

    static Credit of(Payment payment) {
      return new Credit(
          TransactionCode.creditTo(payment.accountType()).digits(),
          payment.routing().digits(),
          payment.account(),
          payment.amount(),
          payment.id());
    }
  }

  static EntriesRead of(byte[] file) {
    List<String> lines = new String(file, StandardCharsets.US_ASCII).lines().toList();
    List<String> entries = lines.stream().filter(line -> line.startsWith("6")).toList();
    long addenda = lines.stream().filter(line -> line.startsWith("7")).count();
    List<Credit> credits = new ArrayList<>();
    Money paid = Money.ZERO;
    Money debits = Money.ZERO;
    long hash = 0;
    for (String entry : entries) {
      Credit each = Credit.of(entry);
      hash += Long.parseLong(entry.substring(3, 11));
      if (each.code().charAt(1) == '2') {
        credits.add(each);
        paid = paid.plus(each.amount());
      } else {
        debits = debits.plus(each.amount());
      }
    }
    int records = Math.toIntExact(entries.size() + addenda);
    ControlTotals totals =
        new ControlTotals(
            credits.size(), records, paid, debits, hash % TEN_DIGITS, lines.size() / 10);
    return new EntriesRead(List.copyOf(credits), totals);
  }
}
