package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.ojtpay.packet.Box;
import org.ojtpay.packet.Catalogue;
import org.ojtpay.packet.Document;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.FileReading;
import org.ojtpay.packet.Problem;
import org.ojtpay.packet.ReadingMethod;
import org.ojtpay.packet.SourceRef;

/**
 * Reads a file page by page and divides it into documents. A page that fails spares the others; a
 * page that is a picture is recognised, and said to be so.
 */
final class PagesReader {

  private final Catalogue catalogue;
  private final GridReader payroll;
  private final Titles titles;
  private final ScanReader scans;
  private final boolean explained;

  /**
   * @param payroll reads the pages that are tables of hours and pay
   * @param explained whether the documents say by what each value was found
   */
  PagesReader(Catalogue catalogue, GridReader payroll, ScanReader scans, boolean explained) {
    this.catalogue = catalogue;
    this.payroll = payroll;
    this.titles = Titles.of(catalogue);
    this.scans = scans;
    this.explained = explained;
  }

  FileReading read(Pages pages, String name, String sha256) {
    List<List<Line>> lines = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    Set<Integer> recognised = new TreeSet<>();
    for (int number = 1; number <= pages.pages(); number++) {
      List<Line> page = page(pages, name, number, recognised, problems);
      if (!page.isEmpty()) {
        lines.add(page);
      }
    }
    DocumentReader reader =
        new DocumentReader(
            catalogue, payroll, name, sha256, pages.method(), pages.hasFormFields(), explained);
    List<Document> documents = new ArrayList<>(reader.read(Segments.of(lines, titles, catalogue)));
    if (documents.isEmpty()) {
      documents.add(nothing(name, sha256, pages.pages()));
    }
    List<Problem> all = new ArrayList<>();
    recognised.forEach(number -> all.add(RecognisedPage.problem(name, number, documents)));
    all.addAll(problems);
    return new FileReading(name, sha256, documents, all);
  }

  private static Document nothing(String name, String sha256, int pages) {
    return new Document(
        DocumentType.OTHER,
        name,
        sha256,
        ReadingMethod.NONE,
        IntStream.rangeClosed(1, pages).boxed().toList(),
        Fields.NONE,
        List.of());
  }

  /** The lines of one page. Whatever goes wrong with it is a problem of this page alone. */
  @SuppressWarnings("CatchAndPrintStackTrace")
  private List<Line> page(
      Pages pages, String name, int number, Set<Integer> recognised, List<Problem> problems) {
    try {
      PageModel page = pages.page(number);
      if (page.isPicture()) {
        try {
          page = scans.read(pages.scan(page), name, number).with(page.widgets());
          recognised.add(number);
        } catch (Tesseract.Failure failure) {
          String detail = "the page is a picture without text; " + failure.getMessage();
          problems.add(unreadable(name, number, detail));
        }
      }
      problems.addAll(BankDetails.on(page));
      return PageColumns.lines(page, titles);
    } catch (OutOfMemoryError e) {
      throw e;
    } catch (Throwable e) {
      recognised.remove(number);
      problems.add(unreadable(name, number, "the page cannot be read"));
      return List.of();
    }
  }

  private static Problem unreadable(String name, int page, String detail) {
    return new Problem(
        "DOC-UNREADABLE", detail, new SourceRef.OnPage(name, page, new Box(0, 0, 0, 0)));
  }
}
