package org.ojtpay.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.extract.Sheets.day;
import static org.ojtpay.extract.Sheets.row;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.packet.Document;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;

/** Tables of sheets that hold no hours. */
class SheetTablesTest {

  @TempDir Path folder;

  private static List<String> answers(Document form) {
    return form.rows().stream()
        .map(
            row ->
                row.text(FieldName.ITEM).orElse("-") + "=" + row.text(FieldName.ANSWER).orElse("-"))
        .toList();
  }

  @Test
  void readsAnswersAsMarksUnderYesNoAndNotApplicable() throws IOException {
    Document form =
        Sheets.only(
            Sheets.xlsx(
                folder,
                row("Section 188 Monitoring Tool"),
                row("Company", "Halvorsen Net Loft"),
                row(),
                row("#", "Standard", "Yes", "No", "N/A", "Notes"),
                row(1, "Posters hang in the break room", "x"),
                row(2, "Ramp at the front door", null, "x", null, "by 6/30"),
                row(3, "Signers for the deaf", null, null, "x"),
                row(),
                row("Employer representative:", "/s/ Tove Halvorsen", "Date:", day("2026-05-02"))));
    assertThat(form.type()).isEqualTo(DocumentType.EO_CHECKLIST);
    assertThat(answers(form))
        .containsExactly(
            "Posters hang in the break room=yes",
            "Ramp at the front door=no",
            "Signers for the deaf=-");
    assertThat(form.fields().isYes(FieldName.EMPLOYER_SIGNATURE)).isTrue();
    assertThat(form.fields().text(FieldName.EMPLOYER_SIGNATURE_DATE)).contains("2026-05-02");
  }

  @Test
  void readsAnAnswerInWordsAndATableOfSignatures() throws IOException {
    Document form =
        Sheets.only(
            Sheets.xlsx(
                folder,
                row("Coast Jobs - OJT Employer Checklist"),
                row("Employer", "Halvorsen Net Loft"),
                row("No.", "Question", "Yes/No"),
                row(1, "Is there a labor dispute?", "No"),
                row(2, "Are wages the same?", "Yes"),
                row(),
                row(null, "Signature", "Name and title", "Date"),
                row("Employer", "/s/ Tove Halvorsen", "Tove Halvorsen, Owner", day("2026-05-02")),
                row("AJCC", null, "Pia Sund, Coach", null)));
    assertThat(form.type()).isEqualTo(DocumentType.EMPLOYER_CHECKLIST);
    assertThat(answers(form))
        .containsExactly("Is there a labor dispute?=no", "Are wages the same?=yes");
    Fields fields = form.fields();
    assertThat(fields.text(FieldName.EMPLOYER_NAME)).contains("Halvorsen Net Loft");
    assertThat(fields.isYes(FieldName.EMPLOYER_SIGNATURE)).isTrue();
    assertThat(fields.text(FieldName.EMPLOYER_SIGNATURE_TITLE)).contains("Owner");
    assertThat(fields.has(FieldName.AJCC_SIGNATURE)).isFalse();
    assertThat(fields.text(FieldName.AJCC_SIGNATURE_NAME)).contains("Pia Sund");
  }
}
