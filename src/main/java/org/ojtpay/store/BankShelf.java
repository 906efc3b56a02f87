package org.ojtpay.store;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ojtpay.onfile.AccountSeal;
import org.ojtpay.onfile.BankAccount;
import org.ojtpay.onfile.BankAccount.AccountType;
import org.ojtpay.onfile.BankEvent;
import org.ojtpay.onfile.BankState;
import org.ojtpay.onfile.BankVersion;
import org.ojtpay.onfile.SealedAccount;
import org.ojtpay.onfile.VendorMaster;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The shelf of the accounts that employers are paid to, version by version. */
public final class BankShelf implements AccountSeal {

  // A version whose number is gone stays in its place: the one before it must not be paid instead.
  private static final String VERSION =
      "SELECT b.*, coalesce(s.sealed, '') AS sealed, coalesce(e.event, 'PENDING') AS state,"
          + " coalesce(e.on_day, b.recorded_at::date) AS since, e.usable_from FROM bank_version b"
          + " LEFT JOIN bank_secret s ON s.employer_id = b.employer_id AND s.version = b.version"
          + " LEFT JOIN LATERAL (SELECT * FROM bank_event e WHERE e.employer_id = b.employer_id AND"
          + " e.version = b.version AND e.happened_at <= :at ORDER BY array_position(ARRAY["
          + "'REJECTED', 'APPROVED', 'TAKEN_OVER', 'CALLED_BACK', 'PENDING'], e.event) LIMIT 1) e ON"
          + " true WHERE b.recorded_at <= :at";

  private static final Timestamp NOW = new Timestamp(253_402_214_400_000L);

  private final JdbcClient jdbc;
  private final BankEvents events;
  private final FieldCipher cipher;

  BankShelf(JdbcClient jdbc, BankEvents events, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.events = events;
    this.cipher = cipher;
  }

  /**
   * Another employer that the same account stands for.
   *
   * @param fein as it is on file
   */
  public record Sharing(String employerId, String name, String fein) {}

  /** All versions, of each employer in the order of their numbers. */
  public List<BankVersion> all() {
    return jdbc.sql(VERSION + " ORDER BY b.employer_id, b.version")
        .param("at", NOW)
        .query(BankShelf::version)
        .list();
  }

  /** All versions of an employer's account, the oldest first. */
  public List<BankVersion> of(String employerId) {
    return jdbc.sql(VERSION + " AND b.employer_id = :id ORDER BY b.version")
        .param("at", NOW)
        .param("id", employerId)
        .query(BankShelf::version)
        .list();
  }

  /** The account that counts now: the newest that nobody has rejected. */
  public Optional<BankVersion> newest(String employerId) {
    return VendorMaster.newest(of(employerId));
  }

  /**
   * The accounts that counted at a moment, by employer ID without hyphens. A moment before the
   * first load sees what that brought.
   */
  public Map<String, BankVersion> newestAt(Instant moment) {
    Map<String, List<BankVersion>> all = new HashMap<>();
    jdbc.sql(VERSION + " ORDER BY b.employer_id, b.version")
        .param("at", Timestamp.from(notBeforeTheFirstLoad(moment)))
        .query(BankShelf::version)
        .list()
        .forEach(
            each -> all.computeIfAbsent(each.employerKey(), id -> new ArrayList<>()).add(each));
    Map<String, BankVersion> newest = new HashMap<>();
    all.forEach(
        (id, versions) ->
            VendorMaster.newest(versions).ifPresent(version -> newest.put(id, version)));
    return newest;
  }

  private Instant notBeforeTheFirstLoad(Instant moment) {
    return jdbc.sql("SELECT min(recorded_at) AS first FROM bank_version")
        .query((row, number) -> Optional.ofNullable(row.getTimestamp("first")))
        .single()
        .map(Timestamp::toInstant)
        .filter(first -> first.isAfter(moment))
        .orElse(moment);
  }

  /** Puts a version with its sealed number; one that was taken over with the event that says so. */
  public void put(BankVersion version, @Nullable String evidenceSha256) {
    SealedAccount account = version.account();
    jdbc.sql(
            "INSERT INTO bank_version (employer_id, version, routing, last4, account_index,"
                + " account_type, personal, origin, run_id, recorded_at, recorded_by, reason,"
                + " evidence_sha256) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            Row.of(
                version.employerId(),
                version.version(),
                account.routing(),
                account.last4(),
                account.index(),
                account.type().name(),
                account.personal(),
                version.recorded().origin().name(),
                version.recorded().runId(),
                Timestamp.from(version.recorded().at()),
                version.recorded().person(),
                version.reason(),
                evidenceSha256))
        .update();
    jdbc.sql("INSERT INTO bank_secret (employer_id, version, sealed) VALUES (?, ?, ?)")
        .params(version.employerId(), version.version(), account.sealed())
        .update();
    if (version.state() == BankState.TAKEN_OVER) {
      events.put(BankEvent.takenOver(version), null);
    }
  }

  /**
   * Employers that the same account stands for as the newest one. One that was there before two
   * people approved this version is known to them, and not named.
   */
  public List<Sharing> sharing(BankVersion version) {
    return jdbc.sql(
            "SELECT o.employer_id, v.body ->> 'legalName' AS name, v.body ->> 'fein' AS fein FROM ("
                + " SELECT DISTINCT ON (b.employer_id) b.* FROM bank_version b WHERE NOT EXISTS"
                + " (SELECT FROM bank_event e WHERE e.employer_id = b.employer_id AND e.version ="
                + " b.version AND e.event = 'REJECTED') ORDER BY b.employer_id, b.version DESC) o"
                + " LEFT JOIN LATERAL (SELECT body FROM vendor_version v WHERE v.employer_id ="
                + " o.employer_id ORDER BY version DESC LIMIT 1) v ON true WHERE o.account_index = ?"
                + " AND o.employer_id <> ? AND NOT EXISTS (SELECT FROM bank_event e WHERE"
                + " e.employer_id = ? AND e.version = ? AND e.event = 'APPROVED' AND e.happened_at >="
                + " o.recorded_at) ORDER BY o.employer_id")
        .params(
            version.account().index(),
            version.employerId(),
            version.employerId(),
            version.version())
        .query(
            (row, number) ->
                new Sharing(
                    row.getString("employer_id"),
                    Optional.ofNullable(row.getString("name")).orElse(row.getString("employer_id")),
                    Optional.ofNullable(row.getString("fein")).orElse("")))
        .list();
  }

  /**
   * The number in clear, for the moment in which the bank's file is made.
   *
   * @throws SealBroken where it was changed, or its key is not here
   */
  public String number(BankVersion version) {
    return cipher.openText(
        version.account().sealed(),
        FieldCipher.Place.bankAccount(version.employerId(), version.version()));
  }

  @Override
  public String index(BankAccount account) {
    return cipher.index(account.routingNumber(), account.accountNumber());
  }

  @Override
  public String seal(BankAccount account, String employerId, int version) {
    return cipher.seal(account.accountNumber(), FieldCipher.Place.bankAccount(employerId, version));
  }

  private static BankVersion version(ResultSet row, int number) throws SQLException {
    return new BankVersion(
        row.getString("employer_id"),
        row.getInt("version"),
        new SealedAccount(
            row.getString("routing"),
            row.getString("last4"),
            row.getString("account_index"),
            AccountType.valueOf(row.getString("account_type")),
            row.getBoolean("personal"),
            row.getString("sealed")),
        VendorShelf.recorded(row),
        row.getString("reason"),
        BankState.valueOf(row.getString("state")),
        row.getDate("since").toLocalDate(),
        day(row, "usable_from"));
  }

  static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
    Date date = row.getDate(column);
    return date == null ? null : date.toLocalDate();
  }
}
