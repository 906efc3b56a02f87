package org.ojtpay.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ojtpay.packet.SourceRef;

/**
 * "Payroll 2026 - Marisol Okafor" over a sheet that is called "Marisol O.": a title and a name. A
 * firm's name stands there too; only the sheet's own name tells a person.
 */
record NameInTitle(Vocabulary words) {

  private static final Pattern JOINT =
      Pattern.compile("\\s+[-\u2013\u2014\u00b7|]\\s+|:\\s+|\\s+(?i:for)\\s+");

  /** The name that stands behind the title, or before it. */
  Optional<Cell> find(Cell line) {
    List<String> parts = List.of(JOINT.split(line.text().strip(), -1));
    if (parts.size() != 2 || !(line.source() instanceof SourceRef.InCell place)) {
      return Optional.empty();
    }
    String sheet = Vocabulary.normal(place.sheet());
    return parts.stream()
        .filter(part -> PersonLine.isName(part, words) && isCalled(part, sheet))
        .filter(part -> parts.stream().anyMatch(other -> !other.equals(part) && isTitle(other)))
        .findFirst()
        .map(line::saying);
  }

  private boolean isTitle(String text) {
    return words.isOfPayroll(text) || words.isHeading(text) || words.saysOneOf("titles", text);
  }

  /** Whether every word of the sheet's name is a word of the person's, or begins one. */
  private static boolean isCalled(String name, String sheet) {
    List<String> said = WordLists.words(Vocabulary.normal(name)).toList();
    boolean first = WordLists.words(sheet).anyMatch(said::contains);
    return first
        && WordLists.words(sheet).allMatch(word -> said.stream().anyMatch(s -> s.startsWith(word)));
  }
}
