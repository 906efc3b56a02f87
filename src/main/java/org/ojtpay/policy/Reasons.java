package org.ojtpay.policy;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ojtpay.packet.SourceRef;

/** The reason codes of a policy pack with their texts. */
public final class Reasons {

  /**
   * One reason code as the pack words it. {@code message} and {@code fix} may name values in
   * braces.
   *
   * @param basis {@code policy}, {@code law} or {@code decision}
   */
  public record Reason(
      String code, Severity severity, String message, String fix, String citation, String basis) {}

  private static final Pattern NAMED = Pattern.compile("\\{([a-zA-Z]+)}");

  private final TreeMap<String, Reason> reasons;
  private final Grounds pack;

  /** Reasons of no pack: their findings name none as grounds. */
  public Reasons(Map<String, Reason> reasons) {
    this(reasons, Grounds.NONE);
  }

  /**
   * The reasons of a pack.
   *
   * @param pack names it, with its version and hash
   */
  Reasons(Map<String, Reason> reasons, Grounds pack) {
    this.reasons = new TreeMap<>(reasons);
    this.pack = pack;
  }

  public Iterable<Reason> all() {
    return reasons.values();
  }

  public boolean knows(String code) {
    return reasons.containsKey(code);
  }

  /**
   * A finding in the pack's words.
   *
   * @param values what the braces of message and fix stand for
   * @throws IllegalArgumentException for a code that the pack does not word, or a brace without a
   *     value
   */
  public Finding finding(String code, @Nullable SourceRef source, Map<String, String> values) {
    Reason reason = reasons.get(code);
    if (reason == null) {
      throw new IllegalArgumentException("the policy pack has no reason " + code);
    }
    return new Finding(
        code,
        reason.severity(),
        fill(reason.message(), values, code),
        fill(reason.fix(), values, code),
        reason.citation(),
        source,
        grounds(reason, values));
  }

  private Grounds grounds(Reason reason, Map<String, String> values) {
    return new Grounds(
        reason.code(),
        reason.citation(),
        pack.pack(),
        pack.version(),
        pack.hash(),
        new TreeMap<>(values),
        reason.severity().name());
  }

  private static String fill(String template, Map<String, String> values, String code) {
    Matcher named = NAMED.matcher(template);
    return named.replaceAll(
        match ->
            Matcher.quoteReplacement(
                Spoken.value(
                    Objects.requireNonNull(
                        values.get(match.group(1)),
                        code + " needs a value for " + match.group()))));
  }
}
