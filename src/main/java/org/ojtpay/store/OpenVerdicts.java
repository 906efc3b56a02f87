package org.ojtpay.store;

import java.time.LocalDate;
import java.util.List;
import org.ojtpay.validate.FiledVerdict;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The submissions with which the board, or their sender, is not finished. */
public final class OpenVerdicts {

  private final JdbcClient jdbc;

  OpenVerdicts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A standing verdict.
   *
   * @param decided the day of the run that made it
   */
  public record Open(FiledVerdict verdict, LocalDate decided) {}

  /**
   * What is held; what was returned, and neither mended nor sent anew; approved invoices that no
   * published file pays; accepted requests of new employers. The oldest first.
   */
  public List<Open> all() {
    return jdbc.sql(
            "SELECT v.id, v.receipt_id, v.body, true AS standing, r.as_of FROM standing_verdict v"
                + " JOIN run r ON r.id = v.run_id WHERE NOT EXISTS (SELECT FROM superseded_verdict"
                + " s WHERE s.id = v.id) AND (v.disposition = 'HELD' OR (v.disposition ="
                + " 'RETURNED' AND NOT EXISTS (SELECT FROM verdict later WHERE later.agreement_key"
                + " = v.agreement_key AND later.kind = v.kind AND later.id > v.id AND"
                + " later.receipt_id <> v.receipt_id AND v.invoice IS NULL AND later.disposition"
                + " IN ('APPROVED', 'HELD', 'RETURNED'))) OR (v.disposition = 'APPROVED' AND"
                + " (v.kind = 'VENDOR_REQUEST' OR (v.reimbursement > 0 AND NOT EXISTS (SELECT FROM"
                + " live_payment p JOIN payment_file_entry e ON e.payment_id = p.id JOIN"
                + " payment_file_event f ON f.file_id = e.file_id AND f.event = 'PUBLISHED' WHERE"
                + " p.verdict_id = v.id))))) ORDER BY v.id")
        .query(
            (row, number) ->
                new Open(Verdicts.filed(row, number), row.getObject("as_of", LocalDate.class)))
        .list();
  }
}
