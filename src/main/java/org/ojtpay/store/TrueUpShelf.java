package org.ojtpay.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ojtpay.ledger.Account;
import org.ojtpay.ledger.Journal;
import org.ojtpay.ledger.Journal.Posting;
import org.ojtpay.ledger.SettingOff;
import org.ojtpay.onfile.AgreementKey;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.ParticipantKey;
import org.ojtpay.onfile.TrueUp;
import org.ojtpay.units.Hours;
import org.ojtpay.units.Money;
import org.ojtpay.validate.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The shelf of true-ups: a row for the difference of an approval, and one for each of its days. */
public final class TrueUpShelf {

  private final JdbcClient jdbc;
  private final AgreementShelf agreements;

  TrueUpShelf(JdbcClient jdbc, AgreementShelf agreements) {
    this.jdbc = jdbc;
    this.agreements = agreements;
  }

  /**
   * Puts what a verdict trues up; the database refuses a day that was made good before.
   *
   * @param clearance the decision that allows days which stand already, if any
   */
  void put(long verdict, Verdict of, TrueUp made, @Nullable Long clearance) {
    AgreementOnFile agreement = Objects.requireNonNull(of.agreement());
    agreements.use(made.agreement(), made.hours(), made.difference());
    jdbc.sql(
            "INSERT INTO true_up (trued_id, verdict_id, agreement_key, fund, fiscal_year,"
                + " verified_hours, actual_hours, accrued, difference, body) VALUES (?, ?, ?, ?, ?,"
                + " ?, ?, ?, ?, ?::json)")
        .params(
            made.trued(),
            verdict,
            made.agreement().toString(),
            agreement.fund().isBlank() ? Journal.Posting.NO_FUND : agreement.fund(),
            made.fiscalYear(),
            made.verifiedHours().counted(),
            made.actualHours().counted(),
            made.verified().amount().amount(),
            made.difference().amount(),
            HandOffJson.write(made))
        .update();
    made.verified().days().keySet().forEach(day -> putDay(made, day));
    made.after().paidDays().entrySet().stream()
        .filter(day -> !made.before().paidDays().containsKey(day.getKey()))
        .forEach(day -> putOther(verdict, ParticipantKey.of(agreement), day, clearance));
  }

  private void putDay(TrueUp made, LocalDate day) {
    Hours actual = made.after().paidDays().getOrDefault(day, Hours.ZERO);
    jdbc.sql(
            "INSERT INTO true_up_day (paid_day_id, trued_id, actual_hours, difference) SELECT"
                + " paid_day_id, verdict_id, ?, ? - hours FROM provisional_day WHERE verdict_id = ?"
                + " AND work_date = ?")
        .params(actual.counted(), actual.counted(), made.trued(), day)
        .update();
  }

  /** A day that the form left out is a paid day of its own. */
  private void putOther(
      long verdict, String participant, Map.Entry<LocalDate, Hours> day, @Nullable Long clearance) {
    jdbc.sql(
            "INSERT INTO paid_day (participant_key, work_date, verdict_id, hours, clearance_id)"
                + " VALUES (?, ?, ?, ?, ?)")
        .params(Row.of(participant, day.getKey(), verdict, day.getValue().counted(), clearance))
        .update();
  }

  /** Whether the approval was set right by payroll, or set another one right. */
  public boolean isAbout(long verdict) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM true_up WHERE ? IN (trued_id, verdict_id))")
        .param(verdict)
        .query(Boolean.class)
        .single();
  }

  /** The verdict on the payroll that has made the verified days of an approval good. */
  public Optional<Long> madeBy(long approval) {
    return jdbc.sql("SELECT verdict_id FROM true_up WHERE trued_id = ?")
        .param(approval)
        .query(Long.class)
        .optional();
  }

  /**
   * Verified days that no payroll has made good.
   *
   * @param verdict the number of the approval whose days they are
   * @param last the last of them
   */
  public record Unconfirmed(long verdict, String submission, LocalDate last, Hours hours) {}

  /** The oldest of the same agreement as an approval's, and not of that approval. */
  public Optional<Unconfirmed> unconfirmed(long verdict) {
    return jdbc.sql(
            "SELECT v.id, v.submission, max(d.work_date) AS last, sum(d.hours) AS hours FROM"
                + " provisional_day d JOIN verdict v ON v.id = d.verdict_id WHERE d.agreement_key ="
                + " (SELECT agreement_key FROM verdict WHERE id = :id) AND d.verdict_id <> :id AND"
                + " NOT d.trued_up AND NOT d.void GROUP BY v.id, v.submission ORDER BY last, v.id"
                + " LIMIT 1")
        .param("id", verdict)
        .query(
            (row, number) ->
                new Unconfirmed(
                    row.getLong("id"),
                    row.getString("submission"),
                    row.getObject("last", LocalDate.class),
                    new Hours(row.getBigDecimal("hours"))))
        .optional();
  }

  /** What employers owe because a verification said too much. */
  public List<Posting> receivable() {
    return jdbc.sql(
            "SELECT 'RECEIVABLE' AS account, * FROM true_up_receivable ORDER BY agreement_key,"
                + " fund, fiscal_year")
        .query(TrueUpShelf::posting)
        .list();
  }

  /** What is payable where they owe something, and in no live payment; the oldest first. */
  public List<SettingOff.Open> payable() {
    return jdbc.sql(
            """
            SELECT j.verdict_id, 'PAYABLE' AS account, p.agreement_key, p.fund, p.fiscal_year,
              sum(p.amount) AS amount,
              count(DISTINCT j.id) FILTER (WHERE j.idem_key LIKE 'set off % by true-up %') AS before
            FROM posting p JOIN journal j ON j.id = p.journal_id
              JOIN approved_verdict v ON v.id = j.verdict_id
              JOIN true_up_receivable r ON r.agreement_key = p.agreement_key AND r.fund = p.fund
                AND r.fiscal_year = p.fiscal_year
            WHERE p.account = 'PAYABLE' AND (j.idem_key LIKE 'payable %'
                OR j.idem_key LIKE 'set off %' OR j.idem_key LIKE 'true-up %')
              AND NOT EXISTS (SELECT FROM live_payment y WHERE y.verdict_id = j.verdict_id)
            GROUP BY j.verdict_id, p.agreement_key, p.fund, p.fiscal_year
            HAVING sum(p.amount) < 0 ORDER BY j.verdict_id, p.fiscal_year
            """)
        .query(
            (row, number) ->
                new SettingOff.Open(
                    row.getLong("verdict_id"), row.getInt("before"), posting(row, number)))
        .list();
  }

  private static Posting posting(ResultSet row, int number) throws SQLException {
    return new Posting(
        Account.valueOf(row.getString("account")),
        AgreementKey.parse(row.getString("agreement_key")),
        row.getString("fund"),
        row.getInt("fiscal_year"),
        new Money(row.getBigDecimal("amount")));
  }
}
