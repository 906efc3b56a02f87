package org.ojtpay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Archives and mails within other ones. */
class WrappingTest {

  private static final byte[] PDF = "%PDF-1.7".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;

  private Receipt take(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
    return new Inbox(folder, ZoneId.of("America/Los_Angeles"))
        .take(folder.resolve(name), (sha256, content) -> {});
  }

  private static List<String> names(Receipt receipt) {
    return receipt.members().stream().map(Member::name).toList();
  }

  private static List<String> problems(Receipt receipt) {
    return receipt.problems().stream()
        .map(problem -> problem.code() + " " + problem.source().file())
        .toList();
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return bytes.toByteArray();
  }

  /** A mail whose parts are given with their headers, each to be written in base64. */
  private static byte[] mail(String html, Object... headersAndContents) {
    StringBuilder mail = new StringBuilder("MIME-Version: 1.0\n");
    mail.append("Content-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/html\n\n");
    mail.append(html).append('\n');
    for (int i = 0; i < headersAndContents.length; i += 2) {
      mail.append("--x\n").append(headersAndContents[i]);
      mail.append("\nContent-Transfer-Encoding: base64\n\n");
      byte[] content = (byte[]) headersAndContents[i + 1];
      mail.append(Base64.getMimeEncoder().encodeToString(content)).append('\n');
    }
    mail.append("--x--\n");
    return mail.toString().replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String attached(String name) {
    return "Content-Type: application/octet-stream\nContent-Disposition: attachment; filename=\""
        + name
        + "\"";
  }

  @Test
  void unpacksAnArchiveThatIsAttachedToAMail() throws IOException {
    Receipt receipt =
        take("invoice.eml", mail("see", attached("papers.zip"), zip("payroll.pdf", PDF)));

    assertThat(names(receipt)).containsExactly("papers.zip/payroll.pdf");
    assertThat(receipt.problems()).isEmpty();
  }

  @Test
  void knowsAnArchiveByItsBytesAndAMailByItsName() throws IOException {
    byte[] inner = mail("see", attached("payroll.pdf"), PDF);

    assertThat(names(take("a.zip", zip("forwarded.EML", inner))))
        .containsExactly("forwarded.EML/payroll.pdf");
    assertThat(names(take("b.eml", mail("see", attached("papers.dat"), zip("b.pdf", PDF)))))
        .containsExactly("papers.dat/b.pdf");
  }

  @Test
  void leavesAWorkbookWhole() throws IOException {
    byte[] workbook = zip("[Content_Types].xml", PDF);

    assertThat(names(take("a.eml", mail("see", attached("hours.xlsx"), workbook))))
        .containsExactly("hours.xlsx");
  }

  @Test
  void countsTheSameContentsAsTheSameHoweverTheyAreWrapped() throws IOException {
    Receipt plain = take("a.eml", mail("see", attached("payroll.pdf"), PDF));
    Receipt zipped = take("b.eml", mail("see", attached("papers.zip"), zip("x.pdf", PDF)));

    assertThat(zipped.memberSetHash()).isEqualTo(plain.memberSetHash());
  }

  @Test
  void setsAsideWhatIsWrappedTwice() throws IOException {
    byte[] twice = zip("inner.zip", zip("payroll.pdf", PDF));
    Receipt receipt = take("a.eml", mail("see", attached("outer.zip"), twice));

    assertThat(receipt.members()).isEmpty();
    assertThat(problems(receipt)).containsExactly("DOC-LIMIT outer.zip/inner.zip");
  }

  @Test
  void setsAsideAnArchiveThatIsBrokenLockedOrEmpty() throws IOException {
    byte[] whole = zip("payroll.pdf", PDF);
    byte[] locked = whole.clone();
    locked[6] |= 1;
    byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 30);

    assertThat(problems(take("a.eml", mail("see", attached("papers.zip"), locked))))
        .containsExactly("DOC-PROTECTED papers.zip");
    assertThat(problems(take("b.eml", mail("see", attached("papers.zip"), cut))))
        .containsExactly("DOC-BROKEN papers.zip");
    assertThat(problems(take("c.eml", mail("see", attached("p.zip"), zip(".DS_Store", PDF)))))
        .containsExactly("DOC-BROKEN p.zip");
  }

  @Test
  void saysHowToSendAgainWhatOutlookWrapped() throws IOException {
    byte[] tnef = {0x78, (byte) 0x9f, 0x3e, 0x22, 1, 0};
    Receipt receipt = take("a.eml", mail("see", attached("winmail.dat"), tnef));

    assertThat(problems(receipt)).containsExactly("DOC-KIND-UNKNOWN winmail.dat");
    assertThat(receipt.problems().get(0).detail()).contains("send the mail again as HTML");
  }

  @Test
  void takesNoNoticeOfAForwardedMailOfWordsAlone() throws IOException {
    byte[] words = mail("<p>Thanks!</p>");
    Receipt receipt = take("a.eml", mail("see", attached("re.eml"), words, attached("p.pdf"), PDF));

    assertThat(names(receipt)).containsExactly("p.pdf");
    assertThat(receipt.problems()).isEmpty();
  }

  /** A logo is small, shown in the text by its Content-ID, and not attached. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "a logo,            24576, cid:logo@1, inline,     false",
    "a larger picture,  24577, cid:logo@1, inline,     true",
    "not in the text,   24576, cid:other,  inline,     true",
    "attached as well,  24576, cid:logo@1, attachment, true"
  })
  void leavesOutTheLogoOfASender(
      String what, int size, String shown, String disposition, boolean taken) throws IOException {
    String logo =
        "Content-Type: image/png; name=\"image001.png\"\nContent-ID: <logo@1>\nContent-Disposition: "
            + disposition;
    byte[] mail =
        mail(
            "<p>Henrike</p><img src=\"" + shown + "\">",
            logo,
            new byte[size],
            attached("payroll.pdf"),
            PDF);

    assertThat(names(take("a.eml", mail)).contains("image001.png")).as(what).isEqualTo(taken);
  }
}
