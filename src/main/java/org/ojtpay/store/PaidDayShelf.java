package org.ojtpay.store;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ojtpay.ledger.Journal;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.InvoiceOnFile;
import org.ojtpay.onfile.ParticipantKey;
import org.ojtpay.onfile.Verified;
import org.ojtpay.units.Hours;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The shelf of paid days; its constraint keeps a day from being paid twice. */
final class PaidDayShelf {

  private final JdbcClient jdbc;

  PaidDayShelf(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The days that the invoice is paid for.
   *
   * @param clearance the decision that allows days which stand already, if any
   */
  void put(long id, AgreementOnFile agreement, InvoiceOnFile invoice, @Nullable Long clearance) {
    String participant = ParticipantKey.of(agreement);
    for (Map.Entry<LocalDate, Hours> day : invoice.paidDays().entrySet()) {
      jdbc.sql(
              "INSERT INTO paid_day (participant_key, work_date, verdict_id, hours, clearance_id)"
                  + " VALUES (?, ?, ?, ?, ?)")
          .params(Row.of(participant, day.getKey(), id, day.getValue().counted(), clearance))
          .update();
    }
    putVerified(id, agreement, invoice);
  }

  /** Those of its days that stand on an hours of verification. */
  private void putVerified(long id, AgreementOnFile agreement, InvoiceOnFile invoice) {
    Verified verified = invoice.verified();
    if (verified == null) {
      return;
    }
    verified
        .days()
        .forEach(
            (day, stands) ->
                jdbc.sql(
                        "INSERT INTO verified_day (paid_day_id, agreement_key, fund, fiscal_year,"
                            + " hours, amount) SELECT id, ?, ?, ?, ?, ? FROM paid_day WHERE"
                            + " verdict_id = ? AND work_date = ?")
                    .params(
                        agreement.key().toString(),
                        agreement.fund().isBlank() ? Journal.Posting.NO_FUND : agreement.fund(),
                        verified.fiscalYear(),
                        stands.hours().counted(),
                        stands.amount().amount(),
                        id,
                        day)
                    .update());
  }

  /**
   * The days that were paid elsewhere, as a row of an approved import says.
   *
   * @param participant the {@link ParticipantKey}
   */
  void putPaidElsewhere(long importId, long line, String participant, InvoiceOnFile paid) {
    for (LocalDate day : paid.period().stream().toList()) {
      jdbc.sql(
              "INSERT INTO paid_day (participant_key, work_date, hours, import_id, import_line)"
                  + " VALUES (?, ?, 0, ?, ?)")
          .params(participant, day, importId, line)
          .update();
    }
  }
}
