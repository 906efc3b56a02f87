package org.ojtpay.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where a reader is sent for something that is not on a form. */
class FormsTest {

  private static final SourceRef FIRST = at(100);
  private static final SourceRef SECOND = at(200);

  private static SourceRef at(int y) {
    return new SourceRef.OnPage("form.pdf", 3, new Box(10, y, 50, 12));
  }

  private static Forms form(Map<FieldName, Value> fields, Map<FieldName, SourceRef> blanks) {
    return new Forms(
        List.of(
            new Document(
                DocumentType.INVOICE,
                "form.pdf",
                "sha",
                ReadingMethod.PDF_TEXT,
                List.of(2, 3),
                new Fields(fields),
                List.of(),
                blanks,
                Account.NONE)));
  }

  @Test
  void pointsToTheBlankOfAField() {
    Forms form = form(Map.of(), Map.of(FieldName.INVOICE_NUMBER, FIRST));

    assertThat(form.place(FieldName.INVOICE_NUMBER)).isEqualTo(FIRST);
  }

  @Test
  void pointsToTheRestOfTheSignatureBlockBeforeThatOfAnotherParty() {
    Forms form =
        form(
            Map.of(FieldName.EMPLOYER_SIGNATURE_DATE, Value.certain("2026-05-01", SECOND)),
            Map.of(FieldName.AJCC_SIGNATURE, FIRST));

    assertThat(form.place(FieldName.EMPLOYER_SIGNATURE)).isEqualTo(SECOND);
    assertThat(form.place(FieldName.PARTICIPANT_SIGNATURE)).isEqualTo(SECOND);
    assertThat(form.place(FieldName.AJCC_SIGNATURE_DATE)).isEqualTo(FIRST);
  }

  @Test
  void pointsToTheFormWhereNothingNearerIsKnown() {
    Forms form = form(Map.of(), Map.of(FieldName.EMPLOYER_SIGNATURE, FIRST));

    assertThat(form.place(FieldName.INVOICE_NUMBER))
        .isEqualTo(new SourceRef.OnPage("form.pdf", 2, new Box(0, 0, 0, 0)));
  }

  @Test
  void keepsTheBlanksOnTheWayToTheShelf() {
    Document document =
        form(Map.of(), Map.of(FieldName.EMPLOYER_SIGNATURE, FIRST)).documents().get(0);
    Packet packet =
        new Packet(List.of(new FileReading("form.pdf", "sha", List.of(document), List.of())));

    assertThat(PacketJson.read(PacketJson.write(packet))).isEqualTo(packet);
  }
}
