package org.ojtpay.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "W = worked, S = sick" over a table: what the letters in its rows mean. */
record KindLegend(Map<String, String> meanings, Vocabulary words) {

  private static final Pattern LETTERS =
      Pattern.compile("(?<!\\S)([A-Za-z]{1,2})\\s*[=:]\\s*(\\p{L}[\\p{L} ]*)");

  static KindLegend over(List<SortedMap<Integer, Cell>> rows, Vocabulary words) {
    Map<String, String> meanings = new HashMap<>();
    for (SortedMap<Integer, Cell> row : rows) {
      for (Cell cell : row.values()) {
        Matcher letters = LETTERS.matcher(cell.text());
        while (letters.find()) {
          meanings.put(letters.group(1), letters.group(2).strip());
        }
      }
    }
    return new KindLegend(meanings, words);
  }

  /** A kind that is known, or "worked (W)"; the letter itself where the legend has it not. */
  Cell meant(Cell kind) {
    String meaning = meanings.get(kind.text());
    if (meaning == null) {
      return kind;
    }
    String known = words.column(meaning).kind();
    return kind.saying(known.isEmpty() ? meaning + " (" + kind.text() + ")" : known);
  }
}
