package org.ojtpay.pay;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.ojtpay.policy.BankingDays;
import org.ojtpay.units.Money;
import org.ojtpay.units.RoutingNumber;

/**
 * A program of its own, to be started with little memory: writes a file of so many entries, has it
 * validated, reads each entry back, and says what it came to.
 */
final class LargeFile {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 18);

  private LargeFile() {}

  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    int entries = Integer.parseInt(args[1]);
    write(file, entries);
    List<Defect> defects;
    try (InputStream in = Files.newInputStream(file)) {
      defects = NachaValidator.validate(in, BankingDays.federalReserve());
    }
    System.out.println(readBack(file, entries) + ", defects " + defects);
  }

  private static void write(Path file, int entries) throws IOException {
    BankProfile profile = SamplePayments.profile();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      AchWriter writer =
          new AchWriter(out, LineEnd.CRLF, profile.fileHeader(DAY, LocalTime.of(21, 30), 'A'));
      BatchHeader header =
          profile.batchHeader(StandardEntryClass.CCD, "OJT REIMB", DAY.plusDays(1), 1);
      writer.batch(header, ServiceClass.CREDITS, entries(entries));
      writer.end();
    }
  }

  private static Iterator<EntryDetail> entries(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(LargeFile::entry).iterator();
  }

  private static EntryDetail entry(int number) {
    Money amount = Money.ofCents(1 + number * 7919L % 200_000);
    return new EntryDetail(
        number % 3 == 0 ? TransactionCode.SAVINGS_CREDIT : TransactionCode.CHECKING_CREDIT,
        RoutingNumber.ofBank("%08d".formatted(10_000_000 + number % 9_973)),
        new AccountNumber("4" + number),
        amount,
        "P%09d".formatted(number),
        "Tailor & Sons of Street " + number,
        new TraceNumber(SamplePayments.HARBOR, number),
        Addenda05.remittance("INV-" + number, amount, amount));
  }

  /** Fails at the first entry that is not the one that was to be written. */
  private static ControlTotals readBack(Path file, int count) throws IOException {
    Iterator<EntryDetail> asked = entries(count);
    try (InputStream in = Files.newInputStream(file)) {
      return EntriesRead.read(in, read -> requireSame(read, asked.next()));
    }
  }

  private static void requireSame(EntriesRead.Entry read, EntryDetail asked) {
    boolean same =
        read.identification().equals(asked.identification())
            && read.amount().equals(asked.amount())
            && read.account().equals(asked.account())
            && read.routing().equals(asked.routing().digits());
    if (!same) {
      throw new IllegalStateException("read " + read + ", asked " + asked);
    }
  }
}
