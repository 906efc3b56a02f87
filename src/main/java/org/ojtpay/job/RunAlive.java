package org.ojtpay.job;

/** The same run goes on in another program. */
public final class RunAlive extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RunAlive(String message) {
    super(message);
  }
}
