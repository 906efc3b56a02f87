package org.ojtpay.store;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ojtpay.onfile.BankVersion;
import org.ojtpay.pay.BankReturn;
import org.ojtpay.pay.FiledPrenote;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The shelf of entries of zero that try accounts, and of what came back of them. */
public final class PrenoteShelf {

  /** An account that is approved, and that neither a prenote nor a payment has gone to. */
  public record Untried(String employerId, int version) {}

  /**
   * A prenote in its file, which was not withdrawn.
   *
   * @param state of the file
   * @param handedOver when the bank had the file; absent where that is not known
   * @param back how it came back; absent where it did not
   */
  public record Standing(
      FiledPrenote prenote,
      String file,
      String state,
      LocalDate effective,
      @Nullable Instant handedOver,
      @Nullable Back back) {}

  /** That a prenote came back: the day that the bank says, and who has recorded it. */
  public record Back(LocalDate on, BankReturn why, String person) {}

  private static final String STANDING =
      "SELECT n.*, f.name, (f.body ->> 'effectiveEntryDate')::date AS effective, s.state,"
          + " d.changed_at AS handed_over, x.on_day, x.code, x.person FROM prenote n JOIN"
          + " payment_file f ON f.id = n.file_id JOIN payment_file_standing s ON s.file_id ="
          + " n.file_id LEFT JOIN delivery d ON d.file_id = n.file_id AND d.state = 'HANDED_OVER'"
          + " LEFT JOIN prenote_event x ON x.prenote_id = n.id AND x.event = 'RETURNED' ";

  private final JdbcClient jdbc;

  PrenoteShelf(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The next prenote's number: one more than the highest given. */
  public int next() {
    return jdbc.sql("SELECT coalesce(max(substr(id, 2)::int), 0) + 1 FROM prenote")
        .query(Integer.class)
        .single();
  }

  /**
   * The accounts to be tried under a bank profile, by employer: of each the newest that nobody has
   * rejected, where people have approved it here, no file of prenotes under the profile has it that
   * stands, and no published file has paid to it.
   */
  public List<Untried> untried(String bankProfile) {
    return jdbc.sql(
            "SELECT c.employer_id, c.version FROM (SELECT DISTINCT ON (s.employer_id) s.* FROM"
                + " bank_standing s WHERE s.state <> 'REJECTED' ORDER BY s.employer_id, s.version"
                + " DESC) c WHERE c.state = 'APPROVED' AND NOT EXISTS (SELECT FROM prenote n JOIN"
                + " payment_file_standing f ON f.file_id = n.file_id WHERE n.employer_id ="
                + " c.employer_id AND n.version = c.version AND n.bank_profile = ? AND f.state <>"
                + " 'VOIDED') AND NOT EXISTS (SELECT FROM payment p JOIN payment_file_entry e ON"
                + " e.payment_id = p.id JOIN payment_file_event f ON f.file_id = e.file_id AND"
                + " f.event = 'PUBLISHED' WHERE p.employer_id = c.employer_id AND p.bank_version ="
                + " c.version) ORDER BY c.employer_id")
        .param(bankProfile)
        .query(Untried.class)
        .list();
  }

  /** Whether a published file has paid to the account, whatever became of the payment. */
  public boolean isPaid(BankVersion account) {
    return jdbc.sql(
            "SELECT EXISTS (SELECT FROM payment p JOIN payment_file_entry e ON e.payment_id = p.id"
                + " JOIN payment_file_event f ON f.file_id = e.file_id AND f.event = 'PUBLISHED'"
                + " WHERE p.employer_id = ? AND p.bank_version = ?)")
        .params(account.employerId(), account.version())
        .query(Boolean.class)
        .single();
  }

  /** The prenote of an account under a bank profile; empty where none stands. */
  public Optional<Standing> of(BankVersion account, String bankProfile) {
    return jdbc.sql(
            STANDING
                + "WHERE n.employer_id = ? AND n.version = ? AND n.bank_profile = ? AND s.state <>"
                + " 'VOIDED'")
        .params(account.employerId(), account.version(), bankProfile)
        .query(PrenoteShelf::standing)
        .optional();
  }

  /** The prenote of an account that came back, under whatever bank profile. */
  public Optional<Standing> returned(BankVersion account) {
    return jdbc.sql(
            STANDING
                + "WHERE n.employer_id = ? AND n.version = ? AND x.id IS NOT NULL ORDER BY n.id"
                + " LIMIT 1")
        .params(account.employerId(), account.version())
        .query(PrenoteShelf::standing)
        .optional();
  }

  /** What a file tries, in its order; empty for a file of another purpose. */
  public List<Standing> in(long fileId) {
    return jdbc.sql(STANDING + "WHERE n.file_id = ? ORDER BY n.trace")
        .param(fileId)
        .query(PrenoteShelf::standing)
        .list();
  }

  /** The prenote of that number. */
  public Optional<Standing> find(String id) {
    return jdbc.sql(STANDING + "WHERE n.id = ?").param(id).query(PrenoteShelf::standing).optional();
  }

  /** The prenotes in published files that have this trace number; its last seven digits count. */
  public List<Standing> traced(int trace) {
    return jdbc.sql(
            STANDING
                + "WHERE n.trace = ? AND EXISTS (SELECT FROM payment_file_event p WHERE p.file_id ="
                + " n.file_id AND p.event = 'PUBLISHED') ORDER BY n.id")
        .param(trace)
        .query(PrenoteShelf::standing)
        .list();
  }

  /** Puts the entries of a file; the database refuses a second that stands of one account. */
  public void put(long fileId, List<FiledPrenote> prenotes) {
    for (FiledPrenote each : prenotes) {
      jdbc.sql(
              "INSERT INTO prenote (id, employer_id, version, file_id, trace, body) VALUES (?, ?,"
                  + " ?, ?, ?, ?::json)")
          .params(
              each.id(),
              each.employerId(),
              each.version(),
              fileId,
              each.trace(),
              HandOffJson.write(each))
          .update();
    }
  }

  /**
   * Records that a prenote came back.
   *
   * @throws RefusedByDatabase where its file is not published, or it came back before
   */
  public void putBack(String id, Back back, Instant at) {
    try {
      jdbc.sql(
              "INSERT INTO prenote_event (prenote_id, event, on_day, person, happened_at, code,"
                  + " reason) VALUES (?, 'RETURNED', ?, ?, ?, ?, ?)")
          .params(
              id,
              Date.valueOf(back.on()),
              back.person(),
              Timestamp.from(at),
              back.why().code(),
              back.why().meaning())
          .update();
    } catch (DataIntegrityViolationException refused) {
      throw new RefusedByDatabase(
          "Refused: " + id + " came back already, or its file is not published.", refused);
    }
  }

  /** Why a file should no longer try what it would; without a full stop. */
  public Optional<String> stale(long fileId) {
    return jdbc.sql(
            "SELECT 'the account that ' || n.id || ' tries is no longer that of the employer' FROM"
                + " prenote n WHERE n.file_id = ? AND n.version IS DISTINCT FROM (SELECT"
                + " max(s.version) FROM bank_standing s WHERE s.employer_id = n.employer_id AND"
                + " s.state <> 'REJECTED') ORDER BY n.id LIMIT 1")
        .param(fileId)
        .query(String.class)
        .optional();
  }

  private static Standing standing(ResultSet row, int number) throws SQLException {
    Timestamp handedOver = row.getTimestamp("handed_over");
    String code = row.getString("code");
    return new Standing(
        HandOffJson.read(row.getString("body"), FiledPrenote.class),
        row.getString("name"),
        row.getString("state"),
        row.getObject("effective", LocalDate.class),
        handedOver == null ? null : handedOver.toInstant(),
        code == null
            ? null
            : new Back(
                row.getObject("on_day", LocalDate.class),
                new BankReturn(code),
                row.getString("person")));
  }
}
