package org.ojtpay.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.extract.TextDocuments.only;
import static org.ojtpay.extract.TextDocuments.p;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojtpay.packet.Document;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Value;

/** Values of an invoice form that say less than others do. */
class InvoiceWordingsTest {

  @TempDir Path folder;

  private String certain(String line, FieldName name) throws IOException {
    String body =
        p("OJT Invoice") + p("Invoice Number: 7-114") + p("Participant: Ada Lund") + p(line);
    Document invoice = only(TextDocuments.of(body).read(folder));
    return invoice.fields().value(name).filter(Value::isCertain).map(Value::text).orElse("-");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WORK EXPERIENCE INVOICE",
        "WIOA Work Experience Reimbursement Request",
        "Internship Invoice",
        "Paid Work Experience Wage Claim Form"
      })
  void invoicesOfOtherProgrammesAreInvoices(String title) throws IOException {
    String body = p(title) + p("Invoice Number: 7-114") + p("Participant: Ada Lund");

    assertThat(only(TextDocuments.of(body).read(folder)).type()).isEqualTo(DocumentType.INVOICE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "REQUEST FOR REINSTATEMENT; Reinstatement; REINSTATEMENT",
        "OJT Reinstatement Request; Reinstatement; REINSTATEMENT",
        "Request for Contract Modification; Modification; AMENDMENT"
      })
  void aRequestToChangeAnAgreementIsAPacket(String title, String type, String kind)
      throws IOException {
    String body =
        p(title)
            + p("Packet Type: " + type)
            + p("Agreement Number: MA-0412-003")
            + p("New Hourly Wage: $26.00");
    Document packet = only(TextDocuments.of(body).read(folder));

    assertThat(packet.type()).isEqualTo(DocumentType.AGREEMENT);
    assertThat(packet.fields().text(FieldName.PACKET_KIND)).contains(kind);
    assertThat(packet.fields().value(FieldName.WAGE).filter(Value::isCertain).map(Value::text))
        .contains("26.00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Period billed: May 4 to June 26, 2026; 2026-05-04; 2026-06-26",
        "Billing period: Sept. 1 - Oct. 9, 2026; 2026-09-01; 2026-10-09",
        "Period billed: December 20 to January 9, 2027; -; -",
        "Period billed: May 4 to June 26; -; -"
      })
  void aPeriodMaySayItsYearOnce(String line, String from, String to) throws IOException {
    assertThat(certain(line, FieldName.PERIOD_FROM)).isEqualTo(from);
    assertThat(certain(line, FieldName.PERIOD_TO)).isEqualTo(to);
  }
}
