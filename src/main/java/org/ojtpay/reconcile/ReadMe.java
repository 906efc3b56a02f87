package org.ojtpay.reconcile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ojtpay.units.DateRange;

/**
 * What a report on a year's end rests on.
 *
 * @param fiscalYear named by the year in which it ends
 * @param days of the fiscal year, both ends counted
 * @param asOf the day of the run
 * @param frozenAt the cut-off: what was put on file later is not in the report
 * @param run the run's ID
 * @param sequence counts the runs on this fiscal year from one
 * @param ranBy the user who started the run; another one closes the year
 * @param packs the policy packs that it went by, the board's own first
 * @param sources the files that it read, by name
 * @param closing how the year was closed; absent where it is open
 */
public record ReadMe(
    String board,
    int fiscalYear,
    DateRange days,
    LocalDate asOf,
    Instant frozenAt,
    String run,
    int sequence,
    String ranBy,
    List<PackUsed> packs,
    List<Source> sources,
    @Nullable Closing closing) {

  /**
   * A policy pack.
   *
   * @param hash the SHA-256 of all of its files
   */
  public record PackUsed(String name, String version, String hash) {}

  /**
   * A file that was read.
   *
   * @param what such as {@code Finance's ledger export}
   */
  public record Source(String what, String file, String sha256) {}

  /**
   * That the year was closed.
   *
   * @param run the run whose report was closed on
   */
  public record Closing(String closedBy, Instant closedAt, String run, String reason) {}

  public ReadMe {
    packs = List.copyOf(packs);
    sources = List.copyOf(sources);
  }

  public boolean isClosed() {
    return closing != null;
  }

  ReadMe closed(Closing how) {
    return new ReadMe(
        board, fiscalYear, days, asOf, frozenAt, run, sequence, ranBy, packs, sources, how);
  }
}
