package org.ojtpay.desk;

import java.time.Clock;
import java.util.List;
import org.ojtpay.job.BoardFile;
import org.ojtpay.job.JobRunner;
import org.ojtpay.job.JobSettings;
import org.ojtpay.job.Packs;
import org.ojtpay.job.Today;
import org.ojtpay.job.YearSinceCut;
import org.ojtpay.ledger.BrokenInvariant;
import org.ojtpay.onfile.Run;
import org.ojtpay.pay.FiledPaymentFile;
import org.ojtpay.policy.PackSet;
import org.ojtpay.store.Database;
import org.ojtpay.store.Shelves;

/** The board's data, opened for what people do with it. */
public final class Office implements AutoCloseable {

  private final Database database;
  private final Shelves shelves;
  private final JobSettings settings;
  private final Clock clock;

  private Office(Database database, JobSettings settings, Clock clock) {
    this.database = database;
    this.shelves = Shelves.of(database.app(), database.cipher());
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Opens the database that the settings name.
   *
   * @param clock in whose zone instants are told as days
   */
  public static Office open(JobSettings settings, Clock clock) {
    return new Office(JobRunner.open(settings), settings, clock);
  }

  public Review review() {
    return new Review(shelves, clock);
  }

  /** How long held invoices have waited, by the day of the settings. */
  public Ages ages() {
    return new Ages(packs(), settings.asOf());
  }

  public Codes codes() {
    return new Codes(shelves, clock);
  }

  public Facts facts() {
    return new Facts(shelves, clock, packs());
  }

  public Show show() {
    return new Show(shelves, clock.getZone(), this::packs);
  }

  /** Archives of all that stands behind an invoice. */
  public AuditEvidence evidence() {
    return new AuditEvidence(shelves, clock.getZone(), this::packs);
  }

  private PackSet packs() {
    return PackSet.of(Packs.load(settings.policy()));
  }

  public PaymentDesk payments() {
    return new PaymentDesk(shelves, settings, clock);
  }

  /** The keys of what lies sealed. */
  public KeyRing keys() {
    return new KeyRing(database, shelves, clock);
  }

  /** The vendor master. */
  public Vendors vendors() {
    return new Vendors(shelves);
  }

  /**
   * What people do about the accounts of employers.
   *
   * @param coolingDays banking days from the approval of an account to the first payment there
   */
  public BankChanges bankChanges(int coolingDays) {
    return new BankChanges(shelves, clock, coolingDays);
  }

  /** Settled payments that are taken back. */
  public TakeBack takeBack() {
    return new TakeBack(shelves, clock);
  }

  public ReversalEnds reversalEnds() {
    return new ReversalEnds(shelves, clock);
  }

  public Holds holds() {
    return new Holds(shelves, clock);
  }

  public Voids voids() {
    return new Voids(shelves, clock);
  }

  public Settling settling() {
    return new Settling(shelves, clock);
  }

  public Returns returns() {
    return new Returns(shelves, clock);
  }

  /** Every payment file as it stands, the oldest first. */
  public List<FileLife> paymentFiles() {
    return shelves.paymentFiles().files().stream().map(this::life).toList();
  }

  /** The payment file of that name as it stands. */
  public FileLife paymentFile(String name) {
    return life(new FindPayment(shelves).requireFile(name));
  }

  private FileLife life(FiledPaymentFile file) {
    return FileLife.of(shelves, file, Today.inZone(clock));
  }

  public HandOvers handOvers() {
    return new HandOvers(shelves, clock);
  }

  /** What is taken over from elsewhere, by the pack and the day of the settings. */
  public Imports imports() {
    return new Imports(shelves, clock, Packs.load(settings.policy()), settings.asOf());
  }

  /** The ends of fiscal years. */
  public YearEnds yearEnds(BoardFile board) {
    return new YearEnds(shelves, clock, board, new YearSinceCut(board, settings, clock));
  }

  public Withdrawals withdrawals() {
    return new Withdrawals(shelves, clock);
  }

  /** All runs, the newest first. */
  public List<Run> runs() {
    return shelves.runs().all();
  }

  /** What breaks an invariant of the money; empty where the books balance. */
  public List<BrokenInvariant> brokenInvariants() {
    return shelves.invariants().check();
  }

  /** Invoices with a day that may have been paid twice before that was refused. */
  public List<String> daysInDoubt() {
    return shelves.invariants().daysInDoubt();
  }

  /** Keeps in the audit what the operating system's user has done or tried. */
  public void note(String event) {
    shelves.papers().audit(People.login(), event, clock.instant());
  }

  @Override
  public void close() {
    database.close();
  }
}
