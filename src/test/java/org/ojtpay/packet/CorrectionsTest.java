package org.ojtpay.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectionsTest {

  private static final SourceRef CELL = new SourceRef.InCell("payroll.xlsx", "June", "C7");

  private static Document register(String file, String... hours) {
    List<Fields> rows =
        java.util.Arrays.stream(hours)
            .map(each -> new Fields(Map.of(FieldName.HOURS, Value.certain(each, CELL))))
            .toList();
    return new Document(
        DocumentType.PAYROLL, file, "sha", ReadingMethod.WORKBOOK, List.of(1), Fields.NONE, rows);
  }

  private static Packet packet(Document... documents) {
    return new Packet(
        java.util.Arrays.stream(documents)
            .map(each -> new FileReading(each.file(), "sha", List.of(each), List.of()))
            .toList());
  }

  private static Packet corrected(Packet packet, String field, String value) {
    return Corrections.apply(packet, List.of(Correction.of(field, value)));
  }

  @Test
  void countsRowsOverAllDocumentsOfTheKind() {
    Packet packet =
        corrected(packet(register("a", "8", "7"), register("b", "6")), "payroll[3].hours", "5.5");

    assertThat(packet.documents(DocumentType.PAYROLL))
        .flatExtracting(Document::rows)
        .extracting(row -> row.text(FieldName.HOURS).orElse(""))
        .containsExactly("8", "7", "5.5");
  }

  @Test
  void keepsThePlaceAndWhatWasRead() {
    Value value =
        corrected(packet(register("a", "8")), "PAYROLL[1].hours", "6")
            .documents(DocumentType.PAYROLL)
            .get(0)
            .rows()
            .get(0)
            .value(FieldName.HOURS)
            .orElseThrow();

    assertThat(value.source()).isEqualTo(CELL);
    assertThat(value.asPrinted()).isEqualTo("8");
    assertThat(value.isCertain()).isTrue();
  }

  @Test
  void saysThatThereIsNoSuchRow() {
    Packet packet = packet(register("a", "8"));

    assertThat(Corrections.standing(packet, Correction.of("payroll[1].hours", "1"))).hasValue("8");
    assertThat(Corrections.standing(packet, Correction.of("payroll[2].hours", "1"))).isEmpty();
    assertThat(Corrections.standing(packet, Correction.of("INVOICE.hoursClaimed", "1"))).isEmpty();
    assertThat(corrected(packet, "payroll[2].hours", "1")).isEqualTo(packet);
  }

  @ParameterizedTest
  @CsvSource({
    "reimbursementRate, 50%, 0.50",
    "reimbursementRate, 0.5, 0.5",
    "start, 2026-02-28, 2026-02-28",
    "invoiceType, fiscal year end, FISCAL_YEAR_END",
    "eligibilityConfirmed, Yes, yes"
  })
  void writesValuesInTheirCanonicalForm(String field, String value, String canonical) {
    assertThat(Correction.of(field, value).value()).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource({
    "hoursClaimed, eighty",
    "start, 2026-02-30",
    "reimbursementRate, 101%",
    "ajccSignature, perhaps",
    "payroll[0].hours, 8",
    "payrol[1].hours, 8",
    "hours claimed, 8",
    "payroll[1].category, REGULAR"
  })
  void refusesWhatCannotStandThere(String field, String value) {
    assertThatThrownBy(() -> Correction.of(field, value))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"hoursClaimed", "CLARIFICATION.participant", "PAYROLL[3].hours"})
  void writesItsFieldAsItIsRead(String field) {
    assertThat(Correction.of(field, "").field()).isEqualTo(field);
  }
}
