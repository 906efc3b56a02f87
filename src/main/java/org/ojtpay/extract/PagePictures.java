package org.ojtpay.extract;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.ojtpay.packet.Box;
import org.ojtpay.packet.Document;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.FileReading;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.packet.Value;

/**
 * The pages of a PDF with a box around every value that was read: green where it is certain, orange
 * where a person has to look, red where a field was left blank.
 */
final class PagePictures {

  private static final int DPI = 110;
  private static final Color CERTAIN = new Color(0, 130, 60);
  private static final Color DOUBTFUL = new Color(225, 110, 0);
  private static final Color BLANK = new Color(200, 0, 30);

  /** What is drawn on a page. */
  private record Mark(Box box, String text, Color color) {}

  private final SortedMap<Integer, List<Mark>> marks = new TreeMap<>();

  private PagePictures(FileReading reading) {
    for (Document document : reading.documents()) {
      document.pages().forEach(page -> marks.computeIfAbsent(page, none -> new ArrayList<>()));
      add(document.fields());
      document.rows().forEach(this::add);
      document.blanks().forEach((name, place) -> add(place, name.words() + " is blank", BLANK));
    }
  }

  /**
   * Draws the pages that hold a document.
   *
   * @return the files written, {@code <name>-page-<n>.png}; none where the file is no PDF
   */
  static List<Path> draw(Path bytes, FileReading reading, Path folder) throws IOException {
    if (FileKind.of(bytes) != FileKind.PDF || reading.documents().isEmpty()) {
      return List.of();
    }
    List<Path> written = new ArrayList<>();
    try (PDDocument document =
        Loader.loadPDF(bytes.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
      PDFRenderer renderer = new PDFRenderer(document);
      renderer.setSubsamplingAllowed(true);
      for (Map.Entry<Integer, List<Mark>> page : new PagePictures(reading).marks.entrySet()) {
        if (Scan.fits(Frame.of(document.getPage(page.getKey() - 1)))) {
          BufferedImage image = renderer.renderImageWithDPI(page.getKey() - 1, DPI, ImageType.RGB);
          drawOn(image, page.getValue());
          written.add(write(image, folder, reading.file(), page.getKey()));
        }
      }
    }
    return written;
  }

  private void add(Fields fields) {
    for (Map.Entry<FieldName, Value> each : fields.values().entrySet()) {
      Color color = each.getValue().isCertain() ? CERTAIN : DOUBTFUL;
      add(each.getValue().source(), each.getKey().key(), color);
    }
  }

  private void add(SourceRef source, String text, Color color) {
    if (source instanceof SourceRef.OnPage place) {
      marks
          .computeIfAbsent(place.page(), none -> new ArrayList<>())
          .add(new Mark(place.box(), text, color));
    }
  }

  private static void drawOn(BufferedImage image, List<Mark> marks) {
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setStroke(new BasicStroke(1.5f));
    for (Mark mark : marks) {
      Box box = mark.box();
      graphics.setColor(mark.color());
      graphics.drawRect(
          pixels(box.x()) - 2,
          pixels(box.y()) - 2,
          pixels(box.width()) + 4,
          pixels(box.height()) + 4);
      Lettering.SMALL.draw(graphics, mark.text(), pixels(box.x()), pixels(box.y()) - 4);
    }
    graphics.dispose();
  }

  private static int pixels(int thousandths) {
    return Math.round(thousandths * DPI / 72_000f);
  }

  private static Path write(BufferedImage image, Path folder, String name, int page)
      throws IOException {
    String safe = name.replaceAll("[^\\p{L}\\p{N}. _-]", "_");
    Path file = folder.resolve("%s-page-%02d.png".formatted(safe, page));
    Files.createDirectories(folder);
    ImageIO.write(image, "png", file.toFile());
    return file;
  }
}
