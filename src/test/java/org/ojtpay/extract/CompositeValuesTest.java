package org.ojtpay.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.packet.FieldName.CONTACT;
import static org.ojtpay.packet.FieldName.CONTACT_EMAIL;
import static org.ojtpay.packet.FieldName.CONTACT_PHONE;
import static org.ojtpay.packet.FieldName.CONTACT_TITLE;
import static org.ojtpay.packet.FieldName.EMPLOYER_NAME;
import static org.ojtpay.packet.FieldName.JOB_TITLE;
import static org.ojtpay.packet.FieldName.PARTICIPANT;
import static org.ojtpay.packet.FieldName.PARTICIPANT_ID;
import static org.ojtpay.packet.FieldName.SOC_CODE;
import static org.ojtpay.packet.FieldName.WORKSITE_ADDRESS;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojtpay.packet.Catalogue;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.Exhibit;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.packet.Value;

/** Values of several fields in one place. */
class CompositeValuesTest {

  private static final Exhibit AGREEMENT = Catalogue.load().exhibit(DocumentType.AGREEMENT);

  private static Fields parted(Map<FieldName, String> printed) {
    Map<FieldName, Value> values = new EnumMap<>(FieldName.class);
    printed.forEach(
        (name, text) -> values.put(name, Value.certain(text, new SourceRef.InFile("a.pdf"))));
    return CompositeValues.parted(AGREEMENT, new Fields(values));
  }

  private static String said(Fields fields, FieldName name) {
    return fields.value(name).map(v -> v.isCertain() ? v.text() : "?" + v.text()).orElse("-");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Nils Abara, Plant Manager | Nils Abara | Plant Manager | -",
        "Nils Abara (Owner) | Nils Abara | Owner | -",
        "Nils Abara - Owner | Nils Abara | Owner | -",
        "Nils Abara, 916-555-0123 | Nils Abara | - | 916-555-0123",
        "Nils Abara (916) 555-0123 ext. 4 | Nils Abara | - | (916) 555-0123 ext. 4",
        "Nils Abara, Owner, Tel: 916.555.0123 | Nils Abara | Owner | 916.555.0123",
        "Abara, Nils | Abara, Nils | - | -",
        "Nils Abara, Jr. | Nils Abara, Jr. | - | -",
        "Nils van den Berg-Abara | Nils van den Berg-Abara | - | -",
        "Nils Abara, Riverbend | ?Nils Abara, Riverbend | - | -",
        "Nils Abara 4411 | ?Nils Abara 4411 | - | -",
        "916-555-0123 | ?916-555-0123 | - | -",
      })
  void partsAContact(String printed, String name, String title, String phone) {
    Fields fields = parted(Map.of(CONTACT, printed));
    assertThat(said(fields, CONTACT)).isEqualTo(name);
    assertThat(said(fields, CONTACT_TITLE)).isEqualTo(title);
    assertThat(said(fields, CONTACT_PHONE)).isEqualTo(phone);
  }

  @Test
  void partsMailFromAContact() {
    Fields fields =
        parted(Map.of(CONTACT, "Ada Mori, HR Director; ada@mori.example / 707-555-0144"));
    assertThat(said(fields, CONTACT)).isEqualTo("Ada Mori");
    assertThat(said(fields, CONTACT_TITLE)).isEqualTo("HR Director");
    assertThat(said(fields, CONTACT_EMAIL)).isEqualTo("ada@mori.example");
    assertThat(said(fields, CONTACT_PHONE)).isEqualTo("707-555-0144");
  }

  @Test
  void doubtsAContactWhosePhoneIsGivenOtherwiseElsewhere() {
    Fields same = parted(Map.of(CONTACT, "Ada Mori, 707-555-0144", CONTACT_PHONE, "707.555.0144"));
    assertThat(said(same, CONTACT)).isEqualTo("Ada Mori");
    Fields other = parted(Map.of(CONTACT, "Ada Mori, 707-555-0144", CONTACT_PHONE, "707-555-0145"));
    assertThat(said(other, CONTACT)).isEqualTo("?Ada Mori");
    assertThat(said(other, CONTACT_PHONE)).isEqualTo("707-555-0145");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Line Cook (35-2014.00) | Line Cook | 35-2014.00",
        "Line Cook - O*NET 35-2014 | Line Cook | 35-2014",
        "35-2014.00 Line Cook | Line Cook | 35-2014.00",
        "Machinist Level 2 | Machinist Level 2 | -",
      })
  void partsAJobTitleFromItsCode(String printed, String job, String code) {
    Fields fields = parted(Map.of(JOB_TITLE, printed));
    assertThat(said(fields, JOB_TITLE)).isEqualTo(job);
    assertThat(said(fields, SOC_CODE)).isEqualTo(code);
  }

  @Test
  void partsAParticipantFromTheNumber() {
    Fields fields = parted(Map.of(PARTICIPANT, "Rosa Lindqvist (State ID: 40017722)"));
    assertThat(said(fields, PARTICIPANT)).isEqualTo("Rosa Lindqvist");
    assertThat(said(fields, PARTICIPANT_ID)).isEqualTo("40017722");
  }

  @Test
  void takesTheEmployersNameOutOfItsAddressAndDoubtsAnother() {
    String printed = "Keel & Oar Boats, 40 Pier St, Eureka, CA 95501";
    Fields own = parted(Map.of(WORKSITE_ADDRESS, printed, EMPLOYER_NAME, "Keel & Oar Boats"));
    assertThat(said(own, WORKSITE_ADDRESS)).isEqualTo("40 Pier St, Eureka, CA 95501");
    assertThat(said(parted(Map.of(WORKSITE_ADDRESS, printed)), WORKSITE_ADDRESS))
        .isEqualTo("?" + printed);
    String building = "Building C, 40 Pier St, Eureka, CA 95501";
    assertThat(said(parted(Map.of(WORKSITE_ADDRESS, building)), WORKSITE_ADDRESS))
        .isEqualTo(building);
  }
}
