package org.ojtpay.notice;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ojtpay.notice.Block.Column;
import org.ojtpay.notice.Block.Heading;
import org.ojtpay.notice.Block.Paragraph;
import org.ojtpay.notice.Block.Table;
import org.ojtpay.policy.RuleClauses;
import org.ojtpay.reimburse.HourLine;
import org.ojtpay.reimburse.Worksheet;

/** At the end of a worksheet: the clause behind each rule that its lines name. */
final class WorksheetGrounds {

  private WorksheetGrounds() {}

  /** Nothing of a worksheet that was kept before packs named their rules' clauses. */
  static List<Block> of(Worksheet worksheet) {
    RuleClauses grounds = worksheet.grounds();
    if (grounds.clauses().isEmpty()) {
      return List.of();
    }
    return List.of(
        new Heading("What the rules rest on"),
        new Paragraph(
            "Decided by the policy pack "
                + grounds.pack()
                + " "
                + grounds.version()
                + ", sha256 "
                + grounds.hash()
                + "."),
        new Table(
            List.of(Column.text("Rule", 8), Column.text("Decides", 42), Column.text("Clause", 50)),
            rules(worksheet)
                .map(rule -> List.of(rule, Wording.decides(rule), grounds.clause(rule)))
                .toList()));
  }

  private static Stream<String> rules(Worksheet worksheet) {
    TreeSet<String> rules = new TreeSet<>();
    worksheet.hourLines().stream().map(HourLine::rule).forEach(rules::add);
    if (!worksheet.wageLines().isEmpty()) {
      rules.add(Worksheet.WAGE_RULE);
    }
    return rules.stream();
  }
}
