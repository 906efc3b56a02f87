package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ojtpay.packet.Exhibit;
import org.ojtpay.packet.FieldKind;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.Value;

/** Checklists without columns: each statement carries its own "Yes" and "No" to tick. */
final class InlineAnswers {

  private static final String NUMBERED = "(?:\\(?\\d{1,2}[.)]|\\(?[a-z][.)]|\u2022).*";

  private final List<Fields> rows = new ArrayList<>();
  private final List<PageWord> statement = new ArrayList<>();
  private final List<PageWord> answer = new ArrayList<>();

  private InlineAnswers() {}

  static List<Fields> read(Exhibit exhibit, List<Line> lines, Set<Integer> taken) {
    if (exhibit.tables().stream().allMatch(table -> table.affirmative().isEmpty())) {
      return List.of();
    }
    InlineAnswers answers = new InlineAnswers();
    for (int i = 0; i < lines.size(); i++) {
      if (!taken.contains(i)) {
        answers.take(lines.get(i));
      }
    }
    if (!lines.isEmpty()) {
      answers.flush(lines.get(lines.size() - 1).page());
    }
    return answers.rows;
  }

  /** A statement ends with the line after which a new one opens, or with its answer. */
  private void take(Line line) {
    List<PageWord> words = line.words();
    List<PageWord> reply = words.stream().filter(word -> isReply(word, words)).toList();
    List<PageWord> said = words.stream().filter(word -> !reply.contains(word)).toList();
    boolean answersFirst = !said.isEmpty() && !words.isEmpty() && Choices.isBox(words.get(0));
    boolean opens = answersFirst || Piece.text(said).matches(NUMBERED);
    boolean continues = !line.text().isEmpty() && Character.isLowerCase(line.text().codePointAt(0));
    if (opens || (!answer.isEmpty() && !continues)) {
      flush(line.page());
    }
    if (answer.isEmpty() && reply.isEmpty() && !opens && !continues) {
      statement.clear();
    }
    words.stream()
        .filter(word -> !reply.contains(word) && !word.isLeader())
        .forEach(statement::add);
    answer.addAll(reply);
    if (!answer.isEmpty() && line.ruled()) {
      flush(line.page());
    }
  }

  private static boolean isReply(PageWord word, List<PageWord> line) {
    if (Choices.isBox(word)) {
      return true;
    }
    boolean yesNo = word.text().matches("(?i)(?:yes|no|y|n)[,:/]?") && isBesideMark(word, line);
    boolean boxes = line.stream().anyMatch(Choices::isBox);
    boolean blanks = line.stream().anyMatch(PageWord::isLeader);
    return (boxes || blanks) && (yesNo || word.isLeader() || word.text().matches("[xX\u2713]"));
  }

  /** "No worker will be displaced" begins with a word of the statement, no answer. */
  private static boolean isBesideMark(PageWord word, List<PageWord> line) {
    int at = line.indexOf(word);
    return line.subList(Math.max(at - 2, 0), Math.min(at + 3, line.size())).stream()
        .anyMatch(other -> Choices.isBox(other) || other.isLeader());
  }

  private void flush(PageModel page) {
    Map<FieldName, Value> row = new EnumMap<>(FieldName.class);
    if (!statement.isEmpty() && !answer.isEmpty()) {
      row.put(
          FieldName.ITEM,
          Canonical.value(
              FieldKind.TEXT,
              Piece.text(statement),
              page.source(Piece.around(statement)),
              Printed.PROBABLE));
      Printed reply = new Printed(page, answer, Piece.around(answer), Printed.PROBABLE);
      boolean untouched =
          answer.stream().noneMatch(w -> Choices.isTicked(w) || w.text().matches("[xX\u2713]"));
      if (!untouched) {
        row.put(
            FieldName.ANSWER,
            Canonical.value(
                FieldKind.YES_NO, reply.withBoxes(), page.source(reply.box()), reply.sure()));
      }
      rows.add(new Fields(row));
    }
    statement.clear();
    answer.clear();
  }
}
