package org.ojtpay.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ojtpay.intake.EntryName;
import org.ojtpay.onfile.AgreementEvent;
import org.ojtpay.onfile.AgreementKey;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.InvoiceOnFile;
import org.ojtpay.units.Money;
import org.ojtpay.validate.Disposition;
import org.ojtpay.validate.FiledVerdict;
import org.ojtpay.validate.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The shelf of verdicts, each put with all that it brings on file. */
public final class Verdicts {

  private final JdbcClient jdbc;
  private final Decisions decisions;
  private final AgreementShelf agreements;
  private final PaidDayShelf paidDays;
  private final VoidShelf voids;
  private final TrueUpShelf trueUps;

  Verdicts(
      JdbcClient jdbc,
      Decisions decisions,
      AgreementShelf agreements,
      VoidShelf voids,
      TrueUpShelf trueUps) {
    this.jdbc = jdbc;
    this.decisions = decisions;
    this.agreements = agreements;
    this.paidDays = new PaidDayShelf(jdbc);
    this.voids = voids;
    this.trueUps = trueUps;
  }

  /** Puts a verdict with all that it brings on file; fails whole where a constraint refuses. */
  public long put(String runId, long receiptId, Verdict verdict) {
    long id = new VerdictRow(jdbc, decisions).put(runId, receiptId, verdict);
    AgreementOnFile agreement = verdict.agreement();
    InvoiceOnFile invoice = verdict.invoice();
    for (AgreementEvent event : verdict.events()) {
      agreements.put(runId, new AgreementShelf.Cause(id, verdict.disposition().name()), event);
    }
    verdict
        .truedUp()
        .ifPresent(made -> trueUps.put(id, verdict, made, clearance(receiptId, verdict.part())));
    if (verdict.disposition() == Disposition.APPROVED && agreement != null && invoice != null) {
      approve(runId, id, verdict, receiptId);
    }
    return id;
  }

  /** What a correction replaces makes room for it first. */
  private void approve(String runId, long id, Verdict verdict, long receiptId) {
    AgreementOnFile agreement = Objects.requireNonNull(verdict.agreement());
    InvoiceOnFile invoice = Objects.requireNonNull(verdict.invoice());
    if (invoice.replaces() != null) {
      voids.replace(runId, id, invoice.replaces());
    }
    agreements.use(agreement, invoice);
    paidDays.put(id, agreement, invoice, clearance(receiptId, verdict.part(), invoice));
  }

  /** The decision by which days may stand beside paid ones; a correction stands beside nothing. */
  private @Nullable Long clearance(long receiptId, int part, InvoiceOnFile invoice) {
    return invoice.replaces() != null || invoice.type().equals(InvoiceOnFile.CORRECTION)
        ? null
        : clearance(receiptId, part);
  }

  private @Nullable Long clearance(long receiptId, int part) {
    return decisions.clearance(receiptId, part, "INV-PERIOD-OVERLAP").orElse(null);
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

  /** What a run has decided, in that order, whatever became of it later. */
  public List<FiledVerdict> decidedBy(String runId) {
    return jdbc.sql(
            "SELECT id, receipt_id, body, false AS standing FROM verdict WHERE run_id = ? ORDER BY"
                + " id")
        .param(runId)
        .query(Verdicts::filed)
        .list();
  }

  /** The standing verdicts of a disposition that nothing has mended since, the oldest first. */
  public List<FiledVerdict> standing(Disposition disposition) {
    return jdbc.sql(
            "SELECT id, receipt_id, body, true AS standing FROM standing_verdict v WHERE"
                + " disposition = ? AND NOT EXISTS (SELECT FROM superseded_verdict s WHERE s.id ="
                + " v.id) ORDER BY id")
        .param(disposition.name())
        .query(Verdicts::filed)
        .list();
  }

  /** The standing verdicts under an ID, such as 40 or 40#2, or under a submission's name. */
  public List<FiledVerdict> standing(String idOrName) {
    return jdbc.sql(
            "SELECT id, receipt_id, body, true AS standing FROM standing_verdict WHERE submission ="
                + " :name OR :name = CASE WHEN part = 0 THEN receipt_id::text ELSE receipt_id"
                + " || '#' || part END ORDER BY id")
        .param("name", idOrName)
        .query(Verdicts::filed)
        .list();
  }

  /** The verdict of that number. */
  public Optional<FiledVerdict> find(long id) {
    return jdbc.sql("SELECT id, receipt_id, body, true AS standing FROM verdict WHERE id = ?")
        .param(id)
        .query(Verdicts::filed)
        .optional();
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

  /** Whether any invoice under the agreement was received, whatever became of it. */
  public boolean isInvoiced(AgreementKey agreement) {
    return jdbc.sql(
            "SELECT EXISTS (SELECT FROM verdict WHERE agreement_key = ? AND kind IN ('INVOICE',"
                + " 'DISCONTINUATION') AND disposition <> 'DUPLICATE')")
        .param(agreement.toString())
        .query(Boolean.class)
        .single();
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

  static FiledVerdict filed(ResultSet row, int number) throws SQLException {
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
