package org.ojtpay.policy;

import java.time.LocalDate;
import java.util.Optional;

/** How long a training that began can still be void (part II G 1). */
public final class VoidTerm {

  private static final String DAYS = "void.days";

  private VoidTerm() {}

  /**
   * The last day on which the training can end, and the notice arrive, and it is a void; empty
   * where the pack knows no such day.
   *
   * @param start of the training, as changed since
   */
  public static Optional<LocalDate> lastDay(PolicyPack pack, LocalDate start) {
    return pack.applies(DAYS, start)
        ? Optional.of(start.plusDays(pack.integer(DAYS, start)))
        : Optional.empty();
  }
}
