package org.ojtpay.cli;

import java.util.ArrayList;
import java.util.List;
import org.ojtpay.job.WhatIf;
import org.ojtpay.units.Money;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a past night would have come to, for the screen. */
final class WhatIfLines {

  private final WhatIf.Answer answer;

  WhatIfLines(WhatIf.Answer answer) {
    this.answer = answer;
  }

  String text() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Run "
            + answer.run().id()
            + " as of "
            + answer.run().asOf()
            + ", decided by "
            + answer.run().policy()
            + ", and again by "
            + answer.pack().name()
            + " "
            + answer.pack().version());
    answer.differences().forEach(each -> lines.addAll(lines(each)));
    lines.add("");
    lines.add(
        answer.differences().isEmpty()
            ? "Nothing differs in " + answer.decided() + " submissions."
            : answer.differences().size()
                + " of "
                + answer.decided()
                + " submissions would have come to something else.");
    lines.add("Nothing was changed.");
    return String.join(System.lineSeparator(), lines);
  }

  private static List<String> lines(WhatIf.Difference difference) {
    WhatIf.Outcome before = difference.before();
    WhatIf.Outcome after = difference.after();
    List<String> lines = new ArrayList<>(List.of("", "  " + Shown.line(difference.submission())));
    add(lines, "disposition", before.disposition().name(), after.disposition().name());
    add(lines, "reasons", reasons(before), reasons(after));
    add(lines, "amount", amount(before), amount(after));
    return lines;
  }

  private static void add(List<String> lines, String what, String before, String after) {
    if (!before.equals(after)) {
      lines.add("    %-12s %s -> %s".formatted(what, before, after));
    }
  }

  private static String reasons(WhatIf.Outcome outcome) {
    return outcome.reasons().isEmpty() ? "none" : String.join(", ", outcome.reasons());
  }

  private static String amount(WhatIf.Outcome outcome) {
    return outcome.amount().map(each -> "$" + each).orElse("none");
  }

  String json() {
    ObjectNode node = JsonMapper.builder().build().createObjectNode();
    node.put("run", answer.run().id()).put("job", answer.run().job());
    node.put("asOf", answer.run().asOf().toString());
    node.put("policy", answer.run().policy()).put("policyHash", answer.run().policyHash());
    node.put("whatIf", answer.pack().name()).put("whatIfHash", answer.pack().hash());
    node.put("decided", answer.decided());
    for (WhatIf.Difference each : answer.differences()) {
      ObjectNode difference = node.withArray("differences").addObject();
      difference.put("submission", each.submission());
      put(difference.putObject("before"), each.before());
      put(difference.putObject("after"), each.after());
    }
    node.withArray("differences");
    return node.toString();
  }

  private static void put(ObjectNode node, WhatIf.Outcome outcome) {
    node.put("disposition", outcome.disposition().name());
    outcome.reasons().forEach(node.withArray("reasons")::add);
    node.withArray("reasons");
    outcome.amount().map(Money::toString).ifPresent(each -> node.put("reimbursement", each));
  }
}
