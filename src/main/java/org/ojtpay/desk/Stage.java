package org.ojtpay.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ojtpay.job.BadConfiguration;
import org.ojtpay.job.BoardFile;
import org.ojtpay.job.BoardFile.Person;
import org.ojtpay.job.JobFiles;
import org.ojtpay.job.JobRunner;
import org.ojtpay.job.JobSettings;
import org.ojtpay.job.RunResult;
import org.ojtpay.job.RunWatch;
import org.ojtpay.job.Today;
import org.ojtpay.pay.Delivery;
import org.ojtpay.pay.FiledPaymentFile;
import org.ojtpay.store.EmbeddedServer;

/**
 * Where a demonstration is played: its jobs, a board whose bank is a folder, and two invented
 * people who let its payment files go.
 */
final class Stage {

  private final JobFiles files;
  private final Clock clock;
  private final RunWatch watch;

  Stage(JobFiles files, Clock clock, RunWatch watch) {
    this.files = files;
    this.clock = clock;
    this.watch = watch;
  }

  /** The same in the evening of a day, whatever day it is. */
  Stage on(LocalDate day) {
    return new Stage(files, Today.on(day, clock, board().zone()), watch);
  }

  RunWatch watch() {
    return watch;
  }

  /** The job's settings, with what is given in place of what stands in its file. */
  JobSettings settings(String job, Map<String, String> given) {
    return files.settings(job, given, clock);
  }

  RunResult run(JobSettings settings) {
    return new JobRunner(board(), clock, watch).run(settings);
  }

  Office office(JobSettings settings) {
    return Office.open(settings, clock.withZone(board().zone()));
  }

  /**
   * Proposes a payment file, lets the two people approve and release it, and hands it over.
   *
   * @return the file that was published; empty where there was nothing to pay, or where it takes a
   *     second approval
   */
  Optional<FiledPaymentFile> pay(Map<String, String> given, Demonstration.Told told) {
    JobSettings settings = settings(JobRunner.PAYMENT_FILE, given);
    JobSettings.AtOnce people = people(settings);
    JobSettings byPeople = settings.byPeople();
    RunResult proposal = run(byPeople);
    Optional<FiledPaymentFile> file = proposal.files().stream().findFirst();
    if (file.isEmpty()) {
      told.proposed(proposal, Optional.empty());
      return file;
    }
    String name = file.get().name();
    try (Office office = office(byPeople)) {
      told.proposed(proposal, Optional.of(office.payments().proof(name)));
      if (!letGo(office.payments(), name, people, told)) {
        return Optional.empty();
      }
      RunResult published = run(byPeople);
      FiledPaymentFile out = office.payments().find(name);
      told.published(published, out, office.handOvers().standing(name));
      return Optional.of(out);
    }
  }

  private static JobSettings.AtOnce people(JobSettings settings) {
    return Objects.requireNonNull(settings.atOnce(), "the demo's payment-file.yaml names two");
  }

  /** Whether both have; one that needs a second approval waits for it. */
  private boolean letGo(
      PaymentDesk desk, String name, JobSettings.AtOnce people, Demonstration.Told told) {
    Person approver = person(people.approver());
    FiledPaymentFile approved = desk.approve(name, approver).file();
    told.approved(approved, approver);
    if (approved.awaitsSecondApproval()) {
      return false;
    }
    Person releaser = person(people.releaser());
    told.released(desk.release(name, releaser, board()).file(), releaser);
    return true;
  }

  /** Who approves the payment files. */
  Person approver() {
    return person(people(settings(JobRunner.PAYMENT_FILE, Map.of())).approver());
  }

  private Person person(String user) {
    return board()
        .person(user)
        .orElseThrow(
            () ->
                new BadConfiguration(
                    "payment-file.yaml of the demo: found \""
                        + user
                        + "\", expected a user that stands under people in board.yaml."));
  }

  /** The board, whose bank fetches its files from a folder of this machine. */
  BoardFile board() {
    return files.board().handingOverTo(new Delivery.Folder(bank(night())));
  }

  private JobSettings night() {
    return files.settings(JobRunner.NIGHTLY, Map.of(), clock);
  }

  /** Stands for the bank. No key names it, so that it is never a folder that a bank looks into. */
  private static Path bank(JobSettings night) {
    return night.outbox().resolveSibling(night.outbox().getFileName() + "-bank");
  }

  /**
   * What the demonstration before has left would be taken for what this one has done.
   *
   * @return the places that are empty now
   */
  List<Path> empty() throws IOException {
    JobSettings night = night();
    EmbeddedServer.wipe(night.data());
    Folders.delete(night.outbox());
    Folders.delete(bank(night));
    Files.createDirectories(bank(night));
    return List.of(night.data(), night.outbox(), bank(night));
  }
}
