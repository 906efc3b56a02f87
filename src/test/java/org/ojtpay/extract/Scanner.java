package org.ojtpay.extract;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * What a scanner makes of a document: pictures of its pages, a little askew and with grains, of
 * which each seed has its own.
 *
 * @param degrees by which the sheet lies askew
 * @param grains of a million pixels, so many are black or white by chance
 */
record Scanner(int dpi, double degrees, int grains, long seed) {

  static final Scanner CLEAN_300 = new Scanner(300, 0, 0, 1);

  List<GrayPicture> pages(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      PDFRenderer renderer = new PDFRenderer(document);
      List<GrayPicture> pages = new ArrayList<>();
      for (int i = 0; i < document.getNumberOfPages(); i++) {
        BufferedImage drawn = renderer.renderImageWithDPI(i, dpi, ImageType.GRAY);
        pages.add(scan(GrayPicture.of(drawn)));
      }
      return pages;
    }
  }

  GrayPicture scan(GrayPicture page) {
    GrayPicture askew = new Skew(-Math.toRadians(degrees)).straightened(page).copy();
    Random random = new Random(seed);
    long count = (long) askew.width() * askew.height() * grains / 1_000_000;
    for (long i = 0; i < count; i++) {
      int x = random.nextInt(askew.width());
      int y = random.nextInt(askew.height());
      askew.set(x, y, random.nextBoolean() ? 0 : GrayPicture.WHITE);
    }
    return askew;
  }

  /** The document as a scanner sends it. */
  Path scan(Path pdf, Path to) throws IOException {
    try (PDDocument scanned = new PDDocument()) {
      for (GrayPicture picture : pages(pdf)) {
        PDPage page =
            new PDPage(new PDRectangle(picture.width() * 72f / dpi, picture.height() * 72f / dpi));
        scanned.addPage(page);
        PDImageXObject image = LosslessFactory.createFromImage(scanned, image(picture));
        try (PDPageContentStream out = new PDPageContentStream(scanned, page)) {
          out.drawImage(image, 0, 0, page.getMediaBox().getWidth(), page.getMediaBox().getHeight());
        }
      }
      scanned.save(to.toFile());
    }
    return to;
  }

  static BufferedImage image(GrayPicture picture) {
    BufferedImage image =
        new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        image.getRaster().setSample(x, y, 0, picture.tone(x, y));
      }
    }
    return image;
  }
}
