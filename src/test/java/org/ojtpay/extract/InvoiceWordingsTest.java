package org.ojtpay.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.extract.TextDocuments.only;
import static org.ojtpay.extract.TextDocuments.p;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojtpay.packet.Document;
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
