package org.ojtpay.notice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojtpay.PdfUa;
import org.ojtpay.onfile.AgreementEvent.What;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.AgreementTerms;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.ReadingMethod;
import org.ojtpay.units.Money;
import org.ojtpay.validate.Disposition;
import org.ojtpay.validate.Kind;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;

class SystemPapersTest {

  private static final byte[] PACKET = "the packet's own bytes".getBytes(StandardCharsets.UTF_8);
  private static final Reported NEW = SampleNight.approvedAgreement();
  private static final Folder APPROVED =
      written(
          NEW,
          Event.of(What.APPROVED, "2026-03-16")
              .by(NEW.verdict(), DocumentType.AGREEMENT, Map.of()));

  private static Folder written(Reported packet, Event event) {
    return written(packet, event, sha256 -> PACKET);
  }

  private static Folder written(Reported packet, Event event, Originals originals) {
    List<SystemRow> rows = new ArrayList<>(event.happened().rows(SampleNight.PACK));
    return SampleNight.write(
        SampleNight.run(),
        List.of(SampleNight.held(), packet),
        new ForSystems(rows, originals),
        null);
  }

  private static String path(Folder folder, String under, String ending) {
    return folder.files().keySet().stream()
        .filter(each -> each.startsWith(under) && each.endsWith(ending))
        .reduce((one, other) -> null)
        .orElseThrow();
  }

  private static Multipart parts(Folder folder, String under) throws Exception {
    return (Multipart) mail(folder, under).getContent();
  }

  private static MimeMessage mail(Folder folder, String under) throws Exception {
    return new MimeMessage(
        Session.getInstance(new Properties()),
        new ByteArrayInputStream(folder.file(path(folder, under, ".eml"))));
  }

  private static String body(Folder folder, String under) throws Exception {
    return parts(folder, under).getBodyPart(0).getContent().toString().replaceAll("\\s+", " ");
  }

  @Test
  void theCoordinatorGetsATextForTheEmployer() throws Exception {
    assertThat(mail(APPROVED, "notices/approvals/").getAllRecipients()[0])
        .hasToString("coordinator@harborcc.example");
    assertThat(body(APPROVED, "notices/approvals/"))
        .containsSubsequence(
            "agreement MA-0412-003",
            "text for the employer",
            "To Anchor Point Marine Supply, Inc.:",
            "Training begins on Mon, Mar 16, 2026, not before",
            "520.00 training hours",
            "50% of the agreed wage and $5,000.00 at the most",
            "end of the text");
    assertThat(parts(APPROVED, "notices/approvals/").getCount()).isEqualTo(1);
  }

  @Test
  void financeGetsTheSheetAndThePacketsOwnBytes() throws Exception {
    Multipart parts = parts(APPROVED, "finance/");
    assertThat(mail(APPROVED, "finance/").getAllRecipients()[0])
        .hasToString("finance@baycitieswork.example");
    assertThat(parts.getCount()).isEqualTo(3);
    assertThat(parts.getBodyPart(1).getInputStream().readAllBytes())
        .isEqualTo(APPROVED.file(path(APPROVED, "finance/", ".pdf")));
    assertThat(parts.getBodyPart(2).getInputStream().readAllBytes()).isEqualTo(PACKET);
    assertThat(parts.getBodyPart(2).getFileName()).isEqualTo("packet-01.pdf");
  }

  @Test
  void theSheetSaysWhatToSetAsideAndListsThePacket() {
    assertThat(PaperText.of(APPROVED.file(path(APPROVED, "finance/", ".pdf"))))
        .containsSubsequence(
            "Set aside $5,000.00 in fiscal year 2026.",
            "Agreement number MA-0412-003",
            "Vendor Anchor Point Marine Supply, Inc., employer ID 0412-003",
            "Fund A, Adult",
            "Maximum $5,000.00",
            "Participant Marisol Téllez",
            "packet-01.pdf packet.pdf");
  }

  private static Reported packetOf(String... filesAndHashes) {
    List<DocumentRead> documents = new ArrayList<>();
    for (int i = 0; i < filesAndHashes.length; i += 2) {
      documents.add(
          new DocumentRead(
              filesAndHashes[i],
              filesAndHashes[i + 1],
              DocumentType.AGREEMENT,
              ReadingMethod.PDF_TEXT,
              List.of(1)));
    }
    return new Reported(NEW.verdict(), false, documents, NEW.submitted());
  }

  private static Event approval() {
    return Event.of(What.APPROVED, "2026-03-16")
        .by(NEW.verdict(), DocumentType.AGREEMENT, Map.of());
  }

  @Test
  void aFileThatWasSetAsideWhenItCameIsListedAndNotAttached() throws Exception {
    Folder folder = written(packetOf("agreement.pdf", "ab".repeat(32), "link", ""), approval());
    assertThat(parts(folder, "finance/").getCount()).isEqualTo(3);
    assertThat(PaperText.of(folder.file(path(folder, "finance/", ".pdf"))))
        .containsSubsequence("packet-01.pdf agreement.pdf", "not attached: set aside");
  }

  @ParameterizedTest
  @CsvSource({"-1, 4", "0, 4", "1, 3"})
  void aPacketThatNoMailSystemTakesIsAttachedAsFarAsItFits(int over, int parts) throws Exception {
    Reported packet = packetOf("a.pdf", "ab".repeat(32), "big.tiff", "cd".repeat(32));
    int rest = 20 * 1024 * 1024 - PACKET.length + over;
    Folder folder =
        written(packet, approval(), sha256 -> sha256.startsWith("ab") ? PACKET : new byte[rest]);
    assertThat(parts(folder, "finance/").getCount()).isEqualTo(parts);
    assertThat(
            PaperText.of(folder.file(path(folder, "finance/", ".pdf")))
                .contains("not attached: too large"))
        .isEqualTo(over > 0);
  }

  @Test
  void theSheetIsReadByEverybody() throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    assertThat(PdfUa.faults(APPROVED.file(path(APPROVED, "finance/", ".pdf")))).isEmpty();
  }

  @Test
  void anAmendmentSaysWhatChanges() throws Exception {
    AgreementOnFile before = SampleNight.agreement();
    AgreementTerms terms = before.terms();
    AgreementOnFile raised =
        before.withTerms(
            new AgreementTerms(
                terms.start(),
                terms.end(),
                terms.hoursCap(),
                Money.of("6000.00"),
                terms.reimbursementRate(),
                terms.wages(),
                null,
                List.of()));
    Reported amendment =
        new Reported(
            SampleNight.verdict("a raise", Kind.AMENDMENT, Disposition.APPROVED)
                .numbers("MA-0412-003", "Marisol Téllez", null)
                .agreement(raised)
                .build(),
            false,
            SampleNight.documents("amendment.pdf"),
            SampleNight.submitted(null));
    Folder folder =
        written(
            amendment,
            Event.of(What.AMENDED, "2026-04-20")
                .after(What.APPROVED, "2026-03-16")
                .of(raised)
                .by(
                    amendment.verdict(),
                    DocumentType.AGREEMENT,
                    Map.of(FieldName.REASON, "More hours for Marisol Téllez")));
    assertThat(PaperText.of(folder.file(path(folder, "finance/", ".pdf"))))
        .containsSubsequence(
            "The maximum is now $6,000.00",
            "Maximum before $5,000.00",
            "Maximum $6,000.00",
            "Change $1,000.00",
            "Counts from Mon, Apr 20, 2026",
            "Reason More hours");
    assertThat(body(folder, "finance/")).doesNotContain("Marisol");
    assertThat(body(folder, "notices/approvals/"))
        .contains("The change counts from Mon, Apr 20, 2026.");
  }

  @Test
  void noMailNamesAParticipant() throws Exception {
    for (String under : List.of("finance/", "notices/approvals/")) {
      assertThat(body(APPROVED, under) + mail(APPROVED, under).getSubject())
          .doesNotContainIgnoringCase("llez")
          .doesNotContainIgnoringCase("Marisol");
    }
  }

  @Test
  void theyStandInTheReportUnderKeysOfTheirOwn() {
    String report = new String(APPROVED.file("report.json"), StandardCharsets.UTF_8);
    assertThat(report)
        .containsSubsequence(
            "\"drafts\"",
            path(APPROVED, "notices/approvals/", ".eml"),
            "\"forwards\"",
            path(APPROVED, "finance/", ".eml"));
    assertThat(APPROVED.notices()).isEmpty();
  }

  @Test
  void everyFileIsInTheManifest() {
    String manifest = new String(APPROVED.file("manifest.json"), StandardCharsets.UTF_8);
    assertThat(APPROVED.files().keySet())
        .contains(TrackingRow.CSV)
        .filteredOn(each -> !each.equals("manifest.json") && !each.equals("report.json"))
        .allMatch(manifest::contains);
  }

  @Test
  void whereNothingHappenedNoFileIsWritten() {
    assertThat(SampleNight.write(SampleNight.night()).files().keySet())
        .noneMatch(
            each ->
                each.startsWith("caljobs/")
                    || each.startsWith("case-notes/")
                    || each.startsWith("tracking/")
                    || each.startsWith("finance/")
                    || each.startsWith("notices/approvals/"));
  }

  @Test
  void notesAndActivitiesLieWhereTheyAreLookedFor() {
    Folder folder =
        written(NEW, Event.of(What.START_CONFIRMED, "2026-03-16").recorded("2026-03-16", null));
    assertThat(folder.files()).containsKeys(CaseNotes.CSV, CaseNotes.TEXT, ActivityRow.CSV);
    assertThat(folder.files()).doesNotContainKey(TrackingRow.CSV);
  }

  @Test
  void whatWasApprovedBeforeIsNotForwardedAgain() {
    Reported standing = new Reported(NEW.verdict(), true, NEW.documents(), NEW.submitted());
    Folder folder =
        written(
            standing,
            Event.of(What.APPROVED, "2026-03-16")
                .by(NEW.verdict(), DocumentType.AGREEMENT, Map.of()));
    assertThat(folder.files().keySet()).noneMatch(each -> each.startsWith("finance/"));
  }
}
