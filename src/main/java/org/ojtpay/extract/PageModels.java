package org.ojtpay.extract;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.ojtpay.packet.Box;
import org.ojtpay.packet.SourceRef;

/** The pages of an open PDF, one by one. */
final class PageModels implements Pages {

  private final PDDocument document;
  private final String file;
  private final FormWidgets widgets;

  PageModels(PDDocument document, String file) {
    this.document = document;
    this.file = file;
    this.widgets = FormWidgets.of(document);
  }

  @Override
  public int pages() {
    return document.getNumberOfPages();
  }

  @Override
  public boolean hasFormFields() {
    return !widgets.isEmpty();
  }

  @Override
  public PageModel page(int number) throws IOException {
    PDPage page = document.getPage(number - 1);
    Frame shown = Frame.of(page);
    PageStrokes drawn = PageStrokes.read(page, shown);
    PageGlyphs glyphs = drawn.glyphs();
    Frame frame = shown.turned(glyphs.direction());
    PageStrokes strokes = frame.equals(shown) ? drawn : PageStrokes.read(page, frame);
    List<Widget> fields = widgets.on(page, frame);
    List<PageWord> running = new ArrayList<>(PageWords.of(glyphs.glyphs(), frame));
    running.addAll(UprightHeadings.of(glyphs, frame));
    List<PageWord> printed = Watermark.without(running);
    List<PageWord> words = new ArrayList<>(TypedBoxes.joined(printed));
    List<Box> inks = new ArrayList<>(strokes.inks());
    annotate(page, frame, words, inks);
    List<Ruling> rulings = strokes.rulings();
    TickBoxes boxes = TickBoxes.among(rulings, fields);
    List<PageWord> outlines =
        Shape.tickBoxes(strokes.shapes()).stream()
            .filter(outline -> fields.stream().noneMatch(field -> field.isOver(outline.box())))
            .toList();
    strokes.shapes().stream()
        .filter(shape -> shape.isInk(outlines))
        .map(Shape::box)
        .forEach(inks::add);
    List<PageWord> all = TickBoxes.marked(outlines, boxes.with(words, inks), inks);
    fields.forEach(field -> all.add(field.word()));
    return new PageModel(
        file,
        number,
        frame,
        false,
        all,
        boxes.without(rulings),
        inks,
        strokes.images(),
        fields,
        box -> new SourceRef.OnPage(file, number, frame.shown(box)));
  }

  @Override
  public Scan scan(PageModel page) throws IOException, Tesseract.Failure {
    Frame shown = page.frame().turned(0);
    PDPage drawn = document.getPage(page.number() - 1);
    if (!Scan.fits(shown) || PageStrokes.read(drawn, shown).pixels() > Scan.MOST_PIXELS) {
      throw new Tesseract.Failure("it is too large: scan it with 300 dots per inch");
    }
    PDFRenderer renderer = new PDFRenderer(document);
    renderer.setSubsamplingAllowed(true);
    BufferedImage image = renderer.renderImageWithDPI(page.number() - 1, Scan.DPI, ImageType.GRAY);
    return new Scan(GrayPicture.of(image), shown);
  }

  /** What was typed, drawn or stamped over the page. */
  private static void annotate(PDPage page, Frame frame, List<PageWord> words, List<Box> inks)
      throws IOException {
    for (PDAnnotation annotation : page.getAnnotations()) {
      if (annotation instanceof PDAnnotationWidget
          || annotation.getRectangle() == null
          || annotation.isHidden()
          || annotation.isNoView()) {
        continue;
      }
      Box box = frame.read(annotation.getRectangle());
      String subtype = String.valueOf(annotation.getSubtype()).toLowerCase(Locale.ROOT);
      String contents = annotation.getContents();
      if (subtype.equals("freetext") && contents != null && !contents.isBlank()) {
        words.add(typed(contents, box));
      } else if (subtype.equals("ink") || subtype.equals("stamp")) {
        inks.add(box);
      }
    }
  }

  private static PageWord typed(String contents, Box box) {
    return new PageWord(
        Canonical.oneLine(contents),
        box,
        Math.min(box.height(), 10_000),
        false,
        PageWord.Kind.FILLED,
        BigDecimal.ONE);
  }
}
