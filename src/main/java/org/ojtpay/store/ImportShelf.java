package org.ojtpay.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ojtpay.onfile.AgreementKey;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.FiledImport;
import org.ojtpay.onfile.ImportKind;
import org.ojtpay.onfile.Imported;
import org.ojtpay.onfile.ImportedRow;
import org.ojtpay.onfile.InvoiceOnFile;
import org.ojtpay.onfile.Opening;
import org.ojtpay.onfile.ParticipantKey;
import org.ojtpay.onfile.State;
import org.ojtpay.onfile.Vendor;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The shelf of files that are taken over: as proposed, and what of them is on file. */
public final class ImportShelf {

  private static final String FILED =
      "SELECT b.*, a.approved_by, (SELECT count(*) FROM import_row r WHERE r.import_id = b.id AND"
          + " r.accepted) AS accepted FROM import_batch b LEFT JOIN import_approval a ON"
          + " a.import_id = b.id";

  private final JdbcClient jdbc;
  private final AgreementShelf agreements;
  private final PaidDayShelf paidDays;

  ImportShelf(JdbcClient jdbc, AgreementShelf agreements, PaidDayShelf paidDays) {
    this.jdbc = jdbc;
    this.agreements = agreements;
    this.paidDays = paidDays;
  }

  /** Puts a proposal; the file's bytes are kept already. Answers its number. */
  public long put(Imported imported, String file, String sha256, String person, Instant at) {
    long id =
        jdbc.sql(
                "INSERT INTO import_batch (kind, file, file_sha256, row_count, total, proposed_by,"
                    + " proposed_at) VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id")
            .params(
                imported.kind().name(),
                file,
                sha256,
                imported.rows().size(),
                imported.total().amount(),
                person,
                Timestamp.from(at))
            .query(Long.class)
            .single();
    imported.rows().forEach(row -> put(id, row));
    return id;
  }

  private void put(long id, ImportedRow row) {
    jdbc.sql(
            "INSERT INTO import_row (import_id, line, accepted, agreement_key, body) VALUES (?, ?,"
                + " ?, ?, ?::json)")
        .params(Row.of(id, row.row(), row.isAccepted(), key(row), HandOffJson.write(row)))
        .update();
  }

  private static @Nullable String key(ImportedRow row) {
    AgreementOnFile agreement = row.agreement();
    Opening opening = row.opening();
    if (agreement != null) {
      return agreement.key().toString();
    }
    return opening == null ? null : opening.agreement().toString();
  }

  /** Every proposal, the oldest first. */
  public List<FiledImport> all() {
    return jdbc.sql(FILED + " ORDER BY b.id").query(ImportShelf::filed).list();
  }

  public Optional<FiledImport> find(long id) {
    return jdbc.sql(FILED + " WHERE b.id = ?").param(id).query(ImportShelf::filed).optional();
  }

  /** The proposal of a file, whoever proposed it. */
  public Optional<FiledImport> find(ImportKind kind, String sha256) {
    return jdbc.sql(FILED + " WHERE b.kind = ? AND b.file_sha256 = ?")
        .params(kind.name(), sha256)
        .query(ImportShelf::filed)
        .optional();
  }

  private static FiledImport filed(ResultSet row, int number) throws SQLException {
    return new FiledImport(
        row.getLong("id"),
        ImportKind.valueOf(row.getString("kind")),
        row.getString("file"),
        row.getString("file_sha256"),
        row.getInt("row_count"),
        row.getInt("accepted"),
        new org.ojtpay.units.Money(row.getBigDecimal("total")),
        row.getString("proposed_by"),
        row.getTimestamp("proposed_at").toInstant(),
        row.getString("approved_by"));
  }

  /** Its rows in the order of the file. */
  public List<ImportedRow> rows(long id) {
    return jdbc.sql("SELECT body FROM import_row WHERE import_id = ? ORDER BY line")
        .param(id)
        .query((row, number) -> HandOffJson.read(row.getString(1), ImportedRow.class))
        .list();
  }

  /**
   * Puts the approval with all that the accepted rows bring on file; fails whole where a constraint
   * refuses.
   */
  public void approve(FiledImport filed, List<ImportedRow> accepted, String person, Instant at) {
    try {
      jdbc.sql(
              "INSERT INTO import_approval (import_id, file_sha256, approved_by, approved_at)"
                  + " VALUES (?, ?, ?, ?)")
          .params(filed.id(), filed.sha256(), person, Timestamp.from(at))
          .update();
    } catch (DataIntegrityViolationException refused) {
      throw new RefusedByDatabase(
          "Refused: who proposes an import and who approves it are two people, and it is approved"
              + " once.",
          refused);
    }
    try {
      accepted.forEach(row -> open(filed.id(), row));
    } catch (DataIntegrityViolationException refused) {
      throw new RefusedByDatabase(
          "Refused: a day of it is paid already, or an agreement's hours or maximum would be"
              + " passed. Correct the file and propose it anew.",
          refused);
    }
  }

  private void open(long id, ImportedRow row) {
    AgreementOnFile agreement = row.agreement();
    Opening opening = row.opening();
    if (agreement != null) {
      agreements.allow(agreement);
    }
    if (opening != null) {
      agreements.use(opening.agreement(), opening.hours(), opening.amount());
      opening
          .invoice()
          .ifPresent(paid -> paidDays.putPaidElsewhere(id, row.row(), participant(opening), paid));
    }
  }

  /** By the ID that the agreement prints; the row has none. */
  private String participant(Opening opening) {
    String id =
        jdbc.sql(
                "SELECT coalesce((SELECT body #>> '{agreement,participantId}' FROM imported_row"
                    + " WHERE kind = 'AGREEMENTS' AND agreement_key = :key ORDER BY import_id DESC,"
                    + " line DESC LIMIT 1), (SELECT agreement ->> 'participantId' FROM verdict WHERE"
                    + " agreement_key = :key AND disposition = 'APPROVED' AND agreement IS NOT NULL"
                    + " ORDER BY id DESC LIMIT 1), '')")
            .param("key", opening.agreement().toString())
            .query(String.class)
            .single();
    return ParticipantKey.of(id, opening.participant());
  }

  /**
   * Agreements that were taken over. Until somebody has said what was paid under one before, it is
   * held, and so is every invoice under it.
   */
  public List<AgreementOnFile> agreements() {
    return jdbc.sql(
            "SELECT i.body, EXISTS (SELECT FROM imported_row p WHERE p.kind = 'PAYMENTS' AND"
                + " p.agreement_key = i.agreement_key) AS opened FROM imported_row i WHERE i.kind ="
                + " 'AGREEMENTS' ORDER BY i.import_id, i.line")
        .query(
            (row, number) -> {
              AgreementOnFile agreement =
                  Objects.requireNonNull(body(row).agreement(), "of an accepted row");
              return row.getBoolean("opened") ? agreement : agreement.withState(State.HELD);
            })
        .list();
  }

  /** Those of them of which nobody has said yet what was paid. */
  public Set<AgreementKey> waiting() {
    return agreements().stream()
        .filter(each -> each.state() == State.HELD)
        .map(AgreementOnFile::key)
        .collect(Collectors.toSet());
  }

  /** What was paid elsewhere, as approved invoices. */
  public List<InvoiceOnFile> paidElsewhere() {
    return jdbc
        .sql("SELECT body FROM imported_row WHERE kind = 'PAYMENTS' ORDER BY import_id, line")
        .query((row, number) -> Objects.requireNonNull(body(row).opening()).invoice())
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /** The vendors that were taken over before that moment. */
  public List<Vendor> vendors(Instant before) {
    return jdbc.sql(
            "SELECT body FROM imported_row WHERE kind = 'VENDORS' AND approved_at < ? ORDER BY"
                + " import_id, line")
        .param(Timestamp.from(before))
        .query((row, number) -> Objects.requireNonNull(body(row).vendor()))
        .list();
  }

  private static ImportedRow body(ResultSet row) throws SQLException {
    return HandOffJson.read(row.getString("body"), ImportedRow.class);
  }
}
