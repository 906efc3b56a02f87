package org.ojtpay.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ojtpay.job.Check.Foreseen;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.policy.Finding;
import org.ojtpay.policy.Severity;
import org.ojtpay.validate.Verdict;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What would become of a submission, for the screen and as JSON. */
final class ForeseenLines {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private ForeseenLines() {}

  static String text(Foreseen foreseen) {
    List<String> lines = new ArrayList<>();
    lines.add(heading(foreseen));
    int number = 0;
    for (Finding each : foreseen.findings()) {
      lines.add("");
      lines.add("  " + ++number + ". " + Shown.line(each.message()));
      if (each.severity() == Severity.WARN) {
        lines.add("     Noted only; nothing need be sent again for it.");
      } else {
        lines.add("     " + Shown.line(each.fix()));
      }
      lines.add("     " + where(each) + each.code() + ", " + each.citation());
    }
    if (!foreseen.unchecked().isEmpty()) {
      lines.add("");
      lines.add("  Not checked here, since only the board's records can tell:");
      foreseen.unchecked().forEach(each -> lines.add("  - " + Shown.line(each.message())));
    }
    lines.add("");
    return String.join(System.lineSeparator(), lines);
  }

  private static String heading(Foreseen foreseen) {
    Verdict verdict = foreseen.verdict();
    StringBuilder heading = new StringBuilder(Shown.line(verdict.submission())).append(": ");
    heading.append(verdict.kind().name().toLowerCase(Locale.ROOT));
    if (verdict.participant() != null) {
      heading.append(" for ").append(Shown.line(verdict.participant()));
    }
    heading.append(", ");
    return switch (foreseen.outcome()) {
      case RETURNED -> heading.append("would be RETURNED").toString();
      case HELD -> heading.append("would be HELD until a person has looked").toString();
      case CLEAR -> heading.append("nothing found that would be returned").toString();
    };
  }

  private static String where(Finding finding) {
    SourceRef source = finding.source();
    return source == null ? "" : Shown.line(source.describe()) + "; ";
  }

  static String json(Foreseen foreseen) {
    Verdict verdict = foreseen.verdict();
    ObjectNode node = MAPPER.createObjectNode();
    node.put("submission", verdict.submission());
    node.put("kind", verdict.kind().name());
    node.put("outcome", foreseen.outcome().name());
    verdict
        .computed()
        .ifPresent(sheet -> node.put("reimbursement", sheet.reimbursement().toString()));
    reasons(node.putArray("reasons"), foreseen.findings());
    reasons(node.putArray("unchecked"), foreseen.unchecked());
    return node.toString();
  }

  private static void reasons(ArrayNode array, List<Finding> findings) {
    for (Finding each : findings) {
      ObjectNode reason = array.addObject();
      reason.put("code", each.code()).put("severity", each.severity().name());
      reason.put("message", each.message()).put("fix", each.fix());
      reason.put("citation", each.citation());
      SourceRef source = each.source();
      if (source != null) {
        reason.put("where", source.describe());
      }
    }
  }
}
