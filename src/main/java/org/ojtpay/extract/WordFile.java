package org.ojtpay.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * A zipped text document, opened. Its parts are read as plain XML: what other programs than Word
 * write is often beside the schema.
 *
 * @param styles absent where the document has none
 * @param headers of its pages, in the order in which the document names them
 * @param macros whether it carries a program
 */
record WordFile(Element body, @Nullable Element styles, List<Element> headers, boolean macros) {

  private static final int MOST_BYTES = 32 << 20;

  WordFile {
    headers = List.copyOf(headers);
  }

  static WordFile open(Path bytes) throws UnreadableFile {
    ZipLimits.set();
    try (OPCPackage file = OPCPackage.open(bytes.toFile(), PackageAccess.READ)) {
      try {
        return read(file);
      } finally {
        file.revert();
      }
    } catch (IOException | OpenXML4JException | SAXException | RuntimeException bad) {
      if (ZipLimits.isPassed(bad)) {
        throw new UnreadableFile(
            "DOC-LIMIT", "a text document that unpacks to far more than it holds", bad);
      }
      throw new UnreadableFile("DOC-BROKEN", "a text document that cannot be opened", bad);
    }
  }

  private static WordFile read(OPCPackage file)
      throws IOException, OpenXML4JException, SAXException, UnreadableFile {
    PackagePart main =
        file.getParts().stream()
            .filter(part -> isMain(part.getContentType()))
            .findFirst()
            .orElseThrow(() -> new IOException("no text document"));
    Element document = xml(main);
    Element body =
        Xml.child(document, "body").orElseThrow(() -> new IOException("no body of text"));
    List<Element> headers = new ArrayList<>();
    for (Element reference : Xml.below(body, "headerReference")) {
      Optional<String> id = Xml.attribute(reference, "id");
      PackageRelationship relation = id.map(main::getRelationship).orElse(null);
      if (relation != null) {
        headers.add(xml(main.getRelatedPart(relation)));
      }
    }
    return new WordFile(body, styles(main), headers, hasMacros(file, main));
  }

  private static boolean isMain(String contentType) {
    return contentType.contains("wordprocessingml.document.main")
        || contentType.contains("wordprocessingml.template.main")
        || contentType.matches("application/vnd\\.ms-word\\.(document|template)\\..*main\\+xml");
  }

  private static boolean hasMacros(OPCPackage file, PackagePart main) throws OpenXML4JException {
    return main.getContentType().contains("macroEnabled")
        || file.getParts().stream()
            .anyMatch(part -> part.getPartName().getName().endsWith("vbaProject.bin"));
  }

  private static @Nullable Element styles(PackagePart main)
      throws IOException, OpenXML4JException, SAXException, UnreadableFile {
    for (PackageRelationship relation : main.getRelationships()) {
      if (relation.getRelationshipType().endsWith("/styles")) {
        return xml(main.getRelatedPart(relation));
      }
    }
    return null;
  }

  private static Element xml(PackagePart part) throws IOException, SAXException, UnreadableFile {
    try (InputStream in = part.getInputStream()) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new UnreadableFile("DOC-LIMIT", "a text document of over 32 MB of text");
      }
      return DocumentHelper.readDocument(new ByteArrayInputStream(bytes)).getDocumentElement();
    }
  }
}
