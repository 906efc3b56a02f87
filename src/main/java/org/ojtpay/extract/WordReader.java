package org.ojtpay.extract;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.ojtpay.packet.Catalogue;
import org.ojtpay.packet.Document;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.Problem;
import org.ojtpay.packet.ReadingMethod;
import org.w3c.dom.Element;

/**
 * Reads a text document (docx): it is set on pages and read like a printed form, so that one reader
 * serves both. The pages run from page break to page break; where a value stands is said by its
 * paragraph or cell, for no program breaks pages alike.
 */
final class WordReader {

  /** A picture over this share of a page is no logo and no signature. */
  private static final int LARGE_PICTURE = 612 * 792 / 5;

  private final Catalogue catalogue;
  private final GridReader tables;
  private final Titles titles;
  private final Consumer<Problem> problems;
  private final boolean explained;

  /**
   * @param tables reads the pages that are tables of hours and pay
   * @param explained whether the documents say by what each value was found
   */
  WordReader(
      Catalogue catalogue, GridReader tables, Consumer<Problem> problems, boolean explained) {
    this.explained = explained;
    this.catalogue = catalogue;
    this.tables = tables;
    this.titles = Titles.of(catalogue);
    this.problems = problems;
  }

  List<Document> read(Path bytes, String file, String sha256) throws UnreadableFile {
    WordFile opened = WordFile.open(bytes);
    if (opened.macros()) {
      report("a document with macros; a document without them or a PDF is needed", file);
    }
    WordBody body = new WordBody(file, new WordStyles(opened.styles()), problems);
    List<WordBlock> blocks = body.read(opened.body(), null);
    List<List<Line>> pages = pages(blocks, file);
    if (pages.stream().flatMap(List::stream).noneMatch(line -> titles.of(line).isPresent())) {
      pages = pages(withHeaders(opened.headers(), body, blocks), file);
    }
    reportPictures(blocks);
    WordTypesetting.pages(blocks).stream()
        .flatMap(page -> BankDetails.on(page.model(file, 1)).stream())
        .forEach(problems);
    DocumentReader reader =
        new DocumentReader(catalogue, tables, file, sha256, ReadingMethod.WORD, false, explained);
    List<Document> documents = reader.read(Segments.of(pages, titles, catalogue));
    return documents.isEmpty() ? List.of(nothing(pages, file, sha256)) : documents;
  }

  private void report(String detail, String file) {
    problems.accept(
        new Problem("DOC-UNREADABLE", detail, new org.ojtpay.packet.SourceRef.InFile(file)));
  }

  private static List<List<Line>> pages(List<WordBlock> blocks, String file) {
    List<WordPage> set = WordTypesetting.pages(blocks);
    List<List<Line>> pages = new ArrayList<>();
    for (int i = 0; i < set.size(); i++) {
      List<Line> lines = PageLayout.of(set.get(i).model(file, i + 1));
      if (!lines.isEmpty()) {
        pages.add(lines);
      }
    }
    return pages;
  }

  /** A title may stand in the header of the pages alone. */
  private static List<WordBlock> withHeaders(
      List<Element> headers, WordBody body, List<WordBlock> blocks) throws UnreadableFile {
    List<WordBlock> all = new ArrayList<>();
    for (Element header : headers) {
      all.addAll(body.read(header, null));
    }
    all.addAll(blocks);
    return all;
  }

  private void reportPictures(List<WordBlock> blocks) {
    for (WordBlock block : blocks) {
      if (block instanceof WordBlock.Table table) {
        table.rows().stream().flatMap(List::stream).forEach(cell -> reportPictures(cell.blocks()));
      } else if (block instanceof WordBlock.Paragraph paragraph
          && paragraph.tokens().stream().anyMatch(WordReader::isLarge)) {
        String detail = "a picture stands in the text; what it shows is not read";
        problems.accept(new Problem("DOC-UNREADABLE", detail, paragraph.place()));
      }
    }
  }

  private static boolean isLarge(WordToken token) {
    return token.kind() == WordToken.Kind.PICTURE
        && (long) token.width() * token.height() > LARGE_PICTURE * 1_000_000L;
  }

  private static Document nothing(List<List<Line>> pages, String file, String sha256) {
    List<Integer> numbers = IntStream.rangeClosed(1, Math.max(1, pages.size())).boxed().toList();
    return new Document(
        DocumentType.OTHER, file, sha256, ReadingMethod.WORD, numbers, Fields.NONE, List.of());
  }
}
