package org.ojtpay.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.extract.TextDocuments.HEAD;
import static org.ojtpay.extract.TextDocuments.cell;
import static org.ojtpay.extract.TextDocuments.days;
import static org.ojtpay.extract.TextDocuments.only;
import static org.ojtpay.extract.TextDocuments.p;
import static org.ojtpay.extract.TextDocuments.p0;
import static org.ojtpay.extract.TextDocuments.r;
import static org.ojtpay.extract.TextDocuments.row;
import static org.ojtpay.extract.TextDocuments.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojtpay.packet.Document;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.FileReading;
import org.ojtpay.packet.Problem;
import org.ojtpay.packet.ReadingMethod;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.packet.Value;

class WordReaderTest {

  private static final Path MADE = Path.of("src/test/resources/text-documents");
  private static final String DAYS =
      row("Date", "Code", "Hours")
          + row("05/04/2026", "REG", "8.00")
          + row("05/05/2026", "REG", "7.50");

  @TempDir Path folder;

  private FileReading read(String body) throws IOException {
    return TextDocuments.of(body).read(folder);
  }

  private static Value value(FileReading reading, FieldName name) {
    return only(reading).fields().value(name).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "clarification.docx",
        "clarification-without-borders.docx",
        "clarification-signed-over-captions.docx"
      })
  void readsAClarificationHoweverItsTableIsDrawnAndItsSignaturesStand(String file) {
    FileReading reading = Sheets.read(MADE.resolve(file));
    Document form = only(reading);
    assertThat(reading.problems()).isEmpty();
    assertThat(form.type()).isEqualTo(DocumentType.CLARIFICATION);
    assertThat(form.method()).isEqualTo(ReadingMethod.WORD);
    assertThat(form.fields().text(FieldName.AGREEMENT_NUMBER)).hasValue("MA-1063-001");
    assertThat(form.fields().text(FieldName.PARTICIPANT)).hasValue("Rosa Tellez");
    assertThat(form.fields().text(FieldName.PERIOD_FROM)).hasValue("2026-05-04");
    assertThat(form.fields().text(FieldName.PERIOD_TO)).hasValue("2026-05-17");
    assertThat(form.fields().text(FieldName.EMPLOYER_SIGNATURE)).hasValue("yes");
    assertThat(form.fields().text(FieldName.EMPLOYER_SIGNATURE_DATE)).hasValue("2026-05-20");
    assertThat(form.fields().text(FieldName.PARTICIPANT_SIGNATURE)).hasValue("yes");
    assertThat(form.fields().text(FieldName.PARTICIPANT_SIGNATURE_DATE)).hasValue("2026-05-20");
    assertThat(days(reading))
        .hasSize(14)
        .startsWith("2026-05-04 REG 8.00")
        .endsWith("2026-05-17 - 0.00");
  }

  @Test
  void readsAWholePacketWithContentControlsFormFieldsAndEveryKindOfTick() {
    FileReading reading = Sheets.read(MADE.resolve("packet.docx"));
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.documents())
        .extracting(Document::type)
        .containsExactly(
            DocumentType.AGREEMENT,
            DocumentType.TRAINING_PLAN,
            DocumentType.EMPLOYER_CHECKLIST,
            DocumentType.EO_CHECKLIST);
    assertThat(reading.documents().get(0).fields().text(FieldName.EMPLOYER_ID)).hasValue("1063");
    assertThat(reading.documents().get(0).fields().text(FieldName.WAGE)).hasValue("22.50");
    assertThat(reading.documents().get(0).fields().text(FieldName.AJCC_SIGNATURE_DATE))
        .hasValue("2026-05-29");
    for (Document checklist : reading.documents().subList(2, 4)) {
      assertThat(checklist.rows())
          .isNotEmpty()
          .allSatisfy(each -> assertThat(each.text(FieldName.ANSWER)).hasValue("yes"));
    }
  }

  @Test
  void readsAPayrollRegister() {
    FileReading reading = Sheets.read(MADE.resolve("register.docx"));
    assertThat(reading.problems()).isEmpty();
    assertThat(only(reading).type()).isEqualTo(DocumentType.PAYROLL);
    assertThat(only(reading).rows())
        .hasSize(3)
        .first()
        .satisfies(line -> assertThat(line.text(FieldName.HOURS)).hasValue("80.00"));
  }

  @Test
  void saysWhereAValueStandsAsAPersonWouldCount() throws IOException {
    FileReading reading = read(HEAD + "<w:p/>" + table(DAYS));
    assertThat(value(reading, FieldName.PARTICIPANT).source().describe())
        .isEqualTo("letter.docx, paragraph 3");
    assertThat(only(reading).rows().get(1).value(FieldName.HOURS).orElseThrow().source().describe())
        .isEqualTo("letter.docx, table 1, cell C3");
  }

  @ParameterizedTest
  @CsvSource({
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main"
  })
  void readsBothDialectsOfTheFormat(String namespace) throws IOException {
    FileReading reading = TextDocuments.in(namespace, HEAD + table(DAYS)).read(folder);
    assertThat(days(reading)).containsExactly("2026-05-04 REG 8.00", "2026-05-05 REG 7.50");
  }

  @Test
  void findsTheTitleInABoxOfTextOrInTheHeaderOfThePages() throws IOException {
    String untitled = HEAD.substring(HEAD.indexOf("</w:p>") + 6) + table(DAYS);
    String box = "<w:r><w:pict><v:shape><w:txbxContent>%s</w:txbxContent></v:shape></w:pict></w:r>";
    String boxed = p0(box.formatted(p("CLARIFICATION OF HOURS"))) + untitled;
    assertThat(only(read(boxed)).type()).isEqualTo(DocumentType.CLARIFICATION);
    String section = "<w:sectPr><w:headerReference r:id=\"rId7\"/></w:sectPr>";
    FileReading headed =
        TextDocuments.of(untitled + section).withHeader(p("CLARIFICATION OF HOURS")).read(folder);
    assertThat(only(headed).type()).isEqualTo(DocumentType.CLARIFICATION);
    assertThat(only(read(untitled)).type()).isNotEqualTo(DocumentType.CLARIFICATION);
  }

  @Test
  void readsATableWithinATable() throws IOException {
    String frame = table(row(cell("", table(DAYS) + "<w:p/>")));
    assertThat(days(read(HEAD + frame))).hasSize(2);
  }

  @Test
  void readsATableWhoseHeadingsAreRepeatedOnEveryPage() throws IOException {
    String again = row("Date", "Code", "Hours") + row("05/06/2026", "SICK", "8.00");
    assertThat(days(read(HEAD + table(DAYS, again))))
        .containsExactly("2026-05-04 REG 8.00", "2026-05-05 REG 7.50", "2026-05-06 SICK 8.00");
  }

  @Test
  void givesADayThatRunsOverTwoRowsToBoth() throws IOException {
    String merged =
        "<w:tr>"
            + cell("<w:vMerge w:val=\"restart\"/>", p("05/06/2026"))
            + cell("", p("REG"))
            + cell("", p("6.00"))
            + "</w:tr><w:tr>"
            + cell("<w:vMerge/>", "<w:p/>")
            + cell("", p("SICK"))
            + cell("", p("2.00"))
            + "</w:tr>";
    assertThat(days(read(HEAD + table(DAYS, merged))))
        .endsWith("2026-05-06 REG 6.00", "2026-05-06 SICK 2.00");
  }

  @Test
  void joinsWordsThatTheProgramBrokeIntoRuns() throws IOException {
    String broken = p0(r("Agreement Nu") + r("mber: MA-10") + r("63-001"));
    FileReading reading = read(p("CLARIFICATION OF HOURS") + broken);
    assertThat(value(reading, FieldName.AGREEMENT_NUMBER).text()).isEqualTo("MA-1063-001");
  }

  @Test
  void readsNeitherTheInstructionOfAFieldNorThePlaceholderOfAControl() throws IOException {
    String field =
        p0(
            r("Reason: ")
                + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
                + "<w:r><w:instrText>MERGEFIELD reason</w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                + r("time clock")
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
    String control =
        p0(
            r("Participant ID: ")
                + "<w:sdt><w:sdtPr><w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent>"
                + r("Click or tap here to enter text.")
                + "</w:sdtContent></w:sdt>");
    FileReading reading = read(HEAD + field + control);
    assertThat(value(reading, FieldName.REASON).text()).isEqualTo("time clock");
    assertThat(only(reading).fields().value(FieldName.PARTICIPANT_ID)).isEmpty();
  }

  // What keeps a value from being taken as it stands.

  @Test
  void leavesOutWhatIsDeletedAndHoldsForTheTrackedChange() throws IOException {
    String changed =
        cell(
            "",
            p0(
                "<w:del><w:r><w:delText>8.00</w:delText></w:r></w:del><w:ins>"
                    + r("6.00")
                    + "</w:ins>"));
    FileReading reading = read(HEAD + table(DAYS, row("05/06/2026", "REG", changed)));
    assertThat(days(reading)).endsWith("2026-05-06 REG 6.00");
    assertThat(reading.problems())
        .extracting(problem -> problem.code() + " " + problem.source().describe())
        .containsOnly("DOC-UNREADABLE letter.docx, table 1, cell C4");
  }

  @Test
  void holdsForADeletedRowAndDoesNotReadIt() throws IOException {
    String deleted =
        row("05/06/2026", "REG", "8.00").replace("<w:tr>", "<w:tr><w:trPr><w:del/></w:trPr>");
    FileReading reading = read(HEAD + table(DAYS, deleted));
    assertThat(days(reading)).hasSize(2);
    assertThat(reading.problems()).extracting(Problem::code).containsExactly("DOC-UNREADABLE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"strike", "dstrike", "vanish"})
  void isNotSureOfWhatIsStruckThroughOrHidden(String look) throws IOException {
    String doubtful = cell("", p0("<w:r><w:rPr><w:" + look + "/></w:rPr><w:t>8.00</w:t></w:r>"));
    FileReading reading = read(HEAD + table(DAYS, row("05/06/2026", "REG", doubtful)));
    Value hours = only(reading).rows().get(2).value(FieldName.HOURS).orElseThrow();
    assertThat(hours.text()).isEqualTo("8.00");
    assertThat(hours.isCertain()).isFalse();
  }

  @Test
  void takesASmallPictureForAMarkAndSaysSoOfALargeOne() throws IOException {
    FileReading signed = read(HEAD + p0(r("Employer Signature: ") + picture(1_200_000, 300_000)));
    Value mark = value(signed, FieldName.EMPLOYER_SIGNATURE);
    assertThat(mark.text()).isEqualTo("yes");
    assertThat(mark.seen()).isEqualTo("drawn");
    assertThat(signed.problems()).isEmpty();
    FileReading pasted = read(HEAD + p0(picture(5_500_000, 4_000_000)));
    assertThat(pasted.problems())
        .extracting(Problem::detail)
        .containsExactly("a picture stands in the text; what it shows is not read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Employer Signature: ", "Signature of Employer: "})
  void readsTheNameBesideAMarkThatIsDrawn(String label) throws IOException {
    String line = r(label) + picture(1_200_000, 250_000) + r("   Noor Haddad, Owner");
    FileReading signed = read(HEAD + p0(line + r("     Date: 05/21/2026")));
    assertThat(value(signed, FieldName.EMPLOYER_SIGNATURE).isCertain()).isTrue();
    assertThat(value(signed, FieldName.EMPLOYER_SIGNATURE).seen()).isEqualTo("drawn");
    assertThat(value(signed, FieldName.EMPLOYER_SIGNATURE_NAME).text()).isEqualTo("Noor Haddad");
    assertThat(value(signed, FieldName.EMPLOYER_SIGNATURE_TITLE).text()).isEqualTo("Owner");
    assertThat(value(signed, FieldName.EMPLOYER_SIGNATURE_DATE).text()).isEqualTo("2026-05-21");
  }

  @Test
  void takesALogoBesideTheFirmForNoSignatureOfItsOwn() throws IOException {
    String line = r("Employer: ") + picture(1_200_000, 250_000) + r("   Haddad Glass, Inc.");
    FileReading unsigned = read(HEAD + p("Employer: Haddad Glass") + p0(line + r("   Date: ")));
    assertThat(only(unsigned).fields().value(FieldName.EMPLOYER_SIGNATURE).map(Value::isCertain))
        .isNotEqualTo(java.util.Optional.of(true));
  }

  @Test
  void doesNotTakeALineForASignatureForOne() throws IOException {
    String lines =
        p("Employer Signature: ____________________  Date: __________")
            + p0(
                r("Participant Signature: ")
                    + "<w:r><w:pict><v:shape style=\"width:192pt;height:96pt\"><v:imagedata/>"
                    + "<o:signatureline/></v:shape></w:pict></w:r>");
    FileReading reading = read(HEAD + lines);
    assertThat(only(reading).fields().values().keySet())
        .doesNotContain(
            FieldName.EMPLOYER_SIGNATURE,
            FieldName.EMPLOYER_SIGNATURE_DATE,
            FieldName.PARTICIPANT_SIGNATURE);
    assertThat(only(reading).blanks())
        .containsEntry(
            FieldName.EMPLOYER_SIGNATURE,
            new SourceRef.InCell("letter.docx", "text", "paragraph 5"));
  }

  @Test
  void saysSoOfAnEmbeddedFile() throws IOException {
    FileReading reading = read(HEAD + p0("<w:r><w:object><v:shape/></w:object></w:r>"));
    assertThat(reading.problems()).extracting(Problem::code).containsExactly("DOC-UNREADABLE");
  }

  @Test
  void doubtsATickThatShowsTheOpposite() throws IOException {
    String control =
        "<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val=\"1\"/></w14:checkbox></w:sdtPr>"
            + "<w:sdtContent>%s</w:sdtContent></w:sdt>";
    String body =
        p("HOURS OF VERIFICATION")
            + p("Agreement Number: MA-1063-001")
            + p0(control.formatted(r("\u2610")) + r(" No payroll exists yet"));
    FileReading reading = read(body);
    assertThat(only(reading).type()).isEqualTo(DocumentType.VERIFICATION);
    assertThat(only(reading).fields().values().values())
        .anyMatch(value -> value.text().equals("yes") && !value.isCertain());
  }

  private static String picture(int width, int height) {
    return "<w:r><w:drawing><wp:inline><wp:extent cx=\""
        + width
        + "\" cy=\""
        + height
        + "\"/><a:blip/></wp:inline></w:drawing></w:r>";
  }

  // Files that mean no good, and files of other kinds.

  @Test
  void flagsADocumentWithMacros() throws IOException {
    FileReading reading =
        TextDocuments.of(HEAD + table(DAYS))
            .as("application/vnd.ms-word.document.macroEnabled.main+xml")
            .read(folder);
    assertThat(days(reading)).hasSize(2);
    assertThat(reading.problems()).extracting(Problem::code).containsExactly("DOC-UNREADABLE");
  }

  @Test
  void refusesWhatUnpacksToFarMoreThanItHolds() throws IOException {
    FileReading reading = read(HEAD + p(" ".repeat(40_000_000)));
    assertThat(reading.problems()).extracting(Problem::code).containsExactly("DOC-LIMIT");
  }

  @Test
  void refusesEntitiesFromOutsideAndFromWithin() throws IOException {
    String outside = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>";
    FileReading reading =
        TextDocuments.of(outside, TextDocuments.TRANSITIONAL, p("Participant: &e;")).read(folder);
    assertThat(reading.documents()).isEmpty();
    assertThat(reading.problems()).extracting(Problem::code).containsExactly("DOC-BROKEN");
  }

  @ParameterizedTest
  @CsvSource({"19,''", "20,DOC-LIMIT"})
  void refusesTablesWithinTablesBeyondAnyForm(int depth, String code) throws IOException {
    String nested = p("within");
    for (int i = 0; i < depth; i++) {
      nested = table(row(cell("", nested)));
    }
    assertThat(read(nested).problems().stream().map(Problem::code).findFirst().orElse(""))
        .isEqualTo(code);
  }

  @Test
  void neverThrowsWhereADocumentIsCutOrChanged() throws IOException {
    byte[] whole = TextDocuments.of(HEAD + table(DAYS)).bytes();
    Random random = new Random(20260520);
    for (int i = 0; i < 80; i++) {
      byte[] changed =
          java.util.Arrays.copyOf(whole, i % 2 == 0 ? whole.length : random.nextInt(whole.length));
      if (changed.length > 0) {
        changed[random.nextInt(changed.length)] ^= (byte) (1 + random.nextInt(255));
      }
      FileReading reading = Sheets.read(Files.write(folder.resolve("cut.docx"), changed));
      assertThat(reading.documents().size() + reading.problems().size()).isPositive();
    }
  }

  @Test
  void saysWhatToSendInPlaceOfAKindThatIsNotRead() throws IOException {
    Path rtf = Files.writeString(folder.resolve("a.rtf"), "{\\rtf1\\ansi Clarification}");
    assertThat(Sheets.read(rtf).problems())
        .extracting(problem -> problem.code() + ": " + problem.detail())
        .containsExactly(
            "DOC-KIND-UNKNOWN: a file of an office program; save it as .docx, .xlsx or PDF");
    Path doc = folder.resolve("a.doc");
    try (var container = new org.apache.poi.poifs.filesystem.POIFSFileSystem();
        var out = Files.newOutputStream(doc)) {
      container
          .getRoot()
          .createDocument("WordDocument", new java.io.ByteArrayInputStream(new byte[9]));
      container.writeFilesystem(out);
    }
    assertThat(Sheets.read(doc).problems())
        .extracting(problem -> problem.code() + ": " + problem.detail())
        .containsExactly(
            "DOC-KIND-UNKNOWN: a text document of the old kind (.doc); save it as .docx or PDF");
  }
}
