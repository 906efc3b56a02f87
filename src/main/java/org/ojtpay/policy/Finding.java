package org.ojtpay.policy;

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
 */
public record Finding(
    String code,
    Severity severity,
    String message,
    String fix,
    String citation,
    @Nullable SourceRef source) {

  public Finding withSeverity(Severity other) {
    return new Finding(code, other, message, fix, citation, source);
  }
}
