package org.ojtpay.policy;

import java.time.DayOfWeek;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * How a value has to be written. Hours, money and rates are quoted: an unquoted decimal would pass
 * through a binary number on its way.
 *
 * @param expected for the person who wrote something else
 */
record ValueKind(String expected, Predicate<JsonNode> fits) {

  /** Written in place of a value: the rule does not apply. */
  static final String NONE = "NONE";

  static final ValueKind INTEGER =
      new ValueKind(
          "a whole number such as 26", node -> node.isIntegralNumber() && node.asInt(-1) >= 0);
  static final ValueKind HOURS = quoted("quoted hours such as \"32\"", "\\d{1,5}(\\.\\d{1,2})?");
  static final ValueKind MONEY = quoted("quoted dollars such as \"0.05\"", "\\d{1,9}\\.\\d{2}");
  static final ValueKind WAGE =
      quoted("quoted dollars an hour such as \"16.50\"", "\\d{1,4}\\.\\d{2,4}");
  static final ValueKind RATE =
      quoted("a quoted fraction of 1 such as \"0.50\"", "0\\.\\d{2,4}|1\\.00");
  static final ValueKind CODE = quoted("a quoted code such as \"301\"", "\\S+");
  static final ValueKind MONTH_DAY =
      new ValueKind("a quoted month and day such as \"07-01\"", ValueKind::isMonthDay);
  static final ValueKind HOURS_BY_LEVEL =
      new ValueKind(
          "quoted hours for each level from \"1\" to \"9\"",
          node -> isTable(node, "[1-9]", "\\d{1,5}(\\.\\d{1,2})?") && node.size() == 9);
  static final ValueKind NAMES_BY_LETTER =
      new ValueKind("a name for each capital letter", node -> isTable(node, "[A-Z]", ".*\\S.*"));
  static final ValueKind OVERTIME = choice(OvertimeRule.values());
  static final ValueKind WEEKDAY = choice(DayOfWeek.values());
  static final ValueKind CLARIFICATION = choice(ClarificationForm.values());
  static final ValueKind NUMBER_FORMAT = choice(AgreementNumbers.Format.values());

  /** A word is added here together with the rule that goes by it. */
  static final ValueKind APPROVAL = oneOf("PROGRAM", "PERSON");

  static final ValueKind ATTACHED = oneOf("YES", "NO");

  /** The same, or {@code NONE} where the rule does not apply. */
  ValueKind orNone() {
    return new ValueKind(
        expected + ", or " + NONE, fits.or(node -> NONE.equals(node.asString(""))));
  }

  private static ValueKind quoted(String expected, String regex) {
    Pattern pattern = Pattern.compile(regex);
    return new ValueKind(
        expected, node -> node.isString() && pattern.matcher(node.stringValue()).matches());
  }

  private static ValueKind choice(Enum<?>[] values) {
    return oneOf(Arrays.stream(values).map(Enum::name).toArray(String[]::new));
  }

  private static ValueKind oneOf(String... words) {
    List<String> names = List.of(words);
    return new ValueKind(
        "one of " + String.join(", ", names),
        node -> node.isString() && names.contains(node.stringValue()));
  }

  private static boolean isTable(JsonNode node, String key, String value) {
    return node.isObject()
        && !node.isEmpty()
        && node.properties().stream()
            .allMatch(
                each ->
                    each.getKey().matches(key)
                        && each.getValue().isString()
                        && each.getValue().stringValue().matches(value));
  }

  private static boolean isMonthDay(JsonNode node) {
    try {
      // A year without 29 February: a fiscal year that starts then would not start every year.
      DateTimeFormatter.ISO_LOCAL_DATE.parse("2001-" + (node.isString() ? node.stringValue() : ""));
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
