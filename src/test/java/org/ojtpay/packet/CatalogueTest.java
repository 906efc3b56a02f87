package org.ojtpay.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CatalogueTest {

  private static final Catalogue CATALOGUE = Catalogue.load();

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OTHER")
  void knowsEveryKindOfDocument(DocumentType type) {
    assertThat(CATALOGUE.exhibit(type).title()).isNotBlank();
  }

  @Test
  void knowsWhatAnAgreementRequires() {
    assertThat(required(DocumentType.AGREEMENT))
        .containsExactly(
            "agreementNumber",
            "employerName",
            "employerId",
            "fein",
            "worksiteAddress",
            "contact",
            "participant",
            "participantId",
            "jobTitle",
            "socCode",
            "svpLevel",
            "start",
            "end",
            "hoursPerWeek",
            "totalHours",
            "wage",
            "reimbursementRate",
            "maximumReimbursement");
  }

  @Test
  void knowsWhatAnInvoiceRequires() {
    assertThat(required(DocumentType.INVOICE))
        .containsExactly(
            "invoiceNumber",
            "invoiceDate",
            "agreementNumber",
            "employerName",
            "participant",
            "invoiceType",
            "periodFrom",
            "periodTo",
            "hoursClaimed",
            "amountClaimed");
  }

  @Test
  void hasThreeSignersOnAnAgreement() {
    assertThat(CATALOGUE.exhibit(DocumentType.AGREEMENT).signers())
        .extracting(Exhibit.Signer::party)
        .containsExactly(Party.EMPLOYER, Party.PARTICIPANT, Party.AJCC);
  }

  /** Two fields of one form under one name would make the reader choose by chance. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OTHER")
  void givesNoLabelToTwoFieldsOfAForm(DocumentType type) {
    Exhibit exhibit = CATALOGUE.exhibit(type);
    assertThat(
            exhibit.fields().stream()
                .flatMap(field -> field.labels().map(CatalogueTest::plain).distinct()))
        .doesNotHaveDuplicates();
    for (Exhibit.Table table : exhibit.tables()) {
      assertThat(
              table.columns().stream()
                  .flatMap(f -> f.labels().map(CatalogueTest::plain).distinct()))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void givesNoTitleToTwoExhibits() {
    Stream<String> titles =
        CATALOGUE.exhibits().stream()
            .flatMap(exhibit -> exhibit.headings().map(CatalogueTest::plain).distinct());
    assertThat(titles).doesNotHaveDuplicates();
  }

  @Test
  void keepsYesAndNoAsWords() {
    Exhibit.Table table = CATALOGUE.exhibit(DocumentType.EMPLOYER_CHECKLIST).tables().get(0);
    assertThat(table.affirmative()).contains("Yes");
    assertThat(table.negative()).contains("No");
  }

  @Test
  void namesPartiesAndSignatureParts() {
    assertThat(Arrays.asList(Party.values()))
        .allSatisfy(party -> assertThat(CATALOGUE.names(party).names()).isNotEmpty());
    assertThat(CATALOGUE.labels(SignaturePart.NAME)).contains("Printed Name");
    assertThat(CATALOGUE.signingHeadings()).contains("Signatures");
  }

  private static List<String> required(DocumentType type) {
    return CATALOGUE.exhibit(type).fields().stream()
        .filter(Exhibit.Field::required)
        .map(field -> field.name().key())
        .toList();
  }

  private static String plain(String label) {
    return label.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]", "");
  }
}
