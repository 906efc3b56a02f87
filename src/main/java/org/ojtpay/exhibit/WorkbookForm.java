package org.ojtpay.exhibit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A blank form as a workbook that checks what is typed and works out what follows from it. */
final class WorkbookForm {

  private WorkbookForm() {}

  static byte[] of(FormPlan plan, Words words, Letterhead letterhead) {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      WorkbookStyles styles = new WorkbookStyles(workbook);
      for (Layout layout : plan.layouts()) {
        new WorkbookSheet(workbook.createSheet(layout.exhibit().title()), styles, words)
            .write(layout, letterhead);
      }
      CoreProperties about = workbook.getProperties().getCoreProperties();
      about.setTitle(plan.title());
      about.setCreator(letterhead.name());
      about.setCreated("2000-01-01T00:00:00Z");
      workbook.write(bytes);
      return FixedTimes.of(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException("the date of a workbook is written wrongly", e);
    }
  }
}
