package org.ojtpay.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Waits for a moment of the calendar clock. */
interface Alarm {

  /** Returns at the moment or soon after; earlier where the program is to end. */
  void await(Instant moment);

  /** Looks at the clock often: a machine that slept counts no time, and clocks are put right. */
  static Alarm of(Clock clock, StopSign stop) {
    Duration look = Duration.ofSeconds(20);
    return moment -> {
      while (!stop.isAsked() && clock.instant().isBefore(moment)) {
        Duration left = Duration.between(clock.instant(), moment);
        stop.await(left.compareTo(look) < 0 ? left : look);
      }
    };
  }
}
