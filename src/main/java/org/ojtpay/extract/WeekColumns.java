package org.ojtpay.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;

/**
 * Columns for each week of a period, "Wk 1 Reg" and "Wk 2 Reg", beside "Total Reg": the total is
 * what counts, and the weeks are its parts. Where no total is printed their sum stands for it.
 */
record WeekColumns(
    Vocabulary words, SortedMap<Integer, Cell> headings, SortedMap<Integer, Column> columns) {

  private static final Pattern WEEK =
      Pattern.compile(
          "(?:^| )(?:(?:weeks?|wk|w) ?#? ?(?:[1-6]|one|two|three|four|five|i{1,3})"
              + "|(?:1st|2nd|3rd|4th|5th|first|second|third|fourth|fifth) (?:week|wk)"
              + "|mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?"
              + "|sat(?:urday)?|sun(?:day)?)(?: |$)");

  /** The days of the week stand in its heading. */
  private static final Pattern DATE = Pattern.compile("\\d{1,2}[/.-]\\d{1,2}(?:[/.-]\\d{2,4})?");

  /** Tells the weeks and their totals; weeks only where the row speaks of hours or wages. */
  void settle() {
    boolean hours =
        columns.values().stream()
            .map(Column::role)
            .anyMatch(r -> r == Role.HOURS || r == Role.TOTAL_HOURS || r == Role.RATE);
    if (!hours) {
      return;
    }
    // Of "Mon 3/23" over two lines the lower one may be all that stands in this row.
    boolean ofDays =
        headings.values().stream()
                .filter(cell -> WEEK.matcher(Vocabulary.normal(undated(cell))).matches())
                .count()
            > 1;
    for (Map.Entry<Integer, Cell> heading : headings.entrySet()) {
      String undated = undated(heading.getValue());
      String text = Vocabulary.normal(undated).replaceFirst(" (?:to|thru|through)$", "");
      String rest = WEEK.matcher(text).replaceFirst(" ").strip();
      boolean day = text.isEmpty() && !undated.isEmpty() && ofDays;
      if (rest.equals(text) && !day) {
        continue;
      }
      Column plain = rest.isEmpty() ? Column.of(Role.TOTAL_HOURS) : words.column(rest);
      switch (plain.role()) {
        case HOURS, BARE_KIND -> put(heading.getKey(), new Column(Role.WEEK_HOURS, plain.kind()));
        case TOTAL_HOURS -> put(heading.getKey(), Column.of(Role.WEEK_HOURS));
        case AMOUNT, TOTAL_AMOUNT, RATE -> put(heading.getKey(), Column.of(Role.OTHER));
        default -> {
          if (words.isTotal(rest)) {
            put(heading.getKey(), Column.of(Role.WEEK_HOURS));
          }
        }
      }
    }
    totalsOfKinds();
  }

  private static String undated(Cell heading) {
    return DATE.matcher(heading.text()).replaceAll(" ");
  }

  private void put(int place, Column column) {
    columns.put(place, column);
  }

  /** "Total Reg", where no other column has regular hours. */
  private void totalsOfKinds() {
    Set<String> known = new HashSet<>();
    columns.values().stream()
        .filter(column -> column.role() == Role.HOURS || column.role() == Role.BARE_KIND)
        .forEach(column -> known.add(column.kind()));
    for (Map.Entry<Integer, Cell> heading : headings.entrySet()) {
      String text = heading.getValue().text();
      Role role = Objects.requireNonNull(columns.get(heading.getKey())).role();
      if ((role != Role.UNKNOWN && role != Role.TOTAL_HOURS) || !words.isTotal(text)) {
        continue;
      }
      words
          .totalOf(text)
          .map(words::column)
          .filter(column -> column.role() == Role.HOURS || column.role() == Role.BARE_KIND)
          .filter(column -> column.isOfOneKind() && !known.contains(column.kind()))
          .ifPresent(column -> put(heading.getKey(), column));
    }
  }

  /** "Total" alone, right after the weeks, is their sum. */
  void settleTotal() {
    List<Integer> weeks =
        columns.entrySet().stream()
            .filter(entry -> entry.getValue().role() == Role.WEEK_HOURS)
            .map(Map.Entry::getKey)
            .toList();
    boolean summed =
        columns.values().stream()
            .anyMatch(column -> column.role() == Role.HOURS || column.role() == Role.TOTAL_HOURS);
    if (weeks.isEmpty() || summed) {
      return;
    }
    SortedMap<Integer, Column> after = columns.tailMap(weeks.get(weeks.size() - 1) + 1);
    if (!after.isEmpty()
        && Column.of(Role.UNKNOWN).equals(after.get(after.firstKey()))
        && words.isTotal(Objects.requireNonNull(headings.get(after.firstKey())).text())) {
      boolean kinds = Objects.requireNonNull(columns.get(weeks.get(0))).isOfOneKind();
      put(after.firstKey(), Column.of(kinds ? Role.TOTAL_HOURS : Role.HOURS));
    }
  }
}
