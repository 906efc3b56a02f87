package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Columns that belong together: "Code Hours Amount" printed twice across for two earnings a line,
 * or "Other Code" with the hours and earnings of that code. Each group becomes a pair of its own.
 */
record ColumnGroups(SortedMap<Integer, Column> columns) {

  private static final Pattern NUMBERED =
      Pattern.compile("(?:hours|hrs|earnings|earning|pay|reg|other)? ?(\\d{1,2}) (code|amount)");

  private static final Set<Role> OF_GROUP =
      EnumSet.of(Role.CODE, Role.HOURS, Role.RATE, Role.AMOUNT);

  /** The column of "Hours 3 Code" and the like, which says itself what it belongs to. */
  static Optional<Column> numbered(String words) {
    Matcher pair = NUMBERED.matcher(words);
    if (!pair.matches()) {
      return Optional.empty();
    }
    boolean hours = words.startsWith("h");
    Role measured = hours ? Role.HOURS : Role.AMOUNT;
    Role role = pair.group(2).equals("code") ? Role.CODE : measured;
    return Optional.of(new Column(role, (hours ? "#h" : "#e") + pair.group(1)));
  }

  /** Settles groups that repeat the same columns, each from its code on. */
  void settleRepeated() {
    List<List<Integer>> groups = new ArrayList<>();
    for (Map.Entry<Integer, Column> entry : columns.entrySet()) {
      Column column = entry.getValue();
      boolean plain = OF_GROUP.contains(column.role()) && !column.isOfOneKind();
      if (plain && column.role() == Role.CODE) {
        groups.add(new ArrayList<>());
      }
      if (plain && !groups.isEmpty()) {
        groups.get(groups.size() - 1).add(entry.getKey());
      }
    }
    boolean same = groups.size() > 1 && roles(groups.get(0)).contains(Role.HOURS);
    for (List<Integer> group : groups) {
      boolean twins = new HashSet<>(roles(group)).size() < group.size();
      same &= !twins && roles(group).equals(roles(groups.get(0)));
    }
    if (!same) {
      return;
    }
    for (int i = 0; i < groups.size(); i++) {
      String kind = "#g" + (i + 1);
      groups.get(i).forEach(place -> columns.compute(place, (at, old) -> of(old, kind)));
    }
  }

  /** Settles the one column that names what "Other hours" or "Leave hours" are. */
  void settleOther(SortedMap<Integer, Cell> headings) {
    List<String> said =
        headings.values().stream().map(cell -> Vocabulary.normal(cell.text())).toList();
    for (String kind : List.of("other", "leave", "absence", "time off")) {
      if (said.stream().anyMatch(words -> words.startsWith(kind))) {
        settleOther(headings, kind);
      }
    }
  }

  private void settleOther(SortedMap<Integer, Cell> headings, String kind) {
    List<Integer> codes = new ArrayList<>();
    List<Integer> hours = new ArrayList<>();
    List<Integer> amounts = new ArrayList<>();
    headings.forEach(
        (place, cell) -> {
          String words = Vocabulary.normal(cell.text());
          boolean beside = !hours.isEmpty() && isNext(headings, hours.get(0), place);
          if (words.matches(kind + " (?:(?:hours|hrs|earnings|earn|pay) )?(?:code|cd|type|reason)")
              || (beside && words.matches("code|cd|type"))) {
            codes.add(place);
          } else if (words.matches(kind + " (?:hours|hrs)")) {
            hours.add(place);
          } else if (words.matches(kind + " (?:earnings|earn|pay|amount|amt|dollars|wages)")) {
            amounts.add(place);
          }
        });
    if (codes.size() == 1 && hours.size() == 1 && amounts.size() <= 1) {
      String pair = "#" + kind;
      columns.put(codes.get(0), new Column(Role.CODE, pair));
      columns.put(hours.get(0), new Column(Role.HOURS, pair));
      amounts.forEach(place -> columns.put(place, new Column(Role.AMOUNT, pair)));
    }
  }

  private static boolean isNext(SortedMap<Integer, Cell> headings, int left, int right) {
    return headings.tailMap(left + 1).firstKey() == right;
  }

  private List<Role> roles(List<Integer> group) {
    return group.stream().map(place -> Objects.requireNonNull(columns.get(place)).role()).toList();
  }

  private static Column of(@org.jspecify.annotations.Nullable Column old, String kind) {
    return new Column(Objects.requireNonNull(old).role(), kind);
  }
}
