package org.ojtpay.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The employer's name in the lines over a register, alone or with a title or labels beside it. */
final class FirmLine {

  /** What joins a firm to a title, or to the next thing that the line says. */
  private static final Pattern JOINT =
      Pattern.compile("\\s+[\u00b7\u2022|]\\s+|\\s+[-\u2013\u2014]\\s+");

  /** A time, a date or the code of a report, printed in the corner of a page. */
  private static final Pattern CORNER =
      Pattern.compile(
          "(?i)\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s*[ap]\\.?m?\\.?)?|page\\b.*|\\d{1,4}"
              + "|[A-Z]{1,6}[-_]?\\d{2,}[-\\w]*");

  private static final Pattern LETTERSPACED = Pattern.compile("(?:\\S )+\\S");

  private static final Pattern NUMBERED =
      Pattern.compile(
          "(\\p{L}[\\p{L} ]*?)\\s*[#:]?\\s*[A-Z]{0,3}\\d+\\s*[-\u2013\u2014:]\\s+(\\D.*)");

  /** What stands in brackets behind the name, with a figure in it. */
  private static final Pattern BRACKETED =
      Pattern.compile("(.*\\S)\\s*[(\\[]([^()\\[\\]]*\\d[^()\\[\\]]*)[)\\]]");

  /** The code at the end of what a label announces. */
  private static final Pattern CODE =
      Pattern.compile("(.*?\\p{L})[\\s:#.]+([A-Za-z0-9-]{1,12})", Pattern.UNICODE_CASE);

  private static final int MOST_CELLS = 3;

  /** A name that may be more than the name. */
  private static final BigDecimal DOUBTFUL = new BigDecimal("0.5");

  private final Vocabulary words;
  private boolean begun;

  FirmLine(Vocabulary words) {
    this.words = words;
  }

  /**
   * Of a line that announces nothing: what is no heading, in the first cell or alone in the line.
   */
  Optional<Cell> of(SortedMap<Integer, Cell> row) {
    begun = true;
    List<Cell> cells =
        row.values().stream()
            .filter(cell -> !isCorner(cell))
            .map(this::withoutNumber)
            .map(this::withoutCode)
            .toList();
    if (cells.isEmpty()) {
      return Optional.empty();
    }
    List<Cell> named = cells.stream().filter(cell -> !isTitle(cell.text())).toList();
    boolean alone = named.size() == 1 || row.size() <= MOST_CELLS;
    Cell likely = cells.stream().filter(this::endsAsFirm).findFirst().orElse(cells.get(0));
    return alone ? name(likely).filter(cell -> mayBeFirm(cell.text())) : Optional.empty();
  }

  /**
   * Of a line that announces a period or a number: the first cell, before the labels, where it says
   * that it is a firm or stands at the very head and names nobody.
   */
  Optional<Cell> beside(SortedMap<Integer, Cell> row, Map<Role, Cell> found) {
    boolean head = !begun;
    begun = true;
    if (found.containsKey(Role.EMPLOYER)) {
      return Optional.empty();
    }
    String first = Grid.first(row).text();
    String part = List.of(JOINT.split(first, -1)).get(0).strip();
    boolean apart = row.size() > 1 || part.length() < first.length();
    boolean firm =
        words.isFirm(part) || (head && row.size() > 1 && !PersonLine.isName(part, words));
    return apart && firm && mayBeFirm(part) && !isTitle(part)
        ? Optional.of(Grid.first(row).saying(part))
        : Optional.empty();
  }

  /** "Client 4471 - Quail Hollow Bakery": the label, its number and the name. */
  private Cell withoutNumber(Cell cell) {
    Matcher parts = NUMBERED.matcher(cell.text());
    boolean employer =
        parts.matches() && words.label(parts.group(1)).filter(Role.EMPLOYER::equals).isPresent();
    return employer ? cell.saying(parts.group(2)) : cell;
  }

  /** "Quail Hollow Bakery (client 0K88)": a code of the firm's behind its name. */
  private Cell withoutCode(Cell cell) {
    Matcher parts = BRACKETED.matcher(cell.text());
    Matcher code = parts.matches() ? CODE.matcher(parts.group(2).strip()) : null;
    boolean announced =
        code != null
            && code.matches()
            && words
                .label(code.group(1))
                .filter(role -> role == Role.EMPLOYER || role == Role.OTHER)
                .isPresent();
    return announced ? cell.saying(parts.group(1)) : cell;
  }

  /** Without a title joined to it; doubtful where it is not clear what joins what. */
  private Optional<Cell> name(Cell cell) {
    List<String> parts = new ArrayList<>(List.of(JOINT.split(cell.text().strip(), -1)));
    boolean addressed = parts.size() > 1 && parts.removeIf(this::isAddress);
    if (addressed && parts.size() == 1) {
      return Optional.of(cell.saying(parts.get(0)));
    }
    if (parts.size() == 1 || cell.text().matches("[A-Z0-9]{2,6}\\s+-\\s+[^-]*")) {
      return Optional.of(cell);
    }
    boolean first = !isTitle(parts.get(0));
    parts.removeIf(this::isTitle);
    if (parts.size() == 1 && (first || words.isFirm(parts.get(0)))) {
      return Optional.of(cell.saying(parts.get(0)));
    }
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(new Cell(cell.text(), null, null, false, cell.source(), DOUBTFUL));
  }

  private boolean mayBeFirm(String text) {
    return text.matches(".*\\p{L}{2}.*")
        && !text.matches(".*(\\d{3,}|:).*")
        && words.label(text).isEmpty()
        && !words.isHeading(text);
  }

  /** "Payroll Register", "Staff Time & Pay", a period: no part of a name. */
  private boolean isTitle(String text) {
    return words.isHeading(text)
        || LETTERSPACED.matcher(text).matches()
        || words.saysOneOf("titles", text)
        || !DatesInText.find(DatesInText.spelledOut(text)).isEmpty();
  }

  /** "415 Grand Ave": a house number, and a word of streets. */
  private boolean isAddress(String text) {
    return text.matches("\\d{1,6}[A-Za-z]?\\s.*") && words.saysOneOf("streets", text);
  }

  private boolean endsAsFirm(Cell cell) {
    return words.isFirm(cell.text()) && mayBeFirm(cell.text());
  }

  private static boolean isCorner(Cell cell) {
    return cell.number() != null
        || CORNER.matcher(cell.text()).matches()
        || Canonical.date(cell.text()).isPresent();
  }
}
