package org.ojtpay.job;

import java.nio.file.Path;
import java.time.Clock;
import org.ojtpay.onfile.Reference;
import org.ojtpay.onfile.Run;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.store.Shelves;

/** What every step of one run works with. */
record RunContext(
    Run run,
    JobSettings settings,
    BoardFile board,
    PolicyPack pack,
    Reference reference,
    Shelves shelves,
    Clock clock,
    RunWatch watch) {

  String runId() {
    return run.id();
  }

  /** The folder that the run writes into. */
  Path folder() {
    return Path.of(run.outbox());
  }
}
