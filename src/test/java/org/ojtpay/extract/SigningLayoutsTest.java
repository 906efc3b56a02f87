package org.ojtpay.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.packet.FieldName.AJCC_SIGNATURE;
import static org.ojtpay.packet.FieldName.AJCC_SIGNATURE_DATE;
import static org.ojtpay.packet.FieldName.AJCC_SIGNATURE_NAME;
import static org.ojtpay.packet.FieldName.AJCC_SIGNATURE_TITLE;
import static org.ojtpay.packet.FieldName.EMPLOYER_SIGNATURE;
import static org.ojtpay.packet.FieldName.EMPLOYER_SIGNATURE_DATE;
import static org.ojtpay.packet.FieldName.EMPLOYER_SIGNATURE_NAME;
import static org.ojtpay.packet.FieldName.EMPLOYER_SIGNATURE_TITLE;
import static org.ojtpay.packet.FieldName.PARTICIPANT_SIGNATURE;
import static org.ojtpay.packet.FieldName.PARTICIPANT_SIGNATURE_DATE;
import static org.ojtpay.packet.FieldName.PARTICIPANT_SIGNATURE_NAME;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.packet.Document;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Value;

/**
 * Who signed where no label stands beside the mark: stamps, captions under lines, ends of letters.
 */
class SigningLayoutsTest {

  @TempDir Path folder;
  private final PdfSheets sheets = new PdfSheets();

  @AfterEach
  void close() {
    sheets.close();
  }

  private Document only(DocumentType type) {
    List<Document> found = sheets.read(folder).documents();
    assertThat(found).extracting(Document::type).containsExactly(type);
    return found.get(0);
  }

  private static List<String> certain(Document document, FieldName... names) {
    List<String> texts = new ArrayList<>();
    for (FieldName name : names) {
      texts.add(
          document.fields().value(name).filter(Value::isCertain).map(Value::text).orElse("-"));
    }
    return texts;
  }

  private void stamp(float x, String name, String time) {
    sheets.font(PdfSheets.PLAIN, 7).box(x, 400, 150, 60);
    sheets.text(x + 6, 412, "Digitally signed by:");
    if (!name.isEmpty()) {
      sheets.font(PdfSheets.TIMES, 13).text(x + 6, 430, name);
      sheets.font(PdfSheets.PLAIN, 7).text(x + 6, 443, time).text(x + 6, 454, "Ref 77AB-10C2");
    }
    sheets.font(PdfSheets.PLAIN, 10);
  }

  private void agreement() {
    sheets.title("On-the-Job Training Agreement");
    sheets.lines(50, 90, "Agreement Number: SA-0099-114", "Employer Name: Fennel Press LLC");
  }

  @Test
  void readsStampsUnderTheWordForTheirSigner() {
    agreement();
    sheets.text(50, 392, "Employer").text(230, 392, "Trainee").text(410, 392, "Career Center");
    stamp(50, "Ruth Fennel", "03/04/2026 09:15:22 PST");
    stamp(230, "Omid Karra", "03/05/2026 17:40:03 PST");
    stamp(410, "", "");
    sheets.text(50, 473, "Publisher");
    Document document = only(DocumentType.AGREEMENT);
    assertThat(
            certain(
                document,
                EMPLOYER_SIGNATURE,
                EMPLOYER_SIGNATURE_NAME,
                EMPLOYER_SIGNATURE_TITLE,
                EMPLOYER_SIGNATURE_DATE))
        .containsExactly("yes", "Ruth Fennel", "Publisher", "2026-03-04");
    assertThat(certain(document, PARTICIPANT_SIGNATURE_NAME, PARTICIPANT_SIGNATURE_DATE))
        .containsExactly("Omid Karra", "2026-03-05");
    assertThat(certain(document, AJCC_SIGNATURE, AJCC_SIGNATURE_DATE)).containsExactly("-", "-");
  }

  @Test
  void readsStampsOverTheLineThatSaysForWhom() {
    sheets.title("OJT Invoice");
    sheets.text(50, 90, "Invoice Number: 7-A");
    stamp(50, "Ruth Fennel", "6/4/2026 3:15:40 PM PDT");
    stamp(330, "Sol Amari", "6/5/2026 9:02:11 AM PDT");
    sheets.text(50, 473, "Submitted for the Employer").text(330, 473, "Certified by AJCC");
    sheets.text(50, 487, "Ruth Fennel, Publisher").text(330, 487, "Sol Amari, Program Analyst");
    Document document = only(DocumentType.INVOICE);
    assertThat(
            certain(
                document, EMPLOYER_SIGNATURE, EMPLOYER_SIGNATURE_TITLE, EMPLOYER_SIGNATURE_DATE))
        .containsExactly("yes", "Publisher", "2026-06-04");
    assertThat(certain(document, AJCC_SIGNATURE_NAME, AJCC_SIGNATURE_TITLE, AJCC_SIGNATURE_DATE))
        .containsExactly("Sol Amari", "Program Analyst", "2026-06-05");
  }

  @Test
  void takesNoLabelOfTheNextSignerForASignature() {
    sheets.title("OJT Invoice");
    sheets.text(50, 90, "Invoice Number: 7-A");
    sheets.text(50, 400, "Authorized for the employer").text(330, 400, "Sealed by AJCC");
    assertThat(certain(only(DocumentType.INVOICE), EMPLOYER_SIGNATURE)).containsExactly("-");
  }

  private void signingRow(float y, String who, String mark, String name, String date) {
    sheets.text(50, y, who).text(150, y, mark).text(300, y, name).text(450, y, date);
    sheets.line(140, y + 3, 280, y + 3).line(295, y + 3, 430, y + 3).line(445, y + 3, 540, y + 3);
    sheets.font(PdfSheets.PLAIN, 7).text(140, y + 11, "signature");
    sheets.text(295, y + 11, "print name").text(445, y + 11, "date").font(PdfSheets.PLAIN, 10);
  }

  @Test
  void givesCaptionsToTheLinesOverThem() {
    agreement();
    sheets.text(50, 380, "Signatures");
    signingRow(410, "For the Employer", "/s/ Ruth Fennel", "Ruth Fennel", "03/04/2026");
    signingRow(450, "Trainee", "", "Omid Karra", "");
    signingRow(490, "For the AJCC", "/s/ Sol Amari", "Sol Amari", "03/06/2026");
    Document document = only(DocumentType.AGREEMENT);
    assertThat(
            certain(document, EMPLOYER_SIGNATURE, EMPLOYER_SIGNATURE_NAME, EMPLOYER_SIGNATURE_DATE))
        .containsExactly("yes", "Ruth Fennel", "2026-03-04");
    assertThat(
            certain(
                document,
                PARTICIPANT_SIGNATURE,
                PARTICIPANT_SIGNATURE_NAME,
                PARTICIPANT_SIGNATURE_DATE))
        .containsExactly("-", "Omid Karra", "-");
    assertThat(certain(document, AJCC_SIGNATURE, AJCC_SIGNATURE_NAME, AJCC_SIGNATURE_DATE))
        .containsExactly("yes", "Sol Amari", "2026-03-06");
  }

  @Test
  void readsTheEndOfALetterThatOnePartySigns() {
    sheets.title("Void Notice");
    sheets.lines(50, 90, "Agreement Number: SA-0099-114", "Last Day Worked: 03/02/2026");
    sheets.text(50, 120 + 12, "Did the participant start? [x] Yes [ ] No If yes, say when below.");
    sheets.text(50, 300, "/s/ Sol Amari");
    sheets.text(50, 314, "Sol Amari, Career Coach, Hill Street Center");
    sheets.text(50, 328, "Signed on 03/06/2026");
    Document document = only(DocumentType.VOID_NOTICE);
    assertThat(
            certain(
                document,
                AJCC_SIGNATURE,
                AJCC_SIGNATURE_NAME,
                AJCC_SIGNATURE_TITLE,
                AJCC_SIGNATURE_DATE))
        .containsExactly("yes", "Sol Amari", "Career Coach", "2026-03-06");
    assertThat(certain(document, FieldName.EVER_STARTED)).containsExactly("yes");
  }

  @Test
  void readsNoValueFromALineOfCaptions() {
    sheets.title("On-the-Job Training Agreement");
    sheets.font(PdfSheets.PLAIN, 8);
    sheets.text(50, 100, "AGREEMENT NUMBER").text(220, 100, "FUND").text(390, 100, "SHOP STEWARD");
    sheets.font(PdfSheets.PLAIN, 10);
    sheets.text(50, 112, "SA-0099-114").text(220, 112, "Adult").text(390, 112, "Ines Ober");
    assertThat(certain(only(DocumentType.AGREEMENT), FieldName.AGREEMENT_NUMBER, FieldName.FUND))
        .containsExactly("SA-0099-114", "Adult");
  }

  @Test
  void readsNoOtherFieldUnderABlankOne() {
    sheets.title("On-the-Job Training Agreement");
    sheets.text(50, 90, "Job Title").text(50, 106, "Trainee Omid Karra");
    assertThat(certain(only(DocumentType.AGREEMENT), FieldName.JOB_TITLE)).containsExactly("-");
  }

  @Test
  void readsATickBeforeALongSentence() {
    sheets.title("Verification of Hours");
    sheets.text(50, 90, "Agreement Number: SA-0099-114");
    String sentence = "no payroll has been issued for the days listed, and we will send it";
    sheets.text(50, 120, "[X] We certify that " + sentence + " when it exists.");
    assertThat(certain(only(DocumentType.VERIFICATION), FieldName.NO_PAYROLL_EXISTS))
        .containsExactly("yes");
  }

  @Test
  void readsAnInvoiceWithItsTraineeInTheReferenceAndARateUnderItsSums() {
    sheets.font(PdfSheets.PLAIN, 7).text(40, 40, "Envelope 55-A");
    sheets.font(PdfSheets.BOLD, 16).text(40, 62, "Fennel Press LLC").text(470, 62, "INVOICE");
    sheets.font(PdfSheets.PLAIN, 10).text(40, 78, "9 Quay Rd, Chico CA 95928");
    sheets.text(40, 90, "FEIN 61-5550133").text(430, 78, "Invoice Number: FP-8");
    sheets.text(40, 120, "To: Valley Board, Fiscal Unit");
    sheets.text(40, 145, "RE: OJT of Omid Karra, Agreement SA-0099-114. FINAL BILL");
    sheets.text(40, 180, "From").text(120, 180, "Through").text(230, 180, "Hours");
    sheets.text(310, 180, "Wage/hr").text(400, 180, "Wages");
    sheets.text(40, 196, "1/5/26").text(120, 196, "1/31/26").text(230, 196, "80.00");
    sheets.text(310, 196, "$20.00").text(400, 196, "$1,600.00");
    sheets.text(40, 212, "Total").text(230, 212, "80.00").text(400, 212, "$1,600.00");
    sheets.text(40, 240, "Reimbursement at 50%").text(400, 240, "$800.00");
    sheets.text(40, 260, "Total Due").text(400, 260, "$800.00");
    Document document = only(DocumentType.INVOICE);
    assertThat(
            certain(
                document,
                FieldName.EMPLOYER_NAME,
                FieldName.ADDRESS,
                FieldName.FEIN,
                FieldName.PARTICIPANT,
                FieldName.AGREEMENT_NUMBER,
                FieldName.REIMBURSEMENT_RATE,
                FieldName.AMOUNT_CLAIMED))
        .containsExactly(
            "Fennel Press LLC",
            "9 Quay Rd, Chico CA 95928",
            "61-5550133",
            "Omid Karra",
            "SA-0099-114",
            "0.50",
            "800.00");
    assertThat(document.rows()).hasSize(1);
  }
}
