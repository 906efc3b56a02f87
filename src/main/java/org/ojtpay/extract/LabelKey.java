package org.ojtpay.extract;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Words without what printers vary: case, accents, punctuation, blanks, and a few short forms. */
final class LabelKey {

  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("no", "number"),
          Map.entry("num", "number"),
          Map.entry("nbr", "number"),
          Map.entry("nos", "number"),
          Map.entry("tel", "telephone"),
          Map.entry("ph", "phone"),
          Map.entry("addr", "address"),
          Map.entry("amt", "amount"),
          Map.entry("est", "estimated"),
          Map.entry("max", "maximum"),
          Map.entry("pct", "percent"),
          Map.entry("hrs", "hours"),
          Map.entry("hr", "hour"),
          Map.entry("wk", "week"),
          Map.entry("reimb", "reimbursement"),
          Map.entry("emp", "employee"),
          Map.entry("sig", "signature"));

  /**
   * The labels of the catalogue are asked for again and again; words of documents fill the rest.
   */
  private static final int MOST_KEPT = 60_000;

  private static final Map<String, String> KEPT = new ConcurrentHashMap<>();

  private static final Pattern NUMBERING =
      Pattern.compile(
          "^(?:(?:section|part|article|step|exhibit)\\s+(?:\\d{1,2}|[a-z]|[ivx]{1,4})\\s*[-.:)\u2013\u2014]*"
              + "|\\(?(?:\\d{1,2}|[a-z]|[ivx]{1,4})[.):])\\s+",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern MARKS = Pattern.compile("[\\p{M}'\u2019]");
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Remembered<String> WORDS = new Remembered<>(LabelKey::keyOfWord);

  private LabelKey() {}

  /** The key of one printed word; empty for punctuation. */
  static String ofWord(String word) {
    return WORDS.of(word);
  }

  private static String keyOfWord(String word) {
    String spoken =
        Normalizer.normalize(word, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replace("#", " number ")
            .replace("%", " percent ")
            .replace("&", " and ");
    String plain = OTHER.matcher(MARKS.matcher(spoken).replaceAll("")).replaceAll(" ").strip();
    StringBuilder key = new StringBuilder();
    for (String part : plain.split(" ", -1)) {
      key.append(SHORT.getOrDefault(part, part));
    }
    return key.toString();
  }

  /** The key of a phrase. */
  static String of(String phrase) {
    String kept = KEPT.get(phrase);
    if (kept != null) {
      return kept;
    }
    String key = keyOf(phrase);
    if (KEPT.size() < MOST_KEPT) {
      KEPT.put(phrase, key);
    }
    return key;
  }

  /** The key of a heading without its number: "4. Signatures", "Section B - Signatures". */
  static String ofHeading(String heading) {
    return of(NUMBERING.matcher(heading.strip()).replaceFirst(""));
  }

  private static String keyOf(String phrase) {
    StringBuilder key = new StringBuilder();
    for (String word : BLANKS.split(phrase.strip(), -1)) {
      key.append(ofWord(word));
    }
    return key.toString();
  }
}
