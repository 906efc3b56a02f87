package org.ojtpay.extract;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ojtpay.packet.Catalogue;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.Exhibit;
import org.ojtpay.packet.SourceRef;

/** Recognises a document in a sheet by its title. */
final class DocumentTitles {

  /** A title of one word is too common to be looked for inside a line. */
  private static final int DISTINCT = 15;

  private static final int LONGEST_TITLE = 90;

  private static final Pattern SENTENCE = Pattern.compile(".*\\s.*\\s.*\\p{Ll}{2}[.,;]");

  private static final Pattern PARTED = Pattern.compile("\\s[-\u2013\u2014|/]\\s");

  private final Map<String, DocumentType> titles = new LinkedHashMap<>();
  private final OtherProgrammes others = OtherProgrammes.load();
  private final Remembered<Optional<DocumentType>> titleOf = new Remembered<>(this::found);

  private static final PerCatalogue<DocumentTitles> ALL = new PerCatalogue<>(DocumentTitles::new);

  static DocumentTitles of(Catalogue catalogue) {
    return ALL.of(catalogue);
  }

  private DocumentTitles(Catalogue catalogue) {
    for (Exhibit exhibit : catalogue.exhibits()) {
      exhibit.headings().forEach(title -> titles.putIfAbsent(LabelKey.of(title), exhibit.type()));
    }
  }

  /** A title stands alone on its line. */
  Optional<DocumentType> of(SortedMap<Integer, Cell> row) {
    return row.size() == 1 ? of(Grid.first(row).text()) : Optional.empty();
  }

  Optional<DocumentType> of(String text) {
    return titleOf.of(text);
  }

  /** Who prints the form may stand before its title: "Valley Jobs - OJT Agreement". */
  private Optional<DocumentType> part(String text) {
    String[] parts = PARTED.split(text, -1);
    return parts.length < 2
        ? Optional.empty()
        : Stream.of(parts)
            .filter(part -> part.strip().contains(" "))
            .flatMap(part -> Optional.ofNullable(titles.get(LabelKey.of(part))).stream())
            .findFirst();
  }

  private Optional<DocumentType> found(String printed) {
    String text = NumberedTitle.plain(printed);
    if (others.isTitle(text) || SENTENCE.matcher(text.strip()).matches()) {
      // "Attach the clarification of hours form." asks for a form; none begins there.
      return Optional.empty();
    }
    String key = LabelKey.of(text);
    DocumentType exact = titles.get(key);
    if (exact != null || text.length() > LONGEST_TITLE) {
      return Optional.ofNullable(exact);
    }
    return titles.entrySet().stream()
        .filter(title -> title.getKey().length() >= DISTINCT && key.contains(title.getKey()))
        .max((a, b) -> Integer.compare(a.getKey().length(), b.getKey().length()))
        .map(Map.Entry::getValue)
        .or(() -> part(text));
  }

  /** What the name of the sheet says, where the sheet itself has no title. */
  Optional<DocumentType> ofSheetName(Grid grid) {
    return grid.rows().stream()
        .filter(row -> !row.isEmpty())
        .findFirst()
        .map(row -> Grid.first(row).source())
        .filter(SourceRef.InCell.class::isInstance)
        .flatMap(source -> of(((SourceRef.InCell) source).sheet()));
  }
}
