package org.ojtpay.notice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.validate.Disposition;
import org.ojtpay.validate.Kind;

class AcknowledgementTest {

  private static final Folder NIGHT = SampleNight.write(SampleNight.night());

  private static List<String> acknowledged(Folder folder) {
    return folder.files().keySet().stream()
        .filter(path -> path.startsWith("notices/acknowledgements/"))
        .toList();
  }

  private static MimeMessage mail(Folder folder, String path) throws Exception {
    return new MimeMessage(
        Session.getInstance(new Properties()), new ByteArrayInputStream(folder.file(path)));
  }

  private static String text(Folder folder, String path) throws Exception {
    Multipart parts = (Multipart) mail(folder, path).getContent();
    assertThat(parts.getCount()).isEqualTo(1);
    return parts.getBodyPart(0).getContent().toString().replaceAll("\\s+", " ");
  }

  @Test
  void oneMailForEachNewEntryButOfAnUnknownSenderThatWasSetAside() {
    // Nine entries: one stands from before, one was set aside and nobody knows its sender.
    assertThat(acknowledged(NIGHT)).hasSize(7).noneMatch(path -> path.contains("scan0007"));
  }

  @Test
  void oneMailForAnEntryOfSeveralParts() {
    Reported one =
        new Reported(
            SampleNight.invoice("zip", Disposition.APPROVED, "1").part(1).build(),
            false,
            SampleNight.documents("a.pdf"),
            SampleNight.submitted(null));
    Reported two =
        new Reported(
            SampleNight.invoice("zip", Disposition.APPROVED, "2").part(2).build(),
            false,
            SampleNight.documents("b.pdf"),
            SampleNight.submitted(null));
    assertThat(acknowledged(SampleNight.write(List.of(one, two)))).hasSize(1);
  }

  @Test
  void saysWhichFilesCameAndHowManyPagesWereRead() throws Exception {
    Folder folder = SampleNight.write(List.of(SampleNight.returnedInvoice()));
    String text = text(folder, acknowledged(folder).get(0));
    assertThat(text)
        .contains("T._inv1043.pdf: 3 of 3 pages read.", "register.csv: read.")
        .contains("nothing of what becomes of it")
        .doesNotContain("836", "returned");
    assertThat(mail(folder, acknowledged(folder).get(0)).getAllRecipients())
        .extracting(Object::toString)
        .containsExactly("dokoro@metroharbor.example");
  }

  @Test
  void countsPagesThatCouldNotBeRead() throws Exception {
    Reported reported =
        new Reported(
            SampleNight.invoice("entry", Disposition.HELD, "7")
                .findings(
                    SampleNight.finding(
                        "DOC-UNREADABLE",
                        SampleNight.page("Tellez_inv1043.pdf", 4),
                        "detail",
                        "the page cannot be read"))
                .build(),
            false,
            SampleNight.invoiceDocuments(),
            SampleNight.submitted(null));
    Folder folder = SampleNight.write(List.of(reported));
    assertThat(text(folder, acknowledged(folder).get(0))).contains("3 of 4 pages read");
  }

  @Test
  void aFileIsNotNamedWhereNobodyKnowsTheParticipant() throws Exception {
    Reported reported =
        new Reported(
            SampleNight.verdict("Okafor", Kind.UNKNOWN, Disposition.HELD)
                .findings(
                    SampleNight.finding(
                        "DOC-KIND-UNKNOWN", new SourceRef.InFile("Okafor.pdf"), "detail", "page 1"))
                .build(),
            false,
            SampleNight.documents("Okafor.pdf"),
            Submitted.NOTHING);
    Folder folder = SampleNight.write(List.of(reported));
    String path = acknowledged(folder).get(0);
    assertThat(text(folder, path)).contains("File 1, a PDF: 2 of 2 pages read.");
    assertThat(new String(folder.file(path), StandardCharsets.UTF_8)).doesNotContain("Okafor");
  }

  @Test
  void noMailNamesAParticipant() throws Exception {
    for (String path : acknowledged(NIGHT)) {
      assertThat(text(NIGHT, path) + mail(NIGHT, path).getSubject())
          .doesNotContainIgnoringCase("llez")
          .doesNotContainIgnoringCase("Marisol")
          .doesNotContainIgnoringCase("Brandt");
    }
  }

  @Test
  void standsInTheReportUnderAKeyOfItsOwn() {
    String report = new String(NIGHT.file("report.json"), StandardCharsets.UTF_8);
    assertThat(report).contains("\"acknowledgements\"", acknowledged(NIGHT).get(0));
    assertThat(NIGHT.notices()).noneMatch(each -> each.file().contains("acknowledgements"));
    assertThat(new String(NIGHT.file("manifest.json"), StandardCharsets.UTF_8))
        .contains(acknowledged(NIGHT).get(0));
  }
}
