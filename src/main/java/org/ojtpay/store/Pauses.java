package org.ojtpay.store;

import java.time.Duration;

/** Waiting for another process. */
final class Pauses {

  private Pauses() {}

  static void sleep(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseUnreachable("interrupted while waiting for the database", e);
    }
  }
}
