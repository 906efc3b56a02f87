package org.ojtpay.desk;

/** Something that a person named does not exist. */
public final class NotFound extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NotFound(String message) {
    super(message);
  }
}
