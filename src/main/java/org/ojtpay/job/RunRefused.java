package org.ojtpay.job;

/** A run that may not start: another one is alive, or its policy pack has changed. */
public final class RunRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public RunRefused(String message) {
    super(message);
  }
}
