package org.ojtpay.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One threshold of the policy.
 *
 * @param unit what a value counts
 * @param selectedBy the date that picks the value: {@code signature}, {@code work-date}, {@code
 *     received} or {@code start}
 * @param basis {@code policy}, {@code law} or {@code decision}
 * @param citation the clause that it serves
 * @param note what the citation does not say; may be absent
 * @param values in date order, at least one
 */
public record Parameter(
    String key,
    String title,
    String unit,
    String selectedBy,
    String basis,
    String citation,
    @Nullable String note,
    List<Dated> values) {

  /**
   * A value and the day from which it holds.
   *
   * @param text the value as it stands in the pack; of a table, its entries in one line
   * @param table the entries of a table; empty for a single value
   */
  public record Dated(LocalDate from, String text, Map<String, String> table) {

    static Dated of(LocalDate from, Map<String, String> table) {
      String text =
          new TreeMap<>(table)
              .entrySet().stream()
                  .map(each -> each.getKey() + " " + each.getValue())
                  .collect(Collectors.joining(", "));
      return new Dated(from, text, table);
    }

    public Dated {
      table = Map.copyOf(table);
    }
  }

  public Parameter {
    values = List.copyOf(values);
  }

  /** The value in force on that day; the first one also counts before its own date. */
  public Dated on(LocalDate day) {
    return values.stream()
        .filter(each -> !each.from().isAfter(day))
        .reduce((earlier, later) -> later)
        .orElse(values.get(0));
  }

  /** The same, with the value of that day on every day. */
  Parameter asOn(LocalDate day) {
    return new Parameter(key, title, unit, selectedBy, basis, citation, note, List.of(on(day)));
  }

  public Optional<String> remark() {
    return Optional.ofNullable(note);
  }
}
