package org.ojtpay.packet;

/** The four things that make up a signature on a form. */
public enum SignaturePart {
  SIGNATURE,
  NAME,
  TITLE,
  DATE
}
