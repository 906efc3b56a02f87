package org.ojtpay.notice;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.ojtpay.validate.Verdict;

/** Names of the files that a run writes: they sort in report order and say what they are about. */
public final class PaperName {

  private static final int SLUG = 40;
  private static final int HASH = 8;
  private static final Pattern CONTENT_KEY = Pattern.compile("[0-9a-f]{8}.*");

  private PaperName() {}

  /**
   * {@code NNN-slug-hash}, without an ending.
   *
   * @param place of the submission in the report, from one
   */
  static String of(int place, Verdict verdict) {
    return of(place, verdict.submission(), hash(verdict));
  }

  static String of(int place, String name, String hash) {
    return String.format(Locale.ROOT, "%03d-", place) + ending(name, hash);
  }

  /** What all papers of a submission are called, behind the place that they have in a run. */
  public static String ending(Verdict verdict) {
    return ending(verdict.submission(), hash(verdict));
  }

  private static String ending(String name, String hash) {
    return slug(name) + "-" + hash;
  }

  /** The first digits of the hash of what was sent. */
  static String hash(Verdict verdict) {
    String key = verdict.contentKey();
    if (!CONTENT_KEY.matcher(key).matches()) {
      throw new IllegalArgumentException("'" + key + "' does not begin with a hash");
    }
    return key.substring(0, HASH);
  }

  /** Letters and digits of ASCII in lower case, hyphens for the rest. */
  public static String slug(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-", "");
    String cut = plain.substring(0, Math.min(SLUG, plain.length())).replaceAll("-$", "");
    return cut.isEmpty() ? "submission" : cut;
  }
}
