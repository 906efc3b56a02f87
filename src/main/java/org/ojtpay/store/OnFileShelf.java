package org.ojtpay.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.ojtpay.onfile.AgreementEvent;
import org.ojtpay.onfile.AgreementKey;
import org.ojtpay.onfile.AgreementLife;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.Contents;
import org.ojtpay.onfile.Contents.Earlier;
import org.ojtpay.onfile.InvoiceOnFile;
import org.ojtpay.onfile.InvoiceOnFile.Filed;
import org.ojtpay.onfile.OnFile;
import org.ojtpay.onfile.OpenChange;
import org.ojtpay.onfile.Recorded;
import org.ojtpay.onfile.Recorded.Clearance;
import org.ojtpay.onfile.Reference;
import org.ojtpay.onfile.State;
import org.ojtpay.onfile.TrueUp;
import org.ojtpay.validate.Disposition;
import org.ojtpay.validate.FiledVerdict;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the board knows, gathered from the shelves. */
public final class OnFileShelf {

  private final JdbcClient jdbc;
  private final ImportShelf imports;

  OnFileShelf(JdbcClient jdbc, ImportShelf imports) {
    this.jdbc = jdbc;
    this.imports = imports;
  }

  public OnFile read(Reference reference) {
    List<AgreementEvent> events = new AgreementShelf(jdbc).events();
    return new OnFile(
        reference,
        agreements(events),
        Stream.concat(imports.paidElsewhere().stream(), invoices().stream()).toList(),
        events,
        recorded(),
        contents(),
        changes());
  }

  /** What people have recorded so far. */
  private Recorded recorded() {
    return new Recorded(
        new FactShelf(jdbc).all(),
        clearances(),
        new CodeMappings(jdbc).all(),
        new CorrectionShelf(jdbc).all());
  }

  /** Every agreement as its events have left it. */
  public List<AgreementOnFile> agreements() {
    return agreements(new AgreementShelf(jdbc).events());
  }

  private List<AgreementOnFile> agreements(List<AgreementEvent> events) {
    return AgreementLife.after(imports.agreements(), events);
  }

  /** Every invoice under an agreement, what was paid elsewhere too. */
  public List<InvoiceOnFile> invoices(AgreementKey agreement) {
    return Stream.concat(imports.paidElsewhere().stream(), invoices().stream())
        .filter(each -> each.agreement().equals(agreement))
        .toList();
  }

  private List<InvoiceOnFile> invoices() {
    Map<Long, TrueUp> made = trueUps();
    return approvedOrNot().stream().map(each -> truedUp(each, made)).toList();
  }

  /** By the verdict whose verified days they make good. */
  private Map<Long, TrueUp> trueUps() {
    Map<Long, TrueUp> made = new HashMap<>();
    jdbc.sql("SELECT trued_id, body FROM true_up")
        .query(
            row -> {
              made.put(
                  row.getLong("trued_id"), HandOffJson.read(row.getString("body"), TrueUp.class));
            });
    return made;
  }

  private static InvoiceOnFile truedUp(InvoiceOnFile invoice, Map<Long, TrueUp> made) {
    Filed filed = invoice.filed();
    TrueUp own = filed == null ? null : made.get(filed.verdict());
    return own == null ? invoice : own.after();
  }

  private List<InvoiceOnFile> approvedOrNot() {
    return jdbc.sql(
            """
            SELECT v.id, v.invoice, o.verdict_id IS NOT NULL AS void,
              coalesce(k.decisions, 0) AS decisions, p.payment_id, p.file, p.file_state, p.taken_back
            FROM standing_verdict v LEFT JOIN verdict_void o ON o.verdict_id = v.id
              LEFT JOIN (
                SELECT r.id, (SELECT max(d.id) FROM decision d
                  WHERE d.decided_at <= coalesce(r.finished_at, 'infinity')) AS decisions
                FROM run r WHERE r.job = 'nightly-invoice-run') k ON k.id = v.run_id
              LEFT JOIN payment_under_way p ON p.verdict_id = v.id
            WHERE v.invoice IS NOT NULL AND (v.disposition <> 'HELD' OR NOT EXISTS (
              SELECT FROM superseded_verdict s WHERE s.id = v.id))
            ORDER BY v.id
            """)
        .query(OnFileShelf::invoice)
        .list();
  }

  private static InvoiceOnFile invoice(ResultSet row, int number) throws SQLException {
    InvoiceOnFile invoice = HandOffJson.read(row.getString("invoice"), InvoiceOnFile.class);
    if (invoice.state() != State.APPROVED) {
      return invoice;
    }
    return invoice.standing(
        row.getBoolean("void") ? State.VOIDED : State.APPROVED,
        new Filed(row.getLong("id"), row.getLong("decisions"), underWay(row)));
  }

  /** Why nothing may take the place of an invoice whose payment is neither ended nor out. */
  private static String underWay(ResultSet row) throws SQLException {
    String payment = row.getString("payment_id");
    if (payment == null) {
      return "";
    }
    return row.getBoolean("taken_back")
        ? "whose payment " + payment + " is being taken back: first that has come, or is given up"
        : "whose payment "
            + payment
            + " stands in "
            + row.getString("file")
            + ", "
            + row.getString("file_state")
            + ": first that file is published or voided";
  }

  private Map<String, List<Clearance>> clearances() {
    Map<String, List<Clearance>> cleared = new HashMap<>();
    jdbc.sql("SELECT id, code, decided_by, reason, receipt_id, part FROM decision ORDER BY id")
        .query(
            row -> {
              cleared
                  .computeIfAbsent(
                      Recorded.part(row.getLong("receipt_id"), row.getInt("part")),
                      none -> new ArrayList<>())
                  .add(
                      new Clearance(
                          Objects.requireNonNullElse(row.getString("code"), ""),
                          row.getString("decided_by"),
                          row.getString("reason"),
                          row.getLong("id")));
            });
    return cleared;
  }

  /** Changes of agreements that are held, and that no later submission answers. */
  private List<OpenChange> changes() {
    return jdbc
        .sql(
            "SELECT id, receipt_id, body, true AS standing FROM standing_verdict v WHERE kind IN"
                + " ('AMENDMENT', 'REINSTATEMENT') AND disposition = 'HELD' AND NOT EXISTS (SELECT"
                + " FROM superseded_verdict s WHERE s.id = v.id) ORDER BY id")
        .query(Verdicts::filed)
        .list()
        .stream()
        .map(FiledVerdict::openChange)
        .flatMap(Optional::stream)
        .toList();
  }

  private Contents contents() {
    Map<String, Earlier> contents = new HashMap<>();
    jdbc.sql(
            "SELECT content_key, fingerprint, submission, disposition, EXISTS (SELECT FROM"
                + " superseded_verdict s WHERE s.id = v.id) OR EXISTS (SELECT FROM verdict_void o"
                + " WHERE o.verdict_id = v.id) AS superseded FROM standing_verdict v"
                + " WHERE disposition <> 'DUPLICATE' ORDER BY id")
        .query(
            row -> {
              boolean live =
                  Disposition.valueOf(row.getString("disposition")).isLive()
                      && !row.getBoolean("superseded");
              Earlier earlier = new Earlier(row.getString("submission"), live);
              put(contents, row.getString("content_key"), earlier);
              if (!row.getString("fingerprint").isEmpty()) {
                put(contents, "content " + row.getString("fingerprint"), earlier);
              }
            });
    return new Contents(contents);
  }

  private static void put(Map<String, Earlier> contents, String key, Earlier earlier) {
    contents.merge(key, earlier, (before, now) -> before.live() ? before : now);
  }
}
