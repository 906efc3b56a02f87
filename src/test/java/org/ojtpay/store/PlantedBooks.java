package org.ojtpay.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ojtpay.ledger.Account;
import org.ojtpay.ledger.BrokenInvariant;
import org.ojtpay.ledger.Journal;
import org.ojtpay.ledger.Journal.Posting;
import org.ojtpay.onfile.AgreementKey;
import org.ojtpay.units.Money;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Books of one agreement that are written row by row, past everything that the program does: what
 * must always be true is asked of rows alone. Beside the ledger no trigger looks at what is
 * planted.
 */
final class PlantedBooks implements AutoCloseable {

  static final AgreementKey KEY =
      AgreementKey.of("M-0001", "Ana Ruiz", LocalDate.parse("2026-01-05"));

  private static final String RUN = "0000000a";
  private static final int YEAR = 2026;

  private final TestDatabase database = TestDatabase.fresh();
  private final Shelves shelves = Shelves.of(database.app());
  private final JdbcClient owner = JdbcClient.create(database.owner());

  PlantedBooks() {
    for (String table :
        List.of(
            "verdict",
            "verdict_void",
            "paid_day",
            "payment",
            "payment_event",
            "payment_file",
            "payment_file_entry",
            "payment_file_event",
            "audit",
            "pack_version")) {
      sql("ALTER TABLE " + table + " DISABLE TRIGGER USER");
    }
    sql(
        "INSERT INTO run VALUES ('0000000a', 'payment-file', '2026-05-20', 1, 'p', 'h', 'o',"
            + " 'STARTED', now(), NULL, NULL)");
    sql(
        "INSERT INTO receipt (run_id, submission, received, member_set_hash, body) VALUES"
            + " ('0000000a', 'a', '2026-05-20', 'm', '{}')");
    sql("INSERT INTO agreement_cap VALUES ('" + KEY + "', 1000, 10000, 0, 0)");
    book("encumbered", "ENCUMBERED 10000.00", "OBLIGATION -10000.00");
  }

  /** As the role that owns the tables. */
  void sql(String statement) {
    owner.sql(statement).update();
  }

  /** As the role that the program works as. */
  void sqlOfTheProgram(String statement) {
    JdbcClient.create(database.app()).sql(statement).update();
  }

  /** An invoice is approved and payable; answers the number of its verdict. */
  long approved(String amount) {
    long verdict =
        owner
            .sql(
                "INSERT INTO verdict (run_id, receipt_id, part, decision, submission, kind,"
                    + " disposition, agreement_key, content_key, fingerprint, eligible_hours,"
                    + " reimbursement, invoice, body) SELECT '0000000a', 1, count(*), 1, 'a',"
                    + " 'INVOICE', 'APPROVED', ?, '', '', 0, ?::numeric, '{}', '{}' FROM verdict"
                    + " RETURNING id")
            .params(KEY.toString(), amount)
            .query(Long.class)
            .single();
    use(amount);
    book("payable " + verdict, payable(amount));
    return verdict;
  }

  /** Another approval takes its place: its payable is turned round. */
  void replaced(long verdict, String amount, long by) {
    sql(
        "INSERT INTO verdict_void (verdict_id, voided_by, voided_at, reason, replaced_by) VALUES ("
            + verdict
            + ", 'ojtpay', now(), 'corrected', "
            + by
            + ")");
    use("-" + amount);
    book("replaced " + verdict, payable("-" + amount));
  }

  private void use(String amount) {
    owner
        .sql("UPDATE agreement_cap SET amount_used = amount_used + ?::numeric")
        .param(amount)
        .update();
  }

  private static String[] payable(String amount) {
    Money money = new Money(new java.math.BigDecimal(amount));
    return new String[] {
      "EXPENSE " + money,
      "PAYABLE " + money.negated(),
      "OBLIGATION " + money,
      "ENCUMBERED " + money.negated()
    };
  }

  /** A payment of a verdict, in a file that is released. */
  void inTransit(String payment, long verdict, String amount) {
    inFile(payment, verdict, amount);
    book("in transit " + payment, "PAYABLE " + amount, "IN_TRANSIT -" + amount);
    release(payment);
  }

  /** A payment of a verdict, of what is left of its amount. */
  void inFile(String payment, long verdict, String amount) {
    owner
        .sql(
            "INSERT INTO payment (id, run_id, verdict_id, attempt, reissue_of, gross, set_off,"
                + " amount, employer_id, body) SELECT :id, '0000000a', v.id, n.before + 1,"
                + " n.last, v.reimbursement, v.reimbursement - :amount::numeric, :amount::numeric,"
                + " '1', '{}' FROM verdict v, (SELECT count(*) AS before, max(id) AS last FROM"
                + " payment WHERE verdict_id = :verdict) n WHERE v.id = :verdict")
        .param("id", payment)
        .param("amount", amount)
        .param("verdict", verdict)
        .update();
  }

  private void release(String payment) {
    long file =
        owner
            .sql(
                "INSERT INTO payment_file (run_id, purpose, name, origin, creation_date,"
                    + " creation_time, modifier, proposal_sha256, entries, total, body) SELECT"
                    + " :run, 'PAYMENTS', :id, 'o', '2026-05-20', :clock, 'A', 's', 1, amount,"
                    + " '{}' FROM payment WHERE id = :id RETURNING id")
            .param("run", runOfAFile())
            .param("id", payment)
            .param("clock", "%04d".formatted(files()))
            .query(Long.class)
            .single();
    sql("INSERT INTO payment_file_entry VALUES (" + file + ", '" + payment + "', 1)");
    sql(
        "INSERT INTO payment_file_event (file_id, event, person, proposal_sha256, happened_at)"
            + " VALUES ("
            + file
            + ", 'RELEASED', 'r', 's', now())");
  }

  private int files() {
    return owner.sql("SELECT count(*) FROM payment_file").query(Integer.class).single();
  }

  private String runOfAFile() {
    return owner
        .sql(
            "INSERT INTO run SELECT lpad(to_hex(256 + count(*)), 8, '0'), 'file', date"
                + " '2026-05-20' + count(*)::int, 1, 'p', 'h', 'o', 'FAILED', now(), now(), NULL FROM run RETURNING id")
        .query(String.class)
        .single();
  }

  /** What became of a payment, with what that books. */
  void event(String payment, String event, Journal journal) {
    happened(payment, event);
    book(journal);
  }

  void happened(String payment, String event) {
    owner
        .sql(
            "INSERT INTO payment_event (payment_id, event, on_day, person, happened_at, reason)"
                + " VALUES (?, ?, '2026-05-25', 'm.ortiz', now(), 'r')")
        .params(payment, event)
        .update();
  }

  /** The payable's own lines of a payment. */
  static List<Posting> lines(String amount) {
    return List.of(posting("PAYABLE -" + amount));
  }

  /** Books lines such as {@code PAYABLE -880.00}, or {@code PAYABLE -880.00 B 2027}. */
  void book(String key, String... lines) {
    List<Posting> postings = Stream.of(lines).map(PlantedBooks::posting).toList();
    book(new Journal(key, key, postings));
  }

  void book(Journal journal) {
    shelves.inOneTransaction(() -> shelves.journals().put(RUN, null, List.of(journal)));
  }

  private static Posting posting(String line) {
    List<String> words = new ArrayList<>(List.of(line.split(" ")));
    Account account = Account.valueOf(words.get(0));
    Money amount = new Money(new java.math.BigDecimal(words.get(1)));
    return words.size() == 2
        ? new Posting(account, KEY, "A", YEAR, amount)
        : new Posting(account, KEY, words.get(2), Integer.parseInt(words.get(3)), amount);
  }

  /** The sentences that rows break, each once. */
  List<String> broken() {
    return shelves.invariants().check().stream()
        .map(BrokenInvariant::invariant)
        .distinct()
        .toList();
  }

  @Override
  public void close() {
    database.close();
  }
}
