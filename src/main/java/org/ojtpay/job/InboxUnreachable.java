package org.ojtpay.job;

/** The inbox cannot be listed. */
public final class InboxUnreachable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public InboxUnreachable(String message) {
    super(message);
  }
}
