package org.ojtpay.policy;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One way to say a statement. It fits a sentence that holds its words in order and has as many
 * negating words as itself, so that "no funds will be used" is never taken for "funds will be
 * used".
 */
final class Wording {

  static final String SYNTAX = "words, a|b for either, a* for a stem, ... for any words between";

  /** A longer text is no statement of a checklist. */
  private static final int LONGEST = 700;

  private static final String GAP = "...";
  private static final Pattern TOKEN = Pattern.compile("[a-z0-9]+\\*?(\\|[a-z0-9]+\\*?)*");
  private static final Set<String> NEGATING =
      Set.of(
          "no", "not", "none", "never", "neither", "nor", "without", "cannot", "unless", "except",
          "free", "rather", "instead", "less", "fewer", "lower", "below", "false", "untrue");
  private static final List<String> NEGATING_STEMS =
      List.of("fail", "refus", "lack", "avoid", "prevent", "prohibit", "forbid", "declin", "deni");

  private final Pattern pattern;
  private final long negations;

  private Wording(Pattern pattern, long negations) {
    this.pattern = pattern;
    this.negations = negations;
  }

  static boolean isReadable(String wording) {
    List<String> tokens = List.of(wording.split(" "));
    return tokens.stream().allMatch(token -> token.equals(GAP) || TOKEN.matcher(token).matches())
        && !tokens.get(0).equals(GAP)
        && !tokens.get(tokens.size() - 1).equals(GAP);
  }

  static Wording of(String wording) {
    List<String> tokens = List.of(wording.split(" "));
    String regex =
        tokens.stream()
            .map(token -> token.equals(GAP) ? "(?:\\S+ )*?" : words(token) + " ")
            .collect(Collectors.joining());
    List<String> firstWords =
        tokens.stream().map(token -> token.split("[|*]", -1)[0]).filter(w -> !w.isEmpty()).toList();
    return new Wording(Pattern.compile(" " + regex), negations(firstWords));
  }

  /** A sentence as wordings look at it: its words, and how many of them negate. */
  record Sentence(String words, long negations) {

    /** Nothing of a text that is too long to be a statement. */
    static Sentence of(String printed) {
      String words = printed.length() > LONGEST ? "" : normalise(printed);
      return new Sentence(" " + words + " ", Wording.negations(List.of(words.split(" "))));
    }
  }

  boolean fits(Sentence sentence) {
    return sentence.negations() == negations && pattern.matcher(sentence.words()).find();
  }

  /** Lower case words parted by one blank; no marks, no boxes to tick at the end. */
  private static String normalise(String sentence) {
    return Normalizer.normalize(sentence, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\p{M}", "")
        .replaceAll("n['\\u2019]t\\b", " not")
        .replaceAll("[^a-z0-9]+", " ")
        .trim()
        .replaceAll("( yes no)+( n a)?$", "");
  }

  private static String words(String token) {
    return Arrays.stream(token.split("\\|"))
        .map(word -> word.endsWith("*") ? word.substring(0, word.length() - 1) + "\\w*" : word)
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  private static long negations(List<String> words) {
    return words.stream().filter(Wording::negates).count();
  }

  private static boolean negates(String word) {
    return NEGATING.contains(word) || NEGATING_STEMS.stream().anyMatch(word::startsWith);
  }
}
