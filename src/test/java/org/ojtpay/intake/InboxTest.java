package org.ojtpay.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
    for (String name :
        List.of("b.pdf", "B.pdf", "a.pdf", "\\303\\251.pdf", "z.pdf", "_done", ".hidden")) {
      RawNames.write("x", folder, name);
    }

    assertThat(new Inbox(folder, BOARD).entries())
        .extracting(Inbox::name)
        .containsExactly("B.pdf", "a.pdf", "b.pdf", "z.pdf", "é.pdf");
  }

  @Test
  void keepsTwoEntriesApartWhoseNamesDifferInInvalidBytesAlone() throws IOException {
    RawNames.write("one", folder, "caf\\351.pdf");
    RawNames.write("two", folder, "caf\\352.pdf");
    RawNames.write("three", folder, "caf\\303\\251.pdf");

    List<Receipt> receipts = takeAll();

    assertThat(receipts)
        .extracting(Receipt::submission)
        .containsExactly("caf\u00e9.pdf", "caf\\xE9.pdf", "caf\\xEA.pdf");
    assertThat(receipts)
        .extracting(receipt -> new String(contents.get(receipt.members().get(0).sha256()), UTF_8))
        .containsExactly("three", "one", "two");
  }

  @Test
  void keepsInvalidNamesInsideOfFoldersApart() throws IOException {
    file("entry/sub/a.pdf", "a");
    RawNames.write("one", folder.resolve("entry/sub"), "\\377.pdf");
    RawNames.write("two", folder.resolve("entry/sub"), "\\376.pdf");

    assertThat(names(take("entry"))).containsExactly("sub/a.pdf", "sub/\\xFE.pdf", "sub/\\xFF.pdf");
  }

  @Test
  void keepsComposedAndDecomposedAccentsAsTheyAre() throws IOException {
    RawNames.write("one", folder, "Pe\\303\\261a");
    RawNames.write("two", folder, "Pen\\314\\203a");

    assertThat(takeAll())
        .extracting(Receipt::submission)
        .containsExactly("Pen\u0303a", "Pe\u00f1a");
  }

  @Test
  void takesAnyOtherNameAsItIs() throws IOException {
    String longest = "x".repeat(251) + ".pdf";
    for (String name : List.of("two\\nlines.pdf", "-rf", "100%25.pdf", "a\"b'c.pdf", longest)) {
      RawNames.write("x", folder, name);
    }

    assertThat(takeAll())
        .extracting(Receipt::submission)
        .containsExactly("-rf", "100%25.pdf", "a\"b'c.pdf", "two\nlines.pdf", longest);
  }

  private List<Receipt> takeAll() {
    Inbox inbox = new Inbox(folder, BOARD);
    return inbox.entries().stream().map(entry -> inbox.take(entry, contents::put)).toList();
  }

  @Test
  void setsPipesAndSocketsAsideWithoutOpeningThem() throws Exception {
    Path pipe = folder.resolve("pipe.pdf");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Files.createDirectory(folder.resolve("entry"));
    Path socket = folder.resolve("entry/socket.zip");
    try (ServerSocketChannel open = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      open.bind(UnixDomainSocketAddress.of(socket));

      assertThat(codes(take("pipe.pdf"))).containsExactly("DOC-BROKEN");
      assertThat(codes(take("entry"))).containsExactly("DOC-BROKEN");
    }
  }

  /** The superuser reads everything, and then there is nothing to set aside. */
  @ParameterizedTest
  @ValueSource(strings = {"a.pdf", "a.zip", "a.eml", "entry/a.pdf", "entry/sub/a.pdf"})
  void setsWhatMayNotBeReadAside(String name) throws IOException {
    Path file = file(name, "a");
    Path closed = name.contains("/sub/") ? Objects.requireNonNull(file.getParent()) : file;
    Files.setPosixFilePermissions(closed, Set.of());
    boolean superuser = Files.isReadable(closed);

    Receipt receipt = take(name.contains("/") ? "entry" : name);

    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    assertThat(receipt.members().isEmpty()).isEqualTo(!superuser || !name.endsWith(".pdf"));
    assertThat(receipt.problems().isEmpty()).isEqualTo(superuser && name.endsWith(".pdf"));
  }

  @Test
  void leavesAnEntryThatIsBeingWrittenForTheNextRun() throws IOException {
    Path file = file("entry/a.pdf", "half");
    Inbox inbox = new Inbox(folder, BOARD);
    Path entry = folder.resolve("entry");
    Trace before = Trace.of(entry);

    assertThat(inbox.takeStill(entry, before, contents::put)).isPresent();
    Files.writeString(file, "half and half");
    assertThat(inbox.takeStill(entry, before, contents::put)).isEmpty();
    Trace between = Trace.of(entry);
    assertThat(inbox.takeStill(entry, between, (hash, bytes) -> writeMore(file))).isEmpty();
    assertThat(inbox.takeStill(entry, Trace.of(entry), contents::put)).isPresent();
  }

  @Test
  void leavesAnEntryThatHasGone() throws IOException {
    Path file = file("a.pdf", "a");
    Trace before = Trace.of(file);
    Files.delete(file);

    assertThat(new Inbox(folder, BOARD).takeStill(file, before, contents::put)).isEmpty();
    assertThat(new Inbox(folder, BOARD).takeStill(file, Trace.of(file), contents::put)).isEmpty();
  }

  private static void writeMore(Path file) {
    try {
      Files.writeString(file, "more", StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest(name = "changed {0} ms before the look")
  @CsvSource({"0, true", "1999, true", "2000, false", "86400000, false", "-86400000, false"})
  void seesWhatHasJustBeenWritten(long before, boolean fresh) throws IOException {
    Instant moment = Instant.parse("2026-03-01T12:00:00Z");
    Path file = file("entry/a.pdf", "a");
    Files.setLastModifiedTime(
        folder.resolve("entry"), FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
    Files.setLastModifiedTime(file, FileTime.from(moment.minusMillis(before)));

    assertThat(Trace.of(folder.resolve("entry")).isFresh(moment, 2)).isEqualTo(fresh);
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
  void readsUtf8NamesOfArchivesThatDoNotSaySo() throws IOException {
    zip("flagged.zip", "\u5de5\u8cc7.pdf", "i", "Pe\u00f1a.pdf", "p", "plain.csv", "c");
    byte[] bytes = Files.readAllBytes(folder.resolve("flagged.zip"));
    // Bit 11 of the flags, behind the four bytes of each header's mark.
    for (int i = 0; i < bytes.length - 9; i++) {
      boolean local = bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 3;
      boolean central = bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1;
      if (local || central) {
        bytes[i + (local ? 7 : 9)] &= ~8;
      }
    }
    Files.write(folder.resolve("unflagged.zip"), bytes);

    assertThat(names(take("unflagged.zip"))).isEqualTo(names(take("flagged.zip")));
    assertThat(names(take("flagged.zip")))
        .containsExactly("\u5de5\u8cc7.pdf", "Pe\u00f1a.pdf", "plain.csv");
  }

  @Test
  void keepsNamesOfArchivesInLatinLettersApart() throws IOException {
    zip("entry.zip", StandardCharsets.ISO_8859_1, "Pe\u00f1a.pdf", "i", "Pe\u00e9a.pdf", "p");

    assertThat(names(take("entry.zip"))).hasSize(2).doesNotHaveDuplicates();
    assertThat(take("entry.zip").problems()).isEmpty();
  }

  @Test
  void writesTheByteZeroInNamesOfArchives() throws IOException {
    zip("entry.zip", "a\0b.pdf", "i", "../../etc/passwd", "p");

    assertThat(names(take("entry.zip"))).containsExactly("a\\x00b.pdf", "../../etc/passwd");
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

    assertThat(names(receipt))
        .containsExactly("Peña.pdf", "nómina marzo.csv", "mail-3.eml/clarification.pdf");
    assertThat(contents.get(receipt.members().get(0).sha256())).asString().isEqualTo("invoice");
    assertThat(receipt.problems()).isEmpty();
  }

  @Test
  void takesAnAttachmentWhoseNameIsInAnUnknownCharacterSet() throws IOException {
    file("invoice.eml", mail(MAIL.replace("=?UTF-8?B?", "=?x-unheard-of?B?")));

    assertThat(names(take("invoice.eml"))).hasSize(3).contains("nómina marzo.csv");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "ISO-8859-1"})
  void readsRawBytesInTheNamesOfAttachments(String charset) throws IOException {
    String mail = mail(MAIL.replace("=?UTF-8?B?UGXDsWEucGRm?=", "Pe\u00f1a.pdf"));
    Files.write(folder.resolve("invoice.eml"), mail.getBytes(Charset.forName(charset)));

    assertThat(names(take("invoice.eml"))).startsWith("Pe\u00f1a.pdf").hasSize(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "filename*0*=UTF-8''n%C3%B3;  filename*1=mina.pdf; n\u00f3mina.pdf",
        "filename==?UTF-8?Q?n=C3=B3mina=2Epdf?=; ; n\u00f3mina.pdf",
        "filename=my invoice.pdf; ; my invoice.pdf",
        "filename=\"=?UTF-8?Q?a=00b=0D=0ABcc:_x?=\"; ; 'a\\x00b\r\nBcc: x'",
      })
  void readsOddNamesOfAttachments(String one, String two, String name) throws IOException {
    String header = "filename=\"=?UTF-8?B?UGXDsWEucGRm?=\"";
    file("invoice.eml", mail(MAIL.replace(header, one + (two == null ? "" : "; " + two))));

    assertThat(names(take("invoice.eml"))).hasSize(3).startsWith(name);
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

  /** Half past eleven at night, before and after the clocks change: the offset is that night's. */
  @ParameterizedTest(name = "{0} UTC is {1}")
  @CsvSource({
    "'Sun, 8 Mar 2026 07:30:00', 2026-03-07",
    "'Mon, 9 Mar 2026 06:30:00', 2026-03-08",
    "'Mon, 9 Mar 2026 07:30:00', 2026-03-09",
    "'Sun, 1 Nov 2026 06:30:00', 2026-10-31",
    "'Mon, 2 Nov 2026 07:30:00', 2026-11-01",
    "'Mon, 2 Nov 2026 08:30:00', 2026-11-02",
  })
  void datesAMailOfTheNightInWhichTheClocksChange(String utc, String received) throws IOException {
    file("invoice.eml", mail(MAIL.replace("Wed, 18 Mar 2026 06:30:00", utc)));

    assertThat(take("invoice.eml").received()).isEqualTo(LocalDate.parse(received));
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
