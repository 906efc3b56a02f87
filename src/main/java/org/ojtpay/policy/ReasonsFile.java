package org.ojtpay.policy;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code reasons.yaml}: what each finding says. */
record ReasonsFile(Map<String, Reasons.Reason> reasons, Map<String, FixedBy> fixedBy) {

  private static final Set<String> NAMES =
      Set.of("severity", "basis", "citation", "by", "message", "fix");
  private static final Pattern BRACE = Pattern.compile("\\{([a-zA-Z]+)}|[{}]");

  static ReasonsFile read(PackNode root) {
    ReasonsFile file = new ReasonsFile(new LinkedHashMap<>(), new LinkedHashMap<>());
    for (PackNode entry : root.children()) {
      Set<String> values = ReasonCodes.ALL.get(entry.name());
      if (values == null) {
        entry.problem("code " + entry.name(), "a code that a rule raises");
      } else {
        file.add(entry, values);
      }
    }
    for (String code : ReasonCodes.ALL.keySet()) {
      if (!root.has(code)) {
        root.child(code).problem("this reason");
      }
    }
    return file;
  }

  private void add(PackNode entry, Set<String> values) {
    entry.onlyHas(NAMES);
    String code = entry.name();
    reasons.put(
        code,
        new Reasons.Reason(
            code,
            entry.oneOf("severity", Severity.class).orElse(Severity.HOLD),
            template(entry.child("message"), values),
            template(entry.child("fix"), values),
            entry.text("citation"),
            entry.oneOf("basis", ParametersFile.BASES)));
    fixedBy.put(code, fixedBy(entry));
  }

  private static FixedBy fixedBy(PackNode entry) {
    String by =
        entry.oneOf(
            "by",
            EnumSet.allOf(FixedBy.class).stream()
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .toList());
    return EnumSet.allOf(FixedBy.class).stream()
        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(by))
        .findFirst()
        .orElse(FixedBy.BOARD);
  }

  /** A brace that no rule fills would stop the night at its first finding of this code. */
  private static String template(PackNode text, Set<String> values) {
    String template = text.text();
    Matcher brace = BRACE.matcher(template);
    while (brace.find()) {
      String name = brace.group(1);
      if (name == null || !values.contains(name)) {
        text.problem(
            "the named value " + (name == null ? brace.group() : "{" + name + "}"),
            values.isEmpty()
                ? "no named value"
                : "only {" + String.join("}, {", values.stream().sorted().toList()) + "}");
      }
    }
    return template;
  }
}
