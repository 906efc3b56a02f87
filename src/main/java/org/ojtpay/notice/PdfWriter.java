package org.ojtpay.notice;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.GregorianCalendar;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Writes sheets as PDF/UA-1 (ISO 14289-1): tagged, with title, language, bookmarks and embedded
 * fonts. The same sheet gives the same bytes: its date is the as-of date's midnight at the board,
 * and its identity is counted from what it says.
 */
final class PdfWriter {

  static {
    // The layout's remarks on style sheets are for whoever writes them, not for whoever runs a job.
    XRLog.setLoggingEnabled(false);
  }

  private final ZonedDateTime date;
  private final PdfFonts fonts = new PdfFonts();
  private final DocumentBuilder xml = parser();

  /**
   * Reads the fonts.
   *
   * @param date which every paper bears as that of its making
   */
  PdfWriter(ZonedDateTime date) {
    this.date = date;
  }

  byte[] bytes(Sheet sheet) {
    String xhtml = sheet.xhtml(date.toLocalDate());
    try (PDDocument document = new PDDocument()) {
      PdfRendererBuilder builder = new PdfRendererBuilder();
      builder.usePDDocument(document).usePdfUaAccessibility(true).usePdfVersion(1.7f);
      builder.useReplacementText(Sheet.NOT_IN_THE_FONT).withW3cDocument(parse(xhtml), "");
      builder.useUriResolver((base, uri) -> uri.startsWith(Sheet.PICTURE) ? uri : null);
      builder.useObjectDrawerFactory(ShareBar.drawers());
      fonts.addTo(builder, document);
      try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
        renderer.createPDFWithoutClosing();
      }
      describe(document);
      document.setDocumentId((long) xhtml.hashCode());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The layout would put in the time of the machine's clock. */
  private void describe(PDDocument document) throws IOException {
    PDDocumentInformation about = document.getDocumentInformation();
    about.setCreationDate(GregorianCalendar.from(date));
    about.setModificationDate(GregorianCalendar.from(date));
    about.setProducer("ojtpay");
    document.getDocumentCatalog().setMetadata(metadata(document, about));
  }

  /** The same facts as XMP, which says too that the document is PDF/UA. */
  private PDMetadata metadata(PDDocument document, PDDocumentInformation about) throws IOException {
    String day = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(date);
    String xmp =
        XMP.formatted(Html.escape(about.getTitle()), Html.escape(about.getSubject()), day, day);
    return new PDMetadata(document, new ByteArrayInputStream(xmp.getBytes(StandardCharsets.UTF_8)));
  }

  private static final String XMP =
      """
      <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
       xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
       xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
      <dc:format>application/pdf</dc:format>
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
      <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:description>
      <xmp:CreateDate>%s</xmp:CreateDate>
      <xmp:ModifyDate>%s</xmp:ModifyDate>
      <pdf:Producer>ojtpay</pdf:Producer>
      <pdfuaid:part>1</pdfuaid:part>
      </rdf:Description>
      </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="r"?>
      """;

  private Document parse(String xhtml) throws IOException {
    try {
      return xml.parse(new InputSource(new StringReader(xhtml)));
    } catch (SAXException e) {
      throw new IllegalStateException("a paper of sound parts cannot be laid out", e);
    }
  }

  private static DocumentBuilder parser() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("this Java lacks its XML parser", e);
    }
  }
}
