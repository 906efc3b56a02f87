package org.ojtpay.reimburse;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ojtpay.units.DateRange;
import tools.jackson.databind.JsonNode;

/**
 * A place in a worked case, which knows its own path, so that what is wrong there can be named.
 * {@code null} and an absent key are the same.
 */
record CaseNode(String path, @Nullable JsonNode node) {

  /** Long enough for any payroll, short enough that no figure can exhaust the machine. */
  private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(\\.\\d{1,12})?");

  private static final int LONGEST_SCALE = 20;

  CaseNode get(String key) {
    return new CaseNode(path + (path.endsWith(": ") ? "" : ".") + key, present().get(key));
  }

  boolean isGiven() {
    return node != null && !node.isNull();
  }

  /** This object, after a look for keys that only a slip can explain. */
  CaseNode object(String... keys) {
    if (!present().isObject()) {
      throw expected("an object", present());
    }
    for (String written : present().propertyNames()) {
      for (String key : keys) {
        if (!written.equals(key) && plain(written).equals(plain(key))) {
          throw new BadCase(
              path.replaceAll(": $", ""),
              "has the key \"" + written + "\", which is spelled \"" + key + '"');
        }
      }
    }
    return this;
  }

  private static String plain(String key) {
    return key.toLowerCase(Locale.ROOT).replaceAll("[^a-z]|s$", "");
  }

  /** The elements; none where the key is absent. */
  List<CaseNode> list() {
    List<CaseNode> elements = new ArrayList<>();
    if (isGiven()) {
      if (!present().isArray()) {
        throw expected("a list", present());
      }
      for (JsonNode element : present()) {
        elements.add(new CaseNode(path + '[' + elements.size() + ']', element));
      }
    }
    return elements;
  }

  String text() {
    if (!present().isString() || present().asString().isBlank()) {
      throw expected("a text", present());
    }
    return present().asString();
  }

  LocalDate date() {
    try {
      return LocalDate.parse(text());
    } catch (DateTimeParseException e) {
      throw expected("a date such as \"2026-03-02\"", present());
    }
  }

  /** The keys {@code from} and {@code to} of this object. */
  DateRange range() {
    LocalDate from = get("from").date();
    LocalDate to = get("to").date();
    return DateRange.between(from, to)
        .orElseThrow(() -> new BadCase(get("to").path(), "expected no day before " + from));
  }

  /** Never negative; a figure in quotes or a plain JSON number. */
  BigDecimal number() {
    JsonNode present = present();
    if (present.isString() && NUMBER.matcher(present.asString()).matches()) {
      return new BigDecimal(present.asString());
    }
    if (present.isNumber() && Math.abs(present.decimalValue().scale()) <= LONGEST_SCALE) {
      BigDecimal number = present.decimalValue();
      if (NUMBER.matcher(number.toPlainString()).matches()) {
        return number;
      }
    }
    throw expected("a number from 0 such as \"8.00\"", present);
  }

  /** Whole cents. */
  BigDecimal dollars() {
    BigDecimal number = number();
    if (number.stripTrailingZeros().scale() > 2) {
      throw expected("dollars and whole cents", present());
    }
    return number;
  }

  int weeks() {
    BigDecimal number = number();
    if (number.stripTrailingZeros().scale() > 0 || number.compareTo(BigDecimal.valueOf(9999)) > 0) {
      throw expected("a number of whole weeks", present());
    }
    return number.intValueExact();
  }

  <E extends Enum<E>> E oneOf(Class<E> names) {
    return find(names, text())
        .orElseThrow(
            () -> expected("one of " + Arrays.toString(names.getEnumConstants()), present()));
  }

  private static <E extends Enum<E>> Optional<E> find(Class<E> names, String name) {
    return Arrays.stream(names.getEnumConstants())
        .filter(each -> each.name().equals(name))
        .findFirst();
  }

  DayOfWeek weekday() {
    return oneOf(DayOfWeek.class);
  }

  private JsonNode present() {
    if (node == null || node.isNull()) {
      throw new BadCase(path, "is missing");
    }
    return node;
  }

  private BadCase expected(String what, JsonNode found) {
    String text = found.toString();
    String shown = text.length() > 60 ? text.substring(0, 60) + "..." : text;
    return new BadCase(path, "expected " + what + ", found " + shown);
  }
}
