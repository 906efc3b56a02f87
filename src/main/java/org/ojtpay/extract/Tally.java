package org.ojtpay.extract;

import org.ojtpay.packet.Check;

/** Counts what became of the places where one guard could look. */
final class Tally {

  private final Check.Guard guard;
  private int passed;
  private int failed;
  private int notChecked;

  Tally(Check.Guard guard) {
    this.guard = guard;
  }

  void checked(boolean right) {
    if (right) {
      passed++;
    } else {
      failed++;
    }
  }

  /** A figure that the guard needs is not printed. */
  void notChecked() {
    notChecked++;
  }

  Check check() {
    return new Check(guard, passed, failed, notChecked);
  }
}
