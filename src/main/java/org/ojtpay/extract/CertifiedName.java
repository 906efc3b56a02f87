package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name in a cell that says the last digits of a number or an address beside it. */
final class CertifiedName {

  /** "XXX-XX-2218", "(1094)", "SSN: ***-**-5561", "#3307". */
  private static final Pattern NUMBER =
      Pattern.compile(
          "[\\s,;(]*(?i:ssn|ss|id|last 4|last four)?[\\s:#.]*(?:[xX*#]{2,}|\\d)[-xX*#\\d\\s]*\\)?$");

  private CertifiedName() {}

  /** Nothing where the cell names nobody. */
  static Optional<Cell> of(@Nullable Cell cell, Vocabulary words) {
    if (cell == null || cell.number() != null || cell.date() != null) {
      return Optional.empty();
    }
    List<String> lines =
        cell.lines().isEmpty()
            ? List.of(cell.text().split("\\R", -1))
            : cell.lines().stream().map(Cell::text).toList();
    List<String> name = new ArrayList<>();
    for (String line : lines) {
      String bare = NUMBER.matcher(line.strip()).replaceFirst("");
      if (!bare.matches("\\D*")) {
        break;
      }
      name.add(bare);
      if (!bare.equals(line.strip())) {
        break;
      }
    }
    String text = String.join(" ", name).strip();
    return PersonLine.isName(text, words) ? Optional.of(cell.saying(text)) : Optional.empty();
  }
}
