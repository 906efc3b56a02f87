package org.ojtpay.job;

import org.jspecify.annotations.Nullable;

/**
 * A step failed or the totals do not balance. What was put stays; the run goes on when started
 * again.
 */
public final class RunFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public RunFailed(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
