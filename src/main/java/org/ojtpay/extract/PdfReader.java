package org.ojtpay.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.ojtpay.packet.Catalogue;
import org.ojtpay.packet.FileReading;
import org.ojtpay.packet.Problem;
import org.ojtpay.packet.SourceRef;

/** Reads a PDF: filled forms, printed forms, payroll pages, scans. */
final class PdfReader {

  /** No submission needs more pages than this. */
  static final int MOST_PAGES = 500;

  private final PagesReader pages;

  /** With the recognition that is installed. */
  PdfReader(Catalogue catalogue, GridReader payroll) {
    this(new PagesReader(catalogue, payroll, ScanReader.of(Tesseract.standard()), false));
  }

  PdfReader(PagesReader pages) {
    this.pages = pages;
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
      return pages.read(new PageModels(document, name), name, sha256);
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
}
