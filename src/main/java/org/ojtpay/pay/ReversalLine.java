package org.ojtpay.pay;

/**
 * A payment on the proof list of the file that takes it back.
 *
 * @param line the payment as it was made, with the trace number of its own entry
 * @param paidIn the file that made it
 * @param trace of the entry that takes it back
 */
public record ReversalLine(ProofLine line, AskedReversal asked, String paidIn, int trace) {

  /** The cause, and what was said of it by whom. */
  public String why() {
    return asked.cause() + ": " + asked.reason() + " (" + asked.askedBy() + ")";
  }
}
