package org.ojtpay.job;

import java.time.format.DateTimeFormatterBuilder;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ojtpay.reconcile.LedgerProfile;
import org.ojtpay.reconcile.LedgerProfile.Column;
import tools.jackson.databind.JsonNode;

/** How Finance's ledger is exported, as the group {@code ledger} of a job's file says. */
record LedgerKeys(YamlFile file) {

  static final String GROUP = "ledger";

  /** The keys of the group. */
  static Set<String> names() {
    Set<String> names = new TreeSet<>(Set.of("delimiter", "dateFormat"));
    for (Column each : Column.values()) {
      names.add(each.key());
    }
    return names;
  }

  LedgerProfile read() {
    JsonNode group = file.root().path(GROUP);
    Map<Column, String> columns = new EnumMap<>(Column.class);
    for (Column each : Column.values()) {
      file.optional(group, each.key()).ifPresent(name -> columns.put(each, name));
    }
    try {
      return new LedgerProfile(delimiter(group), dateFormat(group), columns);
    } catch (IllegalArgumentException bad) {
      throw file.bad(GROUP, columns.keySet().toString(), String.valueOf(bad.getMessage()));
    }
  }

  private char delimiter(JsonNode group) {
    JsonNode given = group.path("delimiter");
    String text = given.isMissingNode() ? "," : given.asString();
    if (text.length() != 1) {
      throw file.bad(GROUP + ".delimiter", text, "one character");
    }
    return text.charAt(0);
  }

  private String dateFormat(JsonNode group) {
    String text = file.optional(group, "dateFormat").orElse("uuuu-MM-dd");
    try {
      // A pattern that is none is refused here, and not row by row.
      new DateTimeFormatterBuilder().appendPattern(text);
    } catch (IllegalArgumentException bad) {
      throw file.bad(GROUP + ".dateFormat", text, "a pattern such as MM/dd/uuuu");
    }
    return text;
  }
}
