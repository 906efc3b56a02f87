package org.ojtpay.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
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
import org.ojtpay.job.StopSign;
import org.ojtpay.pay.Delivery;
import org.ojtpay.pay.FiledDelivery;
import org.ojtpay.pay.FiledPaymentFile;
import org.ojtpay.pay.ProofList;
import org.ojtpay.store.EmbeddedServer;

/**
 * A whole night over the sample inbox, in a database that is emptied first, and the way of its
 * money up to the bank's door. The runs are those of every night, and what the two invented people
 * do is done at the desk, as their commands would do it.
 */
public final class Demonstration {

  /** Is told each step when it is done, in this order. */
  public interface Told {
    /** The folders and the database that were emptied. */
    void emptied(List<Path> places);

    void night(RunResult run);

    /** The payment file was made, or none was; an absent list is that of no file. */
    void proposed(RunResult run, Optional<ProofList> proof);

    /** Somebody has approved the file; where it is not enough, nothing follows. */
    void approved(FiledPaymentFile file, Person by);

    void released(FiledPaymentFile file, Person by);

    /** The next run has put the file into its folder and handed it over. */
    void published(RunResult run, FiledPaymentFile file, FiledDelivery delivery);
  }

  private final JobFiles files;
  private final Clock clock;
  private final RunWatch watch;

  /**
   * A demonstration.
   *
   * @param files the configuration of its jobs
   */
  public Demonstration(JobFiles files, Clock clock, RunWatch watch) {
    this.files = files;
    this.clock = clock;
    this.watch = watch;
  }

  /**
   * Runs it all.
   *
   * @throws org.ojtpay.store.DataDirectoryRefused where its database is in use; nothing was touched
   */
  public void run(Told told) throws IOException {
    JobSettings night = settings(JobRunner.NIGHTLY);
    EmbeddedServer.wipe(night.data());
    empty(night);
    told.emptied(List.of(night.data(), night.outbox(), bank(night)));
    // One server for all of it.
    try (StopSign.Hold hold = watch.stop().hold();
        EmbeddedServer server = EmbeddedServer.open(night.data())) {
      Objects.requireNonNull(hold);
      Objects.requireNonNull(server);
      JobRunner runner = new JobRunner(board(), clock, watch);
      told.night(runner.run(night));
      pay(runner, told);
    }
  }

  private void pay(JobRunner runner, Told told) {
    JobSettings settings = settings(JobRunner.PAYMENT_FILE);
    JobSettings.AtOnce people =
        Objects.requireNonNull(settings.atOnce(), "jobs/demo/payment-file.yaml names two people");
    JobSettings byPeople = settings.byPeople();
    RunResult proposal = runner.run(byPeople);
    Optional<FiledPaymentFile> file = proposal.files().stream().findFirst();
    if (file.isEmpty()) {
      told.proposed(proposal, Optional.empty());
      return;
    }
    String name = file.get().name();
    try (Office office = Office.open(byPeople, clock.withZone(board().zone()))) {
      told.proposed(proposal, Optional.of(office.payments().proof(name)));
      if (letGo(office.payments(), name, people, told)) {
        RunResult published = runner.run(byPeople);
        told.published(published, office.payments().find(name), office.handOvers().standing(name));
      }
    }
  }

  /** Whether both have; one that needs a second approval waits for it. */
  private boolean letGo(PaymentDesk desk, String name, JobSettings.AtOnce people, Told told) {
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

  private Person person(String user) {
    return board()
        .person(user)
        .orElseThrow(
            () ->
                new BadConfiguration(
                    "jobs/demo/payment-file.yaml: found \""
                        + user
                        + "\", expected a user that stands under people in board.yaml."));
  }

  /** The board, whose bank fetches its files from a folder of this machine. */
  private BoardFile board() {
    Delivery.Folder folder = new Delivery.Folder(bank(settings(JobRunner.NIGHTLY)));
    return files.board().handingOverTo(folder);
  }

  /** Stands for the bank. No key names it, so that it is never a folder that a bank looks into. */
  private static Path bank(JobSettings night) {
    return night.outbox().resolveSibling(night.outbox().getFileName() + "-bank");
  }

  /** What the demonstration before has left would be taken for what this one has done. */
  private static void empty(JobSettings night) throws IOException {
    Folders.delete(night.outbox());
    Folders.delete(bank(night));
    Files.createDirectories(bank(night));
  }

  private JobSettings settings(String job) {
    return files.settings(job, Map.of(), clock);
  }
}
