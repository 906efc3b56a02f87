package org.ojtpay.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ojtpay.intake.EntryName;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.InvoiceOnFile;
import org.ojtpay.onfile.Keys;
import org.ojtpay.units.Hours;
import org.ojtpay.units.Money;
import org.ojtpay.validate.Disposition;
import org.ojtpay.validate.FiledVerdict;
import org.ojtpay.validate.Kind;
import org.ojtpay.validate.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The shelf of verdicts, and the constraints that keep a day and a cap from being paid twice. */
public final class Verdicts {

  private final JdbcClient jdbc;

  public Verdicts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Puts a verdict with all that it brings on file; fails whole where a constraint refuses. */
  public long put(String runId, long receiptId, Verdict verdict) {
    long id = insert(runId, receiptId, verdict);
    AgreementOnFile agreement = verdict.agreement();
    InvoiceOnFile invoice = verdict.invoice();
    if (agreement != null && verdict.kind().isAgreement()) {
      event(runId, id, verdict, agreement);
    }
    if (verdict.disposition() == Disposition.APPROVED && agreement != null) {
      if (verdict.kind() == Kind.AGREEMENT) {
        open(id, agreement);
      } else if (invoice != null && verdict.kind().isInvoice()) {
        use(agreement, invoice);
        days(
            id,
            agreement,
            invoice,
            clearance(receiptId, verdict.part(), "INV-PERIOD-OVERLAP").orElse(null));
      }
    }
    return id;
  }

  private long insert(String runId, long receiptId, Verdict verdict) {
    AgreementOnFile agreement = verdict.agreement();
    InvoiceOnFile invoice = verdict.invoice();
    return jdbc.sql(
            "INSERT INTO verdict (run_id, receipt_id, part, decision, submission, kind,"
                + " disposition, agreement_key, invoice_key, duplicate_of, content_key,"
                + " fingerprint, eligible_hours, reimbursement, agreement, invoice, body) SELECT"
                + " ?, ?, ?, (SELECT coalesce(max(decision), 0) + 1 FROM verdict WHERE receipt_id"
                + " = ? AND part = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?::json, ?::json"
                + " RETURNING id")
        .params(
            Row.of(
                runId,
                receiptId,
                verdict.part(),
                receiptId,
                verdict.part(),
                verdict.submission(),
                verdict.kind().name(),
                verdict.disposition().name(),
                agreement == null ? null : agreement.key().toString(),
                invoiceKey(receiptId, verdict.part(), invoice),
                verdict.duplicateOf(),
                verdict.contentKey(),
                verdict.fingerprint(),
                (invoice == null ? Hours.ZERO : invoice.eligibleHours()).counted(),
                verdict.payable().amount(),
                agreement == null || !verdict.kind().isAgreement()
                    ? null
                    : HandOffJson.write(agreement),
                invoice == null ? null : HandOffJson.write(invoice),
                HandOffJson.write(verdict)))
        .query(Long.class)
        .single();
  }

  /** A correction bears the number of what it corrects; a person may clear a number given twice. */
  private @Nullable String invoiceKey(long receiptId, int part, @Nullable InvoiceOnFile invoice) {
    if (invoice == null || invoice.number().isBlank() || invoice.type().equals("CORRECTION")) {
      return null;
    }
    String key = invoice.agreement() + "|" + Keys.invoice(invoice.number());
    return clearance(receiptId, part, "DUP-INVOICE-NUMBER")
        .map(decision -> key + "|cleared " + decision)
        .orElse(key);
  }

  /** The newest recorded decision that this reason no longer holds the part. */
  private Optional<Long> clearance(long receiptId, int part, String code) {
    return jdbc.sql(
            "SELECT id FROM decision WHERE receipt_id = ? AND part = ? AND action = 'CLEAR' AND"
                + " code = ? ORDER BY id DESC LIMIT 1")
        .params(receiptId, part, code)
        .query(Long.class)
        .optional();
  }

  private void event(String runId, long id, Verdict verdict, AgreementOnFile agreement) {
    jdbc.sql(
            "INSERT INTO agreement_event (run_id, verdict_id, disposition, agreement_key, event,"
                + " body) VALUES (?, ?, ?, ?, ?, ?::json)")
        .params(
            runId,
            id,
            verdict.disposition().name(),
            agreement.key().toString(),
            verdict.kind() + " " + verdict.disposition(),
            HandOffJson.write(agreement))
        .update();
  }

  private void open(long id, AgreementOnFile agreement) {
    jdbc.sql(
            "INSERT INTO agreement_term (agreement_key, verdict_id, valid) VALUES (?, ?,"
                + " daterange(?, ?, '[]'))")
        .params(agreement.key().toString(), id, agreement.terms().start(), agreement.terms().end())
        .update();
    jdbc.sql("INSERT INTO agreement_cap (agreement_key, hours_cap, amount_cap) VALUES (?, ?, ?)")
        .params(
            agreement.key().toString(),
            agreement.terms().hoursCap().value(),
            agreement.terms().amountCap().amount())
        .update();
  }

  /** The counters' checks refuse what would pass a cap, whoever else pays at the same moment. */
  private void use(AgreementOnFile agreement, InvoiceOnFile invoice) {
    int updated =
        jdbc.sql(
                "UPDATE agreement_cap SET hours_used = hours_used + ?, amount_used = amount_used"
                    + " + ? WHERE agreement_key = ?")
            .params(
                invoice.eligibleHours().counted(),
                invoice.reimbursement().amount(),
                agreement.key().toString())
            .update();
    if (updated != 1) {
      throw new IllegalStateException("no cap is open for agreement " + agreement.key());
    }
  }

  /**
   * The days that the invoice is paid for.
   *
   * @param clearance the decision that allows days which stand already, if any
   */
  private void days(
      long id, AgreementOnFile agreement, InvoiceOnFile invoice, @Nullable Long clearance) {
    String participant = Keys.name(agreement.participant());
    for (Map.Entry<LocalDate, Hours> day : invoice.paidDays().entrySet()) {
      jdbc.sql(
              "INSERT INTO paid_day (participant_key, work_date, verdict_id, hours, clearance_id)"
                  + " VALUES (?, ?, ?, ?, ?)")
          .params(Row.of(participant, day.getKey(), id, day.getValue().counted(), clearance))
          .update();
    }
  }

  private record Named(String entry, FiledVerdict verdict) {}

  /**
   * What the run has to say about every entry that it found, and about every hold that it ended:
   * the standing verdicts, in the byte order of the entries' names.
   */
  public List<FiledVerdict> ofRun(String runId) {
    return jdbc
        .sql(
            "SELECT v.id, v.receipt_id, v.body, v.run_id <> :run AS standing, r.submission FROM"
                + " standing_verdict"
                + " v JOIN receipt r ON r.id = v.receipt_id WHERE v.run_id = :run OR EXISTS"
                + " (SELECT FROM run_entry e WHERE e.run_id = :run AND e.receipt_id = v.receipt_id)"
                + " ORDER BY r.id, v.part")
        .param("run", runId)
        .query((row, number) -> new Named(row.getString("submission"), filed(row, number)))
        .list()
        .stream()
        .sorted(Comparator.comparing(Named::entry, EntryName.BYTE_ORDER))
        .map(Named::verdict)
        .toList();
  }

  /** Whether this run has decided on anything. */
  public boolean isDecided(String runId) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM verdict WHERE run_id = ?)")
        .param(runId)
        .query(Boolean.class)
        .single();
  }

  /** The standing verdicts of a disposition, the oldest first. */
  public List<FiledVerdict> standing(Disposition disposition) {
    return jdbc.sql(
            "SELECT id, receipt_id, body, true AS standing FROM standing_verdict WHERE disposition"
                + " = ? ORDER BY id")
        .param(disposition.name())
        .query(Verdicts::filed)
        .list();
  }

  /** The standing verdicts on a receipt's parts; none where nobody has decided. */
  public List<FiledVerdict> standingOn(long receiptId) {
    return jdbc.sql(
            "SELECT id, receipt_id, body, true AS standing FROM standing_verdict WHERE receipt_id ="
                + " ? ORDER BY part")
        .param(receiptId)
        .query(Verdicts::filed)
        .list();
  }

  /** Receipts that this run found and nobody has decided. */
  public List<Long> undecided(String runId) {
    return jdbc.sql(
            "SELECT e.receipt_id FROM run_entry e WHERE e.run_id = ? AND NOT EXISTS (SELECT FROM"
                + " verdict v WHERE v.receipt_id = e.receipt_id) ORDER BY e.receipt_id")
        .param(runId)
        .query(Long.class)
        .list();
  }

  private static FiledVerdict filed(ResultSet row, int number) throws SQLException {
    return new FiledVerdict(
        row.getLong("id"),
        row.getLong("receipt_id"),
        HandOffJson.read(row.getString("body"), Verdict.class),
        row.getBoolean("standing"));
  }

  /** The sum of what a run approved. */
  public Money approvedIn(String runId) {
    return new Money(
        jdbc.sql("SELECT coalesce(sum(reimbursement), 0.00) FROM verdict WHERE run_id = ?")
            .param(runId)
            .query(java.math.BigDecimal.class)
            .single());
  }
}
