package org.ojtpay.store;

import org.ojtpay.onfile.AgreementKey;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.InvoiceOnFile;
import org.ojtpay.units.Hours;
import org.ojtpay.units.Money;
import org.ojtpay.validate.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The shelf of agreements: what happened to each, the days that it covers, and the counter that
 * keeps its caps from being passed.
 */
final class AgreementShelf {

  private final JdbcClient jdbc;

  AgreementShelf(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What a verdict says about an agreement. */
  void event(String runId, long id, Verdict verdict, AgreementOnFile agreement) {
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

  /** Opens what an approved agreement allows. */
  void open(long id, AgreementOnFile agreement) {
    jdbc.sql(
            "INSERT INTO agreement_term (agreement_key, verdict_id, valid) VALUES (?, ?,"
                + " daterange(?, ?, '[]'))")
        .params(agreement.key().toString(), id, agreement.terms().start(), agreement.terms().end())
        .update();
    allow(agreement);
  }

  /** Opens the counter of what is used of its caps. */
  void allow(AgreementOnFile agreement) {
    jdbc.sql("INSERT INTO agreement_cap (agreement_key, hours_cap, amount_cap) VALUES (?, ?, ?)")
        .params(
            agreement.key().toString(),
            agreement.terms().hoursCap().value(),
            agreement.terms().amountCap().amount())
        .update();
  }

  /** The counters' checks refuse what would pass a cap, whoever else pays at the same moment. */
  void use(AgreementOnFile agreement, InvoiceOnFile invoice) {
    use(agreement.key(), invoice.eligibleHours(), invoice.reimbursement());
  }

  void use(AgreementKey agreement, Hours hours, Money amount) {
    int updated =
        jdbc.sql(
                "UPDATE agreement_cap SET hours_used = hours_used + ?, amount_used = amount_used"
                    + " + ? WHERE agreement_key = ?")
            .params(hours.counted(), amount.amount(), agreement.toString())
            .update();
    if (updated != 1) {
      throw new IllegalStateException("no cap is open for agreement " + agreement);
    }
  }
}
