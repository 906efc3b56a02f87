package org.ojtpay.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.ojtpay.notice.Block.Column;
import org.ojtpay.notice.Block.Paragraph;
import org.ojtpay.notice.Block.Table;

class PaperTest {

  private static final ZonedDateTime DATE =
      SampleNight.AS_OF.atStartOfDay(SampleNight.BOARD.zone());

  private static Sheet sheet(String text) {
    Sheet sheet = Sheet.upright(SampleNight.BOARD, "Return notice RN-00000000", "a test");
    sheet.heading("h1", "", "What it is");
    sheet.add(new Paragraph(text));
    return sheet;
  }

  private static byte[] pdf(Sheet sheet) {
    return new PdfWriter(DATE).bytes(sheet);
  }

  private static String print(String text) {
    return PaperText.of(pdf(sheet(text)));
  }

  @Test
  void everyPaperOfANightIsTaggedTitledAndHasItsFontsInIt() throws IOException {
    Folder folder = SampleNight.write(SampleNight.night());
    List<String> papers =
        folder.files().keySet().stream().filter(path -> path.endsWith(".pdf")).toList();
    assertThat(papers).hasSize(6);
    for (String path : papers) {
      try (PDDocument document = Loader.loadPDF(folder.file(path))) {
        var catalog = document.getDocumentCatalog();
        assertThat(catalog.getMarkInfo().isMarked()).as(path).isTrue();
        assertThat(catalog.getStructureTreeRoot()).as(path).isNotNull();
        assertThat(catalog.getLanguage()).as(path).isEqualTo("en-US");
        assertThat(catalog.getViewerPreferences().displayDocTitle()).as(path).isTrue();
        assertThat(catalog.getDocumentOutline().hasChildren()).as(path).isTrue();
        assertThat(
                new String(
                    catalog.getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8))
            .contains("<pdfuaid:part>1<", document.getDocumentInformation().getTitle());
        assertThat(fonts(document)).as(path).isNotEmpty().allMatch(PDFont::isEmbedded);
      }
    }
  }

  private static List<PDFont> fonts(PDDocument document) throws IOException {
    List<PDFont> fonts = new ArrayList<>();
    for (PDPage page : document.getPages()) {
      PDResources resources = page.getResources();
      for (COSName name : resources.getFontNames()) {
        fonts.add(resources.getFont(name));
      }
    }
    return fonts;
  }

  @Test
  void bearsTheAsOfDateAndNotTheClocks() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf(sheet("x")))) {
      Calendar made = document.getDocumentInformation().getCreationDate();
      assertThat(made.toInstant()).isEqualTo(DATE.toInstant());
      assertThat(document.getDocumentInformation().getModificationDate().toInstant())
          .isEqualTo(DATE.toInstant());
    }
  }

  @Test
  void isTheSameBytesByAnotherWriterWhateverTheMachinesHabits() {
    byte[] once = pdf(sheet("Dana Whitfield, 12.50 hours"));
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      PdfWriter other = new PdfWriter(DATE);
      assertThat(other.bytes(sheet("Something else before"))).isNotEqualTo(once);
      assertThat(other.bytes(sheet("Dana Whitfield, 12.50 hours"))).isEqualTo(once);
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
  }

  @Test
  void printsTheNamesOfVietnamPolandGreeceAndUkraine() {
    for (String name :
        List.of("Nguyễn Thị Ánh Đặng", "Żółć Łódź", "Ελένη Παπαδοπούλου", "Олександр Щербак")) {
      assertThat(print(name)).contains(name);
    }
  }

  @Test
  void marksWhatTheFontsLack() {
    assertThat(print("before 株 after")).contains("before \u25a1 after");
    assertThat(print("before \ud83d\ude00 after")).contains("before \u25a1 after");
  }

  @Test
  void headOfThePageTakesEveryTextAsText() {
    String name = "\"; } \\ </style> & <b> \u00e9";
    Sheet sheet = Sheet.wide(SampleNight.BOARD, name, "x");
    sheet.add(new Paragraph("body"));
    assertThat(PaperText.of(pdf(sheet)))
        .contains("\"; } \\ </style> & <b> \u00e9", "body", "Page 1 of 1");
  }

  @Test
  void figuresAreNeverBrokenOverLines() {
    Sheet sheet = sheet("figures");
    sheet.add(
        new Table(
            List.of(Column.text("What", 96), Column.figures("Hours", 4)),
            List.of(List.of("a", "1066.624"))));
    assertThat(PaperText.of(pdf(sheet))).contains("a 1066.624");
  }

  @Test
  void longTableRepeatsItsTitlesOnEachPage() {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 1; i <= 120; i++) {
      rows.add(List.of("line " + i, "x".repeat(90) + ".xlsx"));
    }
    Sheet sheet = sheet("long");
    sheet.add(new Table(List.of(Column.text("What", 30), Column.text("Where it is", 70)), rows));
    byte[] pdf = pdf(sheet);
    for (int page = 1; page <= 3; page++) {
      assertThat(PaperText.ofPage(pdf, page)).contains("What Where it is");
    }
    assertThat(PaperText.of(pdf)).contains("line 120");
  }
}
