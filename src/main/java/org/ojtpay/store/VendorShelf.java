package org.ojtpay.store;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.ojtpay.onfile.Vendor;
import org.ojtpay.onfile.VendorVersion;
import org.ojtpay.onfile.VersionOrigin;
import org.ojtpay.onfile.VersionRecord;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The shelf of employers, version by version, without their accounts. */
public final class VendorShelf {

  private final JdbcClient jdbc;

  VendorShelf(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One at a time changes the vendor master: until the transaction ends, others wait. */
  public void lock() {
    jdbc.sql("SELECT pg_advisory_xact_lock(7265020)").query(row -> {});
  }

  /** The newest version of every employer. */
  public List<VendorVersion> newest() {
    return jdbc.sql(
            "SELECT DISTINCT ON (employer_id) * FROM vendor_version ORDER BY employer_id, version"
                + " DESC")
        .query(VendorShelf::version)
        .list();
  }

  /** All versions of an employer, the oldest first. */
  public List<VendorVersion> of(String employerId) {
    return jdbc.sql("SELECT * FROM vendor_version WHERE employer_id = ? ORDER BY version")
        .param(employerId)
        .query(VendorShelf::version)
        .list();
  }

  public void put(VendorVersion version) {
    VersionRecord recorded = version.recorded();
    jdbc.sql(
            "INSERT INTO vendor_version (employer_id, version, valid_from, origin, run_id,"
                + " recorded_at, recorded_by, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?::json)")
        .params(
            Row.of(
                version.employerId(),
                version.version(),
                version.validFrom(),
                recorded.origin().name(),
                recorded.runId(),
                Timestamp.from(recorded.at()),
                recorded.person(),
                HandOffJson.write(version.vendor())))
        .update();
  }

  private static VendorVersion version(ResultSet row, int number) throws SQLException {
    Date from = row.getDate("valid_from");
    return new VendorVersion(
        row.getString("employer_id"),
        row.getInt("version"),
        from.toLocalDate(),
        recorded(row),
        HandOffJson.read(row.getString("body"), Vendor.class));
  }

  static VersionRecord recorded(ResultSet row) throws SQLException {
    return new VersionRecord(
        VersionOrigin.valueOf(row.getString("origin")),
        row.getString("recorded_by"),
        row.getTimestamp("recorded_at").toInstant(),
        row.getString("run_id"));
  }
}
