package org.ojtpay.bench;

import com.github.pjfanning.xlsx.StreamingReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import technology.tabula.ObjectExtractor;
import technology.tabula.Page;
import technology.tabula.PageIterator;
import technology.tabula.Table;
import technology.tabula.extractors.BasicExtractionAlgorithm;
import technology.tabula.extractors.SpreadsheetExtractionAlgorithm;

/** The libraries alone, each taking in everything that stands in a file. */
final class Bare {

  private Bare() {}

  /** Walks all cells; the sum and the letters keep the work from being skipped. */
  static double streamingReader(Path file) throws IOException {
    double sum = 0;
    try (Workbook book =
        StreamingReader.builder().rowCacheSize(200).bufferSize(8192).open(file.toFile())) {
      for (Sheet sheet : book) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            sum +=
                switch (cell.getCellType()) {
                  case NUMERIC -> cell.getNumericCellValue();
                  case STRING -> cell.getStringCellValue().length();
                  default -> 0;
                };
          }
        }
      }
    }
    return sum;
  }

  static double fastexcel(Path file) throws IOException {
    double[] sum = new double[1];
    try (ReadableWorkbook book = new ReadableWorkbook(file.toFile())) {
      for (var sheet : (Iterable<org.dhatim.fastexcel.reader.Sheet>) book.getSheets()::iterator) {
        try (Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream()) {
          rows.forEach(
              row ->
                  row.forEach(
                      cell ->
                          sum[0] += cell == null ? 0 : String.valueOf(cell.getValue()).length()));
        }
      }
    }
    return sum[0];
  }

  static double text(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      return text(document);
    }
  }

  private static double text(PDDocument document) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setSortByPosition(true);
    return stripper.getText(document).length();
  }

  /** Tables by the lines drawn around their cells. */
  static double lattice(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      return lattice(document);
    }
  }

  private static double lattice(PDDocument document) {
    double letters = 0;
    for (PageIterator pages = new ObjectExtractor(document).extract(); pages.hasNext(); ) {
      letters += letters(new SpreadsheetExtractionAlgorithm().extract(pages.next()));
    }
    return letters;
  }

  /** Tables by the places of their columns, which are given. */
  static double stream(Path file) throws IOException {
    List<Float> columns = new ArrayList<>();
    for (int i = 1; i + 1 < BenchFiles.EDGES.length; i++) {
      columns.add(BenchFiles.EDGES[i]);
    }
    float bottom = BenchFiles.TOP + (BenchFiles.ROWS_A_PAGE + 1) * BenchFiles.ROW;
    double letters = 0;
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      for (PageIterator pages = new ObjectExtractor(document).extract(); pages.hasNext(); ) {
        Page area = pages.next().getArea(BenchFiles.TOP, BenchFiles.EDGES[0], bottom, 560);
        letters += letters(new BasicExtractionAlgorithm().extract(area, columns));
      }
    }
    return letters;
  }

  @SuppressWarnings("rawtypes") // Tabula names the type of its cells without their own type.
  private static double letters(List<? extends Table> tables) {
    double letters = 0;
    for (Table table : tables) {
      for (var row : table.getRows()) {
        letters += row.stream().mapToInt(cell -> cell.getText().length()).sum();
      }
    }
    return letters;
  }

  /** Form fields, text in its order, and tables: what a form or register is read from. */
  static double document(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      double letters = text(document) + lattice(document);
      PDAcroForm form = document.getDocumentCatalog().getAcroForm();
      if (form != null) {
        for (PDField field : form.getFieldTree()) {
          letters += field.getValueAsString().length();
        }
      }
      return letters;
    }
  }
}
