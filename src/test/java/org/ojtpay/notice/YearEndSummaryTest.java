package org.ojtpay.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.Test;
import org.ojtpay.PdfUa;
import org.ojtpay.reconcile.Blocker;
import org.ojtpay.reconcile.Owner;
import org.ojtpay.reconcile.YearEndBuilder;
import org.ojtpay.reconcile.YearEndChange;
import org.ojtpay.reconcile.YearEndReport;

class YearEndSummaryTest {

  private static byte[] pdf(YearEndReport report) {
    return YearEndSummary.of(report, SampleNight.BOARD);
  }

  private static YearEndReport blockedBy(List<Blocker> blockers) {
    return YearEndChange.blockers(YearEndBuilder.sample().build(), blockers);
  }

  private static List<Blocker> held(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(
            number ->
                new Blocker(
                    Blocker.Kind.HELD,
                    "s" + number,
                    "Submission " + number + " is held. Decide it.",
                    number % 2 == 0 ? Owner.FINANCE : Owner.PROGRAMS,
                    null))
        .toList();
  }

  @Test
  void saysWhatIsInTheWayAndWhoHasToAct() {
    assertThat(PaperText.of(pdf(YearEndBuilder.sample().build())))
        .contains("The year may not be closed: 1 thing is in the way (programs 1).")
        .contains("programs 2026-06-30_invoice.pdf of Tess Whitlock is held")
        .contains("1 other was let pass, with a reason")
        .contains("2 payments matched, ours $1,920.00, theirs $1,877.00, theirs less ours -$43.00")
        .contains("A $10,640.00 $2,600.00, 24% $1,040.00, 10% $7,000.00, 66%")
        .contains("A $800.00 $600.00 $1,320.00 $120.00 $160.00 $1,900.00 $0.00")
        .contains("All of 2 agree.", "approved invoices A 2026 EXPENSE $2,600.00 $2,600.00 OK");
  }

  @Test
  void tellsWhatOfTheLedgerBelongsToOtherYearsBesideTheTotals() {
    assertThat(PaperText.of(pdf(YearEndBuilder.sample().withAPaymentOfTheNextYear().build())))
        .contains(
            "2 payments matched, ours $1,920.00, theirs $1,877.00, theirs less ours -$43.00;"
                + " beside these 1 payment of other fiscal years, $704.00 in their ledger");
  }

  @Test
  void saysThatTheYearMayBeClosedWhereNothingIsInTheWay() {
    assertThat(PaperText.of(pdf(blockedBy(List.of()))))
        .contains("The year may be closed: nothing is in the way.");
  }

  @Test
  void saysWhoClosedTheYearAndThatNoLedgerWasSupplied() {
    assertThat(PaperText.of(pdf(YearEndBuilder.sample().closed().withoutLedger().build())))
        .contains("The year is closed: by mlindqvist", "Agreed with the trial balance of 16 July")
        .contains("NOT SUPPLIED; nothing is matched");
  }

  @Test
  void showsTheFirstThreeOfEachOwnerAndCountsTheRest() {
    assertThat(PaperText.of(pdf(blockedBy(held(6)))))
        .contains("Submission 5 is held", "Submission 6 is held")
        .doesNotContain("more stand on sheet 2");
    assertThat(PaperText.of(pdf(blockedBy(held(8)))))
        .contains("Submission 5 is held", "Submission 6 is held")
        .doesNotContain("Submission 7 is held", "Submission 8 is held")
        .contains("2 more stand on sheet 2");
  }

  @Test
  void tellsItsBarsInWords() throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf(YearEndBuilder.sample().build()))) {
      assertThat(alternatives(document.getDocumentCatalog().getStructureTreeRoot()))
          .containsExactly(
              "solid:",
              "striped:",
              "white:",
              "Fund A: of $10,640.00, liquidated $2,600.00, 24%, de-obligated $1,040.00, 10%,"
                  + " open $7,000.00, 66%",
              "All funds: of $10,640.00, liquidated $2,600.00, 24%, de-obligated $1,040.00, 10%,"
                  + " open $7,000.00, 66%");
      document
          .getPages()
          .forEach(
              page ->
                  assertThat(page.getResources().getXObjectNames())
                      .noneMatch(name -> isImage(page.getResources(), name)));
    }
  }

  private static boolean isImage(org.apache.pdfbox.pdmodel.PDResources resources, COSName name) {
    return resources.isImageXObject(name);
  }

  private static List<String> alternatives(PDStructureNode node) {
    return node.getKids().stream()
        .filter(PDStructureElement.class::isInstance)
        .map(PDStructureElement.class::cast)
        .flatMap(
            each ->
                each.getAlternateDescription() == null
                    ? alternatives(each).stream()
                    : List.of(each.getAlternateDescription()).stream())
        .toList();
  }

  @Test
  void isAccessible() throws Exception {
    assertThat(PdfUa.faults(pdf(YearEndBuilder.sample().build()))).isEmpty();
    assertThat(PdfUa.faults(pdf(YearEndBuilder.sample().closed().withoutLedger().build())))
        .isEmpty();
  }

  @Test
  void isTheSameBytesWhateverTheMachinesHabits() {
    byte[] once = pdf(YearEndBuilder.sample().build());
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      assertThat(pdf(YearEndBuilder.sample().build())).isEqualTo(once);
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
  }
}
