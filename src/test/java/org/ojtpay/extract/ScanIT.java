package org.ojtpay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojtpay.packet.Catalogue;
import org.ojtpay.packet.Document;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.FileReading;
import org.ojtpay.packet.Problem;
import org.ojtpay.packet.ReadingMethod;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.packet.Value;

/**
 * Sample documents scanned and recognised by the installed tesseract, held against the same
 * documents read from their text. A value may be missed or doubted, never wrong and certain.
 */
class ScanIT {

  private static final Path NIGHT = Path.of("inbox-samples/night");
  private static final Path INVOICE =
      NIGHT.resolve("2026-04-30 TAE-118 invoice w payroll/TAE-118.pdf");
  private static final Path REGISTER =
      NIGHT.resolve("2026-04-30 TAE-118 invoice w payroll/payroll register.pdf");
  private static final Path PACKET = NIGHT.resolve("2026-02-17 Achterberg OJT packet (Kearny).pdf");

  /** A machine with other work gets more time than a night gives. */
  private static final Duration PATIENT = Duration.ofMinutes(3);

  @TempDir static Path folder;

  @BeforeAll
  static void needsTesseract() {
    boolean there = true;
    try {
      Tesseract.standard().words(GrayPicture.blank(60, 60), 6, PATIENT);
    } catch (Tesseract.Failure missing) {
      there = false;
      System.out.println("Scans are not tested here: " + missing.getMessage());
      assertThat(System.getenv("CI")).as(missing.getMessage()).isNotEqualTo("true");
    }
    Assumptions.assumeTrue(there);
  }

  private static FileReading recognised(Path file) {
    TableReader tables = new TableReader(Catalogue.load(), Vocabulary.load(), problem -> {}, false);
    PagesReader pages =
        new PagesReader(
            Catalogue.load(), tables, new ScanReader(Tesseract.standard(), PATIENT), false);
    if (file.toString().endsWith(".pdf")) {
      return new PdfReader(pages).read(file, "scan", "sha");
    }
    try (PicturePages picture = PicturePages.open(file, "scan")) {
      return pages.read(picture, "scan", "sha");
    } catch (IOException | UnreadableFile bad) {
      throw new AssertionError(bad);
    }
  }

  private record Score(int right, int flagged, List<String> wrong, int missed) {

    Score with(String place, Fields said, Fields seen) {
      int same = right;
      int doubted = flagged;
      for (Map.Entry<FieldName, Value> each : seen.values().entrySet()) {
        Value value = each.getValue();
        if (!value.isCertain()) {
          doubted++;
        } else if (plain(said.text(each.getKey()).orElse("")).equals(plain(value.text()))) {
          same++;
        } else {
          wrong.add(place + " " + each.getKey() + " = " + value.text());
        }
      }
      int gone =
          (int)
              said.values().keySet().stream()
                  .filter(name -> !seen.values().containsKey(name))
                  .count();
      return new Score(same, doubted, wrong, missed + gone);
    }
  }

  /** Documents by kind and order; a row is held against the one that it is most like. */
  private static Score score(FileReading text, FileReading scan) {
    Score score = new Score(0, 0, new ArrayList<>(), 0);
    for (DocumentType type : DocumentType.values()) {
      List<Document> said = ofType(text, type);
      List<Document> seen = ofType(scan, type);
      for (int i = 0; i < Math.max(said.size(), seen.size()); i++) {
        String place = type + " " + (i + 1);
        score = score.with(place, fields(said, i), fields(seen, i));
        List<Fields> rows = new ArrayList<>(i < said.size() ? said.get(i).rows() : List.of());
        for (Fields row : i < seen.size() ? seen.get(i).rows() : List.<Fields>of()) {
          Comparator<Fields> likeness = Comparator.comparingInt(each -> alike(each, row));
          Fields like = rows.stream().max(likeness).orElse(Fields.NONE);
          rows.remove(like);
          score = score.with(place + " row", like, row);
        }
        for (Fields missed : rows) {
          score = score.with(place, missed, Fields.NONE);
        }
      }
    }
    return score;
  }

  private static List<Document> ofType(FileReading reading, DocumentType type) {
    return reading.documents().stream().filter(each -> each.type() == type).toList();
  }

  private static Fields fields(List<Document> documents, int i) {
    return i < documents.size() ? documents.get(i).fields() : Fields.NONE;
  }

  private static int alike(Fields one, Fields other) {
    return (int)
        one.values().entrySet().stream()
            .filter(
                each ->
                    plain(each.getValue().text())
                        .equals(plain(other.text(each.getKey()).orElse(""))))
            .count();
  }

  private static int size(FileReading reading) {
    return reading.documents().stream()
        .mapToInt(
            each ->
                each.fields().values().size()
                    + each.rows().stream().mapToInt(row -> row.values().size()).sum())
        .sum();
  }

  /** Case, accents and punctuation aside, as names are compared. */
  private static String plain(String text) {
    String bare = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("[^\\p{L}\\p{N}]", "");
    return bare.toLowerCase(Locale.ROOT);
  }

  @ParameterizedTest
  @CsvSource({"300, 0, 0", "300, 1.5, 400", "200, 0, 0", "200, -1.5, 400"})
  void readsNothingWronglyWithoutDoubt(int dpi, double degrees, int grains) throws IOException {
    Scanner scanner = new Scanner(dpi, degrees, grains, 7);
    for (Path pdf : List.of(INVOICE, REGISTER, PACKET)) {
      FileReading text = new Extractor().read(pdf, "scan", "sha");

      Score score =
          score(text, recognised(scanner.scan(pdf, folder.resolve(scanner.hashCode() + ".pdf"))));

      System.out.println(scanner + " " + pdf.getFileName() + ": " + score);
      assertThat(score.wrong()).as(pdf.toString()).isEmpty();
      assertThat(score.right()).as(pdf.toString()).isGreaterThan(size(text) / 3);
    }
  }

  @Test
  void saysOfEveryPictureThatAPersonHasToCompare() throws IOException {
    FileReading reading =
        recognised(Scanner.CLEAN_300.scan(INVOICE, folder.resolve("invoice.pdf")));

    assertThat(reading.problems()).extracting(Problem::code).containsExactly("DOC-UNREADABLE");
    assertThat(reading.problems().get(0).detail())
        .contains("the page is a picture (invoice)", "compare the", "employer signature");
    Document invoice = reading.documents().get(0);
    assertThat(invoice.type()).isEqualTo(DocumentType.INVOICE);
    assertThat(invoice.method()).isEqualTo(ReadingMethod.OCR);
    assertThat(invoice.fields().text(FieldName.INVOICE_NUMBER)).contains("TAE-118");
    assertThat(invoice.fields().value(FieldName.EMPLOYER_SIGNATURE).orElseThrow().isCertain())
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "2", "3"})
  void readsAPictureHoweverItIsTurnedAndTellsItsPlaceAsShown(int turn) throws IOException {
    GrayPicture page = Scanner.CLEAN_300.pages(INVOICE).get(0);
    Path file = folder.resolve("turned" + turn + ".png");
    ImageIO.write(Scanner.image(page.turned(turn)), "png", file.toFile());

    FileReading reading = recognised(file);

    Value number =
        reading.documents().get(0).fields().value(FieldName.INVOICE_NUMBER).orElseThrow();
    assertThat(number.text()).isEqualTo("TAE-118");
    SourceRef.OnPage place = (SourceRef.OnPage) number.source();
    Value printed =
        new Extractor()
            .read(INVOICE, "f", "s")
            .documents()
            .get(0)
            .fields()
            .value(FieldName.INVOICE_NUMBER)
            .orElseThrow();
    org.ojtpay.packet.Box upright = ((SourceRef.OnPage) printed.source()).box();
    GrayPicture turned = page.turned(turn);
    Frame shown =
        new Frame(0, 0, 0, 0, Scan.points(turned.width()), Scan.points(turned.height()))
            .turned((4 - turn) % 4);
    org.ojtpay.packet.Box expected = shown.shown(upright);
    assertThat(Math.abs(middle(place.box(), true) - middle(expected, true))).isLessThan(9_000);
    assertThat(Math.abs(middle(place.box(), false) - middle(expected, false))).isLessThan(9_000);
  }

  private static int middle(org.ojtpay.packet.Box box, boolean across) {
    return across ? box.x() + box.width() / 2 : box.y() + box.height() / 2;
  }

  @Test
  void readsTheSameTwice() throws IOException {
    Path scan = new Scanner(200, 1.5, 400, 11).scan(INVOICE, folder.resolve("twice.pdf"));

    assertThat(recognised(scan)).isEqualTo(recognised(scan));
  }

  @Test
  void readsInAChildAndEndsWithIt() throws IOException {
    Path scan = Scanner.CLEAN_300.scan(INVOICE, folder.resolve("child.pdf"));
    try (ParserPool pool = new ParserPool(ParserPool.Limits.standard())) {
      FileReading reading =
          pool.read(List.of(new ParserPool.Member(scan, "scan", "sha"))).files().get(0);
      assertThat(reading.problems()).extracting(Problem::code).contains("DOC-UNREADABLE");
      assertThat(pool.children()).isEqualTo(1);
    }
  }

  @Test
  void holdsABlankPictureAndAPhotograph() throws IOException {
    BufferedImage blank = Scanner.image(GrayPicture.blank(850, 1100));
    Path file = folder.resolve("blank.jpg");
    ImageIO.write(blank, "jpg", file.toFile());

    FileReading reading = recognised(file);

    assertThat(reading.problems()).extracting(Problem::code).containsExactly("DOC-UNREADABLE");
    assertThat(reading.problems().get(0).detail()).contains("no value was recognised");
    assertThat(Files.exists(file)).isTrue();
  }
}
