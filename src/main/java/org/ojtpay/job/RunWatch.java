package org.ojtpay.job;

/**
 * Who looks on while a run goes.
 *
 * @param progress is told how far it has come
 * @param stop says when it is to end early
 */
public record RunWatch(Progress progress, StopSign stop) {

  /** Nobody. */
  public static RunWatch none() {
    return new RunWatch(Progress.NONE, new StopSign());
  }
}
