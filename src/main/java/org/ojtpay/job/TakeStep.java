package org.ojtpay.job;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.ojtpay.intake.Inbox;
import org.ojtpay.intake.Receipt;
import org.ojtpay.intake.Trace;
import org.ojtpay.store.Receipts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a snapshot of the inbox, by content, in one transaction: a run that goes on after a failure
 * sees the same.
 */
final class TakeStep implements Step {

  private static final Logger LOG = LoggerFactory.getLogger(TakeStep.class);

  /** Who copies a large file into the inbox writes to it at least this often. */
  private static final int QUIET_SECONDS = 2;

  @Override
  public String name() {
    return "take";
  }

  @Override
  public void run(RunContext run) {
    Receipts receipts = run.shelves().receipts();
    if (receipts.isTaken(run.runId())) {
      return;
    }
    Inbox inbox = new Inbox(run.settings().inbox(), run.board().zone());
    int taken = 0;
    for (Map.Entry<Path, Trace> each : traces(run, inbox.entries()).entrySet()) {
      Optional<Receipt> receipt =
          inbox.takeStill(each.getKey(), each.getValue(), receipts::putContent);
      if (receipt.isPresent()) {
        receipts.put(run.runId(), receipt.get());
        taken++;
      } else {
        left(run, each.getKey());
      }
    }
    receipts.putSnapshot(run.runId(), taken);
  }

  /** The entries as they look, a moment later where one of them has just been written. */
  private static Map<Path, Trace> traces(RunContext run, List<Path> entries) {
    Map<Path, Trace> traces = new LinkedHashMap<>();
    entries.forEach(entry -> traces.put(entry, Trace.of(entry)));
    if (traces.values().stream()
        .anyMatch(trace -> trace.isFresh(run.clock().instant(), QUIET_SECONDS))) {
      waitQuietly();
    }
    return traces;
  }

  private static void waitQuietly() {
    try {
      Thread.sleep(QUIET_SECONDS * 1000L);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CancellationException("taking the inbox was interrupted");
    }
  }

  private static void left(RunContext run, Path entry) {
    LOG.warn("{} is being written or has gone; it is left for the next run.", entry);
    run.shelves().papers().audit("ojtpay", "LEFT " + Inbox.name(entry), run.run().startedAt());
  }
}
