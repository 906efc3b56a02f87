package org.ojtpay.job;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ojtpay.desk.HandOvers;
import org.ojtpay.desk.Holds;
import org.ojtpay.desk.PaymentDesk;
import org.ojtpay.desk.Returns;
import org.ojtpay.desk.ReversalEnds;
import org.ojtpay.desk.Review;
import org.ojtpay.desk.Settling;
import org.ojtpay.desk.TakeBack;
import org.ojtpay.desk.Voids;
import org.ojtpay.desk.Withdrawals;
import org.ojtpay.intake.Receipt;
import org.ojtpay.job.BoardFile.Person;
import org.ojtpay.ledger.BrokenInvariant;
import org.ojtpay.notice.Papers;
import org.ojtpay.onfile.Reference;
import org.ojtpay.onfile.Run;
import org.ojtpay.pay.FiledPaymentFile;
import org.ojtpay.pay.Hold;
import org.ojtpay.policy.PackSet;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.store.ConnectionInfo;
import org.ojtpay.store.FieldCipher;
import org.ojtpay.store.Shelves;
import org.ojtpay.store.TestDatabase;
import org.ojtpay.units.Money;
import org.ojtpay.units.Sha256;
import org.ojtpay.validate.Arrival;
import org.ojtpay.validate.Board;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A board's money over a real database: nights and payment runs, step by step as the engine runs
 * them, each step in its transaction. A run that breaks goes on when it is asked for again. Packets
 * come as they were read, and no papers are written.
 */
final class MoneyWorld implements AutoCloseable {

  private static final Papers NO_PAPERS = new Papers(new TreeMap<>(), List.of(), "");
  private static final PolicyPack PACK = PolicyPack.load("sdwp-ojt");
  private static final PackSet PACKS = PackSet.of(PACK);
  private static final Reference REFERENCE = Board.aBoard().reference();
  private static final LocalTime MORNING = LocalTime.of(4, 30);
  private static final BoardFile BOARD = SampleNight.board();

  /**
   * The night's and the payment file's, but those that write papers, and those that ask what must
   * always be true: the database asks itself when a run ends, in the same transaction.
   */
  private static final List<Step> NIGHT = List.of(new DecideStep(), new NoteStep());

  private static final List<Step> PAYMENTS =
      PaymentPlan.STEPS.stream()
          .filter(step -> !(step instanceof TellPaymentsStep || step instanceof BalanceStep))
          .toList();

  private final @Nullable TestDatabase database;
  private final ConnectionInfo server;
  private final FieldCipher cipher;
  private final Path outbox;
  private final List<Arrival> waiting = new ArrayList<>();
  // One connection for all, since a sequence opens thousands otherwise.
  private final SingleConnectionDataSource own;
  private SingleConnectionDataSource used;
  private Shelves shelves;
  private Instant now;
  private long ended;

  /**
   * A database of its own.
   *
   * @param outbox where payment files are published
   * @param day on which it begins
   */
  MoneyWorld(Path outbox, String day) {
    this(TestDatabase.forgetful(), outbox, day);
  }

  private MoneyWorld(TestDatabase database, Path outbox, String day) {
    this(
        database,
        database.appInfo(),
        database.cipher(),
        outbox,
        LocalDate.parse(day).atTime(MORNING).toInstant(ZoneOffset.UTC),
        connected(database.appInfo(), database.appInfo().url()));
  }

  /** In the same database, where nothing of this one is left; its connection has warmed up. */
  MoneyWorld anew(Path otherOutbox, String day) {
    database().clear();
    return new MoneyWorld(
        database,
        server,
        cipher,
        otherOutbox,
        LocalDate.parse(day).atTime(MORNING).toInstant(ZoneOffset.UTC),
        own);
  }

  /** One that another program has begun. */
  static MoneyWorld goingOn(ConnectionInfo server, FieldCipher cipher, Path outbox, Instant now) {
    return new MoneyWorld(null, server, cipher, outbox, now, connected(server, server.url()));
  }

  private MoneyWorld(
      @Nullable TestDatabase database,
      ConnectionInfo server,
      FieldCipher cipher,
      Path outbox,
      Instant now,
      SingleConnectionDataSource own) {
    this.database = database;
    this.server = server;
    this.cipher = cipher;
    this.outbox = outbox;
    this.now = now;
    this.own = own;
    this.used = own;
    this.shelves = Shelves.of(own, cipher);
  }

  TestDatabase database() {
    return Objects.requireNonNull(database);
  }

  private static SingleConnectionDataSource connected(ConnectionInfo server, String url) {
    return new SingleConnectionDataSource(url, server.user(), server.password(), true);
  }

  Shelves shelves() {
    return shelves;
  }

  Path outbox() {
    return outbox;
  }

  Instant now() {
    return now;
  }

  /** Another program has done something meanwhile. */
  void minutesPass() {
    now = now.plusSeconds(600);
  }

  /** How many runs have ended. */
  long done() {
    return shelves.runs().all().stream().filter(each -> each.status().equals("DONE")).count();
  }

  LocalDate today() {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  /** No two things happen at one moment. */
  private Clock clock() {
    now = now.plusSeconds(60);
    return Clock.fixed(now, ZoneOffset.UTC);
  }

  void daysPass(int days) {
    now = today().plusDays(days).atTime(MORNING).toInstant(ZoneOffset.UTC);
  }

  /** From here on through that port, or through the server's own again. */
  void connect(int port) {
    used = connected(server, server.url().replaceFirst(":\\d+/", ":" + port + "/"));
    shelves = Shelves.of(used, cipher);
  }

  /** From here on until that commit, the answer to which is lost with the connection. */
  void loseCommit(int at) {
    used = MoneyCut.of(connection(), at);
    shelves = Shelves.of(used, cipher);
  }

  private Connection connection() {
    try {
      return own.getConnection();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void connectAgain() {
    if (used != own) {
      used.destroy();
      used = own;
    }
    try {
      // What was lost at a commit could not leave it so.
      connection().setAutoCommit(true);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    shelves = Shelves.of(own, cipher);
  }

  int port() {
    return Integer.parseInt(server.url().replaceFirst(".*:(\\d+)/.*", "$1"));
  }

  /** Lies in the inbox for the next night. */
  void arrives(Arrival arrival) {
    waiting.add(arrival);
  }

  /** A night over what has arrived, or the rest of the last one that broke. */
  void night() {
    read();
    nightOfWhatIsRead();
  }

  /** What has arrived is on the shelf, and nothing of it decided. */
  void read() {
    RunContext run = context(unfinished(JobRunner.NIGHTLY));
    Shelves at = run.shelves();
    at.inOneTransaction(
        () -> {
          if (!at.receipts().isTaken(run.runId())) {
            waiting.forEach(each -> at.receipts().put(run.runId(), receipt(each)));
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
  }

  /** What another program has decided. */
  void forget() {
    waiting.clear();
  }

  void nightOfWhatIsRead() {
    end(context(unfinished(JobRunner.NIGHTLY)), NIGHT);
    waiting.clear();
  }

  /** A payment run, or the rest of the last one that broke. */
  void payments() {
    end(context(unfinished(JobRunner.PAYMENT_FILE)), PAYMENTS);
  }

  private void end(RunContext run, List<Step> steps) {
    for (Step step : steps) {
      run.shelves().inOneTransaction(() -> step.run(run));
    }
    run.shelves().inOneTransaction(() -> Finish.run(run, run.clock().instant(), NO_PAPERS));
    ended++;
  }

  /** How many runs have ended here. */
  long ended() {
    return ended;
  }

  /** The run of that job that has not ended, else a new one. */
  Run unfinished(String job) {
    Optional<Run> unfinished = shelves.runs().unfinished(job, today());
    return unfinished.orElseGet(() -> begin(job));
  }

  private Run begin(String job) {
    String id = String.format(Locale.ROOT, "%08x", 1 + shelves.runs().all().size());
    Run run =
        new Run(
            id,
            job,
            today(),
            shelves.runs().nextSequence(job, today()),
            PACK.name(),
            PACK.hash(),
            outbox.resolve(id).toString(),
            "STARTED",
            clock().instant(),
            null,
            null);
    shelves.inOneTransaction(
        () -> {
          shelves.runs().start(run);
          KnownVendors.load(run, shelves);
          shelves.packs().put(run.id(), List.of(PACK));
          if (shelves.runs().all().size() == 1) {
            shelves.limits().put(PinnedLimits.of(PACKS));
          }
          byte[] extract = "nobody".getBytes(StandardCharsets.UTF_8);
          shelves.receipts().putContent(Sha256.of(extract), extract);
          shelves.papers().putReference(run.id(), "exclusions.csv", Sha256.of(extract));
        });
    return run;
  }

  RunContext context(Run run) {
    return context(run, Clock.fixed(run.startedAt(), ZoneOffset.UTC));
  }

  private RunContext context(Run run, Clock clock) {
    return new RunContext(
        run, settings(run.job()), BOARD, PACKS, REFERENCE, shelves, clock, RunWatch.none());
  }

  private JobSettings settings(String job) {
    return new JobSettings(
        job,
        today(),
        outbox.resolve("inbox"),
        outbox,
        outbox,
        outbox,
        null,
        null,
        PACK.name(),
        "operating",
        null);
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

  // What people do.

  void approve(String file, String person) {
    new PaymentDesk(shelves, settings(JobRunner.PAYMENT_FILE), clock())
        .approve(file, person(person));
  }

  void release(String file, String person) {
    Clock at = clock();
    RunContext looking = context(NewRun.dry(settings(JobRunner.PAYMENT_FILE), PACK, 0, at), at);
    new Release(shelves, at).release(file(file), person(person), ReleaseChecks.of(looking));
  }

  private static Person person(String user) {
    return new Person(user, user, List.of("approver", "releaser"));
  }

  FiledPaymentFile file(String name) {
    return shelves.paymentFiles().file(name).orElseThrow();
  }

  Review review() {
    return new Review(shelves, clock());
  }

  Withdrawals withdrawals() {
    return new Withdrawals(shelves, clock());
  }

  Voids voids() {
    return new Voids(shelves, clock());
  }

  Holds holding() {
    return new Holds(shelves, clock());
  }

  Settling settling() {
    return new Settling(shelves, clock());
  }

  Returns returns() {
    return new Returns(shelves, clock());
  }

  TakeBack takeBack() {
    return new TakeBack(shelves, clock());
  }

  ReversalEnds reversalEnds() {
    return new ReversalEnds(shelves, clock());
  }

  HandOvers handOvers() {
    return new HandOvers(shelves, clock());
  }

  // How it stands.

  /** As the role that owns the tables. */
  void sql(String statement) {
    JdbcClient.create(database().owner()).sql(statement).update();
  }

  /** The files in that state, by name, the oldest first. */
  List<String> files(String state) {
    return shelves.paymentFiles().files().stream()
        .filter(each -> each.state().name().equals(state))
        .map(FiledPaymentFile::name)
        .toList();
  }

  /** The balance of each account of each agreement, debits positive. */
  Map<String, Map<String, Money>> balances() {
    Map<String, Map<String, Money>> balances = new TreeMap<>();
    JdbcClient.create(own)
        .sql(
            "SELECT agreement_key, account, sum(amount) FROM posting GROUP BY agreement_key,"
                + " account UNION ALL SELECT agreement_key, 'approved', sum(reimbursement) FROM"
                + " approved_verdict WHERE agreement_key IS NOT NULL GROUP BY agreement_key UNION"
                + " ALL SELECT agreement_key, 'used', amount_used FROM agreement_cap")
        .query(
            row -> {
              BigDecimal amount = row.getBigDecimal(3);
              if (amount != null) {
                balances
                    .computeIfAbsent(row.getString(1), none -> new TreeMap<>())
                    .put(row.getString(2), new Money(amount));
              }
            });
    return balances;
  }

  /** The balance of each account of an agreement, debits positive. */
  Map<String, Money> balances(String agreement) {
    return balances().getOrDefault(agreement, Map.of());
  }

  /** The state of each payment, by number. */
  Map<String, String> paymentStates() {
    return pairs("SELECT payment_id, state FROM payment_standing");
  }

  /** How each invoice stands, with what holds it, by name. */
  Map<String, String> invoices() {
    return pairs(
        """
        SELECT v.submission, CASE WHEN v.disposition = 'HELD' AND EXISTS (
              SELECT FROM superseded_verdict s WHERE s.id = v.id) THEN 'ANSWERED'
            WHEN v.disposition = 'HELD' THEN 'HELD [' || (
              SELECT string_agg(DISTINCT f ->> 'code', ', ' ORDER BY f ->> 'code')
              FROM json_array_elements(v.body -> 'findings') f
              WHERE f ->> 'severity' = 'HOLD') || ']'
            ELSE v.disposition END
        FROM standing_verdict v
        WHERE v.submission LIKE '% invoice%' OR (v.submission LIKE '% again'
          AND v.kind = 'INVOICE')
        """);
  }

  private Map<String, String> pairs(String sql) {
    Map<String, String> pairs = new TreeMap<>();
    JdbcClient.create(own)
        .sql(sql)
        .query(
            row -> {
              pairs.put(row.getString(1), row.getString(2));
            });
    return pairs;
  }

  /** One value, as text; empty where there is none. */
  String text(String sql) {
    return JdbcClient.create(own).sql(sql).query(String.class).optional().orElse("");
  }

  /** The holds that nobody has lifted, in the order in which they were placed. */
  List<Hold> holds() {
    return shelves.holds().on(LocalDate.EPOCH);
  }

  /** How each submission stands, in words, for whoever looks for what went wrong. */
  List<String> standing() {
    return JdbcClient.create(own)
        .sql(
            "SELECT concat_ws(' ', id, run_id, submission, kind, disposition, reimbursement,"
                + " (SELECT string_agg(concat_ws(' ', f ->> 'severity', f ->> 'code'), ', ') FROM"
                + " json_array_elements(body -> 'findings') AS f)) FROM verdict ORDER BY id")
        .query(String.class)
        .list();
  }

  /** What is kept and belongs to nobody; the one question that a run does not ask here. */
  List<String> keptForNobody() {
    return JdbcClient.create(database().owner())
        .sql("SELECT sha256 FROM invariant_kept")
        .query(String.class)
        .list();
  }

  List<BrokenInvariant> broken() {
    return Shelves.of(own, cipher).invariants().check();
  }

  @Override
  public void close() {
    own.destroy();
    if (database != null) {
      database.close();
    }
  }
}
