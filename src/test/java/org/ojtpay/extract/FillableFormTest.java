package org.ojtpay.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.extract.PdfSheets.row;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.packet.Document;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.ReadingMethod;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.packet.Value;

class FillableFormTest {

  @TempDir Path folder;
  private final PdfSheets sheets = new PdfSheets();

  @AfterEach
  void close() {
    sheets.close();
  }

  private Document only(DocumentType type) {
    return sheets.only(folder, type);
  }

  private static String text(Document document, String key) {
    return document
        .fields()
        .value(FieldName.ofKey(key).orElseThrow())
        .map(Value::text)
        .orElse("(absent)");
  }

  private static List<String> rows(Document document) {
    return document.rows().stream()
        .map(
            row ->
                row.values().entrySet().stream()
                    .map(each -> each.getKey().key() + "=" + each.getValue().text())
                    .collect(Collectors.joining(" ")))
        .toList();
  }

  @Test
  void readsFieldsByTheirNames() {
    sheets
        .title("OJT AGREEMENT")
        .field(
            60,
            80,
            200,
            16,
            "topmostSubform[0].Page1[0].EmployerLegalName[0]".replace('.', '_'),
            "")
        .field(60, 110, 200, 16, "agreement_number", "ED-0201-006")
        .field(60, 140, 200, 16, "txtParticipantName", "Joanne Castañeda")
        .field(60, 170, 200, 16, "startDate", "3/2/2026")
        .field(60, 200, 200, 16, "employerSignature", "/s/ R. Petrov")
        .field(60, 230, 200, 16, "employerSignatureDate", "01/21/2026");
    Document agreement = only(DocumentType.AGREEMENT);
    assertThat(agreement.method()).isEqualTo(ReadingMethod.FORM_FIELDS);
    assertThat(text(agreement, "agreementNumber")).isEqualTo("ED-0201-006");
    assertThat(text(agreement, "participant")).isEqualTo("Joanne Castañeda");
    assertThat(text(agreement, "start")).isEqualTo("2026-03-02");
    assertThat(text(agreement, "employerSignature")).isEqualTo("yes");
    assertThat(text(agreement, "employerSignatureDate")).isEqualTo("2026-01-21");
  }

  @Test
  void readsFieldsByTheirTooltips() {
    sheets
        .title("OJT INVOICE")
        .field(60, 80, 200, 16, "Text1", "Invoice number", "INV-5")
        .field(60, 110, 200, 16, "Text2", "Total amount due", "$2,120.00")
        .field(60, 140, 200, 16, "Text3", "Employee name", "Ana Díaz");
    Document invoice = only(DocumentType.INVOICE);
    assertThat(text(invoice, "invoiceNumber")).isEqualTo("INV-5");
    assertThat(text(invoice, "amountClaimed")).isEqualTo("2120.00");
    assertThat(text(invoice, "participant")).isEqualTo("Ana Díaz");
  }

  @Test
  void saysOnWhichPageAButtonStands() {
    sheets
        .title("OJT AGREEMENT")
        .text(60, 160, "Agreement type:")
        .radio(200, 152, "packetKind", List.of("New", "Amendment"), "Amendment")
        .newPage()
        .text(60, 80, "Begin Date")
        .field(200, 70, 120, 14, "startDate", "3/2/2026");
    Value kind = only(DocumentType.AGREEMENT).fields().value(FieldName.PACKET_KIND).orElseThrow();
    assertThat(kind.text()).isEqualTo("AMENDMENT");
    assertThat(((SourceRef.OnPage) kind.source()).page()).isEqualTo(1);
  }

  @Test
  void readsRowsOfFramedFieldsUnderFreeHeadings() {
    sheets
        .title("TRAINING PLAN")
        .text(60, 90, "Agreement Number: ED-0201-006")
        .text(54, 126, "Skill")
        .text(464, 126, "Estimated Hours");
    String[][] skills = {
      {"Receiving and counts", "120.00"}, {"Rigging", "180.00"}, {"Yard safety", "40.00"}, {"", ""}
    };
    for (int i = 0; i < skills.length; i++) {
      float y = 134 + 19 * i;
      sheets
          .box(54, y, 400, 15)
          .field(54, y, 400, 15, "a" + i, skills[i][0])
          .box(464, y, 80, 15)
          .field(464, y, 80, 15, "b" + i, skills[i][1]);
    }
    assertThat(rows(only(DocumentType.TRAINING_PLAN)))
        .containsExactly(
            "skill=Receiving and counts hours=120.00",
            "skill=Rigging hours=180.00",
            "skill=Yard safety hours=40.00");
  }

  @Test
  void readsFieldsByTheLabelsBesideAndAboveThem() {
    sheets
        .title("OJT AGREEMENT")
        .text(60, 100, "Contract No.")
        .field(140, 90, 120, 14, "Text1", "ED-0201-006")
        .text(300, 100, "Begin Date")
        .field(370, 90, 120, 14, "Text2", "02/02/2026")
        .text(60, 130, "Company Name:")
        .field(140, 120, 120, 14, "Text3", "")
        .text(300, 130, "Occupation:")
        .field(370, 120, 120, 14, "Text4", "Welder")
        .text(60, 160, "Trainee")
        .text(300, 160, "Starting Wage")
        .field(60, 164, 150, 16, "Text5", "Ana Díaz")
        .field(300, 164, 150, 16, "Text6", "20.50");
    Document agreement = only(DocumentType.AGREEMENT);
    assertThat(text(agreement, "agreementNumber")).isEqualTo("ED-0201-006");
    assertThat(text(agreement, "start")).isEqualTo("2026-02-02");
    assertThat(text(agreement, "employerName")).isEqualTo("(absent)");
    assertThat(text(agreement, "jobTitle")).isEqualTo("Welder");
    assertThat(text(agreement, "participant")).isEqualTo("Ana Díaz");
    assertThat(text(agreement, "wage")).isEqualTo("20.50");
  }

  @Test
  void pointsAtTheFieldThatHoldsTheValue() {
    sheets
        .title("OJT AGREEMENT")
        .text(60, 100, "Contract No.")
        .field(140, 90, 120, 14, "Text1", "ED-0201-006");
    SourceRef.OnPage place =
        (SourceRef.OnPage)
            only(DocumentType.AGREEMENT)
                .fields()
                .value(FieldName.AGREEMENT_NUMBER)
                .orElseThrow()
                .source();
    assertThat(place.box()).isEqualTo(new org.ojtpay.packet.Box(140_000, 90_000, 120_000, 14_000));
  }

  @Test
  void readsFieldsInARuledGridAndOfSeveralLines() {
    sheets
        .title("OJT AGREEMENT")
        .grid(
            50,
            80,
            List.of(120, 200),
            row("Employer Legal Name", ""),
            row("Work Site Address\n\n", ""),
            row("FEIN", ""))
        .field(172, 82, 196, 14, "a", "Mesa Verde LLC")
        .field(172, 100, 196, 38, "b", "1267 Palm Avenue\nSan Diego, CA 92137")
        .field(172, 142, 196, 14, "c", "97-7247845");
    Document agreement = only(DocumentType.AGREEMENT);
    assertThat(text(agreement, "employerName")).isEqualTo("Mesa Verde LLC");
    assertThat(text(agreement, "worksiteAddress"))
        .isEqualTo("1267 Palm Avenue San Diego, CA 92137");
    assertThat(text(agreement, "fein")).isEqualTo("97-7247845");
  }

  @Test
  void readsTickBoxesAndRadioButtons() {
    sheets
        .title("OJT AGREEMENT")
        .text(60, 100, "Agreement Number: ED-1")
        .text(60, 130, "Eligibility Confirmed")
        .checkBox(200, 122, "elig_yes", true)
        .text(214, 130, "Yes")
        .checkBox(250, 122, "elig_no", false)
        .text(264, 130, "No")
        .text(60, 160, "Packet Kind")
        .radio(200, 152, "kind", List.of("New", "Amendment"), "Amendment")
        .text(214, 160, "New")
        .text(274, 160, "Amendment")
        .text(60, 190, "Career Ladder Attached")
        .checkBox(200, 182, "ladder", false);
    Document agreement = only(DocumentType.AGREEMENT);
    assertThat(text(agreement, "eligibilityConfirmed")).isEqualTo("yes");
    assertThat(text(agreement, "packetKind")).isEqualTo("AMENDMENT");
    assertThat(text(agreement, "careerLadder")).isIn("no", "(absent)");
  }

  @Test
  void readsRadioButtonsByTheirNameAndOnValue() {
    sheets
        .title("OJT INVOICE")
        .text(60, 100, "Invoice Number: 4")
        .radio(200, 152, "invoiceType", List.of("midpoint", "final"), "final");
    assertThat(text(only(DocumentType.INVOICE), "invoiceType")).isEqualTo("COMPLETION");
  }

  @Test
  void doubtsATickBoxWhoseValueAndLookDiffer() {
    sheets
        .title("OJT AGREEMENT")
        .text(60, 130, "Eligibility Confirmed")
        .checkBox(200, 122, "elig", true);
    sheets
        .document()
        .getDocumentCatalog()
        .getAcroForm(null)
        .getField("elig")
        .getWidgets()
        .get(0)
        .getCOSObject()
        .setItem(COSName.AS, COSName.Off);
    Value value =
        only(DocumentType.AGREEMENT).fields().value(FieldName.ELIGIBILITY_CONFIRMED).orElseThrow();
    assertThat(value.isCertain()).isFalse();
  }

  @Test
  void seesWhetherASignatureFieldIsSigned() {
    sheets
        .title("OJT AGREEMENT")
        .text(60, 130, "Employer Signature")
        .signatureField(200, 118, "sig1", true)
        .text(60, 160, "Participant Signature")
        .signatureField(200, 148, "sig2", false);
    Document agreement = only(DocumentType.AGREEMENT);
    assertThat(text(agreement, "employerSignature")).isEqualTo("yes");
    assertThat(text(agreement, "participantSignature")).isEqualTo("(absent)");
  }

  @Test
  void readsRowsOfNumberedFields() {
    sheets.title("TRAINING PLAN");
    String[][] skills = {{"Shop safety", "48"}, {"Core tasks", "432"}, {"", ""}};
    for (int i = 0; i < skills.length; i++) {
      sheets
          .field(60, 80 + 20 * i, 200, 16, "skill" + (i + 1), skills[i][0])
          .field(300, 80 + 20 * i, 60, 16, "hours" + (i + 1), skills[i][1]);
    }
    assertThat(rows(only(DocumentType.TRAINING_PLAN)))
        .containsExactly("skill=Shop safety hours=48", "skill=Core tasks hours=432");
  }

  @Test
  void readsRowsOfFieldsUnderHeadings() {
    sheets
        .title("TRAINING PLAN")
        .text(60, 80, "Skill to be learned")
        .text(300, 80, "Estimated Hours")
        .field(60, 86, 200, 16, "f1", "Shop safety")
        .field(300, 86, 60, 16, "f2", "48")
        .field(60, 106, 200, 16, "f3", "Core tasks")
        .field(300, 106, 60, 16, "f4", "432")
        .field(60, 126, 200, 16, "f5", "")
        .field(300, 126, 60, 16, "f6", "");
    assertThat(rows(only(DocumentType.TRAINING_PLAN)))
        .containsExactly("skill=Shop safety hours=48", "skill=Core tasks hours=432");
  }

  @Test
  void readsTickBoxesInTheColumnsOfAChecklist() {
    sheets
        .title("EMPLOYER CHECKLIST")
        .text(60, 90, "Statement")
        .text(400, 90, "Yes")
        .text(450, 90, "No");
    String[] statements = {"There is no labor dispute", "Wages are equal", "Benefits are equal"};
    for (int i = 0; i < statements.length; i++) {
      sheets
          .text(60, 115 + 25 * i, statements[i])
          .checkBox(402, 106 + 25 * i, "y" + i, i == 0)
          .checkBox(452, 106 + 25 * i, "n" + i, i == 1);
    }
    assertThat(rows(only(DocumentType.EMPLOYER_CHECKLIST)))
        .containsExactly(
            "item=There is no labor dispute answer=yes",
            "item=Wages are equal answer=no",
            "item=Benefits are equal");
  }

  @Test
  void readsAFlattenedFormAsPrint() throws java.io.IOException {
    sheets
        .title("OJT AGREEMENT")
        .text(60, 100, "Contract No.")
        .field(140, 90, 120, 14, "Text1", "ED-0201-006");
    sheets.document().getDocumentCatalog().getAcroForm(null).flatten();
    Document agreement = only(DocumentType.AGREEMENT);
    assertThat(text(agreement, "agreementNumber")).isEqualTo("ED-0201-006");
    assertThat(agreement.method()).isEqualTo(ReadingMethod.PDF_TEXT);
  }

  @Test
  void readsTextTypedOverAPrintedForm() {
    sheets.title("OJT AGREEMENT").text(60, 100, "Contract No.").line(140, 102, 300, 102);
    var typed = new org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText();
    typed.setContents("ED-0201-006");
    typed.setRectangle(new org.apache.pdfbox.pdmodel.common.PDRectangle(145, 690, 100, 14));
    try {
      sheets.currentPage().getAnnotations().add(typed);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    assertThat(text(only(DocumentType.AGREEMENT), "agreementNumber")).isEqualTo("ED-0201-006");
  }

  @Test
  void keepsTwoLabelsApartThatTogetherWouldBeAThird() {
    sheets
        .title("OJT AGREEMENT")
        .text(60, 100, "Contract No.")
        .field(160, 90, 120, 14, "Text1", "ED-0201-006")
        .text(60, 115, "Employer contact")
        .field(160, 105, 120, 14, "Text2", "Jo Bell")
        .text(60, 130, "Phone")
        .field(160, 120, 120, 14, "Text3", "805-555-0140")
        .text(60, 145, "Trainee")
        .field(160, 135, 120, 14, "Text4", "Ana Díaz")
        .text(60, 160, "Occupation")
        .field(160, 150, 120, 14, "Text5", "Welder");
    Document agreement = only(DocumentType.AGREEMENT);
    assertThat(text(agreement, "contact")).isEqualTo("Jo Bell");
    assertThat(text(agreement, "contactPhone")).isEqualTo("805-555-0140");
    assertThat(text(agreement, "participant")).isEqualTo("Ana Díaz");
    assertThat(text(agreement, "jobTitle")).isEqualTo("Welder");
  }

  @Test
  void endsAChecklistWhereItIsSigned() {
    sheets
        .title("EMPLOYER PRE-AWARD CHECKLIST")
        .text(60, 90, "Contract No. ED-0201-006")
        .text(462, 120, "YES")
        .text(502, 120, "NO")
        .text(60, 140, "1. Employer has operated here for 120 days.")
        .checkBox(464, 132, "yes1", true)
        .checkBox(504, 132, "no1", false)
        .text(60, 160, "2. A strike or lockout is under way.")
        .checkBox(464, 152, "yes2", false)
        .checkBox(504, 152, "no2", true)
        .text(60, 190, "Employer signature")
        .field(160, 180, 150, 14, "Text1", "/s/ Jo Bell")
        .text(400, 190, "Date")
        .field(440, 180, 80, 14, "Text2", "01/20/2026");
    assertThat(only(DocumentType.EMPLOYER_CHECKLIST).rows()).hasSize(2);
  }
}
