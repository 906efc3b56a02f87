package org.ojtpay.desk;

import org.jspecify.annotations.Nullable;

/**
 * Who decides, and why.
 *
 * @param person the board's user
 * @param evidence the bytes of a document that shows it
 */
@SuppressWarnings("ArrayRecordComponent")
public record Ruling(String person, String reason, byte @Nullable [] evidence) {

  /** Refuses to be without a reason: it is all that an auditor will find. */
  public Ruling {
    if (reason.isBlank()) {
      throw new NotPossible("A decision needs a reason. Example: --reason \"called the employer\"");
    }
  }

  /** Without a document. */
  public static Ruling of(String person, String reason) {
    return new Ruling(person, reason, null);
  }
}
