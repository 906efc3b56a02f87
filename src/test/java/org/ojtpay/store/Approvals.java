package org.ojtpay.store;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.ojtpay.onfile.AgreementKey;
import org.ojtpay.onfile.InvoiceOnFile.Replaced;
import org.ojtpay.units.Hours;
import org.ojtpay.units.Money;
import org.ojtpay.units.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of approved invoices, put as the program's role, each connection of its own. */
final class Approvals {

  /** As bytes lie sealed that nobody opens. */
  static final String SEALED = "v1|0123456789ab|AAAAAAAAAAAAAAAA|AAAA";

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final JdbcClient jdbc;
  private final Shelves shelves;

  Approvals(DataSource connections) {
    this.jdbc = JdbcClient.create(connections);
    this.shelves = Shelves.of(connections);
  }

  JdbcClient jdbc() {
    return jdbc;
  }

  Shelves shelves() {
    return shelves;
  }

  /** A night that has begun. */
  Approvals night() {
    jdbc.sql(
            "INSERT INTO run VALUES ('0000000a', 'nightly-invoice-run', '2026-03-01', 1, 'p', 'h',"
                + " 'o', 'STARTED', now(), NULL, NULL)")
        .update();
    return this;
  }

  /** An agreement of which so many dollars may be approved. */
  AgreementKey agreement(String dollars) {
    AgreementKey key =
        AgreementKey.of(
            "MA-%04d".formatted(COUNT.incrementAndGet()), "Dana Reyes", LocalDate.of(2026, 2, 2));
    jdbc.sql(
            "INSERT INTO agreement_cap (agreement_key, hours_cap, amount_cap) VALUES (?, 10000, ?)")
        .params(key.toString(), Money.of(dollars).amount())
        .update();
    return key;
  }

  /** The row of an approved invoice, and nothing else. */
  long approved(AgreementKey agreement, String number, LocalDate day, String dollars) {
    return approved(agreement, number, day, dollars, null);
  }

  /** The same of one that replaces that verdict. */
  long approved(
      AgreementKey agreement, String number, LocalDate day, String dollars, @Nullable Long other) {
    int count = COUNT.incrementAndGet();
    long receipt =
        jdbc.sql(
                "INSERT INTO receipt (run_id, submission, received, member_set_hash, body) VALUES"
                    + " ('0000000a', ?, '2026-03-01', ?, '{}') RETURNING id")
            .params("s" + count, "m" + count)
            .query(Long.class)
            .single();
    String invoice =
        """
        {"number": "%s", "type": "%s", "period": {"from": "%s", "to": "%s"}, "replaces": %s}
        """
            .formatted(
                number,
                other == null ? "MIDPOINT" : "CORRECTION",
                day,
                day,
                other == null ? "null" : "{\"verdict\": " + other + "}");
    return jdbc.sql(
            "INSERT INTO verdict (run_id, receipt_id, part, decision, submission, kind,"
                + " disposition, agreement_key, invoice_key, content_key, fingerprint,"
                + " eligible_hours, reimbursement, invoice, body) VALUES ('0000000a', ?, 0, 1, ?,"
                + " 'INVOICE', 'APPROVED', ?, ?, ?, '', 8, ?, ?::json, '{}') RETURNING id")
        .params(
            Row.of(
                receipt,
                "s" + count,
                agreement.toString(),
                other == null ? agreement + "|" + number : null,
                "m" + count,
                Money.of(dollars).amount(),
                invoice))
        .query(Long.class)
        .single();
  }

  /** Counts it against the agreement's caps. */
  void used(AgreementKey agreement, String dollars) {
    new AgreementShelf(jdbc).use(agreement, Hours.of("8"), Money.of(dollars));
  }

  /** It is paid for that day. */
  void paidFor(long verdict, String participant, LocalDate day) {
    jdbc.sql(
            "INSERT INTO paid_day (participant_key, work_date, verdict_id, hours) VALUES (?, ?, ?,"
                + " 8)")
        .params(participant, day, verdict)
        .update();
  }

  /** A correction takes its place. */
  void replaced(long verdict, long correction) {
    shelves
        .voids()
        .replace("0000000a", correction, new Replaced(verdict, "1042", Money.of("900.00")));
  }

  /** A payment of the approval. */
  void payment(String id, long verdict, String dollars) {
    jdbc.sql(
            "INSERT INTO payment (id, run_id, verdict_id, gross, amount, employer_id, body) VALUES"
                + " (?, '0000000a', ?, ?, ?, '0412003', '{}')")
        .params(id, verdict, Money.of(dollars).amount(), Money.of(dollars).amount())
        .update();
  }

  /** A file of that payment, proposed. */
  long file(String payment, String name, String dollars) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    long id =
        jdbc.sql(
                "INSERT INTO payment_file (run_id, name, origin, creation_date, creation_time,"
                    + " modifier, proposal_sha256, entries, total, body) VALUES ('0000000a', ?,"
                    + " ?, '2026-03-01', '2230', 'A', ?, 1, ?, '{}') RETURNING id")
            .params(name, name, Sha256.of(bytes), Money.of(dollars).amount())
            .query(Long.class)
            .single();
    jdbc.sql("INSERT INTO payment_file_bytes (file_id, sha256, sealed) VALUES (?, ?, ?)")
        .params(id, Sha256.of(bytes), SEALED)
        .update();
    jdbc.sql("INSERT INTO payment_file_entry (file_id, payment_id, trace) VALUES (?, ?, 1)")
        .params(id, payment)
        .update();
    event(id, "PROPOSED", "ojtpay");
    event(id, "PROOFED", "ojtpay");
    return id;
  }

  void event(long file, String event, String person) {
    jdbc.sql(
            "INSERT INTO payment_file_event (file_id, event, person, proposal_sha256, happened_at)"
                + " SELECT id, ?, ?, proposal_sha256, ? FROM payment_file WHERE id = ?")
        .params(event, person, Timestamp.from(Instant.EPOCH), file)
        .update();
  }
}
