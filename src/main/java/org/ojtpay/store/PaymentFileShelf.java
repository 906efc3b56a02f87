package org.ojtpay.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ojtpay.pay.ControlTotals;
import org.ojtpay.pay.FilePurpose;
import org.ojtpay.pay.FiledPayment;
import org.ojtpay.pay.FiledPaymentFile;
import org.ojtpay.pay.PaymentFile;
import org.ojtpay.pay.PaymentFileIdentity;
import org.ojtpay.pay.PaymentFileState;
import org.ojtpay.pay.ProposedFile;
import org.ojtpay.store.FieldCipher.Place;
import org.ojtpay.units.Money;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The shelf of payment files: each with its bytes and what happened to it. */
public final class PaymentFileShelf {

  private record Body(
      PaymentFileIdentity identity,
      LocalDate effectiveEntryDate,
      ControlTotals totals,
      List<FiledPayment> items) {}

  private final JdbcClient jdbc;
  private final FieldCipher cipher;

  PaymentFileShelf(JdbcClient jdbc, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  /** How many files this origin has made for that date and time. */
  public int filesOf(String origin, LocalDate date, LocalTime time) {
    return jdbc.sql(
            "SELECT count(*) FROM payment_file WHERE origin = ? AND creation_date = ? AND"
                + " creation_time = ?")
        .params(origin, date, clock(time))
        .query(Integer.class)
        .single();
  }

  /** What the files that were created on a day come to; without those that were withdrawn. */
  public Money totalOf(LocalDate day) {
    return new Money(
        jdbc.sql(
                "SELECT coalesce(sum(f.total), 0) FROM payment_file f JOIN payment_file_standing s"
                    + " ON s.file_id = f.id WHERE f.creation_date = ? AND s.state <> 'VOIDED'")
            .param(day)
            .query(BigDecimal.class)
            .single());
  }

  /**
   * Puts a file with its bytes and entries: from here on it is never made again.
   *
   * @param second why it needs a second approval; absent where it does not
   */
  public long putFile(
      String runId, ProposedFile proposed, List<FiledPayment> items, @Nullable String second) {
    PaymentFile file = proposed.file();
    long id = put(runId, proposed, items, second);
    jdbc.sql("INSERT INTO payment_file_bytes (file_id, sha256, sealed) VALUES (?, ?, ?)")
        .params(id, file.sha256(), cipher.seal(file.bytes(), Place.fileBytes(id)))
        .update();
    for (FiledPayment item : items) {
      jdbc.sql("INSERT INTO payment_file_entry (file_id, payment_id, trace) VALUES (?, ?, ?)")
          .params(id, item.id(), item.trace())
          .update();
    }
    return id;
  }

  private long put(
      String runId, ProposedFile proposed, List<FiledPayment> items, @Nullable String second) {
    PaymentFile file = proposed.file();
    PaymentFileIdentity identity = file.identity();
    Body body = new Body(identity, file.effectiveEntryDate(), file.totals(), items);
    return jdbc.sql(
            "INSERT INTO payment_file (run_id, purpose, bank_profile, name, origin, creation_date,"
                + " creation_time, modifier, proposal_sha256, entries, total, debits, entry_hash,"
                + " first_trace, traces, second_approval, second_reason, body) VALUES (?, ?, ?, ?,"
                + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, ''), ?::json) RETURNING id")
        .params(
            runId,
            proposed.purpose().name(),
            proposed.bankProfile(),
            file.name(),
            identity.immediateOrigin(),
            identity.creationDate(),
            clock(identity.creationTime()),
            String.valueOf(identity.fileIdModifier()),
            file.sha256(),
            proposed.entries(),
            paid(proposed).amount(),
            file.totals().debits().amount(),
            file.totals().entryHash(),
            identity.firstTrace(),
            proposed.traces(),
            second != null,
            Objects.requireNonNullElse(second, ""),
            HandOffJson.write(body))
        .query(Long.class)
        .single();
  }

  /** What leaves the board; a credit that balances a reversal does not. */
  private static Money paid(ProposedFile proposed) {
    return proposed.purpose() == FilePurpose.PAYMENTS
        ? proposed.file().totals().credits()
        : Money.ZERO;
  }

  private static String clock(LocalTime time) {
    return "%02d%02d".formatted(time.getHour(), time.getMinute());
  }

  /** Decides that a run's folder gets the file, unless another run's was decided on before. */
  public void address(long fileId, String runId) {
    jdbc.sql(
            "INSERT INTO payment_file_address (file_id, run_id) VALUES (?, ?) ON CONFLICT DO"
                + " NOTHING")
        .params(fileId, runId)
        .update();
  }

  /** The run whose folder the file is published into; empty before that is decided. */
  public Optional<String> addressOf(long fileId) {
    return jdbc.sql("SELECT run_id FROM payment_file_address WHERE file_id = ?")
        .param(fileId)
        .query(String.class)
        .optional();
  }

  /** Records a step in a file's life; the database refuses what two people have to do. */
  public void putEvent(
      long fileId, PaymentFileState event, String person, String sha256, Instant at) {
    try {
      jdbc.sql(
              "INSERT INTO payment_file_event (file_id, event, person, proposal_sha256,"
                  + " happened_at) VALUES (?, ?, ?, ?, ?)")
          .params(fileId, event.name(), person, sha256, Timestamp.from(at))
          .update();
    } catch (DataIntegrityViolationException refused) {
      throw RefusedByDatabase.saying(refused);
    }
  }

  /** One at a time has to do with a file: until the transaction ends, others wait. */
  public void lock(long fileId) {
    jdbc.sql("SELECT pg_advisory_xact_lock(7265004, ?)")
        .param(Math.toIntExact(fileId))
        .query(row -> {});
  }

  /** Who put a step in a file's life; empty where it was not put. */
  public Optional<String> who(long fileId, PaymentFileState event) {
    return jdbc.sql("SELECT person FROM payment_file_event WHERE file_id = ? AND event = ?")
        .params(fileId, event.name())
        .query(String.class)
        .optional();
  }

  /** Every file, the oldest first. */
  public List<FiledPaymentFile> files() {
    return jdbc.sql(
            "SELECT f.*, b.sha256, s.state FROM payment_file f JOIN payment_file_bytes b ON"
                + " b.file_id = f.id JOIN payment_file_standing s ON s.file_id = f.id ORDER BY"
                + " f.id")
        .query(PaymentFileShelf::file)
        .list();
  }

  /** Released and not yet published, the oldest first. */
  public List<FiledPaymentFile> released() {
    return files().stream().filter(each -> each.state() == PaymentFileState.RELEASED).toList();
  }

  public Optional<FiledPaymentFile> file(String name) {
    return files().stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /** The file of payments that a run has proposed, if any. */
  public Optional<FiledPaymentFile> proposedBy(String runId) {
    return proposedBy(runId, FilePurpose.PAYMENTS);
  }

  /** The file of that purpose that a run has proposed, if any. */
  public Optional<FiledPaymentFile> proposedBy(String runId, FilePurpose purpose) {
    return files().stream()
        .filter(each -> each.runId().equals(runId) && each.purpose() == purpose)
        .findFirst();
  }

  /** The file with its bytes; fails where they are not those that were put. */
  public PaymentFile bytes(long fileId) {
    return jdbc.sql(
            "SELECT f.name, f.body, b.bytes, b.sealed, b.sha256 FROM payment_file f JOIN"
                + " payment_file_bytes b ON b.file_id = f.id WHERE f.id = ?")
        .param(fileId)
        .query(
            (row, number) -> {
              Body body = HandOffJson.read(row.getString("body"), Body.class);
              return PaymentFile.stored(
                  body.identity(),
                  row.getString("name"),
                  body.effectiveEntryDate(),
                  body.totals(),
                  plain(fileId, row),
                  row.getString("sha256"));
            })
        .single();
  }

  /** Files of a time before there were keys lie plain until they are sealed too. */
  private byte[] plain(long fileId, ResultSet row) throws SQLException {
    String sealed = row.getString("sealed");
    return sealed == null ? row.getBytes("bytes") : cipher.open(sealed, Place.fileBytes(fileId));
  }

  private static FiledPaymentFile file(ResultSet row, int number) throws SQLException {
    Body body = HandOffJson.read(row.getString("body"), Body.class);
    FilePurpose purpose = FilePurpose.valueOf(row.getString("purpose"));
    return new FiledPaymentFile(
        row.getLong("id"),
        row.getString("run_id"),
        purpose,
        row.getString("name"),
        row.getObject("creation_date", LocalDate.class),
        body.effectiveEntryDate(),
        row.getInt("entries"),
        new Money(row.getBigDecimal(purpose == FilePurpose.REVERSALS ? "debits" : "total")),
        row.getString("sha256"),
        PaymentFileState.valueOf(row.getString("state")),
        row.getString("second_reason"),
        body.items());
  }
}
