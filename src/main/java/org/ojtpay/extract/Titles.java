package org.ojtpay.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ojtpay.packet.Catalogue;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.Exhibit;

/** Tells which exhibit a line is the title of. */
final class Titles {

  /** A title stands nearly alone in its line: it makes up this share of the words at least. */
  private static final int LEAST_PERCENT = 50;

  private static final int MOST_WORDS = 14;

  /** With more words of titles a page may well hold one. */
  private static final int MOST_PARTS = 100;

  private static final int MOST_KEPT = 1_000;

  /** The first fifth of a page. */
  private static final int HEAD = 5;

  /** Letters of a headline, in thousandths of a point. */
  static final int LARGE = 14_000;

  private final Map<String, DocumentType> titles = new HashMap<>();
  private final OtherProgrammes others = OtherProgrammes.load();
  private final Remembered<Boolean> partOfTitle =
      new Remembered<>(key -> titles().stream().anyMatch(title -> title.contains(key)));

  private final Map<Set<String>, Boolean> madeOf = new ConcurrentHashMap<>();

  private static final PerCatalogue<Titles> ALL = new PerCatalogue<>(Titles::new);

  static Titles of(Catalogue catalogue) {
    return ALL.of(catalogue);
  }

  private Titles(Catalogue catalogue) {
    for (Exhibit exhibit : catalogue.exhibits()) {
      exhibit.headings().forEach(title -> titles.put(LabelKey.of(title), exhibit.type()));
    }
  }

  private Set<String> titles() {
    return titles.keySet();
  }

  /** The exhibit that begins with this line; empty for any other line. */
  Optional<DocumentType> of(Line line) {
    List<PageWord> words = line.words();
    if (words.isEmpty() || words.size() > MOST_WORDS) {
      return Optional.empty();
    }
    if (isParted(words)) {
      return inLetterhead(line);
    }
    Piece piece = Piece.free(words);
    boolean prose = piece.text().endsWith(",") || piece.text().matches(".*[a-z]\\.");
    boolean holdsValue =
        piece.words().stream().anyMatch(w -> w.isFilled() || w.isTickBox() || w.isLeader());
    if (prose || holdsValue || piece.text().endsWith(":")) {
      return Optional.empty();
    }
    return longest(Piece.free(NumberedTitle.plain(words)))
        .filter(type -> !others.isTitle(piece.text()));
  }

  /** Whether words of these, put together, say a title: where they do not, no line of them does. */
  boolean mayStandAmong(List<PageWord> words) {
    Set<String> said = new HashSet<>();
    for (PageWord word : words) {
      String key = LabelKey.ofWord(word.text());
      if (!key.isEmpty() && partOfTitle.of(key)) {
        said.add(key);
      }
    }
    return said.size() > MOST_PARTS || (!said.isEmpty() && isTitleMadeOf(said));
  }

  /** The pages of a register have the same headings, and there are thousands of titles. */
  private boolean isTitleMadeOf(Set<String> parts) {
    Boolean before = madeOf.get(parts);
    if (before != null) {
      return before;
    }
    boolean made = titles.keySet().stream().anyMatch(title -> isMadeOf(parts, title));
    if (madeOf.size() >= MOST_KEPT) {
      madeOf.clear();
    }
    madeOf.put(Set.copyOf(parts), made);
    return made;
  }

  private static boolean isMadeOf(Set<String> parts, String title) {
    if (parts.stream().noneMatch(title::startsWith)) {
      return false;
    }
    boolean[] reached = new boolean[title.length() + 1];
    reached[0] = true;
    for (int at = 0; at < title.length(); at++) {
      for (String part : reached[at] ? parts : Set.<String>of()) {
        if (title.startsWith(part, at)) {
          reached[at + part.length()] = true;
        }
      }
    }
    return reached[title.length()];
  }

  /** At the head of a page, beside who sends it, a title in large letters stands apart. */
  private Optional<DocumentType> inLetterhead(Line line) {
    if (line.ruled() || line.box().y() * HEAD > line.page().height()) {
      return Optional.empty();
    }
    List<Piece> parts =
        line.pieces().stream()
            .filter(piece -> piece.words().get(0).size() >= LARGE)
            .filter(piece -> piece.words().stream().noneMatch(PageWord::isFilled))
            .filter(piece -> titles.containsKey(LabelKey.of(piece.text())))
            .toList();
    return parts.size() == 1 && line.pieces().size() == 2
        ? Optional.ofNullable(titles.get(LabelKey.of(parts.get(0).text())))
            .filter(type -> type != DocumentType.PAYROLL)
        : Optional.empty();
  }

  private static boolean isParted(List<PageWord> words) {
    for (int i = 1; i < words.size(); i++) {
      if (TextLines.isVeryWideGap(words.get(i - 1), words.get(i))) {
        return true;
      }
    }
    return false;
  }

  private Optional<DocumentType> longest(Piece piece) {
    int words = piece.words().size();
    for (int length = words; length > 0 && length * 100 >= words * LEAST_PERCENT; length--) {
      for (int from = 0; from + length <= words; from++) {
        DocumentType type =
            titles.get(LabelKey.of(Piece.text(piece.words().subList(from, from + length))));
        if (type != null && isHeadline(piece, length) && !announces(piece, from + length)) {
          return Optional.of(type);
        }
      }
    }
    return Optional.empty();
  }

  /** "OJT Agreement Number: ED-2204-611" names an agreement; no agreement begins there. */
  private static boolean announces(Piece piece, int end) {
    return piece.words().subList(end, piece.words().size()).stream()
        .anyMatch(LabelFinder::endsInColon);
  }

  /** One short word, such as "Invoice", is a title only in the look of one. */
  private static boolean isHeadline(Piece piece, int length) {
    PageWord first = piece.words().get(0);
    boolean capitals = piece.text().equals(piece.text().toUpperCase(java.util.Locale.ROOT));
    return length > 1 || first.bold() || capitals || first.size() >= 13_000;
  }
}
