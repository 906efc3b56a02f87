package org.ojtpay.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ojtpay.packet.Box;
import org.ojtpay.packet.Exhibit;
import org.ojtpay.packet.FieldKind;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.packet.Value;

/**
 * Statements with "YES NO" printed behind each, one of them circled by hand. A drawing around a
 * word may cross it out too: what seems to be the answer is always shown to a person.
 */
final class CircledAnswers {

  private final Set<String> yes;
  private final Set<String> no;
  private final List<Fields> rows = new ArrayList<>();

  private CircledAnswers(Exhibit exhibit) {
    this.yes = keys(exhibit.tables().stream().flatMap(table -> table.affirmative().stream()));
    this.no = keys(exhibit.tables().stream().flatMap(table -> table.negative().stream()));
  }

  private static Set<String> keys(Stream<String> words) {
    return words.map(LabelKey::of).collect(Collectors.toSet());
  }

  static List<Fields> read(Exhibit exhibit, List<Line> lines, Set<Integer> taken) {
    CircledAnswers answers = new CircledAnswers(exhibit);
    for (int i = 0; i < lines.size() && !answers.yes.isEmpty(); i++) {
      if (!taken.contains(i)) {
        Optional<Line> before = i > 0 ? Optional.of(lines.get(i - 1)) : Optional.empty();
        answers.take(lines.get(i), before.filter(line -> line.pieces().size() <= 2));
      }
    }
    return answers.rows.size() > 1 ? answers.rows : List.of();
  }

  /** Several statements, each with its own words to circle: no headings over columns of marks. */
  static Set<Integer> lines(Exhibit exhibit, List<Line> lines) {
    CircledAnswers answers = new CircledAnswers(exhibit);
    Set<Integer> found = new TreeSet<>();
    Set<String> statements = new TreeSet<>();
    for (int i = 0; i < lines.size() && !answers.yes.isEmpty(); i++) {
      if (answers.isStatement(lines.get(i).words())) {
        found.add(i);
        statements.add(LabelKey.of(lines.get(i).text()));
      }
    }
    return statements.size() > 1 ? found : Set.of();
  }

  private boolean isStatement(List<PageWord> words) {
    int end = words.size() - 2;
    return end > 2
        && no.contains(LabelKey.ofWord(words.get(end + 1).text()))
        && yes.contains(LabelKey.ofWord(words.get(end).text()))
        && words.stream().noneMatch(Choices::isBox);
  }

  private void take(Line line, Optional<Line> before) {
    List<PageWord> words = line.words();
    int end = words.size() - 2;
    if (!isStatement(words)) {
      return;
    }
    List<PageWord> statement = new ArrayList<>();
    if (Character.isLowerCase(line.text().codePointAt(0))) {
      before.ifPresent(line0 -> statement.addAll(line0.words()));
    }
    statement.addAll(words.subList(0, end));
    if (statement.get(0).text().matches("\\(?(?:\\d{1,2}|[a-zA-Z])[.)]")) {
      statement.remove(0);
    }
    Map<FieldName, Value> row = new EnumMap<>(FieldName.class);
    SourceRef place = line.page().source(Piece.around(statement));
    row.put(
        FieldName.ITEM,
        Canonical.value(FieldKind.TEXT, Piece.text(statement), place, Printed.PROBABLE));
    row.put(FieldName.ANSWER, answer(line.page(), words.get(end), words.get(end + 1)));
    rows.add(new Fields(row));
  }

  private static Value answer(PageModel page, PageWord yes, PageWord no) {
    boolean first = isCircled(page, yes, no);
    boolean second = isCircled(page, no, yes);
    SourceRef source = page.source(yes.box().around(no.box()));
    String seen = yes.text() + " " + no.text();
    if (first == second) {
      return Value.notUnderstood(seen, source);
    }
    BigDecimal sure = Printed.DOUBTFUL;
    return new Value(first ? "yes" : "no", source, sure, seen + ", one of them circled");
  }

  /** A drawing around this word alone. */
  private static boolean isCircled(PageModel page, PageWord word, PageWord other) {
    return page.inks().stream().anyMatch(ink -> holds(ink, word.box()) && !holds(ink, other.box()));
  }

  private static boolean holds(Box ink, Box word) {
    int middle = word.y() + word.height() / 2;
    return ink.x() <= word.x()
        && ink.right() >= word.right()
        && ink.y() <= middle
        && middle <= ink.bottom()
        && ink.height() < 5 * word.height();
  }
}
