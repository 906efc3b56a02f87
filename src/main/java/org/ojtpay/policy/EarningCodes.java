package org.ojtpay.policy;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which category an earning code stands for. Codes are compared in upper case without blanks,
 * hyphens, dots and underscores.
 */
public record EarningCodes(Map<String, Category> categories) {

  /** "1-Overtime", "02 Vacation": registers print the number of the earning before its name. */
  private static final Pattern NUMBERED = Pattern.compile("^\\s*\\d{1,3}\\s*[-:. ]\\s*(?=\\p{L})");

  /** Words that name a measure, not a kind of pay: "Sick Hourly" is sick leave. */
  private static final Pattern FILLERS =
      Pattern.compile("(?i)\\b(?:pay|hours|hrs|hourly|earnings|wages)\\b");

  private static final Pattern SEPARATORS = Pattern.compile("[\\s\\u00a0.\\-_]");

  /** Of one or two letters alone no kind of pay is known. */
  private static final int SHORTEST_NAME = 2;

  public EarningCodes {
    Map<String, Category> normal = new HashMap<>();
    categories.forEach((code, category) -> normal.put(normalise(code), category));
    categories = Map.copyOf(normal);
  }

  /** {@link Category#UNKNOWN} for a code that nobody has mapped. */
  public Category category(String code) {
    return find(code).orElse(Category.UNKNOWN);
  }

  public boolean knows(String code) {
    return find(code).isPresent();
  }

  /** As it is mapped, else what it is called beside its number and words such as "pay". */
  private Optional<Category> find(String code) {
    Optional<Category> mapped = Optional.ofNullable(categories.get(normalise(code)));
    if (mapped.isPresent()) {
      return mapped;
    }
    String bare = FILLERS.matcher(NUMBERED.matcher(code).replaceFirst("")).replaceAll(" ");
    return normalise(bare).length() < SHORTEST_NAME
        ? Optional.empty()
        : Optional.ofNullable(categories.get(normalise(bare)));
  }

  /** These codes, and the given ones in their place or beside them. */
  public EarningCodes with(Map<String, Category> more) {
    if (more.isEmpty()) {
      return this;
    }
    Map<String, Category> all = new HashMap<>(categories);
    more.forEach((code, category) -> all.put(normalise(code), category));
    return new EarningCodes(all);
  }

  static String normalise(String code) {
    return SEPARATORS.matcher(code.toUpperCase(Locale.ROOT)).replaceAll("");
  }
}
