package org.ojtpay.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ojtpay.reconcile.ReadMe;
import org.ojtpay.reconcile.ReadMe.PackUsed;
import org.ojtpay.reconcile.ReadMe.Source;
import org.ojtpay.reconcile.YearEndReport;
import org.ojtpay.reconcile.YearEndReview;
import org.ojtpay.store.YearEndShelf;
import org.ojtpay.store.YearEndShelf.Cut;

/** Makes the report of what was frozen, and keeps it with the run. */
final class YearReportStep implements Step {

  @Override
  public String name() {
    return "review";
  }

  @Override
  public void run(RunContext run) {
    YearEndShelf shelf = run.shelves().yearEnds();
    if (shelf.report(run.runId()).isPresent()) {
      return;
    }
    shelf
        .cut(run.runId())
        .ifPresent(
            cut ->
                shelf.put(
                    run.runId(),
                    report(run, new FreezeStep.Frozen(cut, shelf.books(run.runId())))));
  }

  /** What a run would report now; inside a snapshot. */
  static YearEndReport foreseen(RunContext run) {
    int year = FreezeStep.settings(run.settings()).fiscalYear();
    return closed(run, year)
        .orElseGet(
            () ->
                report(
                    run,
                    FreezeStep.freeze(
                        run, Finances.read(FreezeStep.settings(run.settings())).orElse(null))));
  }

  /**
   * The report on which a closed year was closed; nothing where it is open.
   *
   * @throws RunRefused where it was closed with a later year and has no report of its own
   */
  static Optional<YearEndReport> closed(RunContext run, int fiscalYear) {
    YearEndShelf shelf = run.shelves().yearEnds();
    return shelf
        .closing(fiscalYear)
        .map(
            closing -> {
              YearEndReport report = shelf.report(closing.run()).orElseThrow();
              if (report.readMe().fiscalYear() != fiscalYear) {
                throw new RunRefused(
                    "Fiscal year "
                        + fiscalYear
                        + " was closed with fiscal year "
                        + report.readMe().fiscalYear()
                        + ": look at the report on that year.");
              }
              return report.closed(closing);
            });
  }

  static YearEndReport report(RunContext run, FreezeStep.Frozen frozen) {
    YearEndShelf shelf = run.shelves().yearEnds();
    @Nullable YearEndReport before =
        shelf.cuts(frozen.cut().fiscalYear()).stream()
            .filter(each -> each.sequence() < frozen.cut().sequence())
            .findFirst()
            .flatMap(each -> shelf.report(each.runId()))
            .orElse(null);
    return YearEndReview.of(readMe(run, frozen), frozen.books(), before);
  }

  private static ReadMe readMe(RunContext run, FreezeStep.Frozen frozen) {
    Cut cut = frozen.cut();
    return new ReadMe(
        run.board().name(),
        cut.fiscalYear(),
        frozen.books().days(),
        cut.asOf(),
        cut.cutAt(),
        cut.runId(),
        cut.sequence(),
        cut.ranBy(),
        run.packs().all().stream()
            .map(pack -> new PackUsed(pack.name(), pack.version(), pack.hash()))
            .toList(),
        sources(run, cut),
        null);
  }

  private static List<Source> sources(RunContext run, Cut cut) {
    List<Source> sources = new ArrayList<>();
    if (cut.ledgerFile() != null) {
      sources.add(
          new Source(
              "Finance's ledger export",
              cut.ledgerFile(),
              Objects.requireNonNull(cut.ledgerSha256())));
    }
    run.shelves()
        .yearEndItems()
        .references(run.runId())
        .forEach((name, sha256) -> sources.add(new Source("reference file", name, sha256)));
    return sources;
  }
}
