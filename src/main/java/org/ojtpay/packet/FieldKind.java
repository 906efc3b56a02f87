package org.ojtpay.packet;

/** What a field holds, and so how its printed text becomes a canonical one. */
public enum FieldKind {
  TEXT,
  /** ISO date. */
  DATE,
  /** A decimal number such as hours. */
  NUMBER,
  INTEGER,
  /** Dollars with two places; wage rates keep up to four. */
  MONEY,
  /** A fraction: 50 % is 0.50. */
  RATE,
  /** {@code yes} or {@code no}. */
  YES_NO,
  /** One of a few words, upper case, blanks as underscores. */
  CHOICE,
  /** {@code yes} where a mark stands in the place of a signature. */
  SIGNATURE
}
