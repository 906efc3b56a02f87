package org.ojtpay.extract;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.ojtpay.packet.Box;
import org.ojtpay.packet.SourceRef;

/** A file that is a picture, or several pictures as a fax is: each is a page. */
final class PicturePages implements Pages, AutoCloseable {

  private static final int MOST_PAGES = 200;

  private final ImageInputStream in;
  private final ImageReader reader;
  private final String file;
  private final int pages;

  private PicturePages(ImageInputStream in, ImageReader reader, String file, int pages) {
    this.in = in;
    this.reader = reader;
    this.file = file;
    this.pages = pages;
  }

  /**
   * Opens the file; its pictures are unpacked one by one, later.
   *
   * @throws UnreadableFile where it is no picture of a known kind
   */
  static PicturePages open(Path bytes, String file) throws IOException, UnreadableFile {
    File existing = bytes.toFile();
    ImageIO.setUseCache(false);
    ImageInputStream in = ImageIO.createImageInputStream(existing);
    Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
    if (!readers.hasNext()) {
      in.close();
      throw new UnreadableFile(
          "DOC-UNREADABLE", "a picture of a kind that is not read; a PDF or a workbook is needed");
    }
    ImageReader reader = readers.next();
    reader.setInput(in);
    try {
      return new PicturePages(in, reader, file, count(reader));
    } catch (IOException | RuntimeException damaged) {
      reader.dispose();
      in.close();
      throw new UnreadableFile("DOC-UNREADABLE", "a picture that cannot be opened", damaged);
    }
  }

  private static int count(ImageReader reader) throws IOException, UnreadableFile {
    int pages = reader.getNumImages(true);
    if (pages > MOST_PAGES) {
      throw new UnreadableFile("DOC-LIMIT", pages + " pages; the limit is " + MOST_PAGES);
    }
    return pages;
  }

  @Override
  public int pages() {
    return pages;
  }

  @Override
  public boolean hasFormFields() {
    return false;
  }

  @Override
  public PageModel page(int number) throws IOException {
    Frame sheet = frame(number);
    List<Box> whole = List.of(new Box(0, 0, sheet.shownWidth(), sheet.shownHeight()));
    return new PageModel(
        file,
        number,
        sheet,
        false,
        List.of(),
        List.of(),
        List.of(),
        whole,
        List.of(),
        box -> new SourceRef.OnPage(file, number, box));
  }

  @Override
  public Scan scan(PageModel page) throws IOException, Tesseract.Failure {
    int at = page.number() - 1;
    Frame sheet = page.frame();
    long pixels = (long) reader.getWidth(at) * reader.getHeight(at);
    if (!Scan.fits(sheet) || pixels > Scan.MOST_PIXELS) {
      throw new Tesseract.Failure("it is too large: scan it with 300 dots per inch");
    }
    BufferedImage image = reader.read(at);
    GrayPicture picture = GrayPicture.of(image);
    return new Scan(
        picture.scaled(Scan.pixels(sheet.shownWidth()), Scan.pixels(sheet.shownHeight())), sheet);
  }

  private Frame frame(int number) throws IOException {
    int at = number - 1;
    return PictureSize.frame(
        reader.getWidth(at), reader.getHeight(at), reader.getImageMetadata(at));
  }

  @Override
  public void close() throws IOException {
    reader.dispose();
    in.close();
  }
}
