package org.ojtpay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.packet.Document;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Value;

/** Agreements, requests and notices as other boards print them. */
class AgreementsOfOtherBoardsTest {

  @TempDir Path folder;
  private final PdfSheets sheets = new PdfSheets();

  @AfterEach
  void close() {
    sheets.close();
  }

  private Document only(DocumentType type) {
    return sheets.only(folder, type);
  }

  /** What is read without a doubt; a question mark for what a person has to look at. */
  private static String sure(Document document, FieldName name) {
    Optional<Value> value = document.fields().value(name);
    return value.map(each -> each.isCertain() ? each.text() : "?").orElse("(absent)");
  }

  private PdfSheets agreement() {
    return sheets.title("OJT AGREEMENT").text(60, 80, "Agreement Number: ND-4410-612");
  }

  @Test
  void readsTheStampsOfASigningService() {
    agreement();
    stamp(140, "Employee", "Yara Bloom", "Yara Bloom", "4/7/2026 | 3:05 PM EDT");
    stamp(
        200, "Employer", "Ken Stroud", "Ken Stroud, Plant Lead", "April 8, 2026 at 09:11 (UTC-7)");
    Document read = only(DocumentType.AGREEMENT);
    assertThat(sure(read, FieldName.PARTICIPANT_SIGNATURE)).isEqualTo("yes");
    assertThat(sure(read, FieldName.PARTICIPANT_SIGNATURE_NAME)).isEqualTo("Yara Bloom");
    assertThat(sure(read, FieldName.PARTICIPANT_SIGNATURE_DATE)).isEqualTo("2026-04-07");
    assertThat(sure(read, FieldName.EMPLOYER_SIGNATURE)).isEqualTo("yes");
    assertThat(sure(read, FieldName.EMPLOYER_SIGNATURE_TITLE)).isEqualTo("Plant Lead");
    assertThat(sure(read, FieldName.EMPLOYER_SIGNATURE_DATE)).isEqualTo("2026-04-08");
  }

  private void stamp(float y, String party, String mark, String who, String when) {
    sheets.font(PdfSheets.PLAIN, 6).text(150, y - 12, "DocuSigned by:");
    sheets.font(PdfSheets.TIMES, 13).text(150, y, mark);
    sheets.font(PdfSheets.PLAIN, 10);
    sheets.text(60, y, party).text(280, y, who).text(430, y, when);
  }

  @Test
  void readsWhoSignedWhereOnlyTheirPartIsNamed() {
    sheets
        .title("Request to Void OJT Agreement")
        .text(60, 90, "Agreement Number: EA-1207-331")
        .text(60, 110, "Employer: Quarry Lane Kennels   Date: 5/1/2026")
        .text(60, 150, "Service Provider: /s/ Dee Marlow    Date signed: 05/04/2026");
    Document read = only(DocumentType.VOID_NOTICE);
    assertThat(sure(read, FieldName.AJCC_SIGNATURE)).isEqualTo("yes");
    assertThat(sure(read, FieldName.AJCC_SIGNATURE_DATE)).isEqualTo("2026-05-04");
    assertThat(sure(read, FieldName.EMPLOYER_SIGNATURE)).isEqualTo("(absent)");
  }

  @Test
  void readsTwoValuesUnderTwoLabelsInOnePlace() {
    agreement()
        .text(60, 110, "Total Hours / Weekly Hours:")
        .text(260, 110, "480 / 32")
        .text(60, 130, "Contact / Phone:")
        .text(260, 130, "Pia Holm / 707-555-0190")
        .text(60, 150, "Start Date and End Date:")
        .text(260, 150, "3/2/2026 - 6/12/2026");
    Document read = only(DocumentType.AGREEMENT);
    assertThat(sure(read, FieldName.TOTAL_HOURS)).isEqualTo("480");
    assertThat(sure(read, FieldName.HOURS_PER_WEEK)).isEqualTo("32");
    assertThat(sure(read, FieldName.CONTACT)).isEqualTo("Pia Holm");
    assertThat(sure(read, FieldName.CONTACT_PHONE)).isEqualTo("707-555-0190");
    assertThat(sure(read, FieldName.START)).isEqualTo("2026-03-02");
    assertThat(sure(read, FieldName.END)).isEqualTo("2026-06-12");
  }

  @Test
  void takesNoThreeValuesForTwo() {
    agreement().text(60, 110, "Total Hours / Weekly Hours:").text(260, 110, "480 / 32 / 15");
    Document read = only(DocumentType.AGREEMENT);
    assertThat(sure(read, FieldName.TOTAL_HOURS)).isIn("?", "(absent)");
    assertThat(sure(read, FieldName.HOURS_PER_WEEK)).isIn("?", "(absent)");
  }

  @Test
  void readsBoxesWithoutALabelByTheirWords() {
    agreement().text(60, 110, "[ ] Original contract   [X] Modification   [ ] Reinstatement");
    assertThat(sure(only(DocumentType.AGREEMENT), FieldName.PACKET_KIND)).isEqualTo("AMENDMENT");
  }

  @Test
  void doubtsTwoTickedBoxesOfOneChoice() {
    agreement().text(60, 110, "[X] New   [X] Amendment   [ ] Reinstatement");
    assertThat(sure(only(DocumentType.AGREEMENT), FieldName.PACKET_KIND)).isEqualTo("?");
  }

  @Test
  void partsARateFromTheMaximumBesideIt() {
    agreement().text(60, 110, "Wage Reimbursement:").text(260, 110, "50% not to exceed $5,120.00");
    Document read = only(DocumentType.AGREEMENT);
    assertThat(sure(read, FieldName.REIMBURSEMENT_RATE)).isEqualTo("0.50");
    assertThat(sure(read, FieldName.MAXIMUM_REIMBURSEMENT)).isEqualTo("5120.00");
  }

  @Test
  void takesNoDollarsForARate() {
    agreement().text(60, 110, "Employer Reimbursement:").text(260, 110, "$40.00");
    assertThat(sure(only(DocumentType.AGREEMENT), FieldName.REIMBURSEMENT_RATE)).isEqualTo("?");
  }

  @Test
  void readsAContractByWhatIsUnderlinedInIt() throws IOException {
    agreement();
    float x = print(60, 110, "The Board will reimburse Employer for ");
    x = filledIn(x, 110, "50%");
    x = print(x, 110, " of wages, for a total of ");
    x = filledIn(x, 110, "655");
    print(x, 110, " training hours.");
    Document read = only(DocumentType.AGREEMENT);
    assertThat(sure(read, FieldName.REIMBURSEMENT_RATE)).isEqualTo("0.50");
    assertThat(sure(read, FieldName.TOTAL_HOURS)).isEqualTo("655");
  }

  /** Prints a part of a line; where the next part begins. */
  private float print(float x, float y, String text) throws IOException {
    sheets.text(x, y, text);
    return x + PdfSheets.PLAIN.getStringWidth(text) / 100;
  }

  private float filledIn(float x, float y, String text) throws IOException {
    float end = print(x, y, text);
    sheets.line(x, y + 2, end, y + 2);
    return end;
  }

  @Test
  void showsAPersonWhatEveryContractMaySay() {
    agreement()
        .text(60, 110, "Training may run for a maximum of 1,040 hours at 40 hours per week.");
    Document read = only(DocumentType.AGREEMENT);
    assertThat(sure(read, FieldName.TOTAL_HOURS)).isEqualTo("?");
    assertThat(sure(read, FieldName.HOURS_PER_WEEK)).isEqualTo("?");
  }

  @Test
  void readsNoSentenceOutOfFieldsSideBySide() {
    agreement()
        .text(60, 110, "SVP Level")
        .font(PdfSheets.BOLD, 10)
        .text(130, 110, "7")
        .font(PdfSheets.PLAIN, 10)
        .text(180, 110, "Hours per week")
        .text(300, 110, "36");
    Document read = only(DocumentType.AGREEMENT);
    assertThat(sure(read, FieldName.SVP_LEVEL)).isEqualTo("7");
    assertThat(sure(read, FieldName.HOURS_PER_WEEK)).isEqualTo("36");
  }

  @Test
  void doubtsASentenceThatContradictsTheForm() {
    agreement()
        .text(60, 110, "Start Date: 03/09/2026")
        .text(60, 140, "Training shall begin on March 16, 2026.");
    assertThat(sure(only(DocumentType.AGREEMENT), FieldName.START)).isEqualTo("?");
  }

  @Test
  void doubtsWhichPartyOfSeveralIsTheEmployer() {
    agreement()
        .text(60, 110, "This contract is made between the Ridge Workforce Board and Bell and Sons,")
        .text(60, 122, "hereinafter \"Employer\".");
    assertThat(sure(only(DocumentType.AGREEMENT), FieldName.EMPLOYER_NAME)).isEqualTo("?");
  }

  @Test
  void readsSignaturesStackedUnderTheirSigners() {
    agreement()
        .text(60, 120, "FOR THE EMPLOYER")
        .text(320, 120, "TRAINEE")
        .text(60, 150, "/s/ R. Castellanos")
        .text(320, 150, "/s/ Wren Ito")
        .text(60, 180, "Rui Castellanos, Foreman")
        .text(320, 180, "Prepared by the fiscal office");
    Document read = only(DocumentType.AGREEMENT);
    assertThat(sure(read, FieldName.EMPLOYER_SIGNATURE)).isEqualTo("yes");
    assertThat(sure(read, FieldName.EMPLOYER_SIGNATURE_NAME)).isEqualTo("Rui Castellanos");
    assertThat(sure(read, FieldName.EMPLOYER_SIGNATURE_TITLE)).isEqualTo("Foreman");
    assertThat(sure(read, FieldName.PARTICIPANT_SIGNATURE)).isEqualTo("yes");
    assertThat(sure(read, FieldName.PARTICIPANT_SIGNATURE_NAME)).isEqualTo("(absent)");
  }

  @Test
  void takesATitleOnItsLineForNoLabel() {
    agreement()
        .text(60, 120, "EMPLOYER")
        .text(60, 150, "/s/ Gus Tran")
        .line(60, 154, 250, 154)
        .text(60, 166, "Signature")
        .text(60, 190, "Supervisor")
        .line(60, 194, 250, 194)
        .text(60, 206, "Title");
    Document read = only(DocumentType.AGREEMENT);
    assertThat(sure(read, FieldName.EMPLOYER_SIGNATURE_TITLE)).isEqualTo("Supervisor");
    assertThat(sure(read, FieldName.CONTACT_TITLE)).isEqualTo("(absent)");
  }

  @Test
  void readsASignatureOnAVendorRequestThatNobodyHasToSign() {
    sheets
        .title("VENDOR SETUP FORM")
        .text(60, 90, "Name of company: Osier Basket Co.")
        .text(60, 110, "Mail checks to: PO Box 4, Lodi CA 95240")
        .text(60, 150, "Employer signature: /s/ Ada Osier    Date: 1/6/2026");
    Document read = only(DocumentType.VENDOR_REQUEST);
    assertThat(sure(read, FieldName.EMPLOYER_NAME)).isEqualTo("Osier Basket Co.");
    assertThat(sure(read, FieldName.REMIT_TO)).isEqualTo("PO Box 4, Lodi CA 95240");
    assertThat(sure(read, FieldName.EMPLOYER_SIGNATURE_DATE)).isEqualTo("2026-01-06");
  }
}
