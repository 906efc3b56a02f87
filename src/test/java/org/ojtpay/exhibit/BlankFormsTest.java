package org.ojtpay.exhibit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.extract.Extractor;
import org.ojtpay.packet.Catalogue;
import org.ojtpay.packet.Document;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.Exhibit;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.FileReading;
import org.ojtpay.policy.Category;
import org.ojtpay.policy.EmployerChecklist;
import org.ojtpay.policy.PolicyPack;

class BlankFormsTest {

  private static final Letterhead BOARD =
      new Letterhead(
          "Bay Cities Workforce Board", "1180 Harborlight Avenue", "", "ojt@board.example");
  private static final List<FormFile> FORMS = BlankForms.of(BOARD);
  private static final FormPlans PLANS = FormPlans.load(Catalogue.load());
  private static final PolicyPack PACK = PolicyPack.load("sdwp-ojt");

  @TempDir private Path folder;

  @Test
  void everyExhibitButThePayrollHasAForm() {
    Set<DocumentType> written =
        PLANS.forms().stream()
            .flatMap(plan -> plan.layouts().stream())
            .map(layout -> layout.exhibit().type())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(Catalogue.load().exhibits().stream().map(Exhibit::type))
        .filteredOn(type -> type != DocumentType.PAYROLL)
        .containsExactlyInAnyOrderElementsOf(written);
  }

  @Test
  void everyFieldOfTheCatalogueHasItsPlace() {
    for (FormPlan plan : PLANS.forms()) {
      for (Layout layout : plan.layouts()) {
        assertThat(parts(layout).flatMap(BlankFormsTest::fields).distinct())
            .as(plan.file())
            .containsExactlyInAnyOrderElementsOf(
                layout.exhibit().fields().stream().map(Exhibit.Field::name).toList());
        assertThat(parts(layout).anyMatch(Layout.Signatures.class::isInstance))
            .as(plan.file())
            .isEqualTo(layout.exhibit().isSigned());
      }
    }
  }

  @Test
  void theCellsOfARowFillTheWidthOfThePage() {
    for (FormPlan plan : PLANS.forms()) {
      for (Layout layout : plan.layouts()) {
        assertThat(parts(layout).filter(Layout.Row.class::isInstance).map(Layout.Row.class::cast))
            .allMatch(row -> row.spots().stream().mapToInt(Layout.Spot::width).sum() == 12);
        assertThat(parts(layout).filter(Layout.Rows.class::isInstance).map(Layout.Rows.class::cast))
            .allMatch(table -> table.widths().values().stream().mapToInt(i -> i).sum() == 12);
      }
    }
  }

  @Test
  void aBlankFormIsReadAsItsKindWithNothingInIt() throws IOException {
    for (FormFile form : FORMS) {
      assertBlank(form, form.bytes());
    }
  }

  @Test
  void aBlankFormPrintedToAnotherPdfHoldsNothingEither() throws IOException {
    for (FormFile form : FORMS) {
      if (form.name().endsWith(".pdf")) {
        assertBlank(form, PdfFilling.FLATTENED.fill(form.bytes(), Map.of()));
      }
    }
  }

  private void assertBlank(FormFile form, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(form.name()), bytes);
    FileReading read = new Extractor().read(file, form.name(), "0");
    assertThat(read.problems()).as(form.name()).isEmpty();
    assertThat(read.documents().stream().map(Document::type).distinct())
        .as(form.name())
        .containsExactlyElementsOf(types(form));
    for (Document document : read.documents()) {
      assertThat(document.fields().values()).as(form.name()).isEmpty();
      assertThat(document.rows())
          .as(form.name())
          .noneMatch(row -> row.has(FieldName.ANSWER) || !row.has(FieldName.ITEM));
    }
  }

  @Test
  void theEmployerChecklistHoldsEverySentenceOfThePolicy() {
    assertThat(sentences(DocumentType.EMPLOYER_CHECKLIST))
        .extracting(sentence -> PACK.employerChecklist().recognise(sentence).orElseThrow())
        .extracting(EmployerChecklist.Recognised::statement)
        .containsExactlyInAnyOrderElementsOf(PACK.employerChecklist().statements());
  }

  @Test
  void theAnswerThatThePolicyWantsIsYesToEverySentence() {
    assertThat(sentences(DocumentType.EMPLOYER_CHECKLIST))
        .allMatch(s -> PACK.employerChecklist().recognise(s).orElseThrow().expected());
  }

  @Test
  void thePolicyKnowsTheCodesByTheirMeaning() {
    PLANS
        .words()
        .codes()
        .forEach(
            (code, meaning) ->
                assertThat(PACK.codes().category(code))
                    .as(code)
                    .isEqualTo(
                        Category.valueOf(
                            meaning.toUpperCase(java.util.Locale.ROOT).replace(' ', '_'))));
  }

  @Test
  void theSameBoardGetsTheSameBytes() {
    List<FormFile> again = BlankForms.of(BOARD);
    for (int i = 0; i < FORMS.size(); i++) {
      assertThat(again.get(i).name()).isEqualTo(FORMS.get(i).name());
      assertThat(again.get(i).bytes()).as(FORMS.get(i).name()).isEqualTo(FORMS.get(i).bytes());
    }
  }

  private static List<DocumentType> types(FormFile form) {
    return PLANS.forms().stream()
        .filter(plan -> form.name().matches(plan.file() + "\\.(?:pdf|xlsx)"))
        .flatMap(plan -> plan.layouts().stream())
        .map(layout -> layout.exhibit().type())
        .toList();
  }

  private static List<String> sentences(DocumentType type) {
    return PLANS.forms().stream()
        .flatMap(plan -> plan.layouts().stream())
        .filter(layout -> layout.exhibit().type() == type)
        .limit(1)
        .flatMap(BlankFormsTest::parts)
        .filter(Layout.Statements.class::isInstance)
        .flatMap(part -> ((Layout.Statements) part).sentences().stream())
        .toList();
  }

  private static Stream<Layout.Part> parts(Layout layout) {
    return layout.parts().stream()
        .map(part -> part instanceof Layout.OnPaper paper ? paper.part() : part);
  }

  private static Stream<FieldName> fields(Layout.Part part) {
    return part instanceof Layout.Row row
        ? row.spots().stream().map(spot -> Objects.requireNonNull(spot.field().name()))
        : Stream.empty();
  }
}
