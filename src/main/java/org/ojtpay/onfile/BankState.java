package org.ojtpay.onfile;

/** How far the verification of an account has come. */
public enum BankState {
  /** New or changed; nobody has called the employer. */
  PENDING,
  /** The employer was called; somebody else has to approve it. */
  CALLED_BACK,
  /** Two people stand for it; it may be paid once the cooling days are over. */
  APPROVED,
  /** Verified by Finance before the board began here. */
  TAKEN_OVER,
  /** It never counts; the account before it does. */
  REJECTED;

  public boolean isOpen() {
    return this == PENDING || this == CALLED_BACK;
  }
}
