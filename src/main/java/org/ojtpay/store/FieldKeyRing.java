package org.ojtpay.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The keys of a database's sealed fields, for whoever exchanges them: one at a time, and as the
 * owner of the tables.
 */
public final class FieldKeyRing implements AutoCloseable {

  private final SingleConnectionDataSource owner;
  private final JdbcClient jdbc;
  private final FieldKeyFile file;

  private FieldKeyRing(SingleConnectionDataSource owner, FieldKeyFile file) {
    this.owner = owner;
    this.jdbc = JdbcClient.create(owner);
    this.file = file;
  }

  /**
   * Takes the ring, until it is closed.
   *
   * @throws RefusedByDatabase where another program has it
   */
  static FieldKeyRing take(ConnectionInfo owner, FieldKeyFile file) {
    Connection connection = Connections.reach(owner);
    FieldKeyRing ring = new FieldKeyRing(new SingleConnectionDataSource(connection, true), file);
    if (!ring.jdbc.sql("SELECT pg_try_advisory_lock(7265030)").query(Boolean.class).single()) {
      ring.close();
      throw new RefusedByDatabase(
          "Another program works with the keys of this database. Wait until it ends.", null);
    }
    return ring;
  }

  /** The key file. */
  public Path file() {
    return file.path();
  }

  /** The id of the key that is sealed with. */
  public String current() {
    return file.read().current();
  }

  /** The ids of all keys of the file. */
  public SortedSet<String> keys() {
    return new TreeSet<>(file.read().ids());
  }

  /** How many fields name a key, by its id. */
  public SortedMap<String, Long> fieldsByKey() {
    return new SealedFields(jdbc).byKey();
  }

  /** How many payment files lie in clear, from a time before there were keys. */
  public int plainFiles() {
    return jdbc.sql("SELECT count(*) FROM payment_file_bytes WHERE bytes IS NOT NULL")
        .query(Integer.class)
        .single();
  }

  /**
   * How many kept copies of vendors.csv lie in clear, from a time before they were masked.
   *
   * @param masked a copy as it may be kept
   */
  public int plainVendors(UnaryOperator<byte[]> masked) {
    return new KeptVendors(owner, masked).plain().size();
  }

  /** Puts masked copies in the place of those in clear; how many they were. */
  public int maskVendors(UnaryOperator<byte[]> masked) {
    return new KeptVendors(owner, masked).mask();
  }

  /** Every field that does not open, or opens to something else than stands beside it. */
  public List<String> broken() {
    return new SealedFields(jdbc).broken(cipher());
  }

  /** Makes a key, which is sealed with from here on; the others stay in the file. */
  public String renew() {
    FieldKeys keys = file.read().rotated();
    write(keys);
    return keys.current();
  }

  /** Seals with the current key what another has sealed; how many fields that were. */
  public int reseal() {
    Resealing resealing = new Resealing(jdbc, cipher());
    return resealing.accounts() + resealing.files();
  }

  /** Seals the payment files that lie in clear; how many they were. */
  public int sealOld() {
    return new Resealing(jdbc, cipher()).plainFiles();
  }

  /**
   * Takes a key out of the file, for good. The database refuses while a field is sealed with it,
   * and from then on refuses what a program that runs since before would seal with it.
   *
   * @throws RefusedByDatabase where a field is sealed with it
   */
  public void retire(String key, String person, Instant at) {
    try {
      jdbc.sql(
              "INSERT INTO retired_key (key_id, retired_at, retired_by) VALUES (?, ?, ?) ON CONFLICT"
                  + " DO NOTHING")
          .params(key, Timestamp.from(at), person)
          .update();
    } catch (DataAccessException e) {
      throw new RefusedByDatabase(
          "Key " + key + " stays: fields are sealed with it. Rotate the keys first.", e);
    }
    write(file.read().without(key));
  }

  private FieldCipher cipher() {
    return FieldCipher.of(file.read());
  }

  private void write(FieldKeys keys) {
    try {
      file.write(keys);
    } catch (IOException e) {
      throw new DatabaseSettingsInvalid(
          "The key file " + file.path() + " cannot be written. Nothing was changed.", e);
    }
  }

  @Override
  public void close() {
    owner.destroy();
  }
}
