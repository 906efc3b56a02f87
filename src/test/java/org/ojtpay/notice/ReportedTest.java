package org.ojtpay.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ojtpay.packet.Document;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.FileReading;
import org.ojtpay.packet.Packet;
import org.ojtpay.packet.Problem;
import org.ojtpay.packet.ReadingMethod;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.packet.Value;
import org.ojtpay.units.DateRange;
import org.ojtpay.units.Money;
import org.ojtpay.validate.Disposition;

class ReportedTest {

  private static Fields fields(Map<FieldName, String> texts) {
    Map<FieldName, Value> values = new java.util.EnumMap<>(FieldName.class);
    texts.forEach(
        (name, text) -> values.put(name, Value.certain(text, new SourceRef.InFile("f.pdf"))));
    return new Fields(values);
  }

  private static Document document(DocumentType type, int page, Fields fields, Fields... rows) {
    return new Document(
        type, "f.pdf", "aa", ReadingMethod.PDF_TEXT, List.of(page), fields, List.of(rows));
  }

  private static Fields invoice(String number, String amount) {
    return fields(
        Map.of(
            FieldName.INVOICE_NUMBER, number,
            FieldName.AMOUNT_CLAIMED, amount,
            FieldName.INVOICE_TYPE, "MIDPOINT",
            FieldName.PERIOD_FROM, "2026-03-16",
            FieldName.PERIOD_TO, "2026-05-08",
            FieldName.PARTICIPANT, "Marisol T\u00e9llez"));
  }

  private static Packet packet(Document... documents) {
    FileReading broken =
        new FileReading(
            "g.pdf",
            "bb",
            List.of(),
            List.of(new Problem("DOC-BROKEN", "x", new SourceRef.InFile("g.pdf"))));
    return new Packet(
        List.of(new FileReading("f.pdf", "aa", List.of(documents), List.of()), broken));
  }

  @Test
  void takesTheClaimFromTheInvoiceAndTheNamesFromEverywhere() {
    Submitted said =
        Submitted.of(
            packet(
                document(DocumentType.INVOICE, 1, invoice("7", "760.03")),
                document(
                    DocumentType.PAYROLL,
                    2,
                    Fields.NONE,
                    fields(Map.of(FieldName.PARTICIPANT, "Roe, Jane")))));
    assertThat(said.amountClaimed()).isEqualTo(Money.of("760.03"));
    assertThat(said.period()).isEqualTo(DateRange.of("2026-03-16", "2026-05-08"));
    assertThat(said.invoiceType()).isEqualTo("MIDPOINT");
    assertThat(said.people()).containsExactlyInAnyOrder("Marisol T\u00e9llez", "Roe, Jane");
  }

  @Test
  void takesCoordinatorAndSignatureFromTheAgreement() {
    Submitted said =
        Submitted.of(
            packet(
                document(
                    DocumentType.AGREEMENT,
                    1,
                    fields(
                        Map.of(
                            FieldName.EMPLOYER_NAME, "Anchor",
                            FieldName.COORDINATOR_EMAIL, "co@ajcc.example",
                            FieldName.AJCC_SIGNATURE_DATE, "2026-05-11")))));
    assertThat(said.employer()).isEqualTo("Anchor");
    assertThat(said.coordinatorEmail()).isEqualTo("co@ajcc.example");
    assertThat(said.ajccSigned()).isEqualTo("2026-05-11");
    assertThat(said.amountClaimed()).isNull();
  }

  @Test
  void listsDocumentsAndTheFileThatCouldNotBeOpened() {
    List<DocumentRead> read =
        DocumentRead.of(packet(document(DocumentType.INVOICE, 1, invoice("7", "1.00"))));
    assertThat(read).hasSize(2);
    assertThat(read.get(0).isRead()).isTrue();
    assertThat(read.get(1))
        .isEqualTo(
            new DocumentRead("g.pdf", "bb", DocumentType.OTHER, ReadingMethod.NONE, List.of()));
    assertThat(read.get(1).isRead()).isFalse();
  }

  @Test
  void takesItsOwnPartOfAnEntryAlone() {
    Packet two =
        packet(
            document(DocumentType.INVOICE, 1, invoice("7", "1.00")),
            document(DocumentType.INVOICE, 2, invoice("8", "2.00")));
    Reported second =
        Reported.of(
            SampleNight.invoice("two", Disposition.APPROVED, "8").part(2).build(), false, two);
    assertThat(second.submitted().amountClaimed()).isEqualTo(Money.of("2.00"));
    assertThat(second.documents())
        .filteredOn(DocumentRead::isRead)
        .extracting(DocumentRead::pages)
        .containsExactly(List.of(2));
  }
}
