package org.ojtpay.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the codes beside the figures mean, where a line of the page says it: "S = Sick". */
record CodedLegend(Map<String, String> meanings) {

  private static final String LETTERS = "[A-Z][A-Z0-9]?";

  private static final Pattern CODE =
      Pattern.compile(
          "(?<!\\S)(%s) ?= ?(\\p{L}+(?: (?!%s ?=)\\p{L}+(?!\\S*:))*)".formatted(LETTERS, LETTERS));

  /** Deductions have codes of their own. */
  private static final Pattern OTHERS = Pattern.compile("(?i)\\b(?:deduct|ded\\b|tax).*");

  static CodedLegend of(List<List<PageWord>> lines) {
    Map<String, String> meanings = new HashMap<>();
    Set<String> twice = new HashSet<>();
    for (List<PageWord> line : lines) {
      if (line.stream().noneMatch(word -> word.text().contains("="))) {
        continue;
      }
      Matcher codes = CODE.matcher(OTHERS.matcher(Piece.text(line)).replaceFirst(""));
      while (codes.find()) {
        if (meanings.put(codes.group(1), codes.group(2)) != null) {
          twice.add(codes.group(1));
        }
      }
    }
    twice.forEach(meanings::remove);
    return new CodedLegend(meanings);
  }

  /** The kind, or "Tool allowance (T)"; the letter itself where nothing says more. */
  String of(String code) {
    String meaning = meanings.get(code);
    if (meaning == null) {
      return code;
    }
    String kind = CodedHeading.WORDS.column(meaning).kind();
    return kind.isEmpty() ? meaning + " (" + code + ")" : kind;
  }
}
