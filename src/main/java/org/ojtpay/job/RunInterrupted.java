package org.ojtpay.job;

/** The run was broken off because the program is to end. What it put stays; it can go on. */
public final class RunInterrupted extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RunInterrupted() {
    super("Stopped before the end.");
  }
}
