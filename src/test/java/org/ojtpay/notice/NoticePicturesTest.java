package org.ojtpay.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.ojtpay.PdfUa;
import org.ojtpay.packet.Snippet;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.policy.Finding;

/** Notices with pictures, and every paper of a night held against PDF/UA-1 by veraPDF. */
class NoticePicturesTest {

  private static SourceRef place() {
    return SampleNight.returnedInvoice().verdict().findings().stream()
        .map(Finding::source)
        .filter(source -> source != null)
        .findFirst()
        .orElseThrow();
  }

  private static byte[] png() {
    BufferedImage picture = new BufferedImage(880, 200, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 880, 200);
    graphics.setColor(new Color(0xc0, 0x1c, 0x1c));
    graphics.drawRect(100, 80, 300, 40);
    graphics.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", out);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static Reported pictured() {
    return SampleNight.returnedInvoice()
        .with(List.of(Snippet.of(place(), "Part of page 1, with a red frame.", png())));
  }

  private static byte[] paper(Reported reported) {
    Folder papers = SampleNight.write(List.of(reported));
    return papers.file(papers.notices().get(0).paper());
  }

  @Test
  void everyPaperOfANightIsAccessibleAndSoAreItsPictures() throws Exception {
    Folder folder =
        SampleNight.write(
            Stream.concat(SampleNight.night().stream(), Stream.of(pictured())).toList());
    List<String> papers =
        folder.files().keySet().stream().filter(path -> path.endsWith(".pdf")).toList();
    assertThat(papers).hasSizeGreaterThan(6);
    for (String path : papers) {
      assertThat(PdfUa.faults(folder.file(path))).as(path).isEmpty();
    }
  }

  @Test
  void aPictureStandsWithItsFaultAndSaysWhatItShows() throws Exception {
    byte[] paper = paper(pictured());
    assertThat(images(paper)).isEqualTo(1);
    assertThat(PaperText.of(paper)).doesNotContain("Picture None");
    assertThat(paper.length).isLessThan(120_000);
  }

  @Test
  void whereThereIsNoPictureThePaperSaysWhy() throws Exception {
    Reported reported =
        SampleNight.returnedInvoice()
            .with(List.of(Snippet.without(place(), "the words could not be recognized")));
    byte[] paper = paper(reported);
    assertThat(images(paper)).isZero();
    assertThat(PaperText.of(paper)).contains("Picture None: the words could not be recognized.");
  }

  @Test
  void isTheSameBytesEachTime() {
    assertThat(paper(pictured())).isEqualTo(paper(pictured()));
  }

  @Test
  void whatAPictureShowsNamesNobodyEvenWhereItsFileDoes() {
    String xhtml = NoticeSheet.of(notice(pictured()), SampleNight.PACK).xhtml(SampleNight.AS_OF);
    assertThat(xhtml).contains("alt=\"T._inv1043.pdf, page 1. Part of page 1");
    assertThat(xhtml).doesNotContain("Tellez", "T\u00e9llez");
  }

  @Test
  void eachFaultSaysByWhen() {
    assertThat(PaperText.of(paper(pictured())))
        .contains("By when Thu, Jun 4, 2026, counted on the first page");
  }

  private static ReturnNotice notice(Reported reported) {
    Addressee to = Addressee.of(reported, SampleNight.REFERENCE, SampleNight.BOARD);
    DueDate due =
        DueDate.of(
            reported, SampleNight.AS_OF, SampleNight.PACK, SampleNight.REFERENCE.workingDays());
    return new ReturnNotice(reported, SampleNight.BOARD, to, due);
  }

  private static int images(byte[] pdf) throws IOException {
    int images = 0;
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getXObjectNames()) {
          images += page.getResources().isImageXObject(name) ? 1 : 0;
        }
      }
    }
    return images;
  }
}
