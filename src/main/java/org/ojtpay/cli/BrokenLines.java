package org.ojtpay.cli;

import java.util.ArrayList;
import java.util.List;
import org.ojtpay.ledger.BrokenInvariant;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** What breaks an invariant of the money, for people or for programs. */
final class BrokenLines {

  private static final JsonMapper JSON = new JsonMapper();

  private BrokenLines() {}

  /** Each invariant, then its rows. */
  static List<String> text(List<BrokenInvariant> broken) {
    List<String> lines = new ArrayList<>();
    String last = "";
    for (BrokenInvariant each : broken) {
      if (!each.invariant().equals(last)) {
        lines.add(each.invariant());
      }
      lines.add("  " + Shown.line(each.found()));
      last = each.invariant();
    }
    return lines;
  }

  /** One object a row. */
  static List<String> json(List<BrokenInvariant> broken) {
    return broken.stream().map(BrokenLines::json).toList();
  }

  private static String json(BrokenInvariant broken) {
    ObjectNode line = JSON.createObjectNode();
    line.put("invariant", broken.invariant());
    // As the database wrote it: amounts keep their cents.
    line.putRawValue("row", new RawValue(broken.found()));
    return JSON.writeValueAsString(line);
  }
}
