package org.ojtpay.floorplan.units;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import org.ojtpay.floorplan.store.Shelf;

/** Breaks every rule that bytecode can show. */
public record Crooked(List<Shelf> shelves, double share, List<float[]> shares, List<Double> boxed) {

  LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  Supplier<Instant> later() {
    return Instant::now;
  }

  Clock clock() {
    return Clock.systemUTC();
  }

  long millis() {
    return System.currentTimeMillis();
  }

  long nanos() {
    return System.nanoTime();
  }

  @SuppressWarnings("JavaUtilDate")
  Date date() {
    return new Date();
  }
}
