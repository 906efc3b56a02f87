package org.ojtpay.store;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.ojtpay.units.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The copies of vendors.csv that runs have kept. Those of a version before there were keys hold
 * account numbers in clear; masked copies take their place.
 */
final class KeptVendors {

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final UnaryOperator<byte[]> masked;

  /**
   * As the owner of the tables sees them.
   *
   * @param masked a copy as it may be kept
   */
  KeptVendors(DataSource owner, UnaryOperator<byte[]> masked) {
    this.jdbc = JdbcClient.create(owner);
    this.transactions = new TransactionTemplate(new JdbcTransactionManager(owner));
    this.masked = masked;
  }

  /** The digests of the copies that lie in clear. */
  List<String> plain() {
    return jdbc
        .sql("SELECT DISTINCT sha256 FROM reference_version WHERE name = 'vendors.csv' ORDER BY 1")
        .query(String.class)
        .list()
        .stream()
        .filter(sha256 -> !Arrays.equals(bytes(sha256), masked.apply(bytes(sha256))))
        .toList();
  }

  /** Puts masked copies in the place of those in clear, all or none; how many they were. */
  int mask() {
    List<String> plain = plain();
    if (!plain.isEmpty()) {
      transactions.executeWithoutResult(status -> replace(plain));
    }
    return plain.size();
  }

  private void replace(List<String> plain) {
    jdbc.sql("ALTER TABLE reference_version DISABLE TRIGGER append_only").update();
    jdbc.sql("ALTER TABLE content DISABLE TRIGGER append_only").update();
    for (String sha256 : plain) {
      byte[] copy = masked.apply(bytes(sha256));
      jdbc.sql("INSERT INTO content (sha256, size, bytes) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
          .params(Sha256.of(copy), copy.length, copy)
          .update();
      jdbc.sql("UPDATE reference_version SET sha256 = ? WHERE name = 'vendors.csv' AND sha256 = ?")
          .params(Sha256.of(copy), sha256)
          .update();
    }
    // The same file may have come as a paper, too: then it stays.
    jdbc.sql(
            "DELETE FROM content WHERE sha256 IN (:plain) AND sha256 IN (SELECT content_of_nobody())")
        .param("plain", plain)
        .update();
    jdbc.sql("ALTER TABLE content ENABLE TRIGGER append_only").update();
    jdbc.sql("ALTER TABLE reference_version ENABLE TRIGGER append_only").update();
  }

  private byte[] bytes(String sha256) {
    return jdbc.sql("SELECT bytes FROM content WHERE sha256 = ?")
        .param(sha256)
        .query(byte[].class)
        .single();
  }
}
