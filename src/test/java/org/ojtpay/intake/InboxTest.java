package org.ojtpay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojtpay.packet.Problem;
import org.ojtpay.units.Sha256;

/** What people put into the inbox, and what becomes of it. */
class InboxTest {

  private static final ZoneId BOARD = ZoneId.of("America/Los_Angeles");

  @TempDir private Path folder;
  private final Map<String, byte[]> contents = new HashMap<>();

  private Receipt take(String name) {
    return new Inbox(folder, BOARD).take(folder.resolve(name), contents::put);
  }

  private Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private void zip(String name, Charset names, String... namesAndTexts) throws IOException {
    try (OutputStream out = Files.newOutputStream(folder.resolve(name));
        ZipOutputStream zip = new ZipOutputStream(out, names)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
  }

  private void zip(String name, String... namesAndTexts) throws IOException {
    zip(name, StandardCharsets.UTF_8, namesAndTexts);
  }

  private static List<String> names(Receipt receipt) {
    return receipt.members().stream().map(Member::name).toList();
  }

  private static List<String> codes(Receipt receipt) {
    return receipt.problems().stream().map(Problem::code).toList();
  }

  // Entries.

  @Test
  void listsEntriesInTheOrderOfTheirBytesAndLeavesMarkedNamesAlone() throws IOException {
    for (String name : List.of("b.pdf", "B.pdf", "a.pdf", "é.pdf", "z.pdf", "_done", ".hidden")) {
      file(name, "x");
    }

    assertThat(new Inbox(folder, BOARD).entries())
        .extracting(Inbox::name)
        .containsExactly("B.pdf", "a.pdf", "b.pdf", "z.pdf", "é.pdf");
  }

  @Test
  void takesASingleFileAsItsOwnMember() throws IOException {
    file("invoice.pdf", "pay me");

    Receipt receipt = take("invoice.pdf");

    assertThat(receipt.submission()).isEqualTo("invoice.pdf");
    assertThat(receipt.members())
        .containsExactly(
            new Member("invoice.pdf", Sha256.of("pay me".getBytes(StandardCharsets.UTF_8)), 6));
    assertThat(receipt.problems()).isEmpty();
    assertThat(contents.get(receipt.members().get(0).sha256())).asString().isEqualTo("pay me");
  }

  @Test
  void takesTheFilesOfAFolderByNameWithThoseOfItsFolders() throws IOException {
    file("entry/b.pdf", "b");
    file("entry/a/payroll.csv", "p");
    file("entry/.DS_Store", "noise");

    assertThat(names(take("entry"))).containsExactly("a/payroll.csv", "b.pdf");
  }

  @Test
  void setsAnEmptyFolderAside() throws IOException {
    Files.createDirectory(folder.resolve("entry"));

    Receipt receipt = take("entry");

    assertThat(receipt.members()).isEmpty();
    assertThat(codes(receipt)).containsExactly("DOC-BROKEN");
  }

  @Test
  void neverFollowsALink() throws IOException {
    Path secret = file("_secret", "not for sending");
    Files.createSymbolicLink(folder.resolve("link.pdf"), secret);
    file("entry/a.pdf", "a");
    Files.createSymbolicLink(folder.resolve("entry/b.pdf"), secret);
    Files.createSymbolicLink(folder.resolve("entry/c"), folder);

    assertThat(take("link.pdf").members()).isEmpty();
    assertThat(codes(take("link.pdf"))).containsExactly("DOC-BROKEN");
    assertThat(names(take("entry"))).containsExactly("a.pdf");
    assertThat(codes(take("entry"))).containsExactly("DOC-BROKEN", "DOC-BROKEN");
  }

  @Test
  void changesNothingInTheInbox() throws IOException {
    Path file = file("entry/a.pdf", "a");
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-03-01T12:00:00Z")));

    take("entry");

    assertThat(Files.readString(file)).isEqualTo("a");
    assertThat(Files.getLastModifiedTime(file).toInstant())
        .isEqualTo(Instant.parse("2026-03-01T12:00:00Z"));
  }

  // Archives.

  @Test
  void takesTheFilesOfAnArchiveWithoutItsNoise() throws IOException {
    zip(
        "entry.zip",
        "x/invoice.pdf",
        "i",
        "__MACOSX/x/._invoice.pdf",
        "n",
        "x/.DS_Store",
        "n",
        "p.csv",
        "p");

    Receipt receipt = take("entry.zip");

    assertThat(names(receipt)).containsExactly("x/invoice.pdf", "p.csv");
    assertThat(receipt.problems()).isEmpty();
  }

  @Test
  void keepsTheArchiveItselfBesideItsFiles() throws IOException {
    zip("entry.zip", "invoice.pdf", "i");

    Member whole = java.util.Objects.requireNonNull(take("entry.zip").whole());

    assertThat(contents.get(whole.sha256()))
        .isEqualTo(Files.readAllBytes(folder.resolve("entry.zip")));
  }

  @Test
  void readsTheNamesOfArchivesFromOldPrograms() throws IOException {
    zip("entry.zip", Charset.forName("IBM437"), "Peña invoice.pdf", "i", "plain.csv", "p");

    Receipt receipt = take("entry.zip");

    assertThat(names(receipt)).containsExactly("Peña invoice.pdf", "plain.csv");
    assertThat(receipt.problems()).isEmpty();
  }

  @Test
  void setsABrokenArchiveAside() throws IOException {
    file("entry.zip", "this is no archive");

    assertThat(codes(take("entry.zip"))).containsExactly("DOC-BROKEN");
  }

  @Test
  void keepsWhatABrokenArchiveStillGivesAndSaysThatItIsBroken() throws IOException {
    zip("whole.zip", "a.pdf", "a", "b.pdf", "b".repeat(1000));
    byte[] bytes = Files.readAllBytes(folder.resolve("whole.zip"));
    Files.write(folder.resolve("entry.zip"), java.util.Arrays.copyOf(bytes, 70));

    Receipt receipt = take("entry.zip");

    assertThat(names(receipt)).containsExactly("a.pdf");
    assertThat(codes(receipt)).containsExactly("DOC-BROKEN");
  }

  @Test
  void saysThatAnArchiveHasAPassword() throws IOException {
    zip("plain.zip", "a.pdf", "a");
    byte[] bytes = Files.readAllBytes(folder.resolve("plain.zip"));
    bytes[6] |= 1;
    Files.write(folder.resolve("entry.zip"), bytes);

    assertThat(codes(take("entry.zip"))).containsExactly("DOC-PROTECTED");
  }

  @Test
  void tellsTwoBrokenArchivesOfOneNameApart() throws IOException {
    file("entry.zip", "this is no archive");
    String first = take("entry.zip").memberSetHash();
    file("entry.zip", "nor is this");

    assertThat(take("entry.zip").memberSetHash()).isNotEqualTo(first);
  }

  // Limits.

  @ParameterizedTest(name = "{0} files")
  @CsvSource({"199, 199, 0", "200, 200, 0", "201, 200, 1", "260, 200, 1"})
  void takesTwoHundredFilesAndSaysOnceThatThereAreMore(int files, int taken, int problems)
      throws IOException {
    String[] entries = new String[2 * files];
    for (int i = 0; i < files; i++) {
      entries[2 * i] = "f%03d.pdf".formatted(i);
      entries[2 * i + 1] = "text " + i;
    }
    zip("entry.zip", entries);

    Receipt receipt = take("entry.zip");

    assertThat(receipt.members()).hasSize(taken);
    assertThat(receipt.problems()).hasSize(problems);
    assertThat(codes(receipt)).allMatch("DOC-LIMIT"::equals);
  }

  @ParameterizedTest(name = "{0} bytes beyond 64 MB")
  @CsvSource({"-1, false", "0, false", "1, true"})
  void setsAFileOfMoreThanSixtyFourMegabytesAside(long beyond, boolean aside) throws IOException {
    file("entry/a.pdf", "a");
    try (RandomAccessFile large =
        new RandomAccessFile(folder.resolve("entry/large.pdf").toFile(), "rw")) {
      large.setLength((64L << 20) + beyond);
    }

    Receipt receipt = new Inbox(folder, BOARD).take(folder.resolve("entry"), (hash, bytes) -> {});

    assertThat(receipt.problems().isEmpty()).isEqualTo(!aside);
    assertThat(names(receipt)).startsWith("a.pdf").hasSize(aside ? 1 : 2);
  }

  // Mail.

  private static final String MAIL =
      """
      Received: from mx.example.org by board.example.org;
       Wed, 18 Mar 2026 06:30:00 +0000 (UTC)
      Received: from sender by mx.example.org; Mon, 16 Mar 2026 01:00:00 +0000
      Date: Sun, 15 Mar 2026 20:00:00 -0700
      Subject: Invoice
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary=outer

      --outer
      Content-Type: multipart/alternative; boundary=inner

      --inner
      Content-Type: text/plain; charset=x-unheard-of

      See the files.
      --inner
      Content-Type: text/html

      <p>See the files.</p>
      --inner--
      --outer
      Content-Type: application/pdf
      Content-Disposition: attachment; filename="=?UTF-8?B?UGXDsWEucGRm?="
      Content-Transfer-Encoding: base64

      aW52b2ljZQ==
      --outer
      Content-Type: text/csv; charset=x-unheard-of
      Content-Disposition: attachment; filename*=UTF-8''n%C3%B3mina%20marzo.csv

      a,b
      --outer
      Content-Type: message/rfc822

      Subject: forwarded
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary=deep

      --deep
      Content-Type: application/pdf; name="clarification.pdf"

      c
      --deep--
      --outer--
      """;

  private static String mail(String text) {
    return text.replace("\n", "\r\n");
  }

  @Test
  void takesTheAttachmentsOfAMailWhereverTheyStand() throws IOException {
    file("invoice.eml", mail(MAIL));

    Receipt receipt = take("invoice.eml");

    assertThat(names(receipt)).containsExactly("Peña.pdf", "nómina marzo.csv", "clarification.pdf");
    assertThat(contents.get(receipt.members().get(0).sha256())).asString().isEqualTo("invoice");
    assertThat(receipt.problems()).isEmpty();
  }

  @Test
  void takesAnAttachmentWhoseNameIsInAnUnknownCharacterSet() throws IOException {
    file("invoice.eml", mail(MAIL.replace("=?UTF-8?B?", "=?x-unheard-of?B?")));

    assertThat(names(take("invoice.eml"))).hasSize(3).contains("nómina marzo.csv");
  }

  @Test
  void setsAMailWithoutAttachmentsAside() throws IOException {
    file("hello.eml", mail("Subject: hello\n\nCall me.\n"));

    assertThat(codes(take("hello.eml"))).containsExactly("DOC-BROKEN");
  }

  // When it was received.

  @Test
  void believesTheBoardsDateStampFirst() throws IOException {
    file("2026-03-20 invoice.eml", mail(MAIL));

    assertThat(take("2026-03-20 invoice.eml").received()).isEqualTo(LocalDate.parse("2026-03-20"));
  }

  /** 06:30 in Greenwich on the 18th is 23:30 of the 17th at the board. */
  @Test
  void believesTheTopmostReceivedHeaderInTheBoardsZone() throws IOException {
    file("invoice.eml", mail(MAIL));

    assertThat(take("invoice.eml").received()).isEqualTo(LocalDate.parse("2026-03-17"));
  }

  @Test
  void believesTheDateOfAMailThatNamesNoReceipt() throws IOException {
    file("invoice.eml", mail(MAIL.substring(MAIL.indexOf("Date:"))));

    assertThat(take("invoice.eml").received()).isEqualTo(LocalDate.parse("2026-03-15"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"invoice.pdf", "2026-02-30 invoice.pdf", "2026-3-1 invoice.pdf"})
  void believesTheFilesDateWhereTheNameBearsNone(String name) throws IOException {
    Path file = file(name, "x");
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-03-02T07:59:00Z")));

    assertThat(take(name).received()).isEqualTo(LocalDate.parse("2026-03-01"));
  }

  @Test
  void believesTheFilesDateForAMailWithoutAnyDate() throws IOException {
    Path file = file("invoice.eml", mail(MAIL.substring(MAIL.indexOf("Subject:"))));
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-03-02T08:00:00Z")));

    assertThat(take("invoice.eml").received()).isEqualTo(LocalDate.parse("2026-03-02"));
  }

  // The same contents.

  @Test
  void givesTheSameContentsTheSameHashWhateverTheirNamesAndTheirWay() throws IOException {
    file("entry/a.pdf", "invoice");
    file("entry/b.csv", "a,b\r\n");
    zip("other.zip", "2.csv", "a,b\r\n", "x/1.pdf", "invoice", "copy of 1.pdf", "invoice");

    assertThat(take("entry").memberSetHash()).isEqualTo(take("other.zip").memberSetHash());
  }

  @Test
  void givesOtherContentsAnotherHash() throws IOException {
    file("one/a.pdf", "invoice");
    file("two/a.pdf", "Invoice");
    file("three/a.pdf", "invoice");
    file("three/b.csv", "more");

    assertThat(List.of(take("one"), take("two"), take("three")))
        .extracting(Receipt::memberSetHash)
        .doesNotHaveDuplicates();
  }
}
