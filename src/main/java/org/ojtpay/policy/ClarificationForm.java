package org.ojtpay.policy;

/** When a clarification of hours form has to come with an invoice. */
public enum ClarificationForm {
  ALWAYS,
  WHEN_NEEDED
}
