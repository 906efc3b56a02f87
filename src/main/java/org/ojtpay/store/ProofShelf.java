package org.ojtpay.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ojtpay.pay.Attention;
import org.ojtpay.pay.AttentionKind;
import org.ojtpay.validate.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What there is to look at before a payment file is approved, found in what is on file. */
public final class ProofShelf {

  /**
   * The payments of the file with what they pay, and the payments before them to the same employers
   * that were neither withdrawn nor sent back.
   */
  private static final String OWN_AND_EARLIER =
      "WITH own AS (SELECT p.*, b.account_index, p.body->>'account' AS account, v.receipt_id,"
          + " v.part, v.agreement_key, (SELECT min(o.fund) FROM posting o JOIN journal j ON j.id ="
          + " o.journal_id WHERE j.verdict_id = v.id AND j.idem_key LIKE 'payable %') AS fund FROM"
          + " payment p JOIN payment_file_entry e ON e.payment_id = p.id JOIN verdict v ON v.id ="
          + " p.verdict_id LEFT JOIN bank_version b ON b.employer_id = p.employer_id AND b.version"
          + " = p.bank_version WHERE e.file_id = :file), earlier AS (SELECT p.*, b.account_index,"
          + " p.body->>'account' AS account, r.started_at FROM payment p JOIN run r ON r.id ="
          + " p.run_id JOIN payment_standing s ON s.payment_id = p.id LEFT JOIN bank_version b ON"
          + " b.employer_id = p.employer_id AND b.version = p.bank_version WHERE s.state NOT IN"
          + " ('VOIDED', 'RETURNED') AND p.employer_id IN (SELECT employer_id FROM own) AND p.id <"
          + " (SELECT min(id) FROM own)) ";

  private static final String FIRST_PAYMENT =
      "SELECT 'FIRST_PAYMENT' AS kind, o.id, o.account AS detail FROM own o WHERE NOT EXISTS"
          + " (SELECT FROM earlier r WHERE r.employer_id = o.employer_id AND CASE WHEN"
          + " o.account_index IS NULL OR r.account_index IS NULL THEN r.account = o.account ELSE"
          + " r.account_index = o.account_index END)";

  private static final String BANK_CHANGED =
      " UNION ALL SELECT 'BANK_CHANGED', o.id, 'before: ' || r.account FROM own o CROSS JOIN"
          + " LATERAL (SELECT * FROM earlier e WHERE e.employer_id = o.employer_id ORDER BY e.id"
          + " DESC LIMIT 1) r WHERE r.bank_version <> o.bank_version";

  private static final String SECOND_APPROVAL =
      " UNION ALL SELECT 'SECOND_APPROVAL', '', f.second_reason FROM payment_file f WHERE f.id ="
          + " :file AND f.second_approval";

  private static final String REISSUE =
      " UNION ALL SELECT 'REISSUE', o.id, 'of ' || o.reissue_of FROM own o WHERE o.reissue_of IS"
          + " NOT NULL";

  private static final String REPLACEMENT =
      " UNION ALL SELECT 'REPLACEMENT', o.id, 'of invoice ' || coalesce(v.invoice->>'number', '')"
          + " FROM own o JOIN verdict_void r ON r.replaced_by = o.verdict_id JOIN verdict v ON v.id"
          + " = r.verdict_id";

  private static final String SET_OFF =
      " UNION ALL SELECT 'SET_OFF', o.id, o.set_off::text || ' of ' || o.gross::text FROM own o"
          + " WHERE o.set_off > 0";

  private static final String HOLD_LIFTED =
      " UNION ALL SELECT 'HOLD_LIFTED', o.id, h.reason_code || ', lifted by ' || e.ended_by || ': '"
          + " || e.reason FROM own o JOIN payment_hold h ON (h.scope, h.key) IN (('EMPLOYER',"
          + " regexp_replace(upper(o.employer_id), '[^0-9A-Z]', '', 'g')), ('AGREEMENT',"
          + " o.agreement_key), ('SUBMISSION', o.receipt_id || '#' || o.part), ('PAYMENT',"
          + " coalesce(o.reissue_of, o.id)), ('FUND', o.fund)) JOIN payment_hold_end e ON e.hold_id"
          + " = h.id WHERE e.ended_at > coalesce((SELECT max(r.started_at) FROM earlier r WHERE"
          + " r.employer_id = o.employer_id), '-infinity')";

  private static final String DUPLICATE_CLEARED =
      " UNION ALL SELECT 'DUPLICATE_CLEARED', o.id, d.code || ', cleared by ' || d.decided_by || ':"
          + " ' || d.reason FROM own o JOIN decision d ON d.receipt_id = o.receipt_id AND d.part ="
          + " o.part AND d.action = 'CLEAR' WHERE d.code LIKE 'DUP-%' OR d.code IN"
          + " ('INV-PERIOD-OVERLAP', 'VENDOR-ACCOUNT-SHARED')";

  private static final String EQUAL_AMOUNT =
      " UNION ALL SELECT 'EQUAL_AMOUNT', o.id, 'invoice ' || coalesce(v.invoice->>'number', '')"
          + " FROM own o JOIN approved_verdict v ON v.agreement_key = o.agreement_key AND v.id <"
          + " o.verdict_id AND v.reimbursement = o.gross AND v.invoice IS NOT NULL";

  private static final String HAND_EDITED =
      " UNION ALL SELECT 'HAND_EDITED', o.id, c.field || ' by ' || c.corrected_by || ': ' ||"
          + " c.reason FROM own o JOIN correction c ON c.receipt_id = o.receipt_id AND c.part ="
          + " o.part";

  /** Of fewer than three earlier payments nothing is usual. */
  private static final String UNUSUAL =
      " UNION ALL SELECT 'UNUSUAL', o.id, 'usually ' || m.median::text FROM own o CROSS JOIN"
          + " LATERAL (SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY l.amount) AS median,"
          + " count(*) AS payments FROM (SELECT e.amount FROM earlier e WHERE e.employer_id ="
          + " o.employer_id ORDER BY e.id DESC LIMIT 6) l) m WHERE m.payments >= 3 AND o.amount > 2"
          + " * m.median";

  private final JdbcClient jdbc;

  ProofShelf(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All of it, in no order. */
  public List<Attention> attention(long fileId) {
    return jdbc.sql(
            OWN_AND_EARLIER
                + FIRST_PAYMENT
                + BANK_CHANGED
                + SECOND_APPROVAL
                + REISSUE
                + REPLACEMENT
                + SET_OFF
                + HOLD_LIFTED
                + DUPLICATE_CLEARED
                + EQUAL_AMOUNT
                + HAND_EDITED
                + UNUSUAL)
        .param("file", fileId)
        .query(
            (row, number) ->
                new Attention(
                    AttentionKind.valueOf(row.getString("kind")),
                    row.getString("id"),
                    row.getString("detail")))
        .list();
  }

  /** What each payment of a file pays, by the payment's id. */
  public Map<String, Verdict> paid(long fileId) {
    Map<String, Verdict> paid = new TreeMap<>();
    jdbc.sql(
            "SELECT e.payment_id, v.body FROM payment_file_entry e JOIN payment p ON p.id ="
                + " e.payment_id JOIN verdict v ON v.id = p.verdict_id WHERE e.file_id = ?")
        .param(fileId)
        .query(
            row -> {
              paid.put(
                  row.getString("payment_id"),
                  HandOffJson.read(row.getString("body"), Verdict.class));
            });
    return paid;
  }

  /**
   * The fund that each payment of a file was paid from, also of one that takes it back, by the
   * payment's id.
   */
  public Map<String, String> funds(long fileId) {
    Map<String, String> funds = new TreeMap<>();
    jdbc.sql(
            "SELECT e.payment_id, min(o.fund) AS fund FROM (SELECT file_id, payment_id FROM"
                + " payment_file_entry UNION ALL SELECT file_id, payment_id FROM reversal_entry) e"
                + " JOIN payment p ON p.id = e.payment_id JOIN journal j ON j.verdict_id ="
                + " p.verdict_id AND j.idem_key LIKE 'payable %' JOIN posting o ON o.journal_id ="
                + " j.id WHERE e.file_id = ? GROUP BY e.payment_id")
        .param(fileId)
        .query(
            row -> {
              funds.put(row.getString("payment_id"), row.getString("fund"));
            });
    return funds;
  }
}
