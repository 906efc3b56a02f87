package org.ojtpay.job;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ojtpay.reconcile.YearBooks;
import org.ojtpay.store.YearEndShelf;
import org.ojtpay.store.YearEndShelf.Cut;

/**
 * Freezes the cut-off: reads all that the report is made of as at one moment, and keeps it. What is
 * put on file later changes nothing of this run.
 */
final class FreezeStep implements Step {

  /** A program has started the run, and no person of the board. */
  private static final String NOBODY = "ojtpay";

  /** What was frozen together. */
  record Frozen(Cut cut, YearBooks books) {}

  @Override
  public String name() {
    return "freeze";
  }

  @Override
  public void run(RunContext run) {
    YearEndShelf shelf = run.shelves().yearEnds();
    YearEndSettings settings = settings(run.settings());
    Optional<Cut> before = shelf.cut(run.runId());
    if (before.isPresent()) {
      requireSame(before.get(), settings);
      return;
    }
    if (shelf.closing(settings.fiscalYear()).isPresent()) {
      return;
    }
    Optional<Finances> ledger = Finances.read(settings);
    Frozen frozen = run.shelves().inOwnSnapshot(() -> freeze(run, ledger.orElse(null)));
    ledger.ifPresent(each -> run.shelves().receipts().putContent(each.sha256(), each.bytes()));
    shelf.put(frozen.cut(), frozen.books());
  }

  /** A run that was broken off goes on with what it froze. */
  private static void requireSame(Cut cut, YearEndSettings settings) {
    if (cut.fiscalYear() != settings.fiscalYear()) {
      throw new RunRefused(
          "Run "
              + cut.runId()
              + " of this day is about fiscal year "
              + cut.fiscalYear()
              + " and has not ended: start it again with --fiscal-year "
              + cut.fiscalYear()
              + ".");
    }
  }

  static YearEndSettings settings(JobSettings settings) {
    return Objects.requireNonNull(settings.yearEnd(), "of this job");
  }

  /** Looks now; inside a snapshot. */
  static Frozen freeze(RunContext run, @Nullable Finances ledger) {
    YearEndSettings settings = settings(run.settings());
    YearEndShelf shelf = run.shelves().yearEnds();
    // What is put on file while the books are read is not before the cut-off.
    Instant now = run.clock().instant();
    YearBooks books =
        YearGathering.of(run, settings.fiscalYear()).books(ledger == null ? null : ledger.lines());
    Cut cut =
        new Cut(
            run.runId(),
            settings.fiscalYear(),
            shelf.nextSequence(settings.fiscalYear()),
            run.settings().asOf(),
            now,
            settings.ranBy().isEmpty() ? NOBODY : settings.ranBy(),
            run.shelves().yearBooks().postings(settings.fiscalYear()),
            ledger == null ? null : ledger.name(),
            ledger == null ? null : ledger.sha256());
    return new Frozen(cut, books);
  }
}
