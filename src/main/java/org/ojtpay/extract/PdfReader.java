package org.ojtpay.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.ojtpay.packet.Box;
import org.ojtpay.packet.Catalogue;
import org.ojtpay.packet.Document;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.FileReading;
import org.ojtpay.packet.Problem;
import org.ojtpay.packet.ReadingMethod;
import org.ojtpay.packet.SourceRef;

/** Reads a PDF: filled forms, printed forms, payroll pages. A page that fails spares the others. */
final class PdfReader {

  /** No submission needs more pages than this. */
  static final int MOST_PAGES = 500;

  private final Catalogue catalogue;
  private final GridReader payroll;
  private final Titles titles;

  /**
   * @param payroll reads the pages that are tables of hours and pay
   */
  PdfReader(Catalogue catalogue, GridReader payroll) {
    this.catalogue = catalogue;
    this.payroll = payroll;
    this.titles = new Titles(catalogue);
  }

  /** Everything that was read, and why the rest was not. Never fails on what is in the file. */
  FileReading read(Path bytes, String name, String sha256) {
    SourceRef file = new SourceRef.InFile(name);
    try (PDDocument document =
        Loader.loadPDF(bytes.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
      if (document.getNumberOfPages() > MOST_PAGES) {
        String detail = document.getNumberOfPages() + " pages; the limit is " + MOST_PAGES;
        return nothing(name, sha256, new Problem("DOC-LIMIT", detail, file));
      }
      if (isDynamicXfa(document)) {
        return nothing(
            name,
            sha256,
            new Problem("DOC-PROTECTED", "a form that only Adobe Reader can show (XFA)", file));
      }
      return read(document, name, sha256);
    } catch (InvalidPasswordException e) {
      return nothing(name, sha256, new Problem("DOC-PROTECTED", "it asks for a password", file));
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return nothing(name, sha256, new Problem("DOC-BROKEN", "it cannot be opened as a PDF", file));
    }
  }

  private static FileReading nothing(String name, String sha256, Problem problem) {
    return new FileReading(name, sha256, List.of(), List.of(problem));
  }

  private static boolean isDynamicXfa(PDDocument document) {
    PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
    return form != null && form.xfaIsDynamic() && form.getFields().isEmpty();
  }

  private FileReading read(PDDocument document, String name, String sha256) {
    PageModels models = new PageModels(document, name);
    List<List<Line>> pages = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (int number = 1; number <= models.pages(); number++) {
      List<Line> lines = page(models, name, number, problems);
      if (!lines.isEmpty()) {
        pages.add(lines);
      }
    }
    DocumentReader reader =
        new DocumentReader(catalogue, payroll, name, sha256, models.hasFormFields());
    List<Document> documents = new ArrayList<>(reader.read(Segments.of(pages, titles, catalogue)));
    if (documents.isEmpty()) {
      List<Integer> all =
          java.util.stream.IntStream.rangeClosed(1, models.pages()).boxed().toList();
      documents.add(
          new Document(
              DocumentType.OTHER, name, sha256, ReadingMethod.NONE, all, Fields.NONE, List.of()));
    }
    return new FileReading(name, sha256, documents, problems);
  }

  /** The lines of one page. Whatever goes wrong with it is a problem of this page alone. */
  @SuppressWarnings("CatchAndPrintStackTrace")
  private static List<Line> page(
      PageModels models, String name, int number, List<Problem> problems) {
    try {
      PageModel page = models.page(number);
      if (page.isPicture()) {
        problems.add(unreadable(name, number, "the page is a picture without text"));
      }
      return PageLayout.of(page);
    } catch (OutOfMemoryError e) {
      throw e;
    } catch (Throwable e) {
      problems.add(unreadable(name, number, "the page cannot be read"));
      return List.of();
    }
  }

  private static Problem unreadable(String name, int page, String detail) {
    return new Problem(
        "DOC-UNREADABLE", detail, new SourceRef.OnPage(name, page, new Box(0, 0, 0, 0)));
  }
}
