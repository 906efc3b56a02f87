package org.ojtpay.exhibit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.extract.Extractor;
import org.ojtpay.packet.Catalogue;
import org.ojtpay.packet.Document;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldKind;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.FileReading;

/** What is filled into the open cells of the workbooks is read back, with what they work out. */
class WorkbookFormReadingTest {

  private static final long SEED = PdfFormReadingTest.SEED;
  private static final FormPlans PLANS = FormPlans.load(Catalogue.load());

  @TempDir private Path folder;

  @Test
  void everyAnswerIsReadBeyondDoubtWithWhatFollowsFromIt() throws IOException {
    for (FormPlan plan : PLANS.forms().stream().filter(FormPlan::workbook).toList()) {
      for (int used = 1; used <= 16; used += 5) {
        long seed = SEED + used;
        Layout layout = plan.layouts().get(0);
        FilledWorkbook filled = new FilledWorkbook(layout, PLANS.words(), new Answers(seed), used);
        FileReading read = read(filled.of(workbook(plan)));
        if (layout.exhibit().type() == DocumentType.INVOICE) {
          filled.workOut();
        }
        String what = plan.file() + ", seed " + seed;
        assertThat(read.problems()).as(what).isEmpty();
        assertThat(read.documents()).as(what).hasSize(1);
        Document document = read.documents().get(0);
        assertThat(plain(PdfFormReadingTest.texts(document.fields())))
            .as(what)
            .isEqualTo(plain(filled.fields()));
        assertThat(document.rows().stream().map(PdfFormReadingTest::texts).map(t -> plain(t)))
            .as(what)
            .containsExactlyElementsOf(
                filled.rows().stream().map(WorkbookFormReadingTest::plain).toList());
        assertThat(PdfFormReadingTest.doubtful(document)).as(what).isEmpty();
      }
    }
  }

  /** Numbers without the zeros at their ends: a cell does not keep them. */
  private static Map<FieldName, String> plain(Map<FieldName, String> texts) {
    Map<FieldName, String> plain = new TreeMap<>(texts);
    plain.replaceAll(
        (name, text) ->
            name.kind() == FieldKind.NUMBER
                    || name.kind() == FieldKind.MONEY
                    || name.kind() == FieldKind.RATE
                ? new BigDecimal(text).stripTrailingZeros().toPlainString()
                : text);
    return plain;
  }

  private FileReading read(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("form.xlsx"), bytes);
    return new Extractor().read(file, "form.xlsx", "0");
  }

  private static byte[] workbook(FormPlan plan) {
    return WorkbookForm.of(plan, PLANS.words(), PdfFormReadingTest.BOARD);
  }
}
