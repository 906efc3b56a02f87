package org.ojtpay.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.validate.Board.aBoard;
import static org.ojtpay.validate.Board.codes;
import static org.ojtpay.validate.FormBuilder.aForm;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Packet;

/** A new employer's request that came by itself. */
class VendorRequestTest {

  private static FormBuilder aRequest() {
    return aForm(DocumentType.VENDOR_REQUEST, "request.pdf")
        .with(FieldName.EMPLOYER_NAME, "Palo Blanco Rooftop Solar, Inc.")
        .with(FieldName.FEIN, "79-4410093")
        .with(FieldName.ADDRESS, "2099 Ridgeback Lane, San Diego, CA 92126")
        .with(FieldName.CONTACT, "Leopold Saar")
        .with(FieldName.W9_ATTACHED, "yes");
  }

  private static Verdict decide(FormBuilder request) {
    ArrivalBuilder arrival = new ArrivalBuilder("2026-03-02 new employer", "2026-03-02");
    return aBoard().decide(arrival.of(new Packet(List.of(request.inItsFile())))).get(0);
  }

  @Test
  void acceptsARequestThatIsWhole() {
    Verdict verdict = decide(aRequest());

    assertThat(verdict.kind()).isEqualTo(Kind.VENDOR_REQUEST);
    assertThat(codes(verdict)).isEmpty();
    assertThat(verdict.disposition()).isEqualTo(Disposition.APPROVED);
    assertThat(verdict.payable().isZero()).isTrue();
  }

  /** What the request says is attached may come along; any other paper a person looks at. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "W-9 signed.pdf, yes, true",
    "w9.pdf, yes, true",
    "PaloBlanco_W9_2026.pdf, yes, true",
    "W-90.pdf, yes, false",
    "scan.pdf, yes, false",
    "W-9 signed.pdf, no, false"
  })
  void takesTheTaxFormThatTheRequestSpeaksOf(String file, String attached, boolean known) {
    FormBuilder request = aRequest().with(FieldName.W9_ATTACHED, attached);
    ArrivalBuilder arrival = new ArrivalBuilder("2026-03-02 new employer", "2026-03-02");
    Packet packet =
        new Packet(List.of(request.inItsFile(), aForm(DocumentType.OTHER, file).inItsFile()));

    Verdict verdict = aBoard().decide(arrival.of(packet)).get(0);

    assertThat(codes(verdict).contains("DOC-KIND-UNKNOWN HOLD")).isEqualTo(!known);
  }

  @ParameterizedTest
  @EnumSource(names = {"EMPLOYER_NAME", "FEIN", "ADDRESS", "CONTACT", "W9_ATTACHED"})
  void returnsARequestThatLacksAField(FieldName name) {
    Verdict verdict = decide(aRequest().without(name));

    assertThat(codes(verdict)).containsExactly("VENDOR-FIELD-MISSING RETURN");
    assertThat(verdict.disposition()).isEqualTo(Disposition.RETURNED);
  }

  @Test
  void returnsARequestWhoseW9IsNotAttached() {
    assertThat(codes(decide(aRequest().with(FieldName.W9_ATTACHED, "no"))))
        .containsExactly("VENDOR-FIELD-MISSING RETURN");
  }

  @ParameterizedTest
  @ValueSource(strings = {"123-45-6789", "79-441009", "79-44100931"})
  void returnsANumberThatIsNoFeinAndDoesNotRepeatIt(String number) {
    Verdict verdict = decide(aRequest().with(FieldName.FEIN, number));

    assertThat(codes(verdict)).containsExactly("AGR-FEIN-INVALID RETURN");
    assertThat(verdict.findings().get(0).message()).doesNotContain(number);
  }

  @Test
  void saysEverythingThatIsMissing() {
    assertThat(decide(aRequest().without(FieldName.CONTACT).without(FieldName.ADDRESS)).findings())
        .hasSize(2);
  }
}
