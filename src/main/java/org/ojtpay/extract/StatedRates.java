package org.ojtpay.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.Value;

/**
 * Rates that are stated once beside the table: "Hourly rate: $20.80" over a time sheet. Such a rate
 * is that of its person's lines of regular hours and of leave that have none; where a second one is
 * stated, or it is not clear for whom, it is nobody's.
 */
final class StatedRates {

  private static final String MONEY = "\\$?\\s*(?<money>\\d{1,3}\\.\\d{2,4})";

  private static final Pattern MONEY_FIRST = Pattern.compile(MONEY + "(?<rest>.*)");

  private static final Pattern AN_HOUR =
      Pattern.compile("(?i)" + MONEY + "\\s*(?:/|per|an)\\s*(?:hr|hour|h)\\.?");

  /** What makes another rate of it, or one of a part of the period. */
  private static final Set<String> OTHER =
      Set.of("ot", "overtime", "double", "premium", "holiday", "reimbursement");

  /** What a staffing firm asks of its client, which is more than it pays. */
  private static final Set<String> BILLED =
      Set.of(
          ("bill billing billed billable charge charged charges client clients customer invoice"
                  + " invoiced invoicing sell selling markup agency vendor burdened loaded contract")
              .split(" ", -1));

  private static final Set<String> CHANGES =
      Set.of("eff", "effective", "from", "until", "through", "as", "since", "after", "starting");

  /**
   * One statement.
   *
   * @param person the person known where it stands, as the context says it
   * @param under whether it may belong to the lines of that person above it
   * @param clear whether nothing beside it limits it
   */
  private record Stated(Cell cell, String person, boolean under, boolean clear) {}

  private final Pattern label;
  private final Vocabulary words;
  private final List<Stated> stated = new ArrayList<>();

  StatedRates(Vocabulary words) {
    this.words = words;
    this.label = words.pattern(StatedRates.class, () -> label(words));
  }

  private static Pattern label(Vocabulary words) {
    String labels = LabelledLine.alternatives(words.labels(Role.RATE, Role.BASE_RATE));
    return Pattern.compile(
        "(?i)(?:(?<before>\\p{L}+)[\\s.-]+)?(?<![\\p{L}\\p{N}])(?:" + labels + ")\\s*[:#]?\\s*");
  }

  /** Takes what a line beside the table states. */
  void read(SortedMap<Integer, Cell> row, String person, List<Fields> lines) {
    labelled(row, person, lines);
    anHour(row, person, lines);
  }

  /** "$19.25/hr" in a cell of its own, beside nothing that says which rate it is. */
  private void anHour(SortedMap<Integer, Cell> row, String person, List<Fields> lines) {
    for (Cell cell : row.values()) {
      Matcher money = AN_HOUR.matcher(cell.text());
      if (money.matches()
          && row.values().stream()
              .noneMatch(each -> isOther(each.text()) || label.matcher(each.text()).find())) {
        add(cell.saying(money.group("money")), person, lines, true);
      }
    }
  }

  private void labelled(SortedMap<Integer, Cell> row, String person, List<Fields> lines) {
    for (Map.Entry<Integer, Cell> entry : row.entrySet()) {
      Cell cell = entry.getValue();
      Matcher said = label.matcher(cell.text());
      int from = 0;
      while (cell.number() == null && said.find()) {
        SortedMap<Integer, Cell> right = row.tailMap(entry.getKey() + 1);
        boolean whole = said.end() == cell.text().length() && !right.isEmpty();
        Cell holder = whole ? Grid.first(right) : cell.saying(cell.text().substring(said.end()));
        Matcher money = MONEY_FIRST.matcher(text(holder));
        String before = from == 0 ? beside(row.headMap(entry.getKey())) + " " : "";
        before += cell.text().substring(from, said.end()).replaceAll(".*[;|,\\d]", "");
        if (money.matches() && !isOther(before) && !isOther(own(money.group("rest")))) {
          boolean clear = !isIn(CHANGES, money.group("rest"));
          add(holder.saying(money.group("money")), person, lines, clear);
        }
        from = said.end();
      }
    }
  }

  private void add(Cell cell, String person, List<Fields> lines, boolean clear) {
    BigDecimal rate = number(cell);
    boolean again =
        stated.stream()
            .anyMatch(
                each ->
                    !each.under()
                        && each.person().equals(person)
                        && number(each.cell()).compareTo(rate) == 0);
    boolean ended = !lines.isEmpty() && person(lines.get(lines.size() - 1)).equals(person);
    stated.add(new Stated(cell, person, ended && !again, clear));
  }

  /** What a cell of words alone says of the one at its right. */
  private static String beside(SortedMap<Integer, Cell> left) {
    String text = left.values().stream().reduce((one, next) -> next).map(Cell::text).orElse("");
    return text.matches("[\\p{L} /:-]{1,20}") ? text : "";
  }

  /** What stands behind an amount and is still said of it: "$27.41 (billed)". */
  private String own(String rest) {
    Matcher next = label.matcher(rest);
    return (next.find() ? rest.substring(0, next.start()) : rest).replaceAll("[;|,$].*", "");
  }

  /** Whether it is no rate of regular hours, no wage at all, or no rate of money. */
  private static boolean isOther(String text) {
    return text.strip().startsWith("%") || isIn(OTHER, text) || isIn(BILLED, text);
  }

  private static String text(Cell holder) {
    BigDecimal number = holder.number();
    return number == null || number.scale() > 2
        ? holder.text()
        : number.setScale(2).toPlainString();
  }

  private static boolean isIn(Set<String> words, String text) {
    return WordLists.words(Vocabulary.normal(text)).anyMatch(words::contains);
  }

  private static String person(Fields line) {
    return line.text(FieldName.PARTICIPANT).orElse("")
        + "/"
        + line.text(FieldName.PARTICIPANT_ID).orElse("");
  }

  /**
   * The same lines, with the rate that is stated for them. Where lines of others were read over,
   * nobody knows whose it is.
   */
  List<Fields> priced(List<Fields> lines, List<Grid> grids) {
    if (stated.isEmpty() || grids.stream().anyMatch(grid -> !grid.leftOut().isEmpty())) {
      return lines;
    }
    Set<String> people = new HashSet<>();
    lines.forEach(line -> people.add(person(line)));
    boolean under = stated.stream().anyMatch(Stated::under);
    if (people.size() > 1 && under) {
      // What stands between two people's lines may be of either.
      return lines;
    }
    List<Fields> priced = new ArrayList<>(lines);
    for (String person : people) {
      rate(person, people.size() == 1, lines)
          .ifPresent(rate -> priced.replaceAll(line -> priced(line, person, rate)));
    }
    return priced;
  }

  /** The one rate of that person; of the only one also where it stands before the name. */
  private Optional<Cell> rate(String person, boolean only, List<Fields> lines) {
    List<Stated> of = stated.stream().filter(each -> only || each.person().equals(person)).toList();
    boolean clear =
        of.stream()
            .allMatch(
                each ->
                    each.clear() && (each.person().equals(person) || each.person().equals("/")));
    if (!clear || of.stream().map(each -> number(each.cell())).distinct().count() != 1) {
      return Optional.empty();
    }
    Cell rate = of.get(0).cell();
    boolean agreed =
        lines.stream()
            .filter(line -> person(line).equals(person) && isRegular(line))
            .allMatch(line -> agrees(line, number(rate)));
    return agreed ? Optional.of(rate) : Optional.empty();
  }

  private static BigDecimal number(Cell cell) {
    return new BigDecimal(cell.text()).stripTrailingZeros();
  }

  /** Regular hours, and paid leave, which is paid as these are. */
  private boolean isRegular(Fields line) {
    return line.text(FieldName.CODE)
        .filter(code -> words.column(code).kind().equals("REG") || words.isLeave(code))
        .isPresent();
  }

  /** Neither another rate of its own, nor an amount that this rate does not come to. */
  private static boolean agrees(Fields line, BigDecimal rate) {
    if (line.has(FieldName.RATE_PAID)) {
      return line.number(FieldName.RATE_PAID).filter(own -> own.compareTo(rate) == 0).isPresent();
    }
    Optional<BigDecimal> hours = line.number(FieldName.HOURS);
    Optional<BigDecimal> amount = line.number(FieldName.AMOUNT);
    return amount.isEmpty()
        || hours
            .filter(all -> PrintedTotals.isClose(all.multiply(rate), amount.get(), 1))
            .isPresent();
  }

  private Fields priced(Fields line, String person, Cell rate) {
    boolean lacks =
        person(line).equals(person)
            && isRegular(line)
            && line.has(FieldName.HOURS)
            && !line.has(FieldName.RATE_PAID);
    if (!lacks) {
      return line;
    }
    Map<FieldName, Value> values = new EnumMap<>(line.values());
    values.put(FieldName.RATE_PAID, CellValues.of(FieldName.RATE_PAID, rate));
    return new Fields(values);
  }
}
