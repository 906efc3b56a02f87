package org.ojtpay.reimburse;

/** A worked case that cannot be read: which case, which key, what was expected there. */
public final class BadCase extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  BadCase(String where, String expected) {
    super(where + ": " + expected);
  }
}
