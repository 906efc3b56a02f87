package org.ojtpay.desk;

/** Something that a person said cannot be so; the message says what to say instead. */
public final class NotPossible extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NotPossible(String message) {
    super(message);
  }
}
