package org.ojtpay.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ojtpay.packet.Exhibit;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A form in two languages: "Start date / Fecha de inicio". What stands there a second time in the
 * other language is taken away, so that the label is the one that is known.
 */
final class TwoLanguages {

  /** So many labels of two languages make a form of two languages. */
  private static final int FEWEST = 3;

  private static final Set<String> WORDS = words();

  private final Exhibit exhibit;
  private final LabelIndex index;
  private int found;

  private TwoLanguages(Exhibit exhibit, LabelIndex index) {
    this.exhibit = exhibit;
    this.index = index;
  }

  /** As many lines, in one language; the same where the form has only one. */
  static List<Line> one(Exhibit exhibit, LabelIndex index, List<Line> lines) {
    boolean slashes =
        lines.stream()
                .flatMap(line -> line.pieces().stream())
                .filter(piece -> piece.words().stream().anyMatch(TwoLanguages::parts))
                .limit(FEWEST)
                .count()
            == FEWEST;
    if (!slashes) {
      return lines;
    }
    TwoLanguages two = new TwoLanguages(exhibit, index);
    List<Line> plain = lines.stream().map(two::plain).toList();
    return two.found < FEWEST ? lines : plain;
  }

  private Line plain(Line line) {
    List<Piece> pieces = line.pieces().stream().map(this::plain).toList();
    return pieces.equals(line.pieces())
        ? line
        : new Line(line.page(), pieces, line.ruled(), line.box());
  }

  private Piece plain(Piece piece) {
    List<PageWord> words = new ArrayList<>(piece.words());
    int found = 0;
    for (int i = 1; i + 1 < words.size(); i++) {
      if (!parts(words.get(i))) {
        continue;
      }
      int from = start(words, i);
      int to = end(words, i);
      List<PageWord> first = words.subList(from, i);
      List<PageWord> second = words.subList(i + 1, to);
      if (isOther(second) && (isKnown(first) || isAllOther(second))) {
        keep(words, i - 1, second.get(second.size() - 1));
        words.subList(i, to).clear();
        found++;
      } else if (isOther(first) && isKnown(second)) {
        words.subList(from, i + 1).clear();
        i = from;
        found++;
      }
    }
    this.found += found;
    Piece plain = new Piece(words, piece.box(), piece.ruled());
    return found == 0 ? piece : piece.ruled() ? plain : Piece.free(words);
  }

  /** The colon after both is the colon of the one that stays. */
  private static void keep(List<PageWord> words, int at, PageWord last) {
    PageWord word = words.get(at);
    if (LabelFinder.endsInColon(last) && !LabelFinder.endsInColon(word)) {
      words.set(
          at,
          new PageWord(
              word.text() + ":",
              word.box().around(last.box()),
              word.size(),
              word.bold(),
              word.kind(),
              word.confidence()));
    }
  }

  private static boolean parts(PageWord word) {
    return word.text().equals("/") && word.kind() == PageWord.Kind.PRINTED;
  }

  private static boolean isBorder(PageWord word) {
    return Choices.isBox(word) || word.isFilled() || word.isLeader() || parts(word);
  }

  private static int start(List<PageWord> words, int slash) {
    int from = slash;
    while (from > 0
        && !isBorder(words.get(from - 1))
        && !LabelFinder.endsInColon(words.get(from - 1))) {
      from--;
    }
    return from;
  }

  private static int end(List<PageWord> words, int slash) {
    int to = slash + 1;
    while (to < words.size()
        && !isBorder(words.get(to))
        && !LabelFinder.endsInColon(words.get(to - 1))) {
      to++;
    }
    return to;
  }

  private boolean isKnown(List<PageWord> words) {
    String text = Piece.text(words);
    String key = LabelKey.of(text);
    return index.isLabel(key)
        || index.heading(key) != null
        || index.signer(key) != null
        || index.isSigningHeading(key)
        || exhibit.fields().stream()
            .anyMatch(field -> Choices.canonical(field.choices(), text).isPresent());
  }

  /** Half of its words at least are of the other language; none is a figure. */
  private static boolean isOther(List<PageWord> words) {
    long other = words.stream().filter(word -> WORDS.contains(key(word))).count();
    return !words.isEmpty()
        && 2 * other >= words.size()
        && words.stream().noneMatch(word -> word.text().matches(".*\\d.*"));
  }

  private static boolean isAllOther(List<PageWord> words) {
    return words.stream().allMatch(word -> WORDS.contains(key(word)));
  }

  private static String key(PageWord word) {
    return LabelKey.ofWord(word.text());
  }

  private static Set<String> words() {
    try (InputStream in =
        TwoLanguages.class.getResourceAsStream("/catalogue/second-language.yaml")) {
      JsonNode root = YAMLMapper.builder().build().readTree(in);
      Set<String> words = new HashSet<>();
      root.path("words").forEach(word -> words.add(LabelKey.ofWord(word.asString())));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
