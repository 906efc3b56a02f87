package org.ojtpay.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** {@code parameters.yaml}: dated, cited thresholds. */
final class ParametersFile {

  static final List<String> BASES = List.of("policy", "law", "decision");

  private static final String LETTERED = AgreementNumbers.Format.REGION_FUND_DIGITS.name();

  private static final List<String> DATES = List.of("signature", "work-date", "received", "start");
  private static final Set<String> NAMES =
      Set.of("title", "unit", "selectedBy", "basis", "citation", "note", "values");

  private ParametersFile() {}

  /** Every parameter by its key, in the order of the file. */
  static Map<String, Parameter> read(PackNode root) {
    Map<String, Parameter> parameters = new LinkedHashMap<>();
    for (PackNode entry : root.children()) {
      ValueKind kind = ParameterKeys.ALL.get(entry.name());
      if (kind == null) {
        entry.problem("key " + entry.name(), "a key that a rule asks for");
      } else {
        parameters.put(entry.name(), read(entry, kind, Set.of()));
      }
    }
    for (String key : ParameterKeys.ALL.keySet()) {
      if (!root.has(key)) {
        root.child(key).problem("this parameter");
      }
    }
    letters(root, parameters);
    return parameters;
  }

  /** Numbers that begin with letters need the letters. */
  private static void letters(PackNode root, Map<String, Parameter> parameters) {
    Parameter format = parameters.get("number.format");
    for (String key : List.of("number.regions", "number.funds")) {
      Parameter names = parameters.get(key);
      if (format == null || names == null || format.values().isEmpty()) {
        continue;
      }
      boolean lacking =
          names.values().stream()
              .filter(each -> each.text().equals(ValueKind.NONE))
              .anyMatch(each -> format.on(each.from()).text().equals(LETTERED));
      if (lacking) {
        root.child(key).problem(ValueKind.NONE, "letters, since number.format is " + LETTERED);
      }
    }
  }

  /**
   * One parameter.
   *
   * @param more what its entry may say besides
   */
  static Parameter read(PackNode entry, ValueKind kind, Set<String> more) {
    Set<String> names = new TreeSet<>(NAMES);
    names.addAll(more);
    entry.onlyHas(names);
    return new Parameter(
        entry.name(),
        entry.text("title"),
        entry.text("unit"),
        entry.oneOf("selectedBy", DATES),
        entry.oneOf("basis", BASES),
        entry.text("citation"),
        entry.optionalText("note").orElse(null),
        values(entry.child("values"), kind));
  }

  private static List<Parameter.Dated> values(PackNode list, ValueKind kind) {
    List<Parameter.Dated> values = new ArrayList<>();
    LocalDate before = LocalDate.MIN;
    for (PackNode item : list.items()) {
      item.onlyHas(Set.of("from", "value"));
      LocalDate from = item.date("from");
      if (!from.isAfter(before) && !values.isEmpty()) {
        item.child("from").problem("a date after " + before);
      }
      before = from;
      values.add(value(from, item.child("value"), kind));
    }
    return values;
  }

  private static Parameter.Dated value(LocalDate from, PackNode value, ValueKind kind) {
    JsonNode node = value.node();
    if (!kind.fits().test(node)) {
      value.problem(kind.expected());
      return new Parameter.Dated(from, "", Map.of());
    }
    if (!node.isObject()) {
      return new Parameter.Dated(from, node.asString(), Map.of());
    }
    Map<String, String> table = new LinkedHashMap<>();
    node.properties().forEach(each -> table.put(each.getKey(), each.getValue().asString()));
    return Parameter.Dated.of(from, table);
  }
}
