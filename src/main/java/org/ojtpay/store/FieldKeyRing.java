package org.ojtpay.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.ojtpay.store.FieldCipher.Place;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The keys of a database's sealed fields, for whoever exchanges them: one at a time, and as the
 * owner of the tables. Each field changes in a transaction of its own, so that what is broken off
 * goes on where it stopped.
 */
public final class FieldKeyRing implements AutoCloseable {

  private static final int AT_A_TIME = 50;

  /** A sealed account number of another key than the current one. */
  private record OldAccount(String employerId, int version, String sealed) {

    static OldAccount of(ResultSet row, int number) throws SQLException {
      return new OldAccount(
          row.getString("employer_id"), row.getInt("version"), row.getString("sealed"));
    }

    Place place() {
      return Place.bankAccount(employerId, version);
    }
  }

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
    FieldCipher cipher = cipher();
    return resealAccounts(cipher) + resealFiles(cipher);
  }

  private int resealAccounts(FieldCipher cipher) {
    int done = 0;
    List<OldAccount> old = oldAccounts(cipher.currentKey());
    while (!old.isEmpty()) {
      for (OldAccount each : old) {
        jdbc.sql("UPDATE bank_secret SET sealed = ? WHERE employer_id = ? AND version = ?")
            .params(
                anew(cipher.open(each.sealed(), each.place()), each.place(), cipher),
                each.employerId(),
                each.version())
            .update();
      }
      done += old.size();
      old = oldAccounts(cipher.currentKey());
    }
    return done;
  }

  private List<OldAccount> oldAccounts(String current) {
    return jdbc.sql(
            "SELECT employer_id, version, sealed FROM bank_secret WHERE substr(sealed, 4, 12) <> ?"
                + " ORDER BY employer_id, version LIMIT ?")
        .params(current, AT_A_TIME)
        .query(OldAccount::of)
        .list();
  }

  private int resealFiles(FieldCipher cipher) {
    List<Long> old =
        jdbc.sql(
                "SELECT file_id FROM payment_file_bytes WHERE substr(sealed, 4, 12) <> ? ORDER BY"
                    + " file_id")
            .param(cipher.currentKey())
            .query(Long.class)
            .list();
    for (long each : old) {
      String sealed =
          jdbc.sql("SELECT sealed FROM payment_file_bytes WHERE file_id = ?")
              .param(each)
              .query(String.class)
              .single();
      Place place = Place.fileBytes(each);
      putBytes(each, anew(cipher.open(sealed, place), place, cipher));
    }
    return old.size();
  }

  /** Seals the payment files that lie in clear; how many they were. */
  public int sealOld() {
    FieldCipher cipher = cipher();
    List<Long> plain =
        jdbc.sql("SELECT file_id FROM payment_file_bytes WHERE bytes IS NOT NULL ORDER BY file_id")
            .query(Long.class)
            .list();
    for (long each : plain) {
      byte[] bytes =
          jdbc.sql("SELECT bytes FROM payment_file_bytes WHERE file_id = ?")
              .param(each)
              .query(byte[].class)
              .single();
      putBytes(each, anew(bytes, Place.fileBytes(each), cipher));
    }
    return plain.size();
  }

  private void putBytes(long file, String sealed) {
    jdbc.sql("UPDATE payment_file_bytes SET bytes = NULL, sealed = ? WHERE file_id = ?")
        .params(sealed, file)
        .update();
  }

  /** What cannot be opened again is not put in the place of what can. */
  private static String anew(byte[] plain, Place place, FieldCipher cipher) {
    String sealed = cipher.seal(plain, place);
    if (!Arrays.equals(cipher.open(sealed, place), plain)) {
      throw new IllegalStateException(place + " does not open as it was sealed");
    }
    return sealed;
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
