package org.ojtpay.packet;

/** The kinds of document that a submission is made of. */
public enum DocumentType {
  AGREEMENT,
  TRAINING_PLAN,
  EMPLOYER_CHECKLIST,
  EO_CHECKLIST,
  INVOICE,
  PAYROLL,
  CLARIFICATION,
  VERIFICATION,
  VOID_NOTICE,
  PROGRESS_REPORT,
  VENDOR_REQUEST,
  OTHER
}
