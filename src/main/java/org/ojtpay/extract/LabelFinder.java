package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Finds the labels of an exhibit in a line: the longest phrase that the catalogue knows. */
final class LabelFinder {

  /** A colon this near after known words belongs to a longer label that nobody knows. */
  private static final int COLON_WITHIN = 4;

  /** The words of a statement behind a box to tick: at most, and where it goes on at least. */
  private static final int STATEMENT = 18;

  private static final int FEWEST_OF_STATEMENT = 6;

  private final Predicate<String> isLabel;

  LabelFinder(Predicate<String> isLabel) {
    this.isLabel = isLabel;
  }

  List<Label> labels(Line line, int lineIndex) {
    List<Label> labels = new ArrayList<>();
    for (int i = 0; i < line.pieces().size(); i++) {
      Piece piece = line.pieces().get(i);
      int start = afterNumbering(piece.words());
      int first = labels.size();
      for (int word = start; word < piece.words().size(); word++) {
        Label label = labelAt(piece.words(), word, start, lineIndex, i);
        if (label != null) {
          labels.add(label);
          word = label.to() - 1;
        }
      }
      if (isValueOfTheOneBefore(labels, first, piece)) {
        labels.remove(labels.size() - 1);
      }
    }
    labels.removeIf(label -> isValueOfThePieceBefore(labels, label, line));
    return labels;
  }

  /** "Title:", then "Trainee", then the next label: the words between are what was filled in. */
  private static boolean isValueOfThePieceBefore(List<Label> labels, Label label, Line line) {
    List<Piece> pieces = line.pieces();
    Piece own = pieces.get(label.piece());
    boolean whole =
        label.from() == 0
            && label.to() == own.words().size()
            && !endsInColon(own.words().get(label.to() - 1));
    if (!whole || label.piece() == 0) {
      return false;
    }
    Piece before = pieces.get(label.piece() - 1);
    boolean announced =
        labels.stream()
            .anyMatch(
                other ->
                    other.piece() == label.piece() - 1
                        && other.to() == before.words().size()
                        && endsInColon(before.words().get(other.to() - 1)));
    boolean lastValue = label.piece() + 1 == pieces.size();
    boolean labelNext =
        labels.stream().anyMatch(other -> other.piece() == label.piece() + 1 && other.from() == 0);
    return announced && (lastValue || labelNext);
  }

  /**
   * Under "Job title" in one cell the word "Supervisor" is what was filled in, and so is "Trainee"
   * after "Title:".
   */
  private static boolean isValueOfTheOneBefore(List<Label> labels, int first, Piece piece) {
    if (labels.size() - first < 2) {
      return false;
    }
    Label last = labels.get(labels.size() - 1);
    Label before = labels.get(labels.size() - 2);
    boolean announced = piece.ruled() || endsInColon(piece.words().get(before.to() - 1));
    return announced
        && last.to() == piece.words().size()
        && before.to() == last.from()
        && !endsInColon(piece.words().get(last.to() - 1));
  }

  private @org.jspecify.annotations.Nullable Label labelAt(
      List<PageWord> words, int from, int start, int line, int piece) {
    boolean ticked = from > 0 && Choices.isBox(words.get(from - 1));
    for (int end = longest(words, from, ticked ? STATEMENT : LabelIndex.LONGEST);
        end > from;
        end--) {
      String key = key(words, from, end);
      if (key.isEmpty() || !isLabel.test(key)) {
        continue;
      }
      int to = afterHint(words, end);
      // What is ticked is the whole sentence, also where it goes on.
      boolean clear = isClearEnd(words, to - 1) || (ticked && end - from >= FEWEST_OF_STATEMENT);
      boolean opens = from == start || opens(words, from);
      if (clear && (opens || endsInColon(words.get(to - 1)))) {
        return Label.of(line, piece, words, from, end, to, key, false);
      }
      if (!clear && from == start && !colonFollows(words, to)) {
        return Label.of(line, piece, words, from, end, to, key, true);
      }
    }
    return null;
  }

  /** No label goes on after a colon, a line to write on, a form field, a new line in print. */
  private static int longest(List<PageWord> words, int from, int most) {
    int end = from;
    while (end < words.size() && end - from < most) {
      PageWord word = words.get(end);
      if (word.isFilled() || word.isTickBox() || word.isLeader()) {
        return end;
      }
      end++;
      if (endsInColon(word)) {
        return end;
      }
      if (end < words.size() && TextLines.isWideGap(word, words.get(end))) {
        return end;
      }
    }
    return end;
  }

  private static String key(List<PageWord> words, int from, int end) {
    StringBuilder key = new StringBuilder();
    for (PageWord word : words.subList(from, end)) {
      key.append(LabelKey.ofWord(word.text()));
    }
    return LabelKey.ofWord(words.get(end - 1).text()).isEmpty()
            && end - from > 1
            && !isPunctuation(words.get(end - 1))
        ? ""
        : key.toString();
  }

  private static boolean isPunctuation(PageWord word) {
    return word.text().matches("[:;.,*?)(/-]+");
  }

  /** Past "(mm/dd/yyyy)" and the like, and past a colon that stands apart. */
  private static int afterHint(List<PageWord> words, int end) {
    int to = end;
    if (to < words.size() && isHintStart(words.get(to)) && !endsInColon(words.get(to - 1))) {
      int close = to;
      while (close < words.size() && !words.get(close).text().matches(".*\\)[:*.]*")) {
        close++;
      }
      to = close < words.size() ? close + 1 : to;
    }
    while (to < words.size() && words.get(to).text().matches("[:*]+")) {
      to++;
    }
    return to;
  }

  private static boolean isHintStart(PageWord word) {
    return word.kind() == PageWord.Kind.PRINTED
        && word.text().startsWith("(")
        && word.text().matches("\\(.*[\\p{L}$%].*|\\(\\d{1,2}[-\u2013]\\d{1,2}\\)[:*.]*");
  }

  private static boolean isClearEnd(List<PageWord> words, int last) {
    PageWord word = words.get(last);
    if (endsInColon(word) || last + 1 == words.size()) {
      return true;
    }
    PageWord next = words.get(last + 1);
    return next.isLeader()
        || next.isFilled()
        || next.isTickBox()
        || TextLines.isNewLine(word, next)
        || TextLines.isWideGap(word, next)
        || (word.bold() && !next.bold());
  }

  private static boolean opens(List<PageWord> words, int from) {
    PageWord before = words.get(from - 1);
    PageWord word = words.get(from);
    return before.isLeader()
        || before.isFilled()
        || Choices.isBox(before)
        || TextLines.isNewLine(before, word)
        || TextLines.isWideGap(before, word)
        || (!before.bold() && word.bold());
  }

  private static boolean colonFollows(List<PageWord> words, int from) {
    return words.stream()
        .skip(from)
        .limit(COLON_WITHIN)
        .anyMatch(word -> word.text().matches(".*\\p{L}\\)?:"));
  }

  static boolean endsInColon(PageWord word) {
    return word.kind() == PageWord.Kind.PRINTED && word.text().endsWith(":");
  }

  /** Past "1." or "(a)" before a label. */
  private static int afterNumbering(List<PageWord> words) {
    boolean numbered =
        words.size() > 1
            && words.get(0).text().matches("\\(?(?:\\d{1,2}|[a-zA-Z])[.)]|\\u2022|\\*");
    return numbered ? 1 : 0;
  }
}
