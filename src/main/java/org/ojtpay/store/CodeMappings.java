package org.ojtpay.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ojtpay.policy.Category;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The shelf of what employers mean by their earning codes. */
public final class CodeMappings {

  /**
   * What an employer means by a code.
   *
   * @param employerId without hyphens
   * @param code as its payroll prints it
   */
  public record Mapping(
      String employerId,
      String code,
      Category category,
      String person,
      String reason,
      @Nullable String evidenceSha256) {}

  private final JdbcClient jdbc;

  CodeMappings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void put(Mapping mapping, Instant at) {
    jdbc.sql(
            "INSERT INTO code_mapping (mapped_at, mapped_by, employer_id, code, category, reason,"
                + " evidence_sha256) VALUES (?, ?, ?, ?, ?, ?, ?)")
        .params(
            Row.of(
                Timestamp.from(at),
                mapping.person(),
                mapping.employerId(),
                mapping.code(),
                mapping.category().name(),
                mapping.reason(),
                mapping.evidenceSha256()))
        .update();
  }

  /** The newest category of each code, by employer ID without hyphens. */
  public Map<String, Map<String, Category>> all() {
    Map<String, Map<String, Category>> mappings = new HashMap<>();
    jdbc.sql("SELECT employer_id, code, category FROM code_mapping ORDER BY id")
        .query(
            row -> {
              mappings
                  .computeIfAbsent(row.getString("employer_id"), none -> new HashMap<>())
                  .put(row.getString("code"), Category.valueOf(row.getString("category")));
            });
    return mappings;
  }

  /**
   * Whether a code of the employer was mapped since the verdict of that number.
   *
   * @param employerId without hyphens
   */
  public boolean isNewer(String employerId, long verdict) {
    return jdbc.sql(
            "SELECT EXISTS (SELECT FROM code_mapping m, verdict v JOIN run r ON r.id = v.run_id"
                + " WHERE v.id = ? AND m.employer_id = ? AND m.mapped_at >= r.started_at)")
        .params(verdict, employerId)
        .query(Boolean.class)
        .single();
  }
}
