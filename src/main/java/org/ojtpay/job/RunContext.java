package org.ojtpay.job;

import java.nio.file.Path;
import java.time.Clock;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.Reference;
import org.ojtpay.onfile.Run;
import org.ojtpay.policy.PackSet;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.store.Shelves;
import org.ojtpay.validate.Verdict;

/** What every step of one run works with. */
record RunContext(
    Run run,
    JobSettings settings,
    BoardFile board,
    PackSet packs,
    Reference reference,
    Shelves shelves,
    Clock clock,
    RunWatch watch) {

  String runId() {
    return run.id();
  }

  /** The board's own pack. */
  PolicyPack pack() {
    return packs.own();
  }

  /** The pack that an agreement goes by. */
  PolicyPack pack(AgreementOnFile agreement) {
    return packs.named(agreement.pack());
  }

  /** The pack that a verdict rests on. */
  PolicyPack pack(Verdict verdict) {
    return packs.named(verdict.pack());
  }

  /** The folder that the run writes into. */
  Path folder() {
    return Path.of(run.outbox());
  }
}
