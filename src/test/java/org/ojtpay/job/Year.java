package org.ojtpay.job;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ojtpay.desk.AgreementHistory;
import org.ojtpay.desk.Facts;
import org.ojtpay.desk.Review;
import org.ojtpay.desk.Ruling;
import org.ojtpay.desk.Show;
import org.ojtpay.desk.Telling;
import org.ojtpay.desk.Wanted;
import org.ojtpay.desk.Withdrawals;
import org.ojtpay.intake.Member;
import org.ojtpay.intake.Receipt;
import org.ojtpay.ledger.Bookings;
import org.ojtpay.ledger.BrokenInvariant;
import org.ojtpay.ledger.FiscalYears;
import org.ojtpay.notice.SystemRow;
import org.ojtpay.onfile.AgreementEvent;
import org.ojtpay.onfile.AgreementKey;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.Deadline;
import org.ojtpay.onfile.Fact;
import org.ojtpay.onfile.ImportKind;
import org.ojtpay.onfile.Imported;
import org.ojtpay.onfile.OnFile;
import org.ojtpay.onfile.Reference;
import org.ojtpay.onfile.Run;
import org.ojtpay.policy.PackSet;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.reconcile.LedgerProfile;
import org.ojtpay.store.Decisions;
import org.ojtpay.store.Shelves;
import org.ojtpay.store.TestDatabase;
import org.ojtpay.units.Sha256;
import org.ojtpay.validate.Arrival;
import org.ojtpay.validate.Board;
import org.ojtpay.validate.Disposition;
import org.ojtpay.validate.FiledVerdict;
import org.ojtpay.validate.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Nights of a board over a real database, a day each, with what people record in between. Packets
 * come as they were read, so that a year takes seconds.
 */
final class Year implements AutoCloseable {

  private final TestDatabase database = TestDatabase.fresh();
  private final Shelves shelves = Shelves.of(database.app(), database.cipher());
  private final PolicyPack pack = PolicyPack.load("sdwp-ojt");
  private final Reference reference = Board.aBoard().reference();
  private final AgreementKey agreement;
  private final Map<String, Member> mails = new HashMap<>();
  private int nights;

  Year(AgreementKey agreement) {
    this.agreement = agreement;
  }

  /** The night decides what has arrived; it ends with balanced books. */
  List<Verdict> night(String asOf, Arrival... arrivals) {
    LocalDate day = LocalDate.parse(asOf);
    nights++;
    Run run =
        new Run(
            id(nights),
            JobRunner.NIGHTLY,
            day,
            1,
            pack.name(),
            pack.hash(),
            "outbox",
            "STARTED",
            at(day, LocalTime.of(4, 30)),
            null,
            null);
    RunContext context = context(run);
    shelves.runs().start(run);
    KnownVendors.load(run, shelves);
    shelves.packs().put(run.id(), List.of(pack));
    shelves.limits().put(PinnedLimits.of(PackSet.of(pack)));
    for (Arrival arrival : arrivals) {
      take(run, arrival);
    }
    shelves.inOneTransaction(() -> new DecideStep().run(context));
    new BalanceStep().run(context);
    shelves.inOneTransaction(() -> new NoteStep().run(context));
    shelves.runs().finish(run.id(), at(day, LocalTime.of(5, 0)), "");
    return RunResult.of(context).verdicts().stream().map(FiledVerdict::verdict).toList();
  }

  private static String id(int night) {
    return String.format(Locale.ROOT, "%08x", night);
  }

  private RunContext context(Run run) {
    Path none = Path.of("outbox");
    JobSettings settings =
        new JobSettings(
            run.job(),
            run.asOf(),
            none,
            none,
            none,
            none,
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

  private void take(Run run, Arrival arrival) {
    Receipt receipt =
        new Receipt(
            arrival.submission(),
            arrival.received(),
            arrival.memberSetHash(),
            mails.get(arrival.submission()),
            List.of(),
            List.of());
    shelves.receipts().put(run.id(), receipt);
    long id = shelves.receipts().find(receipt).orElseThrow();
    if (!shelves.receipts().isRead(id)) {
      shelves.packets().put(run.id(), id, arrival.packet());
    }
  }

  /** The entry of that name is a mail about this. */
  Year mailed(String entry, String subject) {
    byte[] mail = ("Subject: " + subject + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
    shelves.receipts().putContent(Sha256.of(mail), mail);
    mails.put(entry, new Member(entry, Sha256.of(mail), mail.length));
    return this;
  }

  /** What waits for a person, by name. */
  List<String> waiting() {
    return new Review(shelves, Clock.systemUTC())
        .waiting().stream().map(each -> each.verdict().submission()).toList();
  }

  /** A person records a fact about the agreement, at noon. */
  Year recorded(String today, Fact.What what, @Nullable String on) {
    shelves
        .facts()
        .put(
            new Fact(
                0,
                what,
                "m.ortiz",
                "The employer called.",
                agreement.toString(),
                null,
                LocalDate.parse(today),
                on == null ? null : LocalDate.parse(on),
                null,
                null,
                "Ruth Okada",
                "Office manager"),
            null,
            at(LocalDate.parse(today), LocalTime.NOON));
    return this;
  }

  /** A person clears a held reason of the submission, at noon. */
  Year cleared(String today, String submission, String code) {
    FiledVerdict held =
        shelves.verdicts().standing(Disposition.HELD).stream()
            .filter(each -> each.verdict().submission().equals(submission))
            .findFirst()
            .orElseThrow();
    shelves
        .decisions()
        .put(
            new Decisions.Decision(
                held.receiptId(), 0, "CLEAR", code, "m.ortiz", "Called the employer.", null),
            at(LocalDate.parse(today), LocalTime.NOON));
    return this;
  }

  /** Two people take over a file that one of them proposed. */
  Year takenOver(String today, ImportKind kind, String file) {
    byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
    Instant noon = at(LocalDate.parse(today), LocalTime.NOON);
    Imported judged =
        Imported.of(
            kind,
            bytes,
            new Imported.Against(
                onFile(), shelves.imports().waiting(), pack, LocalDate.parse(today), "import"));
    shelves.receipts().putContent(Sha256.of(bytes), bytes);
    long id = shelves.imports().put(judged, "file.csv", Sha256.of(bytes), "m.ortiz", noon);
    shelves.inOneTransaction(
        () -> {
          shelves
              .imports()
              .approve(shelves.imports().find(id).orElseThrow(), judged.accepted(), "r.cole", noon);
          shelves.journals().putImported(id, new Bookings(new FiscalYears(pack)).of(judged));
        });
    return this;
  }

  /** A person tries to record a fact about the agreement at the desk. */
  String told(String today, Fact.What what, @Nullable String on) {
    LocalDate day = LocalDate.parse(today);
    byte[] notes = "Notes of the call".getBytes(StandardCharsets.UTF_8);
    Telling telling =
        new Telling(
            what,
            "MA-0412-003",
            null,
            null,
            null,
            on == null ? null : LocalDate.parse(on),
            null,
            null,
            null,
            null);
    return new Facts(
            shelves, Clock.fixed(at(day, LocalTime.NOON), ZoneOffset.UTC), PackSet.of(pack))
        .record(telling, new Ruling("m.ortiz", "The employer called.", notes));
  }

  private static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).toInstant(ZoneOffset.UTC);
  }

  private OnFile onFile() {
    return shelves.onFile().read(reference);
  }

  /** What has happened since, with the day from which it counts. */
  List<String> life() {
    return onFile().events().stream().map(Year::words).toList();
  }

  private static String words(AgreementEvent event) {
    return event.what() + " " + event.effective();
  }

  /** What the systems around were told on the night of that number, counted from one. */
  List<SystemRow> told(int night) {
    return shelves.systemRows().ofRun(id(night));
  }

  /** The step that tells them runs again, as after a machine that died behind its commit. */
  void tellAgain() {
    new NoteStep().run(context(shelves.runs().get(id(nights))));
  }

  /** The agreement as it stands: the last packet that is not a returned one. */
  AgreementOnFile standing() {
    List<AgreementOnFile> all = onFile().agreements();
    return Objects.requireNonNull(all.get(all.size() - 1));
  }

  /** What is promised to the employer and not yet approved. */
  String encumbered() {
    return JdbcClient.create(database.app())
        .sql("SELECT coalesce(sum(amount), 0.00)::text FROM posting WHERE account = 'ENCUMBERED'")
        .query(String.class)
        .single();
  }

  Shelves shelves() {
    return shelves;
  }

  TestDatabase database() {
    return database;
  }

  Withdrawals withdrawals() {
    return new Withdrawals(shelves, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
  }

  JdbcClient asked() {
    return JdbcClient.create(database.app());
  }

  /** A run of payment files on that day, begun. */
  RunContext paying(String asOf) {
    LocalDate day = LocalDate.parse(asOf);
    nights++;
    Run run =
        new Run(
            id(nights),
            JobRunner.PAYMENT_FILE,
            day,
            1,
            pack.name(),
            pack.hash(),
            "outbox",
            "STARTED",
            at(day, LocalTime.of(22, 30)),
            null,
            null);
    shelves.runs().start(run);
    KnownVendors.load(run, shelves);
    byte[] extract = "an extract in which nobody stands".getBytes(StandardCharsets.UTF_8);
    shelves.receipts().putContent(Sha256.of(extract), extract);
    shelves.papers().putReference(run.id(), "exclusions.csv", Sha256.of(extract));
    return context(run);
  }

  /**
   * A run at the end of a fiscal year, begun by a person of Finance.
   *
   * @param ledger Finance's export; absent where it is not supplied
   */
  RunContext ending(String asOf, int fiscalYear, @Nullable Path ledger, String by) {
    LocalDate day = LocalDate.parse(asOf);
    nights++;
    Run run =
        new Run(
            id(nights),
            JobRunner.FISCAL_YEAR_END,
            day,
            shelves.runs().nextSequence(JobRunner.FISCAL_YEAR_END, day),
            pack.name(),
            pack.hash(),
            "outbox",
            "STARTED",
            at(day, LocalTime.of(9, 0)),
            null,
            null);
    shelves.runs().start(run);
    RunContext context = context(run);
    LedgerProfile profile =
        new LedgerProfile(
            ',',
            "uuuu-MM-dd",
            Map.of(
                LedgerProfile.Column.PAYMENT, "Payment",
                LedgerProfile.Column.DATE, "Date",
                LedgerProfile.Column.REFERENCE, "Voucher",
                LedgerProfile.Column.AMOUNT, "Amount"));
    return new RunContext(
        run,
        context.settings().ending(new YearEndSettings(fiscalYear, ledger, profile, by)),
        context.board(),
        context.packs(),
        context.reference(),
        shelves,
        context.clock(),
        context.watch());
  }

  /** What the deadline watch of that day would list. */
  List<Deadline> watched(String asOf) {
    LocalDate day = LocalDate.parse(asOf);
    Run run =
        new Run(
            id(nights + 1),
            JobRunner.DEADLINE_WATCH,
            day,
            1,
            pack.name(),
            pack.hash(),
            "outbox",
            "STARTED",
            at(day, LocalTime.of(6, 0)),
            null,
            null);
    return WatchStep.Seen.by(context(run)).deadlines();
  }

  /** What is shown of the agreement with that number. */
  AgreementHistory shown(String agreementNumber) {
    return (AgreementHistory)
        new Show(shelves, ZoneOffset.UTC, () -> PackSet.of(pack))
            .of(new Wanted(agreementNumber, null, null, null));
  }

  List<BrokenInvariant> broken() {
    return shelves.invariants().check();
  }

  @Override
  public void close() {
    database.close();
  }
}
