package org.ojtpay.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.extract.TextDocuments.only;
import static org.ojtpay.extract.TextDocuments.p;
import static org.ojtpay.packet.FieldName.ADDRESS;
import static org.ojtpay.packet.FieldName.AGREEMENT_NUMBER;
import static org.ojtpay.packet.FieldName.AMOUNT_CLAIMED;
import static org.ojtpay.packet.FieldName.EMPLOYER_NAME;
import static org.ojtpay.packet.FieldName.EMPLOYER_SIGNATURE;
import static org.ojtpay.packet.FieldName.EMPLOYER_SIGNATURE_DATE;
import static org.ojtpay.packet.FieldName.EMPLOYER_SIGNATURE_NAME;
import static org.ojtpay.packet.FieldName.EMPLOYER_SIGNATURE_TITLE;
import static org.ojtpay.packet.FieldName.HOURS_CLAIMED;
import static org.ojtpay.packet.FieldName.INVOICE_DATE;
import static org.ojtpay.packet.FieldName.INVOICE_NUMBER;
import static org.ojtpay.packet.FieldName.INVOICE_TYPE;
import static org.ojtpay.packet.FieldName.PARTICIPANT;
import static org.ojtpay.packet.FieldName.PERIOD_FROM;
import static org.ojtpay.packet.FieldName.PERIOD_TO;
import static org.ojtpay.packet.FieldName.REIMBURSEMENT_RATE;
import static org.ojtpay.packet.FieldName.WAGE;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojtpay.packet.Document;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Value;

/** An invoice that an employer writes as a letter, in sentences. */
class InvoiceLettersTest {

  private static final String CLAIM =
      "We ask you to reimburse the on-the-job training of Ms. Okafor for the period May 4, 2026"
          + " through June 26, 2026. She worked 300.00 regular hours at $20.00 per hour. At the"
          + " reimbursement rate of 75% the amount due is $4,500.00.";

  @TempDir Path folder;

  private Document letter(String... paragraphs) throws IOException {
    StringBuilder body =
        new StringBuilder(p("Copper Hill Bakery, LLC"))
            .append(p("88 Depot Street, Yreka, CA 96097"))
            .append(p("July 2, 2026"))
            .append(p("Siskiyou Workforce Council, 12 Main Street, Yreka, CA 96097"))
            .append(p("Invoice No. CB-31 \u2013 Midpoint billing"))
            .append(p("Agreement No. YR-2044-118, trainee Ngozi Okafor"))
            .append(p("Dear Ms. Farr,"));
    for (String paragraph : paragraphs) {
      body.append(p(paragraph));
    }
    body.append(p("Respectfully,")).append(p("Dale Copper")).append(p("Owner"));
    return only(TextDocuments.of(body.append(p("Signed July 3, 2026")).toString()).read(folder));
  }

  private static List<String> certain(Document document, FieldName... names) {
    List<String> texts = new ArrayList<>();
    for (FieldName name : names) {
      texts.add(
          document.fields().value(name).filter(Value::isCertain).map(Value::text).orElse("-"));
    }
    return texts;
  }

  private static List<String> figures(Document letter) {
    return certain(letter, HOURS_CLAIMED, WAGE, REIMBURSEMENT_RATE, AMOUNT_CLAIMED);
  }

  @Test
  void saysInItsHeadAndUnderItsTextWhoClaimsForWhom() throws IOException {
    Document letter = letter(CLAIM);
    assertThat(letter.type()).isEqualTo(DocumentType.INVOICE);
    assertThat(certain(letter, EMPLOYER_NAME, ADDRESS, INVOICE_DATE, INVOICE_NUMBER))
        .containsExactly(
            "Copper Hill Bakery, LLC", "88 Depot Street, Yreka, CA 96097", "2026-07-02", "CB-31");
    assertThat(certain(letter, INVOICE_TYPE, AGREEMENT_NUMBER, PARTICIPANT))
        .containsExactly("MIDPOINT", "YR-2044-118", "Ngozi Okafor");
    assertThat(
            certain(
                letter, EMPLOYER_SIGNATURE_NAME, EMPLOYER_SIGNATURE_TITLE, EMPLOYER_SIGNATURE_DATE))
        .containsExactly("Dale Copper", "Owner", "2026-07-03");
    assertThat(certain(letter, EMPLOYER_SIGNATURE)).containsExactly("-");
  }

  @Test
  void claimsInItsSentences() throws IOException {
    Document letter = letter(CLAIM);
    assertThat(certain(letter, PERIOD_FROM, PERIOD_TO)).containsExactly("2026-05-04", "2026-06-26");
    assertThat(figures(letter)).containsExactly("300.00", "20.00", "0.75", "4500.00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Our earlier invoice CB-19 was for the period March 2, 2026 to May 1, 2026. She worked 280"
            + " regular hours at $19.50 per hour. The amount due is $4,095.00.",
        "We billed the first half for the period March 2, 2026 to May 1, 2026, in which she worked"
            + " 280 regular hours at $19.50 per hour; the amount due was $4,095.00.",
        "You previously paid Mr. Ito 280 regular hours at $19.50 per hour. That was at the contract"
            + " rate of 50%."
      })
  void takesNothingFromWhatSpeaksOfAnEarlierInvoice(String earlier) throws IOException {
    for (Document letter : List.of(letter(earlier, CLAIM), letter(CLAIM + " " + earlier))) {
      assertThat(figures(letter)).containsExactly("300.00", "20.00", "0.75", "4500.00");
      assertThat(certain(letter, INVOICE_NUMBER, PERIOD_FROM, PERIOD_TO))
          .containsExactly("CB-31", "2026-05-04", "2026-06-26");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"301 regular hours", "140 regular hours at $19.00 and 160 hours"})
  void isDoubtfulWhereItsFiguresDoNotComeOut(String hours) throws IOException {
    Document letter = letter(CLAIM.replace("300.00 regular hours", hours));
    assertThat(figures(letter)).containsExactly("-", "-", "-", "-");
  }

  @Test
  void isDoubtfulWhereTwoSentencesClaim() throws IOException {
    Document letter = letter(CLAIM, "He worked 200 regular hours at $18.00 per hour.");
    assertThat(figures(letter)).containsExactly("-", "-", "-", "-");
  }

  @Test
  void aBoardsPaperNamesNoEmployer() throws IOException {
    String body =
        p("Modoc Workforce Board")
            + p("1 Court Street, Alturas, CA 96101")
            + p("July 2, 2026")
            + p("Verification of Hours Worked")
            + p("Agreement number: AL-3011-002")
            + p("We attest that no payroll exists for these days.");
    Document paper = only(TextDocuments.of(body).read(folder));
    assertThat(certain(paper, EMPLOYER_NAME)).containsExactly("-");
    Document own =
        only(TextDocuments.of(body.replace("Modoc Workforce Board", "Lava Inn")).read(folder));
    assertThat(certain(own, EMPLOYER_NAME)).containsExactly("Lava Inn");
  }
}
