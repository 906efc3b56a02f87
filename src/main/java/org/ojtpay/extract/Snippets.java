package org.ojtpay.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.ojtpay.packet.Catalogue;
import org.ojtpay.packet.PayrollPeople;
import org.ojtpay.packet.Snippet;
import org.ojtpay.packet.SourceRef;

/**
 * Draws the places that a notice cites. A file is opened once for all of its places; what cannot be
 * drawn is said in words.
 */
final class Snippets {

  static final String FAILED = "it could not be drawn";

  private static final String NO_PAGES = "a file of this kind has no pages and no cells to draw";
  private static final String WHOLE_FILE = "the whole file is meant";

  private final Vocabulary words = Vocabulary.load();
  private final DocumentTitles titles = DocumentTitles.of(Catalogue.load());
  private final Tesseract tesseract;

  Snippets(Tesseract tesseract) {
    this.tesseract = tesseract;
  }

  /** The places in one file. */
  private record Order(Veil veil, String name, Path bytes, List<SourceRef> places) {}

  private interface Pen {
    Snippet draw(SourceRef place) throws IOException;
  }

  /**
   * One for each place, in their order.
   *
   * @param files where the bytes lie, by the name of the file
   */
  List<Snippet> of(Cited cited, Map<String, Path> files) {
    Veil veil = new Veil(cited, words);
    Map<SourceRef, Snippet> drawn = new HashMap<>();
    for (Map.Entry<String, Path> file : files.entrySet()) {
      List<SourceRef> places =
          cited.places().stream()
              .filter(each -> each.file().equals(file.getKey()))
              .filter(each -> !(each instanceof SourceRef.InFile))
              .toList();
      if (!places.isEmpty()) {
        drawn(new Order(veil, file.getKey(), file.getValue(), places))
            .forEach(snippet -> drawn.put(snippet.place(), snippet));
      }
    }
    return cited.places().stream()
        .map(place -> drawn.getOrDefault(place, Snippet.without(place, WHOLE_FILE)))
        .toList();
  }

  private List<Snippet> drawn(Order order) {
    try {
      return switch (FileKind.of(order.bytes())) {
        case PDF -> ofPdf(order);
        case IMAGE -> ofPicture(order);
        case XLSX -> ofSheets(order, Workbooks.zipped(order.bytes(), order.name(), sieves(order)));
        case OLE2 -> ofSheets(order, Workbooks.older(order.bytes(), order.name(), sieves(order)));
        default -> without(order, NO_PAGES);
      };
    } catch (IOException | UnreadableFile | RuntimeException | StackOverflowError broken) {
      return without(order, FAILED);
    }
  }

  private static List<Snippet> without(Order order, String why) {
    return order.places().stream().map(place -> Snippet.without(place, why)).toList();
  }

  private List<Snippet> ofPdf(Order order) throws IOException {
    try (PDDocument document =
        Loader.loadPDF(order.bytes().toFile(), IOUtils.createTempFileOnlyStreamCache())) {
      PageModels pages = new PageModels(document, order.name());
      PagePaper paper = page -> KnownPage.of(document, page);
      return ofPages(order, new PageSnippets(pages, paper, ScanReader.of(tesseract), order.veil()));
    }
  }

  private List<Snippet> ofPicture(Order order) throws IOException, UnreadableFile {
    try (PicturePages pages = PicturePages.open(order.bytes(), order.name())) {
      PagePaper paper = page -> Optional.empty();
      return ofPages(order, new PageSnippets(pages, paper, ScanReader.of(tesseract), order.veil()));
    }
  }

  private static List<Snippet> ofPages(Order order, PageSnippets pages) {
    return each(
        order,
        place ->
            place instanceof SourceRef.OnPage on ? pages.of(on) : Snippet.without(place, FAILED));
  }

  private static List<Snippet> ofSheets(Order order, List<Grid> grids) {
    SheetSnippets sheets = new SheetSnippets(grids, order.veil());
    return each(
        order,
        place ->
            place instanceof SourceRef.InCell cell
                ? sheets.of(cell)
                : Snippet.without(place, FAILED));
  }

  /** A place that cannot be drawn spares the others. */
  private static List<Snippet> each(Order order, Pen pen) {
    List<Snippet> all = new ArrayList<>();
    for (SourceRef place : order.places()) {
      try {
        all.add(pen.draw(place));
      } catch (IOException | RuntimeException broken) {
        all.add(Snippet.without(place, FAILED));
      }
    }
    return all;
  }

  private Supplier<RegisterSieve> sieves(Order order) {
    PayrollPeople people = PayrollPeople.of(order.veil().names());
    return () -> new RegisterSieve(words, titles, people);
  }
}
