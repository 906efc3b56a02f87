package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The headings of a register that has "Hrs 3 &amp; 4" and "Earn 3,4,5" beside columns of one kind:
 * before the former stand hours, between both the money of the same kinds, after the latter the
 * gross.
 *
 * @param line the words of the headings
 * @param parts what is read of them, from the employee to the gross
 */
record CodedHeading(List<PageWord> line, List<Part> parts) {

  /** What stands under a heading. */
  enum Holds {
    EMPLOYEE,
    /** One text a line: the rate, a number. */
    FIGURE,
    /** Hours or money of one kind. */
    KIND,
    CODED_HOURS,
    CODED_MONEY,
    GROSS
  }

  /**
   * One heading.
   *
   * @param says the heading in words that stand for themselves: "Reg Hours"
   */
  record Part(Piece piece, Holds holds, String says) {}

  private static final Pattern HOURS = Pattern.compile("(?:other )?(?:hours|hrs)(?: \\d)+");
  private static final Pattern MONEY =
      Pattern.compile("(?:other )?(?:earnings|earn|earns|pay)(?: \\d)+");
  private static final Pattern EMPLOYEE = Pattern.compile("employee\\b.*|(?:associate )?name\\b.*");

  private static final Pattern OF_HOURS = Pattern.compile("(?i)(?<=\\S) (?:hours|hrs)\\.?$");
  private static final Pattern OF_MONEY =
      Pattern.compile("(?i)(?<=\\S) (?:earnings|earn|pay|amount|amt)\\.?$");

  static final Vocabulary WORDS = Vocabulary.load();

  /** Where a line of the page is such headings, and all of them are understood. */
  static Optional<CodedHeading> in(List<List<PageWord>> lines) {
    for (List<PageWord> line : lines) {
      List<Piece> pieces = TextLines.pieces(line);
      int hours = place(pieces, HOURS);
      int money = place(pieces, MONEY);
      if (hours > 0 && money > hours) {
        return parts(pieces, hours, money).map(parts -> new CodedHeading(line, parts));
      }
    }
    return Optional.empty();
  }

  private static int place(List<Piece> pieces, Pattern heading) {
    for (int i = 0; i < pieces.size(); i++) {
      if (heading.matcher(Vocabulary.normal(pieces.get(i).text())).matches()) {
        return i;
      }
    }
    return -1;
  }

  private static Optional<List<Part>> parts(List<Piece> pieces, int hours, int money) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < pieces.size() && i <= money + 1; i++) {
      Piece piece = pieces.get(i);
      Optional<Part> part =
          i == hours || i == money
              ? Optional.of(new Part(piece, i == hours ? Holds.CODED_HOURS : Holds.CODED_MONEY, ""))
              : part(piece, i < hours ? " Hours" : " Earnings", i == 0, i == money + 1);
      if (part.isEmpty()) {
        return Optional.empty();
      }
      parts.add(part.get());
    }
    boolean all = parts.get(parts.size() - 1).holds() == Holds.GROSS;
    boolean twice = parts.stream().map(Part::says).distinct().count() < parts.size() - 1;
    return all && !twice ? Optional.of(parts) : Optional.empty();
  }

  private static Optional<Part> part(Piece piece, String measure, boolean first, boolean last) {
    String text = piece.text();
    Column column = WORDS.column(text);
    if (first) {
      boolean employee = EMPLOYEE.matcher(Vocabulary.normal(text)).matches();
      return employee ? Optional.of(new Part(piece, Holds.EMPLOYEE, "Employee")) : Optional.empty();
    }
    if (last) {
      return column.role() == Role.TOTAL_AMOUNT
          ? Optional.of(new Part(piece, Holds.GROSS, text))
          : Optional.empty();
    }
    boolean hours = measure.equals(" Hours");
    Column kind = WORDS.column((hours ? OF_HOURS : OF_MONEY).matcher(text).replaceFirst(""));
    if (kind.role() == Role.BARE_KIND) {
      return Optional.of(new Part(piece, Holds.KIND, kind.kind() + measure));
    }
    return switch (column.role()) {
      case HOURS, AMOUNT ->
          column.isOfOneKind() && hours == (column.role() == Role.HOURS)
              ? Optional.of(new Part(piece, Holds.KIND, column.kind() + measure))
              : Optional.empty();
      case RATE, BASE_RATE -> part(hours, new Part(piece, Holds.FIGURE, "Rate"));
      default -> Optional.empty();
    };
  }

  private static Optional<Part> part(boolean allowed, Part part) {
    return allowed ? Optional.of(part) : Optional.empty();
  }
}
