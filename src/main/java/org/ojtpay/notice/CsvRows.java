package org.ojtpay.notice;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows for another system as a CSV file (RFC 4180): comma, CRLF, UTF-8. A cell that a spreadsheet
 * program would take for a formula is told apart by an apostrophe: most of what stands in cells was
 * written by others.
 */
final class CsvRows {

  /** What formulas begin with, in full width too. */
  private static final String FORMULA = "=+-@\uff1d\uff0b\uff0d\uff20";

  private final StringBuilder out = new StringBuilder();
  private final int columns;

  CsvRows(List<String> columns) {
    this.columns = columns.size();
    add(columns);
  }

  CsvRows add(List<String> cells) {
    if (cells.size() != columns) {
      throw new IllegalArgumentException("a row has " + columns + " cells, not " + cells.size());
    }
    out.append(cells.stream().map(CsvRows::cell).collect(Collectors.joining(",")));
    out.append("\r\n");
    return this;
  }

  private static String cell(String text) {
    String line = Print.line(text);
    boolean formula = !line.isEmpty() && FORMULA.indexOf(line.charAt(0)) >= 0;
    String safe = formula ? "'" + line : line;
    return safe.contains(",") || safe.contains("\"")
        ? "\"" + safe.replace("\"", "\"\"") + "\""
        : safe;
  }

  byte[] bytes() {
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }
}
