package org.ojtpay.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ojtpay.packet.Exhibit;
import org.ojtpay.packet.FieldKind;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.Value;

/**
 * Checklists without headings and without boxes: "X" before each statement, or "Y" and "N" before
 * or behind it. A cross says yes only where all crosses stand under each other: in two columns
 * nobody knows which is which.
 */
final class PlainAnswers {

  private static final Pattern CROSS = Pattern.compile("[xX\u2713\u2714\u2611\u2612]");
  private static final Pattern LETTER = Pattern.compile("(?i)[yn]|n/a");
  private static final Pattern WORD = Pattern.compile("(?i)yes|no|n/?a|not applicable");
  private static final Pattern BEFORE =
      Pattern.compile("(?i)(?:[yn]|yes|no|n/?a)[-:.)\u2013\u2014]");
  private static final Pattern DASH = Pattern.compile("[-:\u2013\u2014]");
  private static final Pattern NUMBER = Pattern.compile("\\(?\\d{1,2}[.)]");
  private static final Pattern SIGNS = Pattern.compile("[-:.)\u2013\u2014\\s_]");

  /** A statement has more words than a name or a label. */
  private static final int LEAST_WORDS = 4;

  private static final int ALIGNED = 6_000;

  /** One marked statement; beside it stand so many cells. */
  private record Marked(
      PageModel page, PageWord mark, List<PageWord> statement, int cells, boolean ofNeither) {

    boolean isCross() {
      return CROSS.matcher(mark.text()).matches();
    }
  }

  private final List<Marked> found = new ArrayList<>();
  private @Nullable Line last;

  private PlainAnswers() {}

  static List<Fields> read(Exhibit exhibit, List<Line> lines, Set<Integer> taken) {
    if (!areAsked(exhibit)) {
      return List.of();
    }
    PlainAnswers answers = new PlainAnswers();
    for (int i = 0; i < lines.size(); i++) {
      if (!taken.contains(i)) {
        answers.take(lines.get(i));
      }
    }
    return answers.rows();
  }

  /** Whether this form has statements to be answered with yes or no. */
  static boolean areAsked(Exhibit exhibit) {
    return exhibit.tables().stream().anyMatch(table -> !table.affirmative().isEmpty());
  }

  private void take(Line line) {
    List<PageWord> words = line.words().stream().filter(word -> !word.isLeader()).toList();
    Optional<Marked> marked = marked(line, words);
    if (marked.isPresent()) {
      found.add(marked.get());
      last = line;
    } else if (last != null && goesOn(line, last)) {
      Marked open = found.get(found.size() - 1);
      open.statement().addAll(words);
      last = line;
    } else {
      last = null;
    }
  }

  private static Optional<Marked> marked(Line line, List<PageWord> words) {
    int first = !words.isEmpty() && NUMBER.matcher(words.get(0).text()).matches() ? 1 : 0;
    int end = words.size() - 1;
    if (end - first < LEAST_WORDS) {
      return Optional.empty();
    }
    int cells = (int) line.pieces().stream().filter(Piece::ruled).count();
    if (isBefore(line, words, first)) {
      List<PageWord> statement = new ArrayList<>(words.subList(0, first));
      boolean dash = DASH.matcher(words.get(first + 1).text()).matches();
      statement.addAll(words.subList(first + (dash ? 2 : 1), words.size()));
      return Optional.of(of(line, words.get(first), statement, cells));
    }
    return isBehind(line, words, end)
        ? Optional.of(of(line, words.get(end), new ArrayList<>(words.subList(0, end)), cells))
        : Optional.empty();
  }

  private static Marked of(Line line, PageWord mark, List<PageWord> statement, int cells) {
    String said = SIGNS.matcher(mark.text()).replaceAll("");
    boolean neither = said.matches("(?i)n/?a|not.*");
    return new Marked(line.page(), mark, statement, cells, neither);
  }

  private static boolean isBefore(Line line, List<PageWord> words, int at) {
    String text = words.get(at).text();
    boolean dash = DASH.matcher(words.get(at + 1).text()).matches();
    return CROSS.matcher(text).matches()
        || LETTER.matcher(text).matches()
        || BEFORE.matcher(text).matches()
        || (WORD.matcher(text).matches() && (dash || isAlone(line, words.get(at))));
  }

  /** In a place of its own, or after the end of a sentence. */
  private static boolean isBehind(Line line, List<PageWord> words, int at) {
    String text = words.get(at).text();
    boolean answer = isAnswer(text);
    if (isAnswer(words.get(at - 1).text())) {
      // "YES NO" is printed behind each statement: neither of them is an answer.
      return false;
    }
    return isAlone(line, words.get(at))
        ? answer || CROSS.matcher(text).matches()
        : answer && words.get(at - 1).text().matches(".*[?:.]");
  }

  private static boolean isAnswer(String text) {
    return LETTER.matcher(text).matches() || WORD.matcher(text).matches();
  }

  private static boolean isAlone(Line line, PageWord word) {
    return line.pieces().stream()
        .anyMatch(piece -> piece.words().size() == 1 && piece.words().get(0).equals(word));
  }

  /** A statement that runs on in the next line. */
  private boolean goesOn(Line line, Line before) {
    List<PageWord> statement = found.get(found.size() - 1).statement();
    int left = line.box().x();
    return !line.ruled()
        && !before.ruled()
        && line.page().equals(before.page())
        && line.box().y() - before.box().bottom() < line.box().height() * 6 / 10
        && (Math.abs(left - statement.get(0).box().x()) <= ALIGNED
            || Character.isLowerCase(line.text().codePointAt(0)));
  }

  private List<Fields> rows() {
    List<Integer> crosses =
        found.stream().filter(Marked::isCross).map(each -> each.mark().box().x()).sorted().toList();
    boolean apart =
        !crosses.isEmpty() && crosses.get(crosses.size() - 1) - crosses.get(0) > ALIGNED;
    return found.stream().map(each -> row(each, apart)).toList();
  }

  private Fields row(Marked marked, boolean apart) {
    boolean unclear = found.size() == 1 || (marked.isCross() && (apart || marked.cells() > 2));
    BigDecimal sure = unclear ? Printed.DOUBTFUL : Printed.PROBABLE;
    PageModel page = marked.page();
    Printed statement =
        new Printed(page, marked.statement(), Piece.around(marked.statement()), sure);
    Map<FieldName, Value> row = new EnumMap<>(FieldName.class);
    row.put(
        FieldName.ITEM,
        Canonical.value(
            FieldKind.TEXT, statement.text(), page.source(statement.box()), Printed.PROBABLE));
    String said = SIGNS.matcher(marked.mark().text()).replaceAll("");
    row.put(
        FieldName.ANSWER,
        marked.ofNeither()
            ? Value.notUnderstood(marked.mark().text(), page.source(marked.mark().box()))
            : Canonical.value(
                FieldKind.YES_NO,
                CROSS.matcher(said).matches() ? "x" : said,
                page.source(marked.mark().box()),
                sure));
    return new Fields(row);
  }
}
