package org.ojtpay.job;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.ojtpay.intake.Receipt;
import org.ojtpay.job.BoardFile.Person;
import org.ojtpay.ledger.BrokenInvariant;
import org.ojtpay.notice.Papers;
import org.ojtpay.onfile.Reference;
import org.ojtpay.onfile.Run;
import org.ojtpay.pay.FiledPaymentFile;
import org.ojtpay.policy.PackSet;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.store.Shelves;
import org.ojtpay.store.TestDatabase;
import org.ojtpay.units.Money;
import org.ojtpay.units.Sha256;
import org.ojtpay.validate.Arrival;
import org.ojtpay.validate.Board;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A board's money over a real database: nights and payment runs, step by step as the engine runs
 * them, each step in its transaction. A run that breaks goes on when it is asked for again. Packets
 * come as they were read, and no papers are written.
 */
final class MoneyWorld implements AutoCloseable {

  private static final Papers NO_PAPERS = new Papers(new TreeMap<>(), List.of(), "");

  private final TestDatabase database = TestDatabase.fresh();
  private final PolicyPack pack = PolicyPack.load("sdwp-ojt");
  private final Reference reference = Board.aBoard().reference();
  private final Path outbox;
  private final List<Arrival> waiting = new ArrayList<>();
  private final LocalDate day;
  // One connection for all, since a sequence opens thousands otherwise.
  private final SingleConnectionDataSource own =
      new SingleConnectionDataSource(
          database.appInfo().url(), database.appInfo().user(), database.appInfo().password(), true);
  private Shelves shelves = Shelves.of(own, database.cipher());
  private int runs;

  /**
   * @param outbox where payment files are published
   * @param day as of which every run works
   */
  MoneyWorld(Path outbox, String day) {
    this.outbox = outbox;
    this.day = LocalDate.parse(day);
  }

  TestDatabase database() {
    return database;
  }

  Shelves shelves() {
    return shelves;
  }

  /** From here on through that port, or through the server's own again. */
  void connect(int port) {
    shelves = Shelves.of(through(port), database.cipher());
  }

  void connectAgain() {
    shelves = Shelves.of(own, database.cipher());
  }

  private DataSource through(int port) {
    return new DriverManagerDataSource(
        database.appInfo().url().replaceFirst(":\\d+/", ":" + port + "/"),
        database.appInfo().user(),
        database.appInfo().password());
  }

  int port() {
    String url = database.appInfo().url();
    return Integer.parseInt(url.replaceFirst(".*:(\\d+)/.*", "$1"));
  }

  /** Lies in the inbox for the next night. */
  void arrives(Arrival arrival) {
    waiting.add(arrival);
  }

  /** A night over what has arrived, or the rest of the last one that broke. */
  void night() {
    RunContext run = context(unfinished(JobRunner.NIGHTLY));
    Shelves at = run.shelves();
    at.inOneTransaction(
        () -> {
          if (!at.receipts().isTaken(run.runId())) {
            waiting.forEach(each -> take(run, each));
            at.receipts().putSnapshot(run.runId(), waiting.size());
          }
        });
    at.inOneTransaction(
        () ->
            waiting.forEach(
                each -> {
                  long id = at.receipts().find(receipt(each)).orElseThrow();
                  if (!at.receipts().isRead(id)) {
                    at.packets().put(run.runId(), id, each.packet());
                  }
                }));
    steps(run, new DecideStep(), new BalanceStep(), new NoteStep());
    finish(run);
    waiting.clear();
  }

  /** A payment run, or the rest of the last one that broke. */
  void payments() {
    RunContext run = context(unfinished(JobRunner.PAYMENT_FILE));
    steps(run, new ProposeStep(), new AddressStep(), new PublishStep(), new BalanceStep());
    finish(run);
  }

  private static void steps(RunContext run, Step... steps) {
    for (Step step : steps) {
      run.shelves().inOneTransaction(() -> step.run(run));
    }
  }

  private static void finish(RunContext run) {
    run.shelves().inOneTransaction(() -> Finish.run(run, run.clock().instant(), NO_PAPERS));
  }

  /** The run of that job that has not ended, else a new one. */
  Run unfinished(String job) {
    Optional<Run> unfinished = shelves.runs().unfinished(job, day);
    return unfinished.orElseGet(() -> begin(job));
  }

  private Run begin(String job) {
    runs++;
    String id = String.format(Locale.ROOT, "%08x", runs);
    Run run =
        new Run(
            id,
            job,
            day,
            shelves.runs().nextSequence(job, day),
            pack.name(),
            pack.hash(),
            outbox.resolve(id).toString(),
            "STARTED",
            at(LocalTime.of(4, 30)),
            null,
            null);
    shelves.inOneTransaction(
        () -> {
          shelves.runs().start(run);
          KnownVendors.load(run, shelves);
          shelves.packs().put(run.id(), List.of(pack));
          shelves.limits().put(PinnedLimits.of(PackSet.of(pack)));
          byte[] extract = "nobody".getBytes(StandardCharsets.UTF_8);
          shelves.receipts().putContent(Sha256.of(extract), extract);
          shelves.papers().putReference(run.id(), "exclusions.csv", Sha256.of(extract));
        });
    return run;
  }

  RunContext context(Run run) {
    JobSettings settings =
        new JobSettings(
            run.job(),
            run.asOf(),
            outbox.resolve("inbox"),
            outbox,
            outbox,
            outbox,
            null,
            null,
            pack.name(),
            "operating",
            null);
    return new RunContext(
        run,
        settings,
        SampleNight.board(),
        PackSet.of(pack),
        reference,
        shelves,
        Clock.fixed(run.startedAt(), ZoneOffset.UTC),
        RunWatch.none());
  }

  private static void take(RunContext run, Arrival arrival) {
    run.shelves().receipts().put(run.runId(), receipt(arrival));
  }

  private static Receipt receipt(Arrival arrival) {
    return new Receipt(
        arrival.submission(),
        arrival.received(),
        arrival.memberSetHash(),
        null,
        List.of(),
        List.of());
  }

  /** The files in that state, by name, the oldest first. */
  List<String> files(String state) {
    return shelves.paymentFiles().files().stream()
        .filter(each -> each.state().name().equals(state))
        .map(FiledPaymentFile::name)
        .toList();
  }

  void approve(String file, String person) {
    new Release(shelves, clock(LocalTime.of(9, 0))).approve(file(file), person(person));
  }

  void release(String file, String person) {
    FiledPaymentFile approved = file(file);
    Run run = shelves.runs().get(approved.runId());
    new Release(shelves, clock(LocalTime.of(10, 0)))
        .release(approved, person(person), ReleaseChecks.of(context(run)));
  }

  private static Person person(String user) {
    return new Person(user, user, List.of("approver", "releaser"));
  }

  private Clock clock(LocalTime time) {
    return Clock.fixed(at(time), ZoneOffset.UTC);
  }

  private FiledPaymentFile file(String name) {
    return shelves.paymentFiles().file(name).orElseThrow();
  }

  private Instant at(LocalTime time) {
    return day.atTime(time).toInstant(ZoneOffset.UTC);
  }

  /** As the role that owns the tables. */
  void sql(String statement) {
    JdbcClient.create(database.owner()).sql(statement).update();
  }

  /** The balance of each account of an agreement, debits positive. */
  Map<String, Money> balances(String agreement) {
    return JdbcClient.create(own)
        .sql("SELECT account, sum(amount) FROM posting WHERE agreement_key = ? GROUP BY account")
        .param(agreement)
        .query((row, number) -> Map.entry(row.getString(1), new Money(row.getBigDecimal(2))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** What counts against the cap of an agreement. */
  Money used(String agreement) {
    return shelves.agreements().promise(org.ojtpay.onfile.AgreementKey.parse(agreement)).used();
  }

  /** What the standing verdicts approve under an agreement. */
  Money approved(String agreement) {
    return new Money(
        JdbcClient.create(own)
            .sql(
                "SELECT coalesce(sum(reimbursement), 0.00) FROM approved_verdict WHERE"
                    + " agreement_key = ?")
            .param(agreement)
            .query(java.math.BigDecimal.class)
            .single());
  }

  /** How each submission stands, in words, for whoever looks for what went wrong. */
  List<String> standing() {
    return JdbcClient.create(own)
        .sql(
            "SELECT concat_ws(' ', id, run_id, submission, kind, disposition, reimbursement,"
                + " (SELECT string_agg(f ->> 'code', ', ') FROM json_array_elements(body ->"
                + " 'findings') AS f)) FROM verdict ORDER BY id")
        .query(String.class)
        .list();
  }

  List<BrokenInvariant> broken() {
    return Shelves.of(own, database.cipher()).invariants().check();
  }

  @Override
  public void close() {
    own.destroy();
    database.close();
  }
}
