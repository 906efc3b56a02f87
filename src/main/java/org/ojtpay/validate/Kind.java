package org.ojtpay.validate;

/** What a submission is. */
public enum Kind {
  AGREEMENT,
  AMENDMENT,
  REINSTATEMENT,
  VOID,
  INVOICE,
  DISCONTINUATION,
  CLARIFICATION,
  VERIFICATION,
  PAYROLL,
  PROGRESS_REPORT,
  VENDOR_REQUEST,
  CLASSROOM,
  UNKNOWN;

  public boolean isAgreement() {
    return this == AGREEMENT || this == AMENDMENT || this == REINSTATEMENT;
  }

  /** Whether it changes an agreement that stands. */
  boolean isChange() {
    return this == AMENDMENT || this == REINSTATEMENT;
  }

  /** Whether it asks for money. */
  public boolean isInvoice() {
    return this == INVOICE || this == DISCONTINUATION;
  }
}
