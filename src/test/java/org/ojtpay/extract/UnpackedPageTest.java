package org.ojtpay.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UnpackedPageTest {

  private static final String WORDS = "BT /F1 8 Tf 10 20 Td (Ruiz \\(Ana\\)) Tj ET\n";

  private final PDDocument document = new PDDocument();

  @AfterEach
  void close() throws IOException {
    document.close();
  }

  private PDPage page(String... orders) throws IOException {
    PDPage page = new PDPage();
    document.addPage(page);
    List<PDStream> streams = new java.util.ArrayList<>();
    for (String each : orders) {
      PDStream stream = new PDStream(document);
      try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
        out.write(each.getBytes(StandardCharsets.ISO_8859_1));
      }
      streams.add(stream);
    }
    if (streams.size() == 1) {
      page.setContents(streams.get(0));
    } else {
      page.setContents(streams);
    }
    return page;
  }

  private static String orders(PDPage page) throws IOException {
    return new PDFStreamParser(page).parse().toString();
  }

  private static void saysTheSame(PDPage page) throws IOException {
    assertThat(orders(new UnpackedPage(page))).isEqualTo(orders(page));
  }

  @Test
  void thePageSaysWhatItSays() throws IOException {
    PDPage page = page(WORDS + "0 0 m 10 0 l S\n");
    saysTheSame(page);
    assertThat(orders(new UnpackedPage(page))).contains("Ruiz (Ana)");
  }

  @Test
  void aPictureAmongTheOrdersIsPassedOver() throws IOException {
    saysTheSame(page("BI /W 2 /H 2 /BPC 8 /CS /G ID abcd EI " + WORDS));
  }

  @Test
  void aPageMayBeOfSeveralPartsOrOfNone() throws IOException {
    saysTheSame(page(WORDS, "q 1 0 0 1 5 5 cm ", WORDS + " Q"));
    saysTheSame(page());
    saysTheSame(page(""));
  }

  @Test
  void aPageOfMoreOrdersThanAreUnpackedAtOnceSaysAllOfThem() throws IOException {
    for (int megabyte : new int[] {(1 << 20) - 1, 1 << 20, (1 << 20) + 1, 3 << 20}) {
      saysTheSame(page(" ".repeat(megabyte - WORDS.length()) + WORDS));
    }
  }

  @Test
  void aPageThatBreaksOffFailsAsItDoesWithoutUs() throws IOException {
    PDPage page = page(WORDS.repeat(5_000));
    COSStream stream = page.getCOSObject().getCOSStream(COSName.CONTENTS);
    byte[] packed;
    try (var raw = stream.createRawInputStream()) {
      packed = raw.readAllBytes();
    }
    packed[packed.length / 2] ^= 0x55;
    packed[packed.length / 2 + 1] ^= 0x55;
    try (OutputStream out = stream.createRawOutputStream()) {
      out.write(packed);
    }
    assertThat(outcome(new UnpackedPage(page))).isEqualTo(outcome(page));
  }

  private static String outcome(PDPage page) {
    try {
      return orders(page);
    } catch (IOException broken) {
      return String.valueOf(broken);
    }
  }

  @Test
  void whoReadsMayGoBackAndAskForWhatIsLeft() throws IOException {
    try (RandomAccessRead orders = new UnpackedPage(page("abcdef")).getContentsForStreamParsing()) {
      byte[] three = new byte[3];
      assertThat(orders.length()).isEqualTo(6);
      assertThat(orders.read(three)).isEqualTo(3);
      orders.rewind(2);
      assertThat(orders.peek()).isEqualTo('b');
      assertThat(orders.read()).isEqualTo('b');
      orders.seek(5);
      assertThat(orders.getPosition()).isEqualTo(5);
      assertThat(orders.read(three)).isEqualTo(1);
      assertThat(orders.isEOF()).isTrue();
      assertThat(orders.read()).isEqualTo(-1);
      assertThat(orders.peek()).isEqualTo(-1);
      assertThat(orders.read(three)).isEqualTo(-1);
      assertThatThrownBy(() -> orders.rewind(7)).isInstanceOf(IOException.class);
    }
  }
}
