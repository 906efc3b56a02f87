package org.ojtpay.extract;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.ojtpay.packet.Box;
import org.ojtpay.packet.SourceRef;

/**
 * A page of a PDF that says of every letter which one it is, so that nothing on it can be seen that
 * is not known. Pictures and drawings on it may say anything.
 *
 * @param words whichever way they run
 * @param unknown pictures, drawings and signatures
 */
record KnownPage(BufferedImage picture, List<Said> words, List<Box> unknown) {

  /** A drawing over so many hundredths of the page leaves too little to be seen. */
  private static final int MOST_COVERED = 12;

  /** Nothing where letters are not known, or much of the page is a picture. */
  static Optional<KnownPage> of(PDDocument document, PageModel page) throws IOException {
    PDPage drawn = document.getPage(page.number() - 1);
    Frame shown = page.frame().turned(0);
    PageStrokes strokes = PageStrokes.read(drawn, shown);
    List<Box> unknown = new ArrayList<>();
    page.inks().forEach(ink -> unknown.add(page.frame().shown(ink)));
    page.images().forEach(image -> unknown.add(page.frame().shown(image)));
    page.widgets().stream()
        .filter(widget -> widget.kind() == Widget.Kind.SIGNATURE && !widget.value().isEmpty())
        .forEach(widget -> unknown.add(page.frame().shown(widget.box())));
    boolean known =
        !page.isPicture()
            && !page.words().isEmpty()
            && strokes.glyphs().areNamed()
            && unknown.stream().noneMatch(each -> isLarge(each, shown));
    return known && Scan.fits(shown)
        ? Optional.of(
            new KnownPage(
                picture(document, page.number()), words(page, strokes.glyphs(), shown), unknown))
        : Optional.empty();
  }

  private static boolean isLarge(Box box, Frame page) {
    long all = (long) page.shownWidth() * page.shownHeight();
    return (long) box.width() * box.height() * 100 > all * MOST_COVERED;
  }

  /** Notes in the margin run across the page. */
  private static List<Said> words(PageModel page, PageGlyphs glyphs, Frame shown) {
    List<Said> words = new ArrayList<>();
    for (PageWord word : page.words()) {
      Box box = ((SourceRef.OnPage) page.source(word.box())).box();
      words.add(new Said(word.text(), box));
    }
    for (int turn = 0; turn < 4; turn++) {
      if (turn != page.frame().turn()) {
        Frame turned = shown.turned(turn);
        for (PageWord word : PageWords.of(glyphs.glyphs(), turned)) {
          words.add(new Said(word.text(), turned.shown(word.box())));
        }
      }
    }
    return words;
  }

  private static BufferedImage picture(PDDocument document, int number) throws IOException {
    PDFRenderer renderer = new PDFRenderer(document);
    renderer.setSubsamplingAllowed(true);
    renderer.setAnnotationsFilter(KnownPage::isKnown);
    return renderer.renderImageWithDPI(number - 1, Cutting.DPI, ImageType.RGB);
  }

  /** What a note of any other kind looks like is not known. */
  private static boolean isKnown(PDAnnotation annotation) {
    String kind = String.valueOf(annotation.getSubtype()).toLowerCase(Locale.ROOT);
    return annotation instanceof PDAnnotationWidget
        || (kind.equals("freetext") && annotation.getContents() != null);
  }
}
