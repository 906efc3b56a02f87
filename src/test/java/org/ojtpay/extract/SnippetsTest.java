package org.ojtpay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.packet.Box;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.FileReading;
import org.ojtpay.packet.Packet;
import org.ojtpay.packet.Snippet;
import org.ojtpay.packet.SourceRef;

class SnippetsTest {

  private static final Packet NOTHING = new Packet(List.of());
  private static final Box PLACE = new Box(60_000, 190_000, 150_000, 14_000);
  private static final SourceRef.OnPage CITED = new SourceRef.OnPage("form.pdf", 1, PLACE);

  @TempDir Path folder;
  private final PdfSheets sheets = new PdfSheets();

  @AfterEach
  void close() {
    sheets.close();
  }

  private static Snippet only(Path file, SourceRef place, Packet packet, String... names) {
    Cited cited = new Cited(List.of(place), packet, Set.of(names), Set.of("MA-0412-003"));
    List<Snippet> snippets =
        new Snippets(Tesseract.standard()).of(cited, Map.of(place.file(), file));
    assertThat(snippets).hasSize(1);
    assertThat(snippets.get(0).place()).isEqualTo(place);
    return snippets.get(0);
  }

  private static BufferedImage picture(Snippet snippet) throws IOException {
    assertThat(snippet.isPicture()).as(snippet.words()).isTrue();
    return ImageIO.read(new ByteArrayInputStream(snippet.bytes()));
  }

  /** The words that recognition finds in the picture, at the size for which it is made. */
  private static String recognised(Snippet snippet) throws Exception {
    GrayPicture gray = GrayPicture.of(picture(snippet));
    GrayPicture large =
        gray.scaled(gray.width() * Scan.DPI / Cutting.DPI, gray.height() * Scan.DPI / Cutting.DPI);
    Frame frame = new Frame(0, 0, 0, 0, Scan.points(large.width()), Scan.points(large.height()));
    return ScanReader.of(Tesseract.standard())
        .read(new Scan(large, frame), "snippet", 1)
        .words()
        .stream()
        .map(PageWord::text)
        .collect(Collectors.joining(" "));
  }

  /** How many hundredths of that part of the page are black in the cutting of it. */
  private static int black(Snippet snippet, Box place, Box part) throws IOException {
    BufferedImage picture = picture(snippet);
    Box cut = Cutting.around(place, 612_000, 792_000);
    int black = 0;
    int all = 0;
    int bottom = Cutting.pixels(part.bottom() - cut.y());
    int right = Cutting.pixels(part.right() - cut.x());
    for (int y = Cutting.pixels(part.y() - cut.y()); y < bottom; y++) {
      for (int x = Cutting.pixels(part.x() - cut.x()); x < right; x++) {
        all++;
        black += (picture.getRGB(x, y) & 0xffffff) == 0 ? 1 : 0;
      }
    }
    return black * 100 / all;
  }

  private Path form(String... lines) {
    sheets.title("ON-THE-JOB TRAINING AGREEMENT").text(60, 200, "Participant signature:");
    sheets.lines(60, 220, lines);
    return sheets.save(folder);
  }

  @Test
  void showsThePlaceWithItsSurroundingsAndAFrame() throws Exception {
    Snippet snippet = only(form("Date: ____________"), CITED, NOTHING);
    assertThat(recognised(snippet)).contains("Participant signature").contains("Date");
    assertThat(snippet.words()).contains("page 1", "red frame");
    BufferedImage picture = picture(snippet);
    assertThat(picture.getWidth()).isEqualTo(880);
    Box cut = Cutting.around(PLACE, 612_000, 792_000);
    int frame = Cutting.pixels(PLACE.x() - cut.x()) - 5;
    int middle = Cutting.pixels(PLACE.y() + PLACE.height() / 2 - cut.y());
    assertThat(picture.getRGB(frame, middle) & 0xffffff).isEqualTo(0xc01c1c);
  }

  @Test
  void aSocialSecurityNumberIsBlackInEveryPixelAndNotRecognised() throws Exception {
    Snippet snippet = only(form("Agreement MA-0412-003  SSN: 412-55-9083"), CITED, NOTHING);
    // Eleven letters of ten points, after thirty of them.
    assertThat(black(snippet, PLACE, new Box(205_000, 213_000, 55_000, 7_000))).isEqualTo(100);
    assertThat(recognised(snippet))
        .contains("Agreement", "0412-003")
        .doesNotContain("55-9", "9083");
  }

  @Test
  void aNumberInManyWritingsIsNotRecognised() throws Exception {
    for (String number :
        List.of(
            "412-55-9083",
            "412 55 9083",
            "412559083",
            "412.55.9083",
            "4 1 2 5 5 9 0 8 3",
            "412\u201355\u20139083",
            "(412-55-9083)",
            "412-55 9083")) {
      try (PdfSheets own = new PdfSheets()) {
        own.lines(60, 200, "Participant signature:", "Number of the person " + number);
        Snippet snippet = only(own.save(folder), CITED, NOTHING);
        assertThat(recognised(snippet))
            .as(number)
            .contains("Number of the person")
            .doesNotContain("412", "9083", "9 0 8 3");
      }
    }
  }

  @Test
  void aNumberBesideUnderOrOverWordsOfABankIsNotRecognised() throws Exception {
    sheets
        .lines(60, 200, "Participant signature:", "Routing # 122105155", "Acct No. 00734412")
        .text(320, 188, "Checking account")
        .text(320, 200, "5520 7781")
        .text(320, 222, "998877")
        .text(320, 233, "Savings account number");
    Snippet snippet = only(sheets.save(folder), CITED, NOTHING);
    assertThat(recognised(snippet))
        .contains("Routing", "Acct", "Checking account", "Savings account")
        .doesNotContain("1221", "5155", "0073", "4412", "5520", "7781", "9988", "8877");
  }

  @Test
  void datesAmountsAndNumbersOfTheAgreementAreSeen() throws Exception {
    Snippet snippet =
        only(
            form("Agreement MA-0412-003 of 03/16/2026, 520.00 hours, $5,000.00", "(619) 555-0140"),
            CITED,
            NOTHING);
    assertThat(recognised(snippet))
        .contains("MA-0412-003", "03/16/2026", "520.00", "$5,000.00", "555-0140");
  }

  @Test
  void namesThatTheNoticeDoesNotSayAreBlack() throws Exception {
    Snippet snippet =
        only(
            form("The trainee of this agreement is Marisol T\u00e9llez", "and learns to weld"),
            CITED,
            NOTHING,
            "Tellez, Marisol");
    assertThat(recognised(snippet)).contains("trainee", "weld").doesNotContain("Marisol", "llez");
  }

  @Test
  void aPictureOnThePageIsCovered() throws Exception {
    BufferedImage card = new BufferedImage(300, 40, BufferedImage.TYPE_INT_RGB);
    Lettering.PLAIN.draw(card.createGraphics(), "412-55-9083", 10, 30);
    sheets.draw(
        content ->
            content.drawImage(
                org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory.createFromImage(
                    sheets.document(), card),
                220,
                792 - 215,
                150,
                20));
    Snippet snippet = only(form("Date of the signature of the trainee"), CITED, NOTHING);
    assertThat(picture(snippet).getRGB(Cutting.pixels(295_000 - 60_000), 110) & 0xffffff)
        .isNotZero();
    assertThat(recognised(snippet)).contains("trainee").doesNotContain("412", "9083");
  }

  @Test
  void aFieldThatHoldsANumberIsBlack() throws Exception {
    sheets.field(220, 190, 150, 18, "id", "412-55-9083");
    Snippet snippet = only(form("Date"), CITED, NOTHING);
    assertThat(black(snippet, PLACE, new Box(222_000, 192_000, 140_000, 12_000))).isEqualTo(100);
  }

  @Test
  void aScanShowsTheWordsThatWereRecognisedAndNoNumber() throws Exception {
    form("Agreement MA-0412-003  SSN: 412-55-9083", "of 03/16/2026 with the employer");
    Path scan = new Scanner(300, 0.7, 30, 4).scan(sheets.save(folder), folder.resolve("s.pdf"));
    Snippet snippet = only(scan, CITED, NOTHING);
    assertThat(recognised(snippet)).contains("employer").doesNotContain("412-5", "559083", "9083");
  }

  @Test
  void inkOfAScanThatIsNoWordIsNotShown() throws Exception {
    sheets.draw(
        content -> {
          content.moveTo(250, 792 - 195);
          content.curveTo(260, 792 - 160, 280, 792 - 230, 300, 792 - 190);
          content.curveTo(320, 792 - 170, 310, 792 - 220, 340, 792 - 180);
          content.stroke();
        });
    form("Date", "Signature of the employer and the trainee");
    Path scan = Scanner.CLEAN_300.scan(sheets.save(folder), folder.resolve("s.pdf"));
    Snippet snippet = only(scan, CITED, NOTHING);
    assertThat(black(snippet, PLACE, new Box(250_000, 165_000, 90_000, 40_000))).isZero();
    assertThat(recognised(snippet)).contains("Participant signature");
  }

  @Test
  void aScanWithoutWordsNearThePlaceHasNoPicture() throws Exception {
    Path scan = Scanner.CLEAN_300.scan(form("Date of this agreement"), folder.resolve("scan.pdf"));
    Box far = new Box(100_000, 600_000, 80_000, 12_000);
    Snippet snippet = only(scan, new SourceRef.OnPage("form.pdf", 1, far), NOTHING);
    assertThat(snippet.isPicture()).isFalse();
    assertThat(snippet.words()).isEqualTo(PageSnippets.NOT_CERTAIN);
  }

  @Test
  void aScanThatCannotBeRecognisedHasNoPicture() throws Exception {
    Path scan = Scanner.CLEAN_300.scan(form("Date"), folder.resolve("scan.pdf"));
    Cited cited = new Cited(List.of(CITED), NOTHING, Set.of(), Set.of());
    assertThat(
            new Snippets(new Tesseract("/nowhere/tesseract")).of(cited, Map.of("form.pdf", scan)))
        .allMatch(each -> !each.isPicture());
  }

  @Test
  void aWholePageAFileAndATextHaveNoPicture() throws Exception {
    Path pdf = form("Date");
    SourceRef page = new SourceRef.OnPage("form.pdf", 1, new Box(0, 0, 0, 0));
    assertThat(only(pdf, page, NOTHING).words()).contains("whole page");
    assertThat(only(pdf, new SourceRef.InFile("form.pdf"), NOTHING).words()).contains("whole file");
    Path csv = Files.writeString(folder.resolve("a.csv"), "Employee,Hours\nAna Ruiz,80\n");
    assertThat(only(csv, new SourceRef.InLine("a.csv", 2, 1), NOTHING).words())
        .contains("of this kind");
  }

  @Test
  void aFileThatIsBrokenHasNoPicture() throws Exception {
    Path broken = Files.writeString(folder.resolve("b.pdf"), "%PDF-1.7 nothing more");
    assertThat(only(broken, CITED, NOTHING).words()).isEqualTo(Snippets.FAILED);
  }

  @Test
  void isTheSameBytesEachTime() throws Exception {
    Path pdf = form("SSN 412-55-9083");
    assertThat(only(pdf, CITED, NOTHING)).isEqualTo(only(pdf, CITED, NOTHING));
  }

  @Test
  void ofAPrintedPayrollOnlyTheParticipantsLineIsSeen() throws Exception {
    sheets
        .title("Payroll Register")
        .text(60, 80, "Pay period 03/16/2026 to 03/29/2026")
        .grid(
            60,
            120,
            List.of(150, 60, 60, 60, 80),
            PdfSheets.row("Employee", "Code", "Hours", "Rate", "Amount"),
            PdfSheets.row("Ruiz, Ana", "REG", "71.50", "23.00", "1,644.50"),
            PdfSheets.row("Tellez, Marisol", "REG", "80.00", "19.00", "1,520.00"),
            PdfSheets.row("Brandt, Otto", "REG", "64.25", "31.00", "1,991.75"));
    Path pdf = sheets.save(folder);
    FileReading reading = new Extractor().read(pdf, "form.pdf", "sha");
    SourceRef place =
        reading.documents().get(0).rows().stream()
            .filter(row -> row.text(FieldName.PARTICIPANT).orElse("").contains("Tellez"))
            .findFirst()
            .orElseThrow()
            .value(FieldName.HOURS)
            .orElseThrow()
            .source();
    Snippet snippet = only(pdf, place, new Packet(List.of(reading)), "Marisol Tellez");
    assertThat(recognised(snippet))
        .contains("80.00", "19.00", "Hours", "Rate")
        .doesNotContain(
            "71.50", "64.25", "1,644", "991", "Ruiz", "Ana", "Brandt", "Otto", "Tellez");
  }

  private Snippet cell(String address, Object[]... rows) throws IOException {
    Path file = folder.resolve("book.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Sheets.fill(book, book.createSheet("May"), rows);
      Sheets.save(book, file);
    }
    FileReading reading = new Extractor().read(file, "book.xlsx", "sha");
    SourceRef place = new SourceRef.InCell("book.xlsx", "May", address);
    return only(file, place, new Packet(List.of(reading)), "Marisol Tellez");
  }

  @Test
  void drawsTheCellWithTheCellsAroundIt() throws Exception {
    Snippet snippet =
        cell(
            "B4",
            Sheets.row("OJT INVOICE"),
            Sheets.row("Agreement Number", "MA-0412-003"),
            Sheets.row("Invoice Number", "1043"),
            Sheets.row("Hours Claimed", 88),
            Sheets.row("Amount Claimed", 836),
            Sheets.row("SSN", "412-55-9083"));
    assertThat(snippet.words()).contains("B4");
    assertThat(recognised(snippet))
        .contains("Hours Claimed", "Invoice Number", "1043", "836")
        .doesNotContain("55-9", "9083");
  }

  @Test
  void ofAPayrollInAWorkbookOnlyTheParticipantsCellsAreSeen() throws Exception {
    Snippet snippet =
        cell(
            "D3",
            Sheets.row("Employee", "Pay Date", "Code", "Hours", "Rate", "Amount"),
            Sheets.row("Ana Ruiz", Sheets.day("2026-04-03"), "REG", 71.5, 23, 1644.5),
            Sheets.row("Marisol Tellez", Sheets.day("2026-04-03"), "REG", 80, 19, 1520),
            Sheets.row("Otto Brandt", Sheets.day("2026-04-03"), "REG", 64.25, 31, 1991.75));
    assertThat(recognised(snippet))
        .contains("Hours", "Rate", "80", "1520")
        .doesNotContain("71.5", "64.25", "1644", "1991", "Ruiz", "Otto", "Tellez");
  }

  @Test
  void nothingOfAPayrollOfNobodyKnownIsSeen() throws Exception {
    sheets.grid(
        60,
        120,
        List.of(150, 60, 60),
        PdfSheets.row("Employee", "Code", "Hours"),
        PdfSheets.row("Ruiz, Ana", "REG", "71.50"));
    Path pdf = sheets.save(folder);
    FileReading reading = new Extractor().read(pdf, "form.pdf", "sha");
    assertThat(reading.documents().get(0).type()).isEqualTo(DocumentType.PAYROLL);
    Box hours = new Box(275_000, 140_000, 30_000, 12_000);
    Snippet snippet =
        only(pdf, new SourceRef.OnPage("form.pdf", 1, hours), new Packet(List.of(reading)));
    assertThat(recognised(snippet)).contains("Hours").doesNotContain("71", "Ruiz");
  }
}
