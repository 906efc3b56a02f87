package org.ojtpay.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ojtpay.desk.Office;
import org.ojtpay.desk.PaymentDesk;
import org.ojtpay.pay.FiledPaymentFile;

/**
 * The desk of the sample board with the last payment file of the sample night before it, and
 * reference files that have changed since the file was proposed.
 */
final class ReleasedBoard implements AutoCloseable {

  private static final Path REFERENCE = Path.of("jobs/reference");

  private final Path reference;
  private final SampleNight night;
  private Office office;

  ReleasedBoard(Path folder) {
    reference = folder.resolve("reference");
    night = new SampleNight(folder);
    office = open("2026-05-20");
    copyTheReference();
  }

  /** The board's file with a limit for the day, and no others. */
  static BoardFile limited(Path file, String day) throws IOException {
    String board =
        Files.readString(Path.of("jobs/board.yaml"))
            .replaceAll("(?m)^  (payment|file|day): .*\n", "")
            .replace("limits:\n", "limits:\n  day: \"" + day + "\"\n");
    return BoardFile.read(Files.writeString(file, board), Path.of(""));
  }

  private void copyTheReference() {
    try (Stream<Path> files = Files.list(REFERENCE)) {
      Files.createDirectories(reference);
      for (Path file : files.toList()) {
        Files.copy(
            file,
            reference.resolve(file.getFileName().toString()),
            StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void vendors(UnaryOperator<String> change) throws IOException {
    Path vendors = reference.resolve("vendors.csv");
    String before = Files.readString(REFERENCE.resolve("vendors.csv"));
    Files.writeString(vendors, change.apply(before));
    if (Files.readString(vendors).equals(before)) {
      throw new IllegalStateException("nothing was changed");
    }
  }

  void without(String file) throws IOException {
    copyTheReference();
    Files.delete(reference.resolve(file));
  }

  /** The same desk on another day. */
  ReleasedBoard on(String day) {
    office.close();
    office = open(day);
    return this;
  }

  private Office open(String day) {
    JobSettings at = night.settings(JobRunner.PAYMENT_FILE);
    JobSettings settings =
        new JobSettings(
            at.job(),
            LocalDate.parse(day),
            at.inbox(),
            at.outbox(),
            reference,
            at.data(),
            null,
            null,
            at.policy(),
            at.bankProfile(),
            null);
    return Office.open(settings, SampleNight.CLOCK);
  }

  Release.Answer approve(String user) {
    return approve(user, "approver");
  }

  Release.Answer approve(String user, String role) {
    return office.payments().approve(file(), person(user, role));
  }

  Release.Answer release(String user) {
    return office.payments().release(file(), person(user, "releaser"), SampleNight.board());
  }

  private static BoardFile.Person person(String user, String role) {
    return new BoardFile.Person(user, user, List.of(role));
  }

  private String file() {
    PaymentDesk payments = office.payments();
    List<FiledPaymentFile> files = payments.files();
    return files.get(files.size() - 1).name();
  }

  @Override
  public void close() {
    office.close();
  }
}
