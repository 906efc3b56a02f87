package org.ojtpay.store;

import java.util.List;
import java.util.Optional;
import org.ojtpay.validate.FiledVerdict;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the verdicts that a later submission mends, and those that it has mended. */
public final class MendedVerdicts {

  private final JdbcClient jdbc;

  MendedVerdicts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The standing verdicts behind the notice of that number.
   *
   * @param hash the first eight digits of the hash of what was sent, in lower case
   */
  public List<FiledVerdict> noticed(String hash) {
    return jdbc.sql(
            "SELECT id, receipt_id, body, true AS standing FROM verdict v WHERE left(content_key, 8)"
                + " = ? AND disposition IN ('RETURNED', 'HELD') AND NOT EXISTS (SELECT FROM verdict"
                + " w WHERE w.receipt_id = v.receipt_id AND w.part = v.part AND w.decision >"
                + " v.decision) ORDER BY id")
        .param(hash)
        .query(Verdicts::filed)
        .list();
  }

  /** The standing verdicts on what was returned or held under an agreement. */
  public List<FiledVerdict> ofAgreement(String agreementKey) {
    return jdbc.sql(
            "SELECT id, receipt_id, body, true AS standing FROM verdict v WHERE agreement_key = ?"
                + " AND disposition IN ('RETURNED', 'HELD') AND NOT EXISTS (SELECT FROM verdict w"
                + " WHERE w.receipt_id = v.receipt_id AND w.part = v.part AND w.decision >"
                + " v.decision) ORDER BY id")
        .param(agreementKey)
        .query(Verdicts::filed)
        .list();
  }

  /** The standing verdict on what mends the one of that number. */
  public Optional<FiledVerdict> superseding(long verdict) {
    return jdbc.sql(
            "SELECT id, receipt_id, body, true AS standing FROM verdict v WHERE (receipt_id, part)"
                + " IN (SELECT receipt_id, part FROM verdict WHERE supersedes = ?) ORDER BY id DESC"
                + " LIMIT 1")
        .param(verdict)
        .query(Verdicts::filed)
        .optional();
  }

  /** The verdict on what this one mends, or what an earlier decision on the same has mended. */
  public Optional<FiledVerdict> supersededBy(FiledVerdict verdict) {
    return jdbc.sql(
            "SELECT id, receipt_id, body, true AS standing FROM verdict WHERE id ="
                + " coalesce(CAST(:known AS bigint), (SELECT supersedes FROM verdict WHERE"
                + " receipt_id = :receipt AND part = :part AND supersedes IS NOT NULL ORDER BY"
                + " decision DESC LIMIT 1))")
        .param("known", verdict.verdict().supersedes())
        .param("receipt", verdict.receiptId())
        .param("part", verdict.verdict().part())
        .query(Verdicts::filed)
        .optional();
  }
}
