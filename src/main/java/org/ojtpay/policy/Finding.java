package org.ojtpay.policy;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ojtpay.packet.SourceRef;

/**
 * Something that the policy has to say about a submission.
 *
 * @param code stable reason code, such as {@code PAY-GAP}
 * @param message what was found and what was expected, as one sentence for its reader
 * @param fix what to send or do, as one imperative sentence
 * @param citation the clause that asks for it
 * @param source where it stands; absent where something is missing
 * @param grounds what it rests on
 */
public record Finding(
    String code,
    Severity severity,
    String message,
    String fix,
    String citation,
    @Nullable SourceRef source,
    Grounds grounds) {

  public Finding {
    // A verdict that was put on its shelf before grounds were kept has none.
    grounds = Objects.requireNonNullElse(grounds, Grounds.NONE);
  }

  /** One without grounds. */
  public Finding(
      String code,
      Severity severity,
      String message,
      String fix,
      String citation,
      @Nullable SourceRef source) {
    this(code, severity, message, fix, citation, source, Grounds.NONE);
  }

  public Finding withSeverity(Severity other) {
    return new Finding(code, other, message, fix, citation, source, grounds);
  }

  /** The same, noted only, with what a person said about it. */
  public Finding noted(String remark) {
    return new Finding(code, Severity.WARN, message + " " + remark, fix, citation, source, grounds);
  }
}
