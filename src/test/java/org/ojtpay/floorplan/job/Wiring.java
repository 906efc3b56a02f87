package org.ojtpay.floorplan.job;

import java.time.Clock;

/** The one room that may look at the clock. */
public final class Wiring {

  private Wiring() {}

  static Clock clock() {
    return Clock.systemUTC();
  }
}
