package org.ojtpay.reconcile;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * The report on a fiscal year's end as a workbook (XLSX, ISO/IEC 29500) of fourteen sheets. Its
 * sums and checks are formulas, and beside each the file holds what it comes to. The same report
 * gives the same bytes.
 */
public final class YearEndWorkbook {

  private YearEndWorkbook() {}

  /**
   * Writes it.
   *
   * @param zone the board's, in which times of the day are shown
   * @param out which is left open
   * @throws IOException where it cannot be written
   */
  public static void write(YearEndReport report, ZoneId zone, OutputStream out) throws IOException {
    Path folder = Files.createTempDirectory("ojtpay-year-end-");
    try {
      TempFile.withStrategy(
          new DefaultTempFileCreationStrategy(folder.toFile()), () -> written(report, zone, out));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      clear(folder);
    }
  }

  private static boolean written(YearEndReport report, ZoneId zone, OutputStream out) {
    try (SXSSFWorkbook workbook = new TimelessWorkbook()) {
      describe(workbook, report.readMe());
      Book book = new Book(workbook, foot(report.readMe()));
      Listings listings = Listings.of(report, book, zone);
      listings.write();
      FundSheet funds = new FundSheet(report, book, listings);
      funds.write();
      new ControlSheet(report, book, listings, funds).write();
      new SignOffSheet(report, book, zone).write();
      new ReadMeSheet(report, book, zone).write();
      workbook.write(out);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String foot(ReadMe readMe) {
    return "%s, fiscal year %s, run %s as of %s"
        .formatted(readMe.board(), readMe.fiscalYear(), readMe.run(), readMe.asOf());
  }

  /** The library would take the clock for the day on which it was made, and its own name. */
  private static void describe(SXSSFWorkbook workbook, ReadMe readMe) {
    POIXMLProperties about = workbook.getXSSFWorkbook().getProperties();
    PackagePropertiesPart core = about.getCoreProperties().getUnderlyingProperties();
    Optional<Date> cutOff = Optional.of(Date.from(readMe.frozenAt()));
    core.setCreatedProperty(cutOff);
    core.setModifiedProperty(cutOff);
    core.setCreatorProperty(readMe.board());
    core.setTitleProperty("Fiscal year " + readMe.fiscalYear() + ", year-end workbook");
    about.getExtendedProperties().setApplication("ojtpay");
  }

  private static void clear(Path folder) throws IOException {
    List<Path> left;
    try (Stream<Path> files = Files.list(folder)) {
      left = files.toList();
    }
    for (Path file : left) {
      Files.delete(file);
    }
    Files.delete(folder);
  }
}
