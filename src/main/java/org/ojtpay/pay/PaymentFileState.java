package org.ojtpay.pay;

/**
 * How far the life of a payment file has come: the last of its events, in this order. The names are
 * those of the database.
 */
public enum PaymentFileState {
  /** Made, with its bytes. */
  PROPOSED,
  /** The list to compare it by was written. */
  PROOFED,
  APPROVED,
  /** By another approver, where an amount is above a limit. */
  APPROVED_AGAIN,
  /** Its money counts as in transit. */
  RELEASED,
  /** It lies in the outbox. */
  PUBLISHED,
  HANDED_OVER,
  /** The bank has said that it has it. */
  ACKNOWLEDGED,
  /** Withdrawn before it was published; nothing comes after it. */
  VOIDED;

  /** Whether it lies in the outbox, whatever has happened to it since. */
  public boolean isPublished() {
    return this == PUBLISHED || this == HANDED_OVER || this == ACKNOWLEDGED;
  }

  /** Whether nobody has approved it yet. */
  public boolean isUnapproved() {
    return this == PROPOSED || this == PROOFED;
  }
}
