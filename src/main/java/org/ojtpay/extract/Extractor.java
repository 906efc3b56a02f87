package org.ojtpay.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.ojtpay.packet.Catalogue;
import org.ojtpay.packet.Document;
import org.ojtpay.packet.FileReading;
import org.ojtpay.packet.PayrollPeople;
import org.ojtpay.packet.Problem;
import org.ojtpay.packet.ReadingMethod;
import org.ojtpay.packet.SourceRef;

/**
 * Reads one file, whatever its name says it is. What cannot be read is a problem of the reading,
 * never an exception; only running out of memory ends the process, which is why it runs in one of
 * its own.
 */
public final class Extractor {

  /** More problems than this say no more; fewer may be those of others than the participant. */
  private static final int MOST_PROBLEMS = 1_000;

  /** For whom a file is read, and whether it says how. */
  private record Wish(PayrollPeople people, boolean explained) {}

  private final Catalogue catalogue;
  private final Vocabulary words;

  private final Tesseract tesseract;

  public Extractor() {
    this(Tesseract.standard());
  }

  Extractor(Tesseract tesseract) {
    this.tesseract = tesseract;
    this.catalogue = Catalogue.load();
    this.words = Vocabulary.load();
  }

  /**
   * Reads the file as what it is.
   *
   * @param bytes where the file lies
   * @param name as its sender named it; it stands in every source reference
   */
  public FileReading read(Path bytes, String name, String sha256) {
    return read(bytes, name, sha256, PayrollPeople.of(List.of()), false);
  }

  /**
   * Reads the file as what it is, without the lines of a workbook that plainly are of other
   * employees: a payroll of any length is read for some of its people.
   *
   * @param people whose lines are wanted
   * @param explained whether its documents say by what each value was found
   */
  public FileReading read(
      Path bytes, String name, String sha256, PayrollPeople people, boolean explained) {
    List<Problem> problems = new ArrayList<>();
    List<Document> documents = List.of();
    try {
      documents = documents(bytes, name, sha256, new Wish(people, explained), problems);
    } catch (UnreadableFile bad) {
      problems.add(problem(bad.code(), bad.detail(), name));
    } catch (IOException | RuntimeException | StackOverflowError bad) {
      problems.add(problem("DOC-BROKEN", "the file cannot be opened", name));
    }
    return new FileReading(
        name, sha256, documents, listed(problems.stream().distinct().toList(), name));
  }

  /** What is not listed may be anybody's: then the whole file has to be looked at. */
  private static List<Problem> listed(List<Problem> all, String name) {
    if (all.size() <= MOST_PROBLEMS) {
      return all;
    }
    List<Problem> listed = new ArrayList<>(all.subList(0, MOST_PROBLEMS - 1));
    String detail = all.size() - listed.size() + " more faults of this file are not listed";
    listed.add(problem("DOC-UNREADABLE", detail, name));
    return listed;
  }

  private List<Document> documents(
      Path bytes, String name, String sha256, Wish wish, List<Problem> problems)
      throws IOException, UnreadableFile {
    boolean explained = wish.explained();
    Supplier<RegisterSieve> sieves =
        () -> new RegisterSieve(words, DocumentTitles.of(catalogue), wish.people());
    TableReader tables = new TableReader(catalogue, words, problems::add, explained);
    return switch (FileKind.of(bytes)) {
      case TEXT -> {
        Optional<SpooledText> print = SpooledText.of(bytes, name);
        if (print.isEmpty()) {
          Grid grid = DelimitedText.read(bytes, name);
          yield tables.read(
              noted(List.of(grid), problems), name, sha256, ReadingMethod.DELIMITED_TEXT);
        }
        FileReading printed = pages(tables, explained).read(print.get(), name, sha256);
        problems.addAll(0, printed.problems());
        yield printed.documents();
      }
      case XLSX ->
          tables.read(
              noted(Workbooks.zipped(bytes, name, sieves), problems),
              name,
              sha256,
              ReadingMethod.WORKBOOK);
      case OLE2 ->
          tables.read(
              noted(Workbooks.older(bytes, name, sieves), problems),
              name,
              sha256,
              ReadingMethod.WORKBOOK);
      case PDF -> {
        FileReading pdf = new PdfReader(pages(tables, explained)).read(bytes, name, sha256);
        problems.addAll(0, pdf.problems());
        yield pdf.documents();
      }
      case IMAGE -> {
        FileReading picture;
        try (PicturePages shown = PicturePages.open(bytes, name)) {
          picture = pages(tables, explained).read(shown, name, sha256);
        }
        problems.addAll(0, picture.problems());
        yield picture.documents();
      }
      case EMPTY -> throw new UnreadableFile("DOC-BROKEN", "an empty file");
      case DOCX ->
          new WordReader(catalogue, tables, problems::add, explained).read(bytes, name, sha256);
      case ZIP -> throw new UnreadableFile("DOC-KIND-UNKNOWN", "an archive");
      case OTHER_OFFICE ->
          throw new UnreadableFile(
              "DOC-KIND-UNKNOWN", "a file of an office program; save it as .docx, .xlsx or PDF");
      case HTML ->
          tables.read(
              noted(List.of(WebPage.read(bytes, name)), problems),
              name,
              sha256,
              ReadingMethod.HTML);
      case OTHER -> throw new UnreadableFile("DOC-BROKEN", "a file of no known kind");
    };
  }

  /** The same, with the bank details in it among the problems. */
  private static List<Grid> noted(List<Grid> grids, List<Problem> problems) {
    problems.addAll(BankDetails.in(grids));
    return grids;
  }

  private PagesReader pages(TableReader tables, boolean explained) {
    return new PagesReader(catalogue, tables, ScanReader.of(tesseract), explained);
  }

  private static Problem problem(String code, String detail, String name) {
    return new Problem(code, detail, new SourceRef.InFile(name));
  }
}
