package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ojtpay.packet.Box;

/**
 * Registers whose columns "Hrs 3 &amp; 4" and "Earn 3,4,5" hold several kinds, each figure with its
 * code right of it and further ones on the lines below. Each employee becomes one row that pairs
 * the hours of a code with its money. A page on which anything stands where it should not is left
 * as it is.
 */
final class CodedRegister {

  private static final Pattern NUMBERED = Pattern.compile("\\d(?:[,/&-]\\d?)*");
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:(?:File|Emp|Employee|ID|Clock|Badge) ?(?:No\\.?|#|Number|ID)?:?|#) ?\\d+");

  private final List<PageWord> taken = new ArrayList<>();
  private final List<CodedPerson> people = new ArrayList<>();
  private final CodedHeading heading;
  private final CodedColumns columns;
  private final CodedRows rows;
  private @Nullable CodedPerson open;

  private CodedRegister(CodedHeading heading, CodedColumns columns, CodedRows rows) {
    this.heading = heading;
    this.columns = columns;
    this.rows = rows;
  }

  /** Whether numbered hours are spoken of at all. */
  static boolean maybeOn(PageModel page) {
    List<PageWord> words = page.words();
    for (int i = 0; i + 1 < words.size(); i++) {
      String text = words.get(i).text();
      if ((text.equalsIgnoreCase("hrs") || text.equalsIgnoreCase("hours"))
          && NUMBERED.matcher(words.get(i + 1).text()).matches()) {
        return true;
      }
    }
    return false;
  }

  /** The lines of a page that is such a register, and understood. */
  static Optional<List<Line>> lines(PageModel page) {
    List<List<PageWord>> all = TextLines.of(page.words());
    Optional<CodedHeading> heading = CodedHeading.in(all);
    if (heading.isEmpty()) {
      return Optional.empty();
    }
    int at = all.indexOf(heading.get().line());
    List<List<PageWord>> below = all.subList(at + 1, all.size());
    Optional<CodedColumns> columns = CodedColumns.under(heading.get(), below);
    if (columns.isEmpty()) {
      return Optional.empty();
    }
    CodedRows rows = new CodedRows(page, CodedLegend.of(all));
    CodedRegister register = new CodedRegister(heading.get(), columns.get(), rows);
    return register.takes(page, below) ? Optional.of(register.on(page, all, at)) : Optional.empty();
  }

  /** Takes over the lines under the headings; false where one of them is not understood. */
  private boolean takes(PageModel page, List<List<PageWord>> lines) {
    String heads = Piece.text(heading.line());
    Box before = Piece.around(heading.line());
    for (List<PageWord> line : lines) {
      Box box = Piece.around(line);
      if (!isNear(page, before, box, line.get(0).size())) {
        open = null;
      }
      if (Piece.text(line).equals(heads)) {
        taken.addAll(line);
      } else if (!takes(line)) {
        return false;
      }
      before = box;
    }
    return !people.isEmpty();
  }

  /** Whether a line may go on with the one before it. */
  private static boolean isNear(PageModel page, Box before, Box box, int size) {
    int bottom = before.bottom();
    return box.y() - bottom <= size
        && page.rulings().stream()
            .filter(Ruling::horizontal)
            .noneMatch(
                line ->
                    before.y() + before.height() / 2 < line.at()
                        && line.at() < box.y() + box.height() / 2
                        && line.isAt(box.x(), 0));
  }

  private boolean takes(List<PageWord> line) {
    List<PageWord> left = left(line);
    List<CodedFigure> figures =
        CodedFigure.of(line).stream().filter(f -> f.box().x() < columns.right()).toList();
    if (!figures.isEmpty() && CodedColumns.isTotal(line)) {
      open = null;
      return total(line, left, figures);
    }
    if (begins(figures) && PersonLine.isName(Piece.text(left), CodedHeading.WORDS)) {
      CodedPerson person = new CodedPerson(left);
      people.add(person);
      open = person;
      return figures(person, line, figures);
    }
    if (open != null) {
      return goesOn(open, left) && figures(open, line, figures);
    }
    if (Piece.around(line).x() >= columns.right()) {
      taken.addAll(line);
    }
    return figures.isEmpty();
  }

  private List<PageWord> left(List<PageWord> line) {
    return line.stream().filter(word -> word.box().right() <= columns.left()).toList();
  }

  private boolean begins(List<CodedFigure> figures) {
    return figures.stream()
        .flatMap(figure -> columns.of(figure).stream())
        .anyMatch(part -> part.holds() == CodedHeading.Holds.GROSS);
  }

  /** A further line of an employee says nothing of itself but his number, once. */
  private static boolean goesOn(CodedPerson person, List<PageWord> left) {
    if (left.isEmpty()) {
      return true;
    }
    if (person.hasNumber() || !NUMBER.matcher(Piece.text(left)).matches()) {
      return false;
    }
    PageWord last = left.get(left.size() - 1);
    person.number(List.of(CodedFigure.saying(last, last.text().replaceAll("\\D", ""))));
    return true;
  }

  /** Takes the line over; words among the figures that are neither figure nor code forbid it. */
  private boolean figures(CodedPerson person, List<PageWord> line, List<CodedFigure> figures) {
    for (PageWord word : line) {
      boolean among = word.box().right() > columns.left() && word.box().x() < columns.right();
      if (among && figures.stream().noneMatch(figure -> figure.isOf(word))) {
        return false;
      }
    }
    for (CodedFigure figure : figures) {
      Optional<CodedHeading.Part> part = columns.of(figure);
      if (part.isEmpty()) {
        return false;
      }
      person.take(part.get(), figure);
    }
    person.words().addAll(line);
    taken.addAll(line);
    return true;
  }

  private boolean total(List<PageWord> line, List<PageWord> left, List<CodedFigure> figures) {
    CodedPerson sums = new CodedPerson(left);
    for (CodedFigure figure : figures) {
      Optional<CodedHeading.Part> part = columns.of(figure);
      if (part.isEmpty()) {
        return false;
      }
      sums.figures().putIfAbsent(part.get(), figure.figure());
    }
    sums.words().addAll(line);
    rows.total(sums);
    people.add(sums);
    taken.addAll(line);
    return true;
  }

  private List<Line> on(PageModel page, List<List<PageWord>> all, int at) {
    taken.addAll(heading.line());
    if (at > 0 && isGroupLine(all.get(at - 1))) {
      taken.addAll(all.get(at - 1));
    }
    List<Line> own = rows.of(heading, people);
    List<Line> lines = new ArrayList<>();
    int next = 0;
    for (Line line : others(page)) {
      while (next < own.size() && own.get(next).box().y() < line.box().y()) {
        lines.add(own.get(next++));
      }
      lines.add(line);
    }
    lines.addAll(own.subList(next, own.size()));
    return lines;
  }

  /** What else stands on the page, line by line. */
  private List<Line> others(PageModel page) {
    Set<PageWord> gone = new HashSet<>(taken);
    List<PageWord> left = page.words().stream().filter(word -> !gone.contains(word)).toList();
    return TextLines.of(left).stream()
        .map(line -> Line.of(page, TextLines.pieces(line), false))
        .toList();
  }

  /** "H O U R S" over some of the headings. */
  private boolean isGroupLine(List<PageWord> line) {
    Box box = Piece.around(line);
    Box heads = Piece.around(heading.line());
    return box.x() > heading.parts().get(0).piece().box().right()
        && heads.y() - box.bottom() <= 2 * line.get(0).size()
        && line.stream().allMatch(word -> word.text().chars().allMatch(Character::isLetter));
  }
}
