package org.ojtpay.pay;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.ojtpay.units.Money;

/**
 * The entries as the finished bytes state them, read back by position alone, to be held against
 * what was asked. Equal totals are not enough: two swapped amounts have them too.
 */
record EntriesRead(List<Entry> entries, ControlTotals totals) {

  private static final long TEN_DIGITS = 10_000_000_000L;

  /** What a batch header says of all its entries; the bank's eight digits. */
  record Batch(String companyId, String entryClass, String description, String odfi) {

    private static Batch of(String line) {
      return new Batch(
          line.substring(40, 50).strip(),
          line.substring(50, 53),
          line.substring(53, 63).strip(),
          line.substring(79, 87));
    }
  }

  /** One entry: whom, where, how much. */
  record Entry(
      Batch batch,
      String code,
      String routing,
      AccountNumber account,
      Money amount,
      String identification,
      String receiverName) {

    private static Entry of(Batch batch, String line) {
      return new Entry(
          batch,
          line.substring(1, 3),
          line.substring(3, 12),
          new AccountNumber(line.substring(12, 29).strip()),
          Money.ofCents(Long.parseLong(line.substring(29, 39))),
          line.substring(39, 54).strip(),
          line.substring(54, 76).strip());
    }

    /** A payment; neither a prenote nor the credit that balances a batch of reversals. */
    boolean isLiveCredit() {
      return isCredit() && !identification.equals(BankProfile.OFFSET);
    }

    /** 2 credits, 7 debits; we write no others but prenotes, which move nothing. */
    private boolean isCredit() {
      return code.charAt(1) == '2';
    }
  }

  static EntriesRead of(byte[] file) {
    List<Entry> entries = new ArrayList<>();
    try {
      ControlTotals totals = read(new ByteArrayInputStream(file), entries::add);
      return new EntriesRead(List.copyOf(entries), totals);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** The same for a file too large to hold: hands over entry by entry, and gives the totals. */
  static ControlTotals read(InputStream file, Consumer<Entry> each) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(file, StandardCharsets.US_ASCII));
    Batch batch = null;
    Sums sums = new Sums();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      sums.lines++;
      char type = line.charAt(0);
      if (type == '5') {
        batch = Batch.of(line);
      } else if (type == '6' && batch != null) {
        Entry entry = Entry.of(batch, line);
        sums.add(entry);
        each.accept(entry);
      } else if (type == '7') {
        sums.records++;
      }
    }
    return sums.totals();
  }

  private static final class Sums {

    private int lines;
    private int payments;
    private int records;
    private long hash;
    private Money credits = Money.ZERO;
    private Money debits = Money.ZERO;

    private void add(Entry entry) {
      records++;
      payments += entry.isLiveCredit() ? 1 : 0;
      hash += Long.parseLong(entry.routing().substring(0, 8));
      if (entry.isCredit()) {
        credits = credits.plus(entry.amount());
      } else {
        debits = debits.plus(entry.amount());
      }
    }

    private ControlTotals totals() {
      return new ControlTotals(payments, records, credits, debits, hash % TEN_DIGITS, lines / 10);
    }
  }
}
