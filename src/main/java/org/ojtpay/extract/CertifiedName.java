package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name in a cell that says an address or the last digits of a number too. */
final class CertifiedName {

  /** "XXX-XX-2218", "(1094)", "SSN: ***-**-5561", "#3307", "441 Alder Ln". */
  private static final Pattern BEHIND =
      Pattern.compile(
          "[\\s,;(]*(?:\\b(?i:ssn|ss|id|last 4|last four)\\b)?[\\s:#.]*"
              + "(?<number>(?:[xX*]{2,}|[#*]*\\d)[-xX*#\\d\\s)]*)(?<rest>.*)$");

  /** Before an address on the same line no more words than these are a name for certain. */
  private static final int WORDS = 3;

  private CertifiedName() {}

  /** Nothing where the cell names nobody. */
  static Optional<Cell> of(@Nullable Cell cell, Vocabulary words) {
    if (cell == null || cell.number() != null || cell.date() != null) {
      return Optional.empty();
    }
    List<String> lines =
        cell.lines().isEmpty()
            ? List.of(cell.text())
            : cell.lines().stream().map(Cell::text).toList();
    List<String> name = new ArrayList<>();
    boolean address = false;
    for (String line : lines) {
      Matcher behind = BEHIND.matcher(line.strip());
      boolean more = behind.find();
      name.add(more ? line.strip().substring(0, behind.start()) : line.strip());
      if (more) {
        address = !behind.group("rest").isEmpty() && behind.start() > 0;
        break;
      }
    }
    String text = String.join(" ", name).strip();
    boolean sure = !address || text.split(" ", -1).length <= WORDS;
    return sure && PersonLine.isName(text, words)
        ? Optional.of(cell.saying(text))
        : Optional.empty();
  }
}
