package org.ojtpay.store;

import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** All shelves of one database. */
public record Shelves(
    Runs runs,
    Receipts receipts,
    Packets packets,
    Verdicts verdicts,
    MendedVerdicts mended,
    OnFileShelf onFile,
    AgreementShelf agreements,
    BankEvents bankEvents,
    BankShelf banks,
    Decisions decisions,
    FactShelf facts,
    HistoryShelf history,
    HoldShelf holds,
    CodeMappings codes,
    CorrectionShelf corrections,
    DeliveryShelf deliveries,
    ImportShelf imports,
    Journals journals,
    LimitShelf limits,
    PackShelf packs,
    PaidShelf paid,
    PaymentFileShelf paymentFiles,
    PaymentLife paymentLife,
    PaymentShelf payments,
    PayeeChecks payees,
    PrenoteShelf prenotes,
    ProofShelf proofs,
    Papers papers,
    SnippetShelf snippets,
    ReversalShelf reversals,
    SystemRowShelf systemRows,
    TraceShelf traces,
    VendorShelf vendors,
    VoidShelf voids,
    TrueUpShelf trueUps,
    YearAdjustments yearAdjustments,
    YearBooksShelf yearBooks,
    YearEndItems yearEndItems,
    YearEndShelf yearEnds,
    OpenVerdicts open,
    ReminderShelf reminders,
    Invariants invariants,
    Past past,
    TransactionTemplate transactions) {

  /** For work that touches nothing sealed. */
  public static Shelves of(DataSource dataSource) {
    return of(dataSource, FieldCipher.none());
  }

  /**
   * All shelves of a database.
   *
   * @param cipher what seals and opens its fields
   */
  public static Shelves of(DataSource dataSource, FieldCipher cipher) {
    JdbcClient jdbc = JdbcClient.create(dataSource);
    Decisions decisions = new Decisions(jdbc);
    AgreementShelf agreements = new AgreementShelf(jdbc);
    VoidShelf voids = new VoidShelf(jdbc, agreements);
    TrueUpShelf trueUps = new TrueUpShelf(jdbc, agreements);
    ImportShelf imports = new ImportShelf(jdbc, agreements, new PaidDayShelf(jdbc));
    BankEvents bankEvents = new BankEvents(jdbc);
    return new Shelves(
        new Runs(jdbc),
        new Receipts(jdbc),
        new Packets(jdbc),
        new Verdicts(jdbc, decisions, agreements, voids, trueUps),
        new MendedVerdicts(jdbc),
        new OnFileShelf(jdbc, imports),
        agreements,
        bankEvents,
        new BankShelf(jdbc, bankEvents, cipher),
        decisions,
        new FactShelf(jdbc),
        new HistoryShelf(jdbc),
        new HoldShelf(jdbc),
        new CodeMappings(jdbc),
        new CorrectionShelf(jdbc),
        new DeliveryShelf(jdbc),
        imports,
        new Journals(jdbc),
        new LimitShelf(jdbc),
        new PackShelf(jdbc, new Receipts(jdbc)),
        new PaidShelf(jdbc),
        new PaymentFileShelf(jdbc, cipher),
        new PaymentLife(jdbc),
        new PaymentShelf(jdbc),
        new PayeeChecks(jdbc),
        new PrenoteShelf(jdbc),
        new ProofShelf(jdbc),
        new Papers(jdbc),
        new SnippetShelf(jdbc, new Receipts(jdbc)),
        new ReversalShelf(jdbc),
        new SystemRowShelf(jdbc),
        new TraceShelf(jdbc),
        new VendorShelf(jdbc),
        voids,
        trueUps,
        new YearAdjustments(jdbc),
        new YearBooksShelf(jdbc),
        new YearEndItems(jdbc),
        new YearEndShelf(jdbc),
        new OpenVerdicts(jdbc),
        new ReminderShelf(jdbc),
        new Invariants(jdbc),
        new Past(jdbc),
        new TransactionTemplate(new JdbcTransactionManager(dataSource)));
  }

  /** What is done together is put together or not at all; joins a transaction that is under way. */
  public void inOneTransaction(Runnable work) {
    transactions.executeWithoutResult(status -> work.run());
  }

  /** The same, of work that has an answer. */
  public <T> T together(Supplier<T> work) {
    return Objects.requireNonNull(transactions.execute(status -> work.get()));
  }

  /** The same in a transaction apart, which stays whatever becomes of the one under way. */
  public void inOwnTransaction(Runnable work) {
    TransactionTemplate own =
        new TransactionTemplate(Objects.requireNonNull(transactions.getTransactionManager()));
    own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    own.executeWithoutResult(status -> work.run());
  }

  /**
   * Looks at everything as at one moment. The database refuses to write meanwhile, whatever is
   * asked of it.
   */
  public <T> T inSnapshot(Supplier<T> work) {
    return Objects.requireNonNull(snapshot().execute(status -> work.get()));
  }

  /** The same in a transaction apart, whatever is under way: it sees nothing of that. */
  public <T> T inOwnSnapshot(Supplier<T> work) {
    TransactionTemplate own = snapshot();
    own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    return Objects.requireNonNull(own.execute(status -> work.get()));
  }

  private TransactionTemplate snapshot() {
    TransactionTemplate snapshot =
        new TransactionTemplate(Objects.requireNonNull(transactions.getTransactionManager()));
    snapshot.setReadOnly(true);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    return snapshot;
  }

  /**
   * The same, with what was on file when a run decided: verdicts before its own, and what people
   * had recorded before it began.
   */
  public <T> T inSnapshotBefore(String runId, Supplier<T> work) {
    return inSnapshot(
        () -> {
          past.lookBack(runId);
          return work.get();
        });
  }
}
