package org.ojtpay.validate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ojtpay.onfile.Keys;
import org.ojtpay.packet.Document;
import org.ojtpay.packet.FieldName;
import org.ojtpay.policy.Category;
import org.ojtpay.policy.Finding;
import org.ojtpay.policy.Severity;
import org.ojtpay.units.DateRange;

/**
 * The same period on two registers is one: equal lines count once, different ones are added, and a
 * person looks where regular hours are among them.
 */
final class SamePeriod {

  private final Moment moment;
  private final DateRange period;
  private final Map<String, Integer> known = new HashMap<>();
  private final List<PayrollRows.Row> counted = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  SamePeriod(Moment moment, DateRange period) {
    this.moment = moment;
    this.period = period;
  }

  List<PayrollRows.Row> counted() {
    return counted;
  }

  List<Finding> findings() {
    return findings;
  }

  void add(List<PayrollRows.Row> rows) {
    Map<Document, List<PayrollRows.Row>> registers = new LinkedHashMap<>();
    rows.forEach(
        row -> registers.computeIfAbsent(row.document(), none -> new ArrayList<>()).add(row));
    registers.values().forEach(this::addRegister);
  }

  /** A line counts as often as the register that shows it most often. */
  private void addRegister(List<PayrollRows.Row> register) {
    boolean first = known.isEmpty();
    Map<String, Integer> here = new HashMap<>();
    Optional<PayrollRows.Row> equal = Optional.empty();
    for (PayrollRows.Row row : register) {
      String line = line(row);
      int times = here.merge(line, 1, Integer::sum);
      if (times <= known.getOrDefault(line, 0)) {
        equal = equal.or(() -> Optional.of(row));
        continue;
      }
      counted.add(row);
      if (!first) {
        raise(row, isRegular(row) ? Severity.HOLD : Severity.WARN);
      }
    }
    equal.ifPresent(row -> raise(row, Severity.WARN));
    here.forEach((line, times) -> known.merge(line, times, Math::max));
  }

  private void raise(PayrollRows.Row at, Severity severity) {
    Finding finding =
        moment.finding(
            "PAY-PERIODS-OVERLAP",
            at.place(),
            "first",
            period.toString(),
            "second",
            period.toString());
    findings.add(finding.withSeverity(severity));
  }

  private boolean isRegular(PayrollRows.Row row) {
    return row.fields()
        .text(FieldName.CODE)
        .map(code -> moment.codes().category(code))
        .filter(Category.REGULAR::equals)
        .isPresent();
  }

  /** What a line says, however it writes its figures. */
  private static String line(PayrollRows.Row row) {
    return row.line()
        .map(
            line ->
                "%s %s %s %s"
                    .formatted(
                        line.worked(), Keys.number(line.code()), line.hours().value(), line.rate()))
        .orElse("");
  }
}
