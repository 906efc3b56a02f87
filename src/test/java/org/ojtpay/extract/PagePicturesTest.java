package org.ojtpay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.packet.Box;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.FileReading;
import org.ojtpay.packet.SourceRef;

class PagePicturesTest {

  @TempDir Path folder;
  private final PdfSheets sheets = new PdfSheets();

  @AfterEach
  void close() {
    sheets.close();
  }

  @Test
  void drawsABoxAroundEachValueOnItsPage() throws IOException {
    sheets
        .title("OJT AGREEMENT")
        .text(60, 100, "Agreement Number: ND-1")
        .newPage()
        .title("OJT INVOICE")
        .text(60, 200, "Invoice Number: INV-7");
    Path pdf = sheets.save(folder);
    FileReading reading = new Extractor().read(pdf, "two: forms.pdf", "sha");

    List<Path> pictures = PagePictures.draw(pdf, reading, folder.resolve("pictures"));

    assertThat(pictures)
        .extracting(path -> path.getFileName().toString())
        .containsExactly("two_ forms.pdf-page-01.png", "two_ forms.pdf-page-02.png");
    SourceRef.OnPage place =
        (SourceRef.OnPage)
            reading
                .documents()
                .get(1)
                .fields()
                .value(FieldName.INVOICE_NUMBER)
                .orElseThrow()
                .source();
    assertThat(place.page()).isEqualTo(2);
    assertThat(green(pictures.get(1), place.box())).isTrue();
    assertThat(green(pictures.get(0), place.box())).isFalse();
  }

  /** Whether a line in the colour of what is certain runs close under the box. */
  private static boolean green(Path picture, Box box) throws IOException {
    BufferedImage image = ImageIO.read(picture.toFile());
    int x = (box.x() + box.width() / 2) * 110 / 72_000;
    int y = box.bottom() * 110 / 72_000;
    for (int down = 0; down < 6; down++) {
      Color color = new Color(image.getRGB(x, y + down));
      if (color.getGreen() > color.getRed() + 60) {
        return true;
      }
    }
    return false;
  }

  @Test
  void drawsNothingOfAWorkbook() throws IOException {
    Path csv = folder.resolve("payroll.csv");
    java.nio.file.Files.writeString(csv, "Employee,Code,Hours\nDoe,REG,80\n");
    FileReading reading = new Extractor().read(csv, "payroll.csv", "sha");
    assertThat(PagePictures.draw(csv, reading, folder.resolve("pictures"))).isEmpty();
  }
}
