package org.ojtpay.policy;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A place in a pack's file while it is read. What is wrong there is put on the list of problems and
 * something harmless returned, so that one reading finds everything; a pack with problems is never
 * used.
 */
record PackNode(String file, String key, JsonNode node, List<PackProblem> problems) {

  PackNode child(String name) {
    return new PackNode(file, key.isEmpty() ? name : key + "/" + name, node.path(name), problems);
  }

  boolean has(String name) {
    return node.has(name);
  }

  /** The entries of a mapping, in the order of the file. */
  List<PackNode> children() {
    if (!node.isObject() || node.isEmpty()) {
      problem("a mapping with entries");
      return List.of();
    }
    return node.properties().stream().map(each -> child(each.getKey())).toList();
  }

  /** The items of a list, counted from one. */
  List<PackNode> items() {
    if (!node.isArray() || node.isEmpty()) {
      problem("a list with entries");
      return List.of();
    }
    List<PackNode> items = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      items.add(new PackNode(file, key + "/" + (i + 1), node.get(i), problems));
    }
    return items;
  }

  /** The last part of the key. */
  String name() {
    return key.substring(key.lastIndexOf('/') + 1);
  }

  String text() {
    if (!node.isString() || node.stringValue().isBlank()) {
      problem("text");
      return "";
    }
    return node.stringValue();
  }

  String text(String name) {
    return child(name).text();
  }

  Optional<String> optionalText(String name) {
    return has(name) ? Optional.of(text(name)) : Optional.empty();
  }

  LocalDate date(String name) {
    PackNode child = child(name);
    try {
      return LocalDate.parse(child.node.asString(""));
    } catch (DateTimeException e) {
      child.problem("a date such as 2026-01-31");
      return LocalDate.MIN;
    }
  }

  int integer(String name, int orElse) {
    PackNode child = child(name);
    if (has(name) && !child.node.canConvertToExactIntegral()) {
      child.problem("a whole number");
      return orElse;
    }
    return child.node.asInt(orElse);
  }

  /** A quoted decimal. */
  BigDecimal decimal(ValueKind kind) {
    if (!kind.fits().test(node)) {
      problem(kind.expected());
      return BigDecimal.ZERO;
    }
    return new BigDecimal(node.stringValue());
  }

  String oneOf(String name, List<String> allowed) {
    PackNode child = child(name);
    String value = child.node.isString() ? child.node.stringValue() : "";
    if (!allowed.contains(value)) {
      child.problem("one of " + String.join(", ", allowed));
    }
    return value;
  }

  <E extends Enum<E>> Optional<E> oneOf(String name, Class<E> type) {
    List<E> values = Arrays.asList(type.getEnumConstants());
    String value = oneOf(name, values.stream().map(Enum::name).toList());
    return values.stream().filter(each -> each.name().equals(value)).findFirst();
  }

  /** A name that nobody reads is a slip of the pen, and its value would be lost in silence. */
  void onlyHas(Set<String> allowed) {
    if (node.isObject()) {
      node.propertyNames().stream()
          .filter(name -> !allowed.contains(name))
          .forEach(name -> child(name).problem("one of " + String.join(", ", sorted(allowed))));
    }
  }

  void problem(String expected) {
    problem(found(), expected);
  }

  void problem(String found, String expected) {
    problems.add(new PackProblem(file, key, found, expected));
  }

  private String found() {
    String text = node.isMissingNode() || node.isNull() ? "nothing" : node.toString();
    return text.length() <= 60 ? text : text.substring(0, 57) + "...";
  }

  private static List<String> sorted(Set<String> names) {
    return names.stream().sorted().toList();
  }
}
