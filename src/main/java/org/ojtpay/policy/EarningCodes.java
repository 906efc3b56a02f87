package org.ojtpay.policy;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which category an earning code stands for. Codes are compared in upper case without blanks,
 * hyphens, dots and underscores.
 */
public record EarningCodes(Map<String, Category> categories) {

  public EarningCodes {
    Map<String, Category> normal = new HashMap<>();
    categories.forEach((code, category) -> normal.put(normalise(code), category));
    categories = Map.copyOf(normal);
  }

  /** {@link Category#UNKNOWN} for a code that nobody has mapped. */
  public Category category(String code) {
    return Optional.ofNullable(categories.get(normalise(code))).orElse(Category.UNKNOWN);
  }

  public boolean knows(String code) {
    return categories.containsKey(normalise(code));
  }

  /** These codes, and the given ones in their place or beside them. */
  public EarningCodes with(Map<String, Category> more) {
    Map<String, Category> all = new HashMap<>(categories);
    more.forEach((code, category) -> all.put(normalise(code), category));
    return new EarningCodes(all);
  }

  static String normalise(String code) {
    return code.toUpperCase(Locale.ROOT).replaceAll("[\\s\\u00a0.\\-_]", "");
  }
}
