package org.ojtpay.policy;

/** What a finding does to a submission. */
public enum Severity {
  /** It goes back to its sender with its reasons. */
  RETURN,
  /** A person of the board decides. */
  HOLD,
  /** It is noted. */
  WARN
}
