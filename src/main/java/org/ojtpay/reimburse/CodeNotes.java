package org.ojtpay.reimburse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ojtpay.policy.Category;
import org.ojtpay.units.Hours;

/**
 * R3 and R7: codes that nobody has mapped, and retroactive pay. Neither is paid; both are named
 * wherever they stand in what the claim rests on.
 */
final class CodeNotes {

  private CodeNotes() {}

  static void note(List<Register> registers, Evidence evidence, Findings findings) {
    for (Register register : registers) {
      List<Row> rows =
          evidence.used().stream()
              .filter(entry -> entry.place() == register.place() && entry.row().dated())
              .map(Entry::row)
              .toList();
      note(register.lines(), rows, register.period().toString(), findings);
    }
    note(List.of(), evidence.verifiedInside(), "hours of verification", findings);
  }

  /** One finding for a code; its hours stand in the totals and again in the days. */
  private static void note(List<Row> lines, List<Row> rows, String where, Findings findings) {
    Map<String, Row> first = new LinkedHashMap<>();
    Stream.concat(lines.stream(), rows.stream())
        .filter(CodeNotes::isNamed)
        .forEach(row -> first.putIfAbsent(row.code(), row));
    first.forEach(
        (code, row) -> {
          Hours hours = hours(lines, code).max(hours(rows, code));
          findings.raise(
              row.category() == Category.RETRO ? "PAY-RETRO-EXCLUDED" : "PAY-CODE-UNKNOWN",
              row.source(),
              Map.of("code", code, "hours", hours.toString(), "where", where));
        });
  }

  private static boolean isNamed(Row row) {
    return row.category() == Category.RETRO
        || (row.category() == Category.UNKNOWN && !row.hours().isZero());
  }

  private static Hours hours(List<Row> rows, String code) {
    return Row.sum(rows, row -> row.code().equals(code));
  }
}
