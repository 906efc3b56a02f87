package org.ojtpay.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ojtpay.job.BoardFile;
import org.ojtpay.job.BoardFile.Person;
import org.ojtpay.job.RunRefused;
import org.ojtpay.job.Today;
import org.ojtpay.job.YearSinceCut;
import org.ojtpay.reconcile.Blocker;
import org.ojtpay.reconcile.ReadMe;
import org.ojtpay.reconcile.YearBooks.Acceptance;
import org.ojtpay.reconcile.YearEndReport;
import org.ojtpay.store.Shelves;
import org.ojtpay.store.YearEndShelf;
import org.ojtpay.store.YearEndShelf.Cut;

/**
 * What people do at the end of a fiscal year: look at what stands in the way, let some of it pass
 * with a reason, and close the year. Who closes it neither ran it nor let anything pass.
 */
public final class YearEnds {

  private static final int SHOWN = 5;

  private final Shelves shelves;
  private final Clock clock;
  private final BoardFile board;
  private final YearSinceCut since;

  YearEnds(Shelves shelves, Clock clock, BoardFile board, YearSinceCut since) {
    this.shelves = shelves;
    this.clock = clock;
    this.board = board;
    this.since = since;
  }

  /**
   * A fiscal year as its last run found it.
   *
   * @param inTheWay what nobody has let pass, not since the run either
   */
  public record Standing(YearEndReport report, List<Blocker> inTheWay) {}

  /** The fiscal years of which there is a run, the newest first. */
  public List<Standing> all() {
    return shelves.yearEnds().years().stream().map(this::standing).toList();
  }

  /**
   * One of them.
   *
   * @throws NotFound where no run is about it
   */
  public Standing standing(int year) {
    YearEndShelf shelf = shelves.yearEnds();
    Optional<ReadMe.Closing> closing = shelf.closing(year);
    YearEndReport report =
        closing
            .flatMap(how -> shelf.report(how.run()))
            .filter(each -> each.readMe().fiscalYear() == year)
            .orElseGet(() -> shelf.report(cut(year).runId()).orElseThrow());
    Set<List<String>> passing =
        shelf.accepted(year).stream().map(YearEnds::key).collect(Collectors.toSet());
    List<Blocker> left =
        report.inTheWay().stream().filter(each -> !passing.contains(key(each))).toList();
    return new Standing(closing.map(report::closed).orElse(report), left);
  }

  private static List<String> key(Acceptance passing) {
    return List.of(passing.kind().name(), passing.subject(), passing.what());
  }

  private static List<String> key(Blocker blocker) {
    return List.of(blocker.kind().name(), blocker.subject(), blocker.what());
  }

  private Cut cut(int year) {
    return shelves.yearEnds().cuts(year).stream()
        .findFirst()
        .orElseThrow(
            () ->
                new NotFound(
                    "There is no run on fiscal year "
                        + year
                        + ". Start one: ojtpay run fiscal-year-end --fiscal-year "
                        + year));
  }

  /**
   * Lets pass what stands in the way; the year can be closed without it.
   *
   * @return what it said
   * @throws NotFound where nothing of that kind and subject is in the way
   * @throws NotPossible where nobody may let that pass
   */
  public String accept(int year, Blocker.Kind kind, String subject, Ruling by) {
    requireOpen(year);
    Blocker blocker =
        standing(year).inTheWay().stream()
            .filter(each -> each.kind() == kind && each.subject().equals(subject))
            .findFirst()
            .orElseThrow(
                () ->
                    new NotFound(
                        "Nothing is in the way of fiscal year %d as %s of \"%s\". \"ojtpay year-end list %d\" shows what is."
                            .formatted(year, kind, subject, year)));
    if (!kind.isAcceptable()) {
      throw new NotPossible("Nobody lets " + kind + " pass: it is to be done. " + blocker.what());
    }
    Evidence kept = new Evidence(shelves, clock);
    shelves.inOneTransaction(
        () -> {
          shelves
              .yearEnds()
              .accept(
                  new YearEndShelf.Passing(
                      year, blocker, by.person(), clock.instant(), by.reason()),
                  kept.keep(by));
          kept.audit(by, "YEAR " + year + " ACCEPTED " + kind + " " + subject);
        });
    return blocker.what();
  }

  /**
   * Closes the year, and every earlier one: nothing is booked in them any more.
   *
   * @throws NotAllowed where the person ran it, or let something pass
   * @throws RunRefused where the year is not over today, something stands in the way, or something
   *     has changed since the run
   */
  public void close(int year, Ruling by) {
    requireOpen(year);
    Cut cut = cut(year);
    requireOver(year);
    requireAnother(cut, by);
    requireNothingInTheWay(year);
    shelves.inOneTransaction(
        () -> {
          shelves.yearEnds().lockBooks();
          requireUnchanged(cut);
          shelves
              .yearEnds()
              .close(
                  year, new ReadMe.Closing(by.person(), clock.instant(), cut.runId(), by.reason()));
          new Evidence(shelves, clock).audit(by, "YEAR " + year + " CLOSED on run " + cut.runId());
        });
  }

  private void requireOpen(int year) {
    shelves
        .yearEnds()
        .closing(year)
        .ifPresent(
            closing -> {
              throw new NotPossible(
                  "Fiscal year "
                      + year
                      + " was closed by "
                      + closing.closedBy()
                      + " on run "
                      + closing.run()
                      + ".");
            });
  }

  /** Whatever day a run was about: what is booked in the year until its last day is to be in it. */
  private void requireOver(int year) {
    LocalDate last = standing(year).report().readMe().days().to();
    LocalDate today = Today.inZone(clock);
    if (!today.isAfter(last)) {
      throw new RunRefused(
          "Fiscal year %d is not closed: it ends on %s, and today is %s. Close it from %s on."
              .formatted(year, last, today, last.plusDays(1)));
    }
  }

  private void requireAnother(Cut cut, Ruling by) {
    if (board.people().stream().map(Person::user).noneMatch(cut.ranBy()::equals)) {
      throw new RunRefused(
          "Run "
              + cut.runId()
              + " was started by \""
              + cut.ranBy()
              + "\", whom the board does not know. A person of Finance runs it, another closes.");
    }
    if (isSame(cut.ranBy(), by)) {
      throw new NotAllowed(
          by.person() + " ran the year's end. Another person of Finance closes it.");
    }
    if (shelves.yearEnds().accepted(cut.fiscalYear()).stream()
        .anyMatch(each -> isSame(each.by(), by))) {
      throw new NotAllowed(
          by.person() + " has let something pass. Another person of Finance closes the year.");
    }
  }

  private static boolean isSame(String person, Ruling by) {
    return person.strip().equalsIgnoreCase(by.person().strip());
  }

  private void requireNothingInTheWay(int year) {
    List<Blocker> left = standing(year).inTheWay();
    if (!left.isEmpty()) {
      throw new RunRefused(
          "Fiscal year %d is not closed: %d things stand in the way. The first: %s \"ojtpay year-end list %d\" lists them."
              .formatted(year, left.size(), left.get(0).what(), year));
    }
  }

  private void requireUnchanged(Cut cut) {
    List<String> differences = since.differences(shelves, cut);
    if (!differences.isEmpty()) {
      throw new RunRefused(
          "Fiscal year "
              + cut.fiscalYear()
              + " is not closed: since run "
              + cut.runId()
              + " something has changed. Run it again. "
              + String.join("; ", differences.subList(0, Math.min(SHOWN, differences.size()))));
    }
  }
}
