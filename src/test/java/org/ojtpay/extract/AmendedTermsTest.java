package org.ojtpay.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.extract.Sheets.row;
import static org.ojtpay.extract.TextDocuments.p;
import static org.ojtpay.extract.TextDocuments.table;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.packet.Document;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;

/** Terms as they were and as they are now, side by side. */
class AmendedTermsTest {

  @TempDir Path folder;

  private static boolean certain(Fields fields, FieldName name) {
    return fields.value(name).filter(org.ojtpay.packet.Value::isCertain).isPresent();
  }

  private Fields printed(String before, String after) throws IOException {
    try (PdfSheets sheets = new PdfSheets()) {
      sheets
          .title("Modification No. 3 to OJT Contract")
          .lines(60, 90, "Contract number:", "Trainee:", "Date of the modification:")
          .lines(220, 90, "KR-2280-114", "Anselm Brodeur", "May 4, 2026")
          .lines(60, 170, "Item", "Ending date", "Total training hours", "Starting wage")
          .lines(200, 170, before, "06/12/2026", "410", "$18.40")
          .lines(360, 170, after, "07/03/2026", "", "Same")
          .lines(60, 260, "Employer", "/s/ Odile Marchetti", "Odile Marchetti, Owner")
          .text(60, 308, "Date: 5/6/2026");
      return sheets.only(folder, org.ojtpay.packet.DocumentType.AGREEMENT).fields();
    }
  }

  @Test
  void takesTheAmendedValueAndTheSignedOneWhereItIsTheSame() throws IOException {
    Fields fields = printed("Current terms", "Revised terms");
    assertThat(fields.text(FieldName.PACKET_KIND)).contains("AMENDMENT");
    assertThat(fields.text(FieldName.EFFECTIVE)).contains("2026-05-04");
    assertThat(fields.text(FieldName.END)).contains("2026-07-03");
    assertThat(fields.text(FieldName.WAGE)).contains("18.40");
    assertThat(certain(fields, FieldName.WAGE)).isTrue();
    assertThat(fields.text(FieldName.EMPLOYER_SIGNATURE_DATE)).contains("2026-05-06");
  }

  @Test
  void doubtsWhatTheAmendedColumnLeavesOpen() throws IOException {
    Fields fields = printed("From", "To");
    assertThat(fields.text(FieldName.END)).contains("2026-07-03");
    assertThat(certain(fields, FieldName.TOTAL_HOURS)).isFalse();
  }

  @Test
  void neverTakesTheFirstOfTwoColumnsThatNobodyKnowsForCertain() throws IOException {
    Fields fields = printed("Contract", "Mod 3");
    assertThat(certain(fields, FieldName.END)).isFalse();
  }

  @Test
  void readsARuledTableWithAColumnForTheDifference() throws IOException {
    String terms =
        table(
            TextDocuments.row("Term", "Was", "Now", "Difference"),
            TextDocuments.row("Maximum reimbursement", "$4,100.00", "$5,220.00", "$1,120.00"),
            TextDocuments.row("Hours per week", "40", "No change", ""));
    Document form =
        TextDocuments.only(
            TextDocuments.of(p("OJT AGREEMENT AMENDMENT") + p("Participant: Ana Ruiz") + terms)
                .read(folder));
    Fields fields = form.fields();
    assertThat(fields.text(FieldName.MAXIMUM_REIMBURSEMENT)).contains("5220.00");
    assertThat(fields.text(FieldName.HOURS_PER_WEEK)).contains("40");
  }

  @Test
  void readsASheetAndDoubtsWhatIsLeftOpen() throws IOException {
    Fields amended =
        Sheets.only(
                Sheets.xlsx(
                    folder,
                    row("OJT Contract Modification"),
                    row("Contract No.", "KR-2280-114"),
                    row("Term", "Original value", "New value"),
                    row("Weekly hours", 40, 30),
                    row("Total training hours", 410, "no change"),
                    row("Hourly wage", 18.4)))
            .fields();
    assertThat(amended.text(FieldName.PACKET_KIND)).contains("AMENDMENT");
    assertThat(amended.text(FieldName.HOURS_PER_WEEK)).contains("30");
    assertThat(amended.text(FieldName.TOTAL_HOURS)).contains("410");
    assertThat(certain(amended, FieldName.WAGE)).isFalse();
  }

  @Test
  void keepsThePeriodThatStandsUnderFromAndTo() throws IOException {
    Fields fields =
        Sheets.only(
                Sheets.xlsx(
                    folder,
                    row("OJT Agreement"),
                    row("Agreement number", "KR-2280-114"),
                    row(null, "From", "To"),
                    row("Training period", "03/16/2026", "07/31/2026"),
                    row("Hours per week", 40)))
            .fields();
    assertThat(fields.text(FieldName.START)).contains("2026-03-16");
    assertThat(fields.text(FieldName.END)).contains("2026-07-31");
    assertThat(certain(fields, FieldName.HOURS_PER_WEEK)).isTrue();
    assertThat(fields.has(FieldName.PACKET_KIND)).isFalse();
  }
}
