package org.ojtpay.job;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ojtpay.onfile.Run;
import org.ojtpay.policy.PackSet;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.policy.UnreadablePack;
import org.ojtpay.store.Database;
import org.ojtpay.store.PackShelf.Kept;
import org.ojtpay.store.Receipts;
import org.ojtpay.store.Shelves;
import org.ojtpay.units.Money;
import org.ojtpay.validate.Arrival;
import org.ojtpay.validate.Disposition;
import org.ojtpay.validate.FiledVerdict;
import org.ojtpay.validate.Verdict;

/**
 * A past night decided again under another pack: the arrivals of that run, with what was on file
 * before it and the reference files that it kept. The database refuses to be written to meanwhile.
 */
public final class WhatIf {

  /**
   * What is asked.
   *
   * @param runId the run; absent: the last one of the settings' job and day
   * @param pack the pack that stands in for the board's own of that run: its name or folder
   * @param on the day whose figures count on every day; absent: each day's own
   */
  public record Question(@Nullable String runId, String pack, @Nullable LocalDate on) {}

  /** What one submission came to; the reasons with their severity, warnings too. */
  public record Outcome(Disposition disposition, List<String> reasons, Optional<Money> amount) {

    static Outcome of(Verdict verdict) {
      return new Outcome(
          verdict.disposition(), List.copyOf(Pass.found(verdict)), Pass.worth(verdict));
    }
  }

  /** One submission, or part of one, that would have come to something else. */
  public record Difference(String submission, Outcome before, Outcome after) {}

  /**
   * The answer.
   *
   * @param decided how many submissions or parts were decided then
   */
  public record Answer(Run run, PolicyPack pack, int decided, List<Difference> differences) {}

  private final BoardFile board;
  private final Clock clock;
  private final RunWatch watch;

  public WhatIf(BoardFile board, Clock clock, RunWatch watch) {
    this.board = board;
    this.clock = clock;
    this.watch = watch;
  }

  /**
   * Decides the night again.
   *
   * @throws RunRefused where there is no such run, or it has not ended well
   * @throws UnreadablePack where the pack cannot be used
   */
  public Answer ask(JobSettings settings, Question question) {
    PolicyPack named = Packs.load(question.pack());
    LocalDate on = question.on();
    PolicyPack pack = on == null ? named : named.asOn(on);
    try (StopSign.Hold hold = watch.stop().hold();
        Database database = JobRunner.open(settings)) {
      Objects.requireNonNull(hold);
      Shelves shelves = Shelves.of(database.app(), database.cipher());
      Run run = run(settings, question.runId(), shelves);
      PackSet packs = packs(run, settings, shelves).standIn(pack);
      RunContext context =
          new RunContext(
              run, settings, board, packs, KeptReference.read(run, shelves), shelves, clock, watch);
      List<FiledVerdict> then = shelves.verdicts().decidedBy(run.id());
      return new Answer(
          run,
          pack,
          then.size(),
          shelves.inSnapshotBefore(run.id(), () -> differences(context, then)));
    }
  }

  private static Run run(JobSettings settings, @Nullable String runId, Shelves shelves) {
    if (runId == null) {
      return shelves
          .runs()
          .lastDone(settings.job(), settings.asOf())
          .orElseThrow(
              () ->
                  new RunRefused(
                      "No run of "
                          + settings.job()
                          + " as of "
                          + settings.asOf()
                          + " has ended. \"ojtpay runs\" lists them."));
    }
    return shelves
        .runs()
        .find(runId)
        .filter(each -> each.job().equals(settings.job()) && each.status().equals("DONE"))
        .orElseThrow(
            () ->
                new RunRefused(
                    "There is no run "
                        + runId
                        + " of "
                        + settings.job()
                        + " that has ended. \"ojtpay runs\" lists them."));
  }

  /** Those that the run kept; today's, where it kept none or another program's. */
  private static PackSet packs(Run run, JobSettings settings, Shelves shelves) {
    List<Kept> kept = shelves.packs().of(run.id());
    try {
      return kept.isEmpty()
          ? PackSet.of(Packs.load(settings.policy()))
          : PackSet.ofRun(
              kept.stream().map(each -> PolicyPack.ofKept(each.name(), each.files())).toList());
    } catch (UnreadablePack ofAnotherProgram) {
      return PackSet.of(Packs.load(settings.policy()));
    }
  }

  private static List<Difference> differences(RunContext run, List<FiledVerdict> then) {
    Map<String, Verdict> before = new LinkedHashMap<>();
    then.forEach(each -> before.put(key(each.verdict()), each.verdict()));
    Map<String, Verdict> after = new LinkedHashMap<>();
    decide(run).forEach(each -> after.put(key(each), each));
    after.forEach((key, each) -> before.putIfAbsent(key, standing(run, each).orElse(each)));
    List<Difference> differences = new ArrayList<>();
    before.forEach(
        (key, each) -> {
          Outcome was = Outcome.of(each);
          Outcome would =
              Outcome.of(
                  Optional.ofNullable(after.get(key)).or(() -> standing(run, each)).orElse(each));
          if (!was.equals(would)) {
            differences.add(new Difference(each.submission(), was, would));
          }
        });
    return differences;
  }

  private static List<Verdict> decide(RunContext run) {
    Receipts receipts = run.shelves().receipts();
    List<Arrival> arrivals =
        run.shelves().verdicts().undecided(run.runId()).stream()
            .map(id -> Pass.arrival(run.shelves(), id, false))
            .toList();
    return Pass.over(
            run, arrivals, id -> Mending.names(receipts.get(id).receipt(), receipts::content))
        .verdicts();
  }

  /**
   * What stood on the part before that night: a hold that is decided again and stays is not new.
   */
  private static Optional<Verdict> standing(RunContext run, Verdict part) {
    return run.shelves().verdicts().standingOn(part.arrivalId()).stream()
        .map(FiledVerdict::verdict)
        .filter(each -> each.part() == part.part())
        .findFirst();
  }

  private static String key(Verdict verdict) {
    return verdict.arrivalId() + "#" + verdict.part();
  }
}
