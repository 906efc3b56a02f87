package org.ojtpay.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.ReadingMethod;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.validate.Disposition;
import org.ojtpay.validate.Kind;

/** Where nobody knows whose a submission is, the names of its files may say it. */
class UnknownParticipantTest {

  private static DocumentRead read(String file) {
    return new DocumentRead(
        file, "ab".repeat(32), DocumentType.OTHER, ReadingMethod.PDF_TEXT, List.of(1));
  }

  private static Reported classroom(SourceRef place, DocumentRead... documents) {
    return new Reported(
        SampleNight.verdict("2026-05-15 Dupree classroom", Kind.CLASSROOM, Disposition.RETURNED)
            .findings(
                SampleNight.finding("PRG-NOT-WAGES", place, "programme", "classroom training"))
            .build(),
        false,
        List.of(documents),
        Submitted.NOTHING);
  }

  /** Of the mail and of the paper that it carries. */
  private static String text(Reported reported) {
    Folder folder = SampleNight.write(List.of(reported));
    NoticeFile notice = folder.notices().get(0);
    String mail = new String(folder.file(notice.file()), StandardCharsets.UTF_8);
    return mail.substring(0, mail.indexOf("application/pdf"))
        + PaperText.of(folder.file(notice.paper()));
  }

  @Test
  void oneFileIsTheFile() {
    String file = "2026-05-15 Dupree classroom training.pdf";
    assertThat(text(classroom(SampleNight.page(file, 1), read(file))))
        .contains("Where the file (PDF), page 1")
        .doesNotContainIgnoringCase("Dupree");
  }

  @Test
  void severalFilesAreCountedByName() {
    String file = "b Dupree plan.pdf";
    Reported reported =
        classroom(SampleNight.page(file, 3), read("c.docx"), read(file), read("a.pdf"));
    assertThat(text(reported))
        .contains("Where file 2 of 3 by name (PDF), page 3")
        .doesNotContainIgnoringCase("Dupree");
  }

  @Test
  void aSheetMayBeCalledAfterSomebody() {
    SourceRef dupree = new SourceRef.InCell("Dupree.xlsx", "Dupree", "B7");
    SourceRef plain = new SourceRef.InCell("Dupree.xlsx", "Sheet1", "B7");
    assertThat(text(classroom(dupree, read("Dupree.xlsx"))))
        .contains("the file (XLSX), sheet [name withheld], cell B7")
        .doesNotContainIgnoringCase("Dupree");
    assertThat(text(classroom(plain, read("Dupree.xlsx")))).contains("sheet Sheet1, cell B7");
  }

  @Test
  void filesOfOthersBearNoLastNamesEither() {
    Submitted submitted =
        new Submitted(
            null, null, null, null, "", "", null, Set.of("Marisol T\u00e9llez", "Ines Achterberg"));
    Reported reported =
        new Reported(
            SampleNight.invoice("entry", Disposition.RETURNED, "1043")
                .findings(
                    SampleNight.finding(
                        "CLAR-MISSING", SampleNight.page("payroll Achterberg + 2.pdf", 1)))
                .build(),
            false,
            List.of(read("payroll Achterberg + 2.pdf")),
            submitted);
    assertThat(text(reported)).contains("payroll A. + 2.pdf").doesNotContain("Achterberg");
  }

  @Test
  void theRuleNamesThePackAndSinceWhenItIsInForce() {
    assertThat(text(SampleNight.returnedInvoice()))
        .contains(
            "Rule SDWP OJT Policy, II.F.1 (INV-HOURS-MISMATCH); policy pack sdwp-ojt 2018.08-1, in"
                + " force from Wed, Aug 1, 2018");
  }
}
