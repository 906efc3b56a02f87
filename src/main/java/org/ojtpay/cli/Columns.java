package org.ojtpay.cli;

import java.util.ArrayList;
import java.util.List;

/** Lines for a reader: headings, facts beside their names, and tables whose columns stand even. */
final class Columns {

  private static final int NAME = 14;

  private final List<String> lines = new ArrayList<>();

  /** The lines, without anything that would steer a terminal. */
  List<String> lines() {
    return lines.stream().map(Shown::line).map(String::stripTrailing).toList();
  }

  Columns heading(String text) {
    lines.add("");
    lines.add(text);
    return this;
  }

  Columns line(String text) {
    lines.add(text);
    return this;
  }

  /** Nothing where there is nothing to say. */
  Columns fact(String name, String text) {
    if (!text.isBlank()) {
      lines.add(("  %-" + NAME + "s %s").formatted(name, text));
    }
    return this;
  }

  /** Rows whose columns are as wide as their widest cell; an empty cell keeps its place. */
  Columns table(List<List<String>> rows) {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder("  ");
      for (int i = 0; i < row.size(); i++) {
        line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
      }
      lines.add(line.toString());
    }
    return this;
  }
}
