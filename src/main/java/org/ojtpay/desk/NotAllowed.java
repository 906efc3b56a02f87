package org.ojtpay.desk;

/** Something that this person may not do. */
public final class NotAllowed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NotAllowed(String message) {
    super(message);
  }
}
