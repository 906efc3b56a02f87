package org.ojtpay.pay;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.ojtpay.policy.BankingDays;
import org.ojtpay.units.Money;
import org.ojtpay.units.RoutingNumber;

/**
 * How many entries a second are written, validated, and read back to be held against what was
 * asked: one file on disk, one pass each, each entry with its addenda record. Wall clock, the median
 * of the rounds. Prints the table of docs/performance.md.
 */
public final class PaymentFiles {

  private static final RoutingNumber BANK = RoutingNumber.ofBank("19073358");
  private static final LocalDate DAY = LocalDate.of(2026, 5, 20);
  private static final int WARM = 2;

  private final Path file;
  private final int entries;

  private PaymentFiles(Path file, int entries) {
    this.file = file;
    this.entries = entries;
  }

  private interface Work {
    void run() throws IOException;
  }

  /**
   * Runs it.
   *
   * @param args entries of the file, then rounds
   */
  public static void main(String[] args) throws IOException {
    int entries = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 7;
    Path folder = Files.createDirectories(Path.of("target", "bench", "files"));
    PaymentFiles files = new PaymentFiles(folder.resolve("payments.ach"), entries);
    System.out.println("| What | Median | Entries a second |");
    System.out.println("|---|---|---|");
    files.measure("written", rounds, files::write);
    files.measure("validated", rounds, files::validate);
    files.measure("read back", rounds, files::readBack);
    System.out.printf(
        Locale.US,
        "%n%,d entries, %,d bytes, heap of at most %,d MB%n",
        entries,
        Files.size(files.file),
        Runtime.getRuntime().maxMemory() >> 20);
  }

  private void measure(String what, int rounds, Work work) throws IOException {
    double[] seconds = new double[rounds];
    for (int round = -WARM; round < rounds; round++) {
      long before = System.nanoTime();
      work.run();
      if (round >= 0) {
        seconds[round] = (System.nanoTime() - before) / 1e9;
      }
    }
    Arrays.sort(seconds);
    double median = seconds[rounds / 2];
    System.out.printf(
        Locale.US, "| %,d entries %s | %.3f s | %,.0f |%n", entries, what, median, entries / median);
  }

  private void write() throws IOException {
    FileHeader header =
        new FileHeader(
            "190733588", "SAMPLE BANK", "1079007001", "BOARD", DAY, LocalTime.of(22, 30), 'A');
    BatchHeader batch =
        new BatchHeader(
            "BOARD", "1079007001", StandardEntryClass.CCD, "OJT REIMB", DAY.plusDays(1), BANK, 1);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      AchWriter writer = new AchWriter(out, LineEnd.CRLF, header);
      writer.batch(batch, ServiceClass.CREDITS, payments());
      writer.end();
    }
  }

  private Iterator<EntryDetail> payments() {
    return IntStream.rangeClosed(1, entries).mapToObj(PaymentFiles::payment).iterator();
  }

  private static EntryDetail payment(int number) {
    Money amount = Money.ofCents(1 + number * 7919L % 200_000);
    return new EntryDetail(
        TransactionCode.CHECKING_CREDIT,
        RoutingNumber.ofBank(String.valueOf(10_000_000 + number % 9_973)),
        new AccountNumber("4" + number),
        amount,
        "P" + (100_000_000 + number),
        "Tailor & Sons of Street " + number,
        new TraceNumber(BANK, number),
        Addenda05.remittance("INV-" + number, amount, amount));
  }

  private void validate() throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      List<Defect> defects = NachaValidator.validate(in, BankingDays.federalReserve());
      if (!defects.isEmpty()) {
        throw new IllegalStateException("defects: " + defects);
      }
    }
  }

  private void readBack() throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      ControlTotals totals = EntriesRead.read(in, entry -> {});
      if (totals.payments() != entries) {
        throw new IllegalStateException("read " + totals);
      }
    }
  }
}
